/** A new worksheet part from a drawing, written row by row. */
import { cellAddress, columnLetters, rangeAddress } from '../../plan/address';
import type { DrawnCell, RowBlock, SheetDrawing } from '../../report/drawing';
import { drawRow, type DrawnStyles } from './draw-row';
import type { PackedPart, PackedRun } from './packed-part';
import { cellText, escapeXml } from './xml-text';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Blocks whose shares were drawn in other threads, as they were packed there. */
export type DrawnElsewhere = ReadonlyMap<RowBlock, readonly PackedRun[]>;

/** Rows of a drawing that other parts repeat: headers of tables, cells of charts. */
export type KeptRows = ReadonlyMap<number, readonly DrawnCell[]>;

/**
 * Writes the part; tables are parts of their own, named by relation ids `table1` …, charts lie in the drawing `drawing1`.
 * Returns the rows that those need. `sheetNames` are the names that the drawings of this run got, by the wanted ones.
 */
export function drawSheetPart(
  drawing: SheetDrawing,
  styles: DrawnStyles,
  sheetNames: ReadonlyMap<string, string>,
  part: PackedPart,
  drawn: DrawnElsewhere = new Map(),
): KeptRows {
  const write = (xml: string): void => part.write(xml);
  const wanted = neededRows(drawing);
  const kept = new Map<number, readonly DrawnCell[]>();
  const links: string[] = [];
  write(opening(drawing));
  let number = 0;
  for (const block of drawing.rows.blocks ?? [{ count: 0, rows: drawing.rows }]) {
    const elsewhere = drawn.get(block);
    if (elsewhere) {
      for (const run of elsewhere) part.append(run);
      number += block.count;
      continue;
    }
    for (const row of block.rows) {
      const { cells } = row;
      write(drawRow(row, number, drawing.columnWidths, styles));
      if (wanted.has(number)) kept.set(number, cells);
      for (const cell of cells) if (cell.link) links.push(linkOf(cell, number, sheetNames));
      number += 1;
    }
  }
  write('</sheetData>');
  if (links.length > 0) {
    write('<hyperlinks>');
    for (const link of links) write(link);
    write('</hyperlinks>');
  }
  write(closing(drawing));
  return kept;
}

function neededRows({ tables, charts }: SheetDrawing): Set<number> {
  const rows = new Set(tables.map(({ range }) => range.top));
  for (const { categories } of charts)
    for (let row = categories.top; row <= categories.bottom; row += 1) rows.add(row);
  return rows;
}

function opening({ freeze, print, columnWidths }: SheetDrawing): string {
  const side = freeze?.rows && freeze.columns ? 'bottomRight' : freeze?.rows ? 'bottomLeft' : 'topRight';
  const pane =
    freeze && (freeze.rows || freeze.columns)
      ? `<pane${freeze.columns ? ` xSplit="${freeze.columns}"` : ''}${freeze.rows ? ` ySplit="${freeze.rows}"` : ''} topLeftCell="${cellAddress(freeze.rows, freeze.columns)}" activePane="${side}" state="frozen"/>`
      : '';
  const columns = columnWidths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>`,
    `<sheetPr>${print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${pane}<selection${pane ? ` pane="${side}"` : ''} activeCell="A1" sqref="A1"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns ? `<cols>${columns}</cols>` : '',
    '<sheetData>',
  ].join('');
}

function closing({ print, tables, charts }: SheetDrawing): string {
  const { footer } = print;
  return [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${print.orientation}"${print.fitToWidth ? ' fitToHeight="0"' : ''}/>`,
    footer
      ? `<headerFooter><oddFooter>${escapeXml(`&L${footerText(footer.left)}&C${footerText(footer.centre)}&R${footer.right}`)}</oddFooter></headerFooter>`
      : '',
    charts.length > 0 ? '<drawing r:id="drawing1"/>' : '',
    tables.length > 0
      ? `<tableParts count="${tables.length}">${tables.map((_table, index) => `<tablePart r:id="table${index + 1}"/>`).join('')}</tableParts>`
      : '',
    '</worksheet>',
  ].join('');
}

/** An ampersand begins a code in a footer; two are one. Excel takes 255 characters in all. */
const footerText = (text: string): string => text.replaceAll('&', '&&').slice(0, 100);

function linkOf({ column, link }: DrawnCell, row: number, names: ReadonlyMap<string, string>): string {
  const { sheet, address, tip } = link!;
  const target = `'${(names.get(sheet) ?? sheet).replaceAll("'", "''")}'!${address}`;
  return `<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(target)}" tooltip="${escapeXml(tip.slice(0, 250))}"/>`;
}

/** A table part. Header texts are taken from the drawing's own cells. */
export function drawTablePart(
  table: SheetDrawing['tables'][number],
  name: string,
  id: number,
  rows: KeptRows,
): string {
  const header = rows.get(table.range.top) ?? [];
  const columns = Array.from({ length: table.range.right - table.range.left + 1 }, (_unused, offset) => {
    const cell = header.find((each) => each.column === table.range.left + offset);
    const title = cell?.value.kind === 'text' ? cell.value.text : columnLetters(table.range.left + offset);
    return `<tableColumn id="${offset + 1}" name="${cellText(title)}"/>`;
  });
  const reference = rangeAddress(table.range);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${reference}" totalsRowShown="0">${table.filters ? `<autoFilter ref="${reference}"/>` : ''}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
