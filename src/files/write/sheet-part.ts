/** Changing the cells of a worksheet part, and drawing a new one. All other bytes of the part stay. */
import { cellAddress, columnLetters, rangeAddress } from '../../plan/address';
import { serialFromDate } from '../../plan/dates';
import type { DrawnCell, SheetDrawing } from '../../report/drawing';
import { FileError } from '../errors';
import type { CellEdit, HighlightEdit } from './edits';
import type { StyleBook } from './style-book';
import { cellText, escapeXml } from './xml-text';

const ROW = /<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const CELL = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

/** A part with these cells changed. Throws FileError where the part is of a form that cannot be changed safely. */
export function editCells(xml: string, edits: readonly CellEdit[], styles: StyleBook): string {
  if (edits.length === 0) return xml;
  const data = /<sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml);
  if (!data) throw new FileError('unsupported', 'no sheetData');
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows = new Map<number, string>();
  for (const [row] of (data[1] ?? '').matchAll(ROW)) {
    const number = Number(/^<row\b[^>]*?\br="(\d+)"/.exec(row)?.[1] ?? Number.NaN);
    if (!Number.isInteger(number)) throw new FileError('unsupported', 'row without a number');
    rows.set(number - 1, row);
  }
  for (const [row, changes] of byRow)
    rows.set(row, editRow(rows.get(row) ?? `<row r="${row + 1}"></row>`, row, changes, styles));
  const written = [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([, row]) => row)
    .join('');
  return (
    xml.slice(0, data.index) + `<sheetData>${written}</sheetData>` + xml.slice(data.index + data[0].length)
  );
}

function editRow(row: string, number: number, edits: readonly CellEdit[], styles: StyleBook): string {
  const open = /^<row\b[^>]*?>/.exec(row)![0];
  const cells = new Map<number, string>();
  for (const [cell] of row.matchAll(CELL)) {
    const letters = /^<c\b[^>]*?\br="([A-Z]+)\d+"/.exec(cell)?.[1];
    if (!letters) throw new FileError('unsupported', 'cell without an address');
    cells.set(columnIndex(letters), cell);
  }
  for (const edit of edits) cells.set(edit.column, editCell(cells.get(edit.column) ?? '', edit, styles));
  const inner = [...cells]
    .sort((a, b) => a[0] - b[0])
    .map(([, cell]) => cell)
    .join('');
  const start = open.endsWith('/>') ? `${open.slice(0, -2)}>` : open;
  return `${start.replace(/\sspans="[^"]*"/, '')}${inner}</row>`.replace(/\br="\d+"/, `r="${number + 1}"`);
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function editCell(cell: string, edit: CellEdit, styles: StyleBook): string {
  if (/<f\b[^>]*\bt="(?:shared|array)"[^>]*\bref=/.test(cell) && edit.value !== undefined)
    throw new FileError('unsupported', 'master of a shared formula');
  const base = Number(/^<c\b[^>]*?\bs="(\d+)"/.exec(cell)?.[1] ?? 0);
  const style = edit.style ? styles.derive(base, edit.style) : base;
  const head = `<c r="${cellAddress(edit.row, edit.column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (edit.formula !== undefined) return `${head}><f>${escapeXml(edit.formula.replace(/^=/, ''))}</f></c>`;
  if (edit.value !== undefined) return content(head, edit.value);
  if (cell === '') return `${head}/>`;
  const inner = /^<c\b[^>]*?>([\s\S]*)<\/c>$/.exec(cell)?.[1];
  const type = /^<c\b[^>]*?\bt="(\w+)"/.exec(cell)?.[1];
  return inner === undefined ? `${head}/>` : `${head}${type ? ` t="${type}"` : ''}>${inner}</c>`;
}

function content(head: string, value: string | number | boolean | null): string {
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** Elements that stand before conditionalFormatting in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER_FORMATS =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Puts our highlights in, in the place of all that were ours before. */
export function editHighlights(xml: string, edit: HighlightEdit, styles: StyleBook): string {
  const kept = xml.replace(
    /<conditionalFormatting\b[^>]*?>(?:(?!<\/conditionalFormatting>)[\s\S])*?&quot;Plan RAG&quot;(?:(?!<\/conditionalFormatting>)[\s\S])*?<\/conditionalFormatting>|<conditionalFormatting\b[^>]*?>(?:(?!<\/conditionalFormatting>)[\s\S])*?"Plan RAG"(?:(?!<\/conditionalFormatting>)[\s\S])*?<\/conditionalFormatting>/g,
    '',
  );
  const priorities = [...kept.matchAll(/\bpriority="(\d+)"/g)].map((match) => Number(match[1]));
  let priority = Math.max(0, ...priorities);
  const rules = edit.rules.map((rule) => {
    priority += 1;
    const formula = escapeXml(rule.formula.replace(/^=/, ''));
    return `<conditionalFormatting sqref="${rangeAddress(rule.range)}"><cfRule type="expression" dxfId="${styles.addDxf(rule.fill)}" priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  });
  return rules.length === 0 ? kept : kept.replace(AFTER_FORMATS, (next) => rules.join('') + next);
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A new worksheet part from a drawing; tables are parts of their own, named by relation ids `table1` … */
export function drawSheetPart(drawing: SheetDrawing, styles: StyleBook): string {
  const { freeze, print } = drawing;
  const pane =
    freeze && (freeze.rows || freeze.columns)
      ? `<pane${freeze.columns ? ` xSplit="${freeze.columns}"` : ''}${freeze.rows ? ` ySplit="${freeze.rows}"` : ''} topLeftCell="${cellAddress(freeze.rows, freeze.columns)}" activePane="${freeze.rows && freeze.columns ? 'bottomRight' : freeze.rows ? 'bottomLeft' : 'topRight'}" state="frozen"/>`
      : '';
  const columns = drawing.columnWidths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows = drawing.rows
    .map((row, index) =>
      drawRow(row.cells, index, row.height ?? fittingHeight(row.cells, drawing.columnWidths), styles),
    )
    .join('');
  const links = drawing.rows.flatMap((row, index) => row.cells.flatMap((cell) => linkOf(cell, index)));
  const { footer } = print;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>`,
    `<sheetPr>${print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${pane}<selection${pane ? ` pane="${freeze!.rows && freeze!.columns ? 'bottomRight' : freeze!.rows ? 'bottomLeft' : 'topRight'}"` : ''} activeCell="A1" sqref="A1"/></sheetView></sheetViews>`,
    columns ? `<cols>${columns}</cols>` : '',
    `<sheetData>${rows}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${print.orientation}"${print.fitToWidth ? ' fitToHeight="0"' : ''}/>`,
    footer
      ? `<headerFooter><oddFooter>${escapeXml(`&L${footer.left}&C${footer.centre}&R${footer.right}`)}</oddFooter></headerFooter>`
      : '',
    drawing.tables.length > 0
      ? `<tableParts count="${drawing.tables.length}">${drawing.tables.map((_table, index) => `<tablePart r:id="table${index + 1}"/>`).join('')}</tableParts>`
      : '',
    '</worksheet>',
  ].join('');
}

