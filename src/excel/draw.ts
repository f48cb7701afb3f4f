/** Drawings into new sheets of the open workbook. */
import { cellAddress, columnLetters, rangeAddress } from '../plan/address';
import { serialFromDate } from '../plan/dates';
import type { CellRectangle } from '../plan/snapshot';
import type { CellStyle, DrawnCell, DrawnRow, SheetDrawing } from '../report/drawing';
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
      for (const [index, drawing] of drawings.entries())
        await drawSheet(context, context.workbook.worksheets.add(names[index]!), drawing);
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

async function drawSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  drawing: SheetDrawing,
): Promise<void> {
  const width = drawing.rows.reduce(
    (widest, { cells }) => cells.reduce((most, { column }) => Math.max(most, column + 1), widest),
    1,
  );
  drawing.columnWidths.forEach((characters, column) => {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth = characters * 7;
  });
  for (const chunk of chunksOf(drawing.rows)) {
    fillChunk(sheet, chunk, width);
    await context.sync();
  }
  for (const [index, { range, style }] of styleBlocks(drawing.rows).entries()) {
    styleRange(rangeIn(sheet, range), style);
    if (index % LOOKS_A_TRIP === LOOKS_A_TRIP - 1) await context.sync();
  }
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
  await context.sync();
}

const rangeIn = (sheet: Excel.Worksheet, { top, left, bottom, right }: CellRectangle): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

interface Chunk {
  readonly top: number;
  readonly rows: readonly DrawnRow[];
}

/** One request holds at most about 1 MB of text, well below the 5 MB that Excel on the web takes. */
const CHUNK_CHARACTERS = 500_000;
/** A link costs as much as so many characters. */
const LINK = 800;
/** So many looks go in one request. */
const LOOKS_A_TRIP = 800;

function chunksOf(rows: readonly DrawnRow[]): Chunk[] {
  const chunks: { top: number; rows: DrawnRow[] }[] = [];
  let characters = Infinity;
  rows.forEach((row, index) => {
    const length = row.cells.reduce(
      (sum, { value, link }) =>
        sum + 30 + (value.kind === 'text' ? value.text.length : 0) + (link ? LINK : 0),
      0,
    );
    if (characters + length > CHUNK_CHARACTERS) {
      chunks.push({ top: index, rows: [] });
      characters = 0;
    }
    chunks.at(-1)!.rows.push(row);
    characters += length;
  });
  return chunks;
}

/** Number formats come before values: "@" is what keeps text text (Range.values, Excel API reference). */
function fillChunk(sheet: Excel.Worksheet, { top, rows }: Chunk, width: number): void {
  const across = rows.map(({ cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return Array.from({ length: width }, (_unused, column) => byColumn.get(column));
  });
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  range.numberFormat = across.map((row) => row.map(formatOf));
  range.values = across.map((row) => row.map(valueOf));
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      if (!cell.link) continue;
      sheet.getRangeByIndexes(top + index, cell.column, 1, 1).hyperlink = {
        documentReference: `'${cell.link.sheet.replaceAll("'", "''")}'!${cellAddress(cell.link.row, cell.link.column)}`,
        screenTip: cell.link.tip,
      };
    }
  });
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

interface StyleBlock {
  readonly style: CellStyle;
  range: CellRectangle;
}

/** Rectangles of cells with the same look, so that each look is set once: neighbours first, then rows that are alike. */
function styleBlocks(rows: readonly DrawnRow[]): StyleBlock[] {
  const blocks: StyleBlock[] = [];
  const open = new Map<string, StyleBlock>();
  rows.forEach(({ cells }, row) => {
    for (const run of runsOfStyle(cells)) {
      const [left, right] = [run[0]!.column, run.at(-1)!.column];
      const key = `${left}:${right}:${JSON.stringify(run[0]!.style)}`;
      const above = open.get(key);
      if (above && above.range.bottom === row - 1) above.range = { ...above.range, bottom: row };
      else {
        const block = { style: run[0]!.style, range: { top: row, bottom: row, left, right } };
        open.set(key, block);
        blocks.push(block);
      }
    }
  });
  return blocks;
}

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

function styleRange({ format }: Excel.Range, style: CellStyle): void {
  if (style.fill) format.fill.color = style.fill;
  if (style.fontColour) format.font.color = style.fontColour;
  if (style.bold) format.font.bold = true;
  if (style.size) format.font.size = style.size;
  if (style.wrap) format.wrapText = true;
  format.verticalAlignment = 'Top';
}
