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
/** Characters of one block: short enough for the pane to stay awake. */
const BLOCK_TEXT = 150_000;
/**
 * Characters of one request, by a generous estimate: the web refuses 5 MB (PLATFORM 1.1), and a character may be three
 * bytes.
 */
const REQUEST = 1_200_000;
/** What a range costs in a request with all its settings, and a cell beside its text. */
const RANGE_COST = 900;
const CELL_COST = 25;
/** Points of one character of the default font: 7 pixels. */
const POINTS = 5.25;

/**
 * Draws each as a new sheet; none is ever overwritten: a name that is taken gets a number. Returns the names in order.
 * The first new sheet is shown. Two round trips and one more for each 1.2 million characters, over all sheets together
 * (and the client library's own at the end, to let go of its ranges). Throws ExcelFault.
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
    const load = { characters: 0 };
    for (const [index, drawing] of drawings.entries()) {
      const sheet = worksheets.getItem(names[index]!);
      for (const cost of drawSheet(sheet, drawing, { names: byWanted, tables: takenTables })) {
        load.characters += cost;
        if (load.characters < REQUEST) continue;
        await context.sync();
        load.characters = 0;
      }
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

/** Queues a sheet part by part; yields what each part adds to the request, in characters. */
function* drawSheet(
  sheet: Excel.Worksheet,
  drawing: SheetDrawing,
  { names, tables }: Names,
): Generator<number, void> {
  drawing.columnWidths.forEach((characters, column) => {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth =
      characters * POINTS;
  });
  yield drawing.columnWidths.length * RANGE_COST;
  const width = Math.max(drawing.columnWidths.length, ...drawing.tables.map(({ range }) => range.right + 1));
  let top = 0;
  for (const block of blocksOf(drawing.rows, width)) {
    yield drawBlock(sheet, block, top, width, names);
    top += block.length;
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
  yield (drawing.tables.length + drawing.charts.length * 10 + 3) * RANGE_COST;
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

/**
 * Number formats come before values: "@" is what keeps text text (Range.values, Excel API reference). What all cells of
 * the block look like is set once over it. Returns what the block adds to the request, in characters.
 */
function drawBlock(
  sheet: Excel.Worksheet,
  rows: readonly DrawnRow[],
  top: number,
  width: number,
  names: ReadonlyMap<string, string>,
): number {
  const across = rows.map(({ cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return Array.from({ length: width }, (_unused, column) => byColumn.get(column));
  });
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  range.numberFormat = across.map((row) => row.map(formatOf));
  range.values = across.map((row) => row.map(valueOf));
  const common = commonStyle(rows);
  range.format.verticalAlignment = 'Top';
  if (common.size) range.format.font.size = common.size;
  if (common.wrap) range.format.wrapText = true;
  const areas = areasOf(rows, (style) => beside(style, common));
  for (const area of areas)
    styleArea(sheet.getRangeByIndexes(top + area.top, area.left, area.rows, area.columns), area.style);
  if (rows.some(({ cells }) => cells.some(({ style }) => style.wrap))) range.format.autofitRows();
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ link, column }) => (link ? [{ link, column, row }] : [])),
  );
  for (const { link, column, row } of links) {
    const name = names.get(link.sheet) ?? link.sheet;
    sheet.getRangeByIndexes(top + row, column, 1, 1).hyperlink = {
      documentReference: `'${name.replaceAll("'", "''")}'!${link.address}`,
      screenTip: link.tip,
    };
  }
  return textOf(rows) + rows.length * width * CELL_COST + (1 + areas.length + links.length) * RANGE_COST;
}

type Common = Pick<CellStyle, 'size' | 'wrap'>;

/** What every cell of the block has alike. A block with a built-in style has nothing: that sets everything. */
function commonStyle(rows: readonly DrawnRow[]): Common {
  const styles = new Set(rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
  const [first, ...others] = styles;
  if (!first || [...styles].some(({ builtIn }) => builtIn)) return {};
  return {
    ...(first.size && others.every(({ size }) => size === first.size) ? { size: first.size } : {}),
    ...(first.wrap && others.every(({ wrap }) => wrap) ? { wrap: true } : {}),
  };
}

/** What is left to set of a style, as a key and a style; null where nothing is. */
function beside(
  { builtIn, fill, fontColour, bold, size, wrap, horizontal }: CellStyle,
  common: Common,
): CellStyle | null {
  const rest: CellStyle = {
    ...(builtIn ? { builtIn } : {}),
    ...(fill ? { fill } : {}),
    ...(fontColour ? { fontColour } : {}),
    ...(bold ? { bold } : {}),
    ...(size && !common.size ? { size } : {}),
    ...(wrap && !common.wrap ? { wrap } : {}),
    ...(horizontal === 'left' ? { horizontal } : {}),
  };
  return Object.keys(rest).length === 0 ? null : rest;
}

const textOf = (rows: readonly DrawnRow[]): number =>
  rows.reduce(
    (sum, { cells }) =>
      sum + cells.reduce((length, { value }) => length + (value.kind === 'text' ? value.text.length : 0), 0),
    0,
  );

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
function areasOf(rows: readonly DrawnRow[], rest: (style: CellStyle) => CellStyle | null): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  const looks = new Map<CellStyle, { key: string; style: CellStyle } | null>();
  const lookOf = (style: CellStyle): { key: string; style: CellStyle } | null => {
    const known = looks.get(style);
    if (known !== undefined) return known;
    const left = rest(style);
    const look = left === null ? null : { key: JSON.stringify(left), style: left };
    looks.set(style, look);
    return look;
  };
  rows.forEach(({ cells }, top) => {
    const next = new Map<string, Area>();
    for (const { column, columns, look } of runsOf(cells, lookOf)) {
      const key = `${column} ${columns} ${look.key}`;
      const above = open.get(key);
      if (above) above.rows += 1;
      const area = above ?? { top, left: column, rows: 1, columns, style: look.style };
      if (!above) done.push(area);
      next.set(key, area);
    }
    open = next;
  });
  return done;
}

interface Run<Look> {
  readonly column: number;
  columns: number;
  readonly look: Look;
}

function runsOf<Look extends { readonly key: string }>(
  cells: readonly DrawnCell[],
  lookOf: (style: CellStyle) => Look | null,
): Run<Look>[] {
  const runs: Run<Look>[] = [];
  for (const { column, style } of [...cells].sort((a, b) => a.column - b.column)) {
    const look = lookOf(style);
    if (look === null) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column && last.look.key === look.key) last.columns += 1;
    else runs.push({ column, columns: 1, look });
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
  // A built-in style has an alignment of its own.
  if (style.builtIn) format.verticalAlignment = 'Top';
}
