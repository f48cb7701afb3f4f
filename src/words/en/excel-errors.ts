/** What Excel’s own errors mean, by its codes, which are not localised. */
export const excelErrors = {
  InvalidOperationInCellEditMode:
    'A cell is being edited, so Excel is not listening. Press Enter or Esc in the cell, then try again.',
  AccessDenied:
    'The sheet or workbook is protected or read-only. Ask its owner to unprotect it, then try again.',
  ItemNotFound: 'A sheet was renamed or deleted while Plan RAG was working. Try again.',
  ItemAlreadyExists: 'A sheet of that name is already there. Try again.',
  ApiNotFound: 'This version of Excel is too old for that. Update Office, then try again.',
  RequestPayloadSizeLimitExceeded:
    'The workbook is too large for Excel to take in one go. Try one plan at a time.',
  ResponsePayloadSizeLimitExceeded:
    'The workbook is too large for Excel to hand over in one go. Try one plan at a time.',
  RequestAborted: 'Excel stopped the work before it was finished. Try again.',
  ServiceNotAvailable: 'The connection to Excel was lost. Wait a moment, then try again.',
  GeneralException:
    'Excel could not do that. If another workbook is in front, bring this one to the front and try again.',
  InvalidArgument: 'Excel did not accept a value. Please report this to the people who run Plan RAG for you.',
};
