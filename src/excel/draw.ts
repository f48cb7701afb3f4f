/** Drawings into new sheets of the open workbook. */
import { columnLetters, rangeAddress } from '../plan/address';
import { serialFromDate } from '../plan/dates';
import type { CellStyle, DrawnCell, DrawnRow, SheetDrawing } from '../report/drawing';
import { sheetName, tableName } from '../report/names';
import { fitCell } from '../report/record';
import { drawChart } from './draw-chart';
import { run } from './fault';
import { WORDS } from '../words';

/** Cells of one range: above 1,500 the client library itself cuts a range up, with more calls than we need. */
const BLOCK_CELLS = 1_400;
/** Characters of one block: far below the web's 5 MB, and short enough for the pane to stay awake. */
const BLOCK_TEXT = 150_000;
/** Blocks of one round trip. */
const BLOCKS = 3;
/** Points of one character of the default font: 7 pixels. */
const POINTS = 5.25;

/**
 * Draws each as a new sheet; none is ever overwritten: a name that is taken gets a number. Returns the names in order.
 * The first new sheet is shown. Throws ExcelFault.
 */
export function drawSheets(drawings: readonly SheetDrawing[]): Promise<string[]> {
  return run(WORDS.excel.theReportMayBeIncompleteDelete, async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    const takenTables = new Set(tables.items.map((table) => table.name.toLowerCase()));
    const names = drawings.map((drawing) => sheetName(drawing.name, taken));
    const byWanted = new Map(drawings.map(({ name }, index) => [name, names[index]!]));
    for (const name of names) worksheets.add(name);
    await context.sync();
    for (const [index, drawing] of drawings.entries()) {
      const sheet = worksheets.getItem(names[index]!);
      await drawSheet(context, sheet, drawing, { names: byWanted, tables: takenTables });
    }
    if (names[0]) worksheets.getItem(names[0]).activate();
    await context.sync();
    return names;
  });
}

interface Names {
  readonly names: ReadonlyMap<string, string>;
  readonly tables: Set<string>;
}

async function drawSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  drawing: SheetDrawing,
  { names, tables }: Names,
): Promise<void> {
  drawing.columnWidths.forEach((characters, column) => {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth =
      characters * POINTS;
  });
  const width = Math.max(drawing.columnWidths.length, ...drawing.tables.map(({ range }) => range.right + 1));
  let top = 0;
  let waiting = 0;
  for (const block of blocksOf(drawing.rows, width)) {
    drawBlock(sheet, block, top, width, names);
    top += block.length;
    waiting += 1;
    if (waiting % BLOCKS === 0) await context.sync();
  }
  for (const table of drawing.tables) {
    const added = sheet.tables.add(rangeAddress(table.range), true);
    added.name = tableName(table.name, tables);
    added.showFilterButton = table.filters;
    added.style = 'TableStyleLight1';
  }
  for (const chart of drawing.charts) drawChart(sheet, chart);
  if (drawing.freeze?.rows) sheet.freezePanes.freezeRows(drawing.freeze.rows);
  setUpPages(sheet, drawing);
  await context.sync();
}

function setUpPages(sheet: Excel.Worksheet, { print }: SheetDrawing): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  const { titleRows, footer } = print;
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (!footer) return;
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.leftFooter = footer.left.replaceAll('&', '&&');
  pages.centerFooter = footer.centre.replaceAll('&', '&&');
  pages.rightFooter = footer.right;
}

/** Rows in blocks that one request can take. */
function* blocksOf(rows: Iterable<DrawnRow>, width: number): Generator<DrawnRow[]> {
  let [block, length]: [DrawnRow[], number] = [[], 0];
  for (const row of rows) {
    block.push(row);
    for (const { value } of row.cells) if (value.kind === 'text') length += value.text.length;
    if ((block.length + 1) * width <= BLOCK_CELLS && length < BLOCK_TEXT) continue;
    yield block;
    [block, length] = [[], 0];
  }
  if (block.length > 0) yield block;
}

/** Number formats come before values: "@" is what keeps text text (Range.values, Excel API reference). */
function drawBlock(
  sheet: Excel.Worksheet,
  rows: readonly DrawnRow[],
  top: number,
  width: number,
  names: ReadonlyMap<string, string>,
): void {
  const across = rows.map(({ cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return Array.from({ length: width }, (_unused, column) => byColumn.get(column));
  });
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  range.numberFormat = across.map((row) => row.map(formatOf));
  range.values = across.map((row) => row.map(valueOf));
  for (const area of areasOf(rows))
    styleArea(sheet.getRangeByIndexes(top + area.top, area.left, area.rows, area.columns), area.style);
  if (rows.some(({ cells }) => cells.some(({ style }) => style.wrap))) range.format.autofitRows();
  rows.forEach(({ cells }, row) => {
    for (const { link, column } of cells) {
      if (!link) continue;
      const name = names.get(link.sheet) ?? link.sheet;
      sheet.getRangeByIndexes(top + row, column, 1, 1).hyperlink = {
        documentReference: `'${name.replaceAll("'", "''")}'!${link.address}`,
        screenTip: link.tip,
      };
    }
  });
}

function formatOf(cell: DrawnCell | undefined): string {
  if (!cell || cell.value.kind === 'blank') return cell?.style.numberFormat ?? 'General';
  if (cell.value.kind === 'text') return '@';
  return cell.style.numberFormat ?? (cell.value.kind === 'date' ? 'dd/mm/yyyy' : 'General');
}

function valueOf(cell: DrawnCell | undefined): string | number | null {
  if (!cell || cell.value.kind === 'blank') return null;
  if (cell.value.kind === 'text') return fitCell(cell.value.text);
  return cell.value.kind === 'number' ? cell.value.number : serialFromDate(cell.value.date);
}

interface Area {
  readonly top: number;
  readonly left: number;
  rows: number;
  readonly columns: number;
  readonly style: CellStyle;
}

/** Rectangles of one look, so that each look is set once: neighbours in a row, then equal rows below each other. */
function areasOf(rows: readonly DrawnRow[]): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  const keys = new Map<CellStyle, number>();
  rows.forEach(({ cells }, top) => {
    const next = new Map<string, Area>();
    for (const run of runsOfStyle(cells)) {
      const { style, column } = run[0]!;
      if (!keys.has(style)) keys.set(style, keys.size);
      const key = `${column} ${run.length} ${keys.get(style)}`;
      const above = open.get(key);
      if (above) above.rows += 1;
      const area = above ?? { top, left: column, rows: 1, columns: run.length, style };
      if (!above) done.push(area);
      next.set(key, area);
    }
    open = next;
  });
  return done;
}

function runsOfStyle(cells: readonly DrawnCell[]): DrawnCell[][] {
  const runs: DrawnCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.column === cell.column - 1 && last.style === cell.style) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function styleArea(range: Excel.Range, style: CellStyle): void {
  // First, because it sets everything else too.
  if (style.builtIn)
    range.style =
      style.builtIn === 'Title' ? 'Title' : style.builtIn === 'Heading 1' ? 'Heading1' : 'Heading2';
  const { format } = range;
  if (style.fill) format.fill.color = style.fill;
  if (style.fontColour) format.font.color = style.fontColour;
  if (style.bold) format.font.bold = true;
  if (style.size) format.font.size = style.size;
  if (style.wrap) format.wrapText = true;
  if (style.horizontal === 'left') format.horizontalAlignment = 'Left';
  format.verticalAlignment = 'Top';
}
