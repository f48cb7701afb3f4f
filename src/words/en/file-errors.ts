/** Why a file could not be read or saved, by code. */
export const fileErrors = {
  empty: 'This file is empty.',
  'not-a-workbook': 'This is not an Excel workbook (.xlsx or .xlsm).',
  encrypted:
    'This workbook is encrypted, by a password or a sensitivity label. Open it in Excel, save an unprotected copy, and try that.',
  'old-xls':
    'This is an old Excel 97–2003 workbook (.xls). Open it in Excel and save it as .xlsx, then try that.',
  csv: 'This is a text file (such as .csv), not an Excel workbook. Open it in Excel and save it as .xlsx, then try that.',
  html: 'This is a web page saved with a workbook’s name. Open it in Excel and save it as .xlsx, then try that.',
  ods: 'This is an OpenDocument spreadsheet (.ods). Open it in Excel and save it as .xlsx, then try that.',
  xlsb: 'This is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx, then try that.',
  truncated: 'This file is incomplete: its end is missing. Copy or download it again.',
  damaged:
    'This workbook is damaged and cannot be read. Open it in Excel, let Excel repair it, and save a copy.',
  'too-large': 'This file is too large when unpacked to be read safely.',
  'too-many-parts': 'This file holds too many parts to be read safely.',
  'too-many-cells': 'This workbook has too many cells to be read safely.',
  'unsafe-xml': 'This workbook holds XML instructions that no Excel workbook needs, so it was not read.',
  signed:
    'This workbook is digitally signed; saving a changed copy would break the signature, so nothing was saved.',
  unsupported: 'This workbook uses a form of .xlsx that Plan RAG cannot change safely, so nothing was saved.',
};