/** Points for the row's longest wrapped text; undefined where nothing wraps. Files are opened as they are saved. */
function fittingHeight(cells: readonly DrawnCell[], widths: readonly number[]): number | undefined {
  const lines = cells.map(({ column, value, style }) => {
    if (!style.wrap || value.kind !== 'text') return 1;
    const perLine = Math.max(4, (widths[column] ?? 9) * 0.95 - 1);
    return value.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(409, most * 15);
}

function drawRow(
  cells: readonly DrawnCell[],
  row: number,
  height: number | undefined,
  styles: StyleBook,
): string {
  if (cells.length === 0 && height === undefined) return '';
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${size}>${[...cells]
    .sort((a, b) => a.column - b.column)
    .map((cell) => drawCell(cell, row, styles))
    .join('')}</row>`;
}

function drawCell(cell: DrawnCell, row: number, styles: StyleBook): string {
  const { border, builtIn: _builtIn, ...look } = cell.style;
  const format =
    cell.value.kind === 'text'
      ? '@'
      : (look.numberFormat ?? (cell.value.kind === 'date' ? 'dd/mm/yyyy' : 'General'));
  const style = styles.derive(0, { ...look, numberFormat: format, ...(border ? { border } : {}) });
  const head = `<c r="${cellAddress(row, cell.column)}" s="${style}"`;
  const { value } = cell;
  if (value.kind === 'text') return content(head, value.text);
  if (value.kind === 'number') return content(head, value.number);
  return value.kind === 'date' ? content(head, serialFromDate(value.date)) : `${head}/>`;
}

function linkOf(cell: DrawnCell, row: number): string[] {
  if (!cell.link) return [];
  const target = `'${cell.link.sheet.replaceAll("'", "''")}'!${cellAddress(cell.link.row, cell.link.column)}`;
  return [
    `<hyperlink ref="${cellAddress(row, cell.column)}" location="${escapeXml(target)}" tooltip="${escapeXml(cell.link.tip.slice(0, 250))}"/>`,
  ];
}

/** A table part. Header texts are taken from the drawing's own cells. */
export function drawTablePart(drawing: SheetDrawing, index: number, id: number): string {
  const table = drawing.tables[index]!;
  const header = drawing.rows[table.range.top]?.cells ?? [];
  const columns = Array.from({ length: table.range.right - table.range.left + 1 }, (_unused, offset) => {
    const cell = header.find((each) => each.column === table.range.left + offset);
    const name = cell?.value.kind === 'text' ? cell.value.text : columnLetters(table.range.left + offset);
    return `<tableColumn id="${offset + 1}" name="${cellText(name)}"/>`;
  });
  const reference = rangeAddress(table.range);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${reference}" totalsRowShown="0">${table.filters ? `<autoFilter ref="${reference}"/>` : ''}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
