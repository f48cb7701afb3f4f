/** Drawings into new sheets of the open workbook. */
import { cellAddress, columnLetters, rangeAddress } from '../plan/address';
import { serialFromDate } from '../plan/dates';
import type { DrawnCell, SheetDrawing } from '../report/drawing';
import { run } from './fault';

/**
 * Draws each as a new sheet; none is ever overwritten: a name that is taken gets a number. Returns the names in order.
 * The first new sheet is shown. Throws ExcelFault.
 */
export function drawSheets(drawings: readonly SheetDrawing[]): Promise<string[]> {
  return run(
    'The report may be incomplete: delete its sheet and try again. No other sheet was changed.',
    async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      const taken = new Set(context.workbook.worksheets.items.map((sheet) => sheet.name.toLowerCase()));
      const names = drawings.map((drawing) => freeName(drawing.name, taken));
      drawings.forEach((drawing, index) =>
        drawSheet(context.workbook.worksheets.add(names[index]!), drawing),
      );
      await context.sync();
      if (names[0]) context.workbook.worksheets.getItem(names[0]).activate();
      await context.sync();
      return names;
    },
  );
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, 31);
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${wanted.slice(0, 31 - ` (${number})`.length)} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

function drawSheet(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  const width = Math.max(1, ...drawing.rows.flatMap((row) => row.cells.map((cell) => cell.column + 1)));
  drawing.columnWidths.forEach((characters, column) => {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth = characters * 7;
  });
  drawing.rows.forEach((row, index) => {
    if (row.cells.length > 0) drawRow(sheet, row.cells, index, width);
  });
  sheet.getRangeByIndexes(0, 0, drawing.rows.length, width).format.autofitRows();
  for (const table of drawing.tables) {
    const added = sheet.tables.add(rangeAddress(table.range), true);
    added.name = table.name;
    added.showFilterButton = table.filters;
    added.style = 'TableStyleLight1';
  }
  if (drawing.freeze?.rows) sheet.freezePanes.freezeRows(drawing.freeze.rows);
  sheet.pageLayout.orientation = drawing.print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  const { titleRows } = drawing.print;
  if (titleRows) sheet.pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
}

/** Number formats come before values: "@" is what keeps text text (Range.values, Excel API reference). */
function drawRow(sheet: Excel.Worksheet, cells: readonly DrawnCell[], row: number, width: number): void {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const across = Array.from({ length: width }, (_unused, column) => byColumn.get(column));
  const range = sheet.getRangeByIndexes(row, 0, 1, width);
  range.numberFormat = [across.map((cell) => formatOf(cell))];
  range.values = [across.map((cell) => valueOf(cell))];
  for (const run of runsOfStyle(cells)) styleRun(sheet, row, run);
  for (const cell of cells) {
    if (!cell.link) continue;
    sheet.getRangeByIndexes(row, cell.column, 1, 1).hyperlink = {
      documentReference: `'${cell.link.sheet.replaceAll("'", "''")}'!${cellAddress(cell.link.row, cell.link.column)}`,
      screenTip: cell.link.tip,
    };
  }
}

function formatOf(cell: DrawnCell | undefined): string {
  if (!cell || cell.value.kind === 'blank') return 'General';
  if (cell.value.kind === 'text') return '@';
  return cell.style.numberFormat ?? (cell.value.kind === 'date' ? 'dd/mm/yyyy' : 'General');
}

function valueOf(cell: DrawnCell | undefined): string | number | null {
  if (!cell || cell.value.kind === 'blank') return null;
  if (cell.value.kind === 'text') return cell.value.text.slice(0, 32_767);
  return cell.value.kind === 'number' ? cell.value.number : serialFromDate(cell.value.date);
}

/** Neighbours with the same look, so that each look is set once. */
function runsOfStyle(cells: readonly DrawnCell[]): DrawnCell[][] {
  const runs: DrawnCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.column === cell.column - 1 && JSON.stringify(last.style) === JSON.stringify(cell.style))
      runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function styleRun(sheet: Excel.Worksheet, row: number, run: readonly DrawnCell[]): void {
  const { style, column } = run[0]!;
  const { format } = sheet.getRangeByIndexes(row, column, 1, run.length);
  if (style.fill) format.fill.color = style.fill;
  if (style.fontColour) format.font.color = style.fontColour;
  if (style.bold) format.font.bold = true;
  if (style.size) format.font.size = style.size;
  if (style.wrap) format.wrapText = true;
  format.verticalAlignment = 'Top';
}
