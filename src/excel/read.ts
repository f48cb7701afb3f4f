/**
 * The open workbook → WorkbookSnapshot. Three round trips to learn what is there, then one for every BATCH_CELLS cells,
 * over all sheets together: below the web's 5 MB a request or response (Microsoft Learn, resource limits). Where Excel
 * still finds an answer too large the batch is halved. Merged cells are not asked for: a plan reads the same from its
 * blanks, and asking for them can clear the user's undo list on Windows (office-js issue 5918).
 */
import type { CellRectangle, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../plan/snapshot';
import { cellSnapshot } from './cell';
import { Cancelled, codeOf, run } from './fault';
import { WORDS } from '../words';

export interface OpenWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly activeSheet: string;
  readonly readOnly: boolean;
}

export interface ReadOptions {
  /** Stops the reading at the next round trip with Cancelled. */
  readonly signal?: AbortSignal;
  /** Told after each round trip: cells read so far, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

const BATCH_CELLS = 15_000;
/** So many blank rows in a row end a sheet: a used range may run to row 1,048,576 with nothing in it. */
const BLANK_ROWS = 5_000;
const UNCHANGED = WORDS.excel.nothingWasChanged;

interface Extent {
  readonly sheet: Omit<SheetSnapshot, 'rows'>;
  readonly used: CellRectangle | null;
}

/** Cells of one sheet that are read together. */
export interface Block {
  readonly sheet: string;
  readonly range: CellRectangle;
}

/** Reads all sheets. Throws ExcelFault, or Cancelled where the signal says so. */
export function readOpenWorkbook(options: ReadOptions = {}): Promise<OpenWorkbook> {
  return run(UNCHANGED, async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.worksheets.load('items/name,items/visibility');
    const active = workbook.worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    const extents = await readExtents(context);
    const rows = await readRows(context, extents, options);
    return {
      snapshot: {
        name: workbook.name,
        sheets: extents.map(({ sheet }) => ({ ...sheet, rows: rows.get(sheet.name) ?? [] })),
      },
      activeSheet: active.name,
      readOnly: workbook.readOnly,
    };
  });
}

/** Cells that are read again in one round trip, so many at the most. */
export const CELLS_AT_ONCE = BATCH_CELLS;

/** These rows as they are now, by sheet, ascending where the blocks are. One round trip. Throws ExcelFault. */
export function readRowsAgain(
  blocks: readonly Block[],
): Promise<ReadonlyMap<string, readonly RowSnapshot[]>> {
  return run(UNCHANGED, async (context) => {
    const rows = new Map<string, RowSnapshot[]>();
    for (const { block, read } of await readBatch(context, blocks))
      rows.set(block.sheet, [...(rows.get(block.sheet) ?? []), ...read]);
    return rows;
  });
}

const rectangle = (range: Excel.Range): CellRectangle => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

/** Two round trips: used ranges, protection, frozen rows and tables; then where the tables lie and which columns hide. */
async function readExtents(context: Excel.RequestContext): Promise<Extent[]> {
  const asked = context.workbook.worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true).load(EXTENT);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    sheet.protection.load('protected');
    const tables = sheet.tables.load('items/name,items/showHeaders');
    return { sheet, used, frozen, tables };
  });
  await context.sync();
  const more = asked.map(({ used, tables }) => ({
    ranges: tables.items.map((table) => table.getRange().load(EXTENT)),
    columns: used.isNullObject ? null : used.getColumnProperties({ columnHidden: true }),
  }));
  await context.sync();
  return asked.map(({ sheet, used, frozen, tables }, index) => {
    const area = used.isNullObject ? null : rectangle(used);
    const hidden = more[index]!.columns?.value ?? [];
    return {
      used: area,
      sheet: {
        name: sheet.name,
        kind: 'worksheet',
        visibility:
          sheet.visibility === 'Visible'
            ? 'visible'
            : sheet.visibility === 'Hidden'
              ? 'hidden'
              : 'veryHidden',
        merges: [],
        hiddenColumns: hidden.flatMap((column, at) => (column.columnHidden ? [(area?.left ?? 0) + at] : [])),
        tables: tables.items.map((table, at) => ({
          name: table.name,
          range: rectangle(more[index]!.ranges[at]!),
          hasHeaderRow: table.showHeaders,
        })),
        conditionalFormats: [],
        validations: [],
        frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
        ...(sheet.protection.protected ? { isProtected: true } : {}),
      },
    };
  });
}

/** Two columns more than have values: a rating may be shown by colour alone beside the last of them. */
function blocksOf({ sheet, used }: Extent): Block[] {
  if (!used) return [];
  const right = Math.min(16_383, used.right + 2);
  const height = Math.max(1, Math.floor(BATCH_CELLS / (right - used.left + 1)));
  const blocks: Block[] = [];
  for (let { top } = used; top <= used.bottom; top += height) {
    const bottom = Math.min(used.bottom, top + height - 1);
    blocks.push({ sheet: sheet.name, range: { top, bottom, left: used.left, right } });
  }
  return blocks;
}

const cellsOf = ({ range }: Block): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

async function readRows(
  context: Excel.RequestContext,
  extents: readonly Extent[],
  { signal, progress }: ReadOptions,
): Promise<ReadonlyMap<string, RowSnapshot[]>> {
  const rows = new Map<string, RowSnapshot[]>();
  let waiting = extents.flatMap(blocksOf);
  const total = waiting.reduce((sum, block) => sum + cellsOf(block), 0);
  let done = 0;
  while (waiting.length > 0) {
    if (signal?.aborted) throw new Cancelled();
    const batch = firstBatch(waiting);
    waiting = waiting.slice(batch.length);
    for (const { block, read } of await readBatch(context, batch)) {
      const known = rows.get(block.sheet) ?? [];
      rows.set(block.sheet, known);
      known.push(...read);
      done += cellsOf(block);
    }
    const ended = endedSheets(batch, rows);
    waiting = waiting.filter(({ sheet }) => !ended.has(sheet));
    progress?.(done, total);
  }
  return rows;
}

/** As many blocks as one round trip may carry, at least one. */
function firstBatch(waiting: readonly Block[]): Block[] {
  const batch: Block[] = [];
  let cells = 0;
  for (const block of waiting) {
    if (batch.length > 0 && cells + cellsOf(block) > BATCH_CELLS) break;
    batch.push(block);
    cells += cellsOf(block);
  }
  return batch;
}

/** Sheets whose last rows read are blank for so long that nothing more is to be expected. */
function endedSheets(batch: readonly Block[], rows: ReadonlyMap<string, RowSnapshot[]>): ReadonlySet<string> {
  return new Set(
    batch
      .filter(({ sheet, range }) => range.bottom - (rows.get(sheet)?.at(-1)?.row ?? 0) > BLANK_ROWS)
      .map(({ sheet }) => sheet),
  );
}

interface BlockRead {
  readonly block: Block;
  readonly read: readonly RowSnapshot[];
}

async function readBatch(context: Excel.RequestContext, batch: readonly Block[]): Promise<BlockRead[]> {
  const asked = batch.map((block) => ({ block, ...ask(context, block) }));
  try {
    await context.sync();
  } catch (error) {
    const halves = halved(batch);
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || halves === null) throw error;
    const [first, second] = halves;
    return [...(await readBatch(context, first)), ...(await readBatch(context, second))];
  }
  return asked.map(({ block, range, looks, hidden }) => ({
    block,
    read: rowsOf(block, range, looks.value, hidden.value),
  }));
}

/** Half of the blocks, or half of the rows of a single one; null where it is one row already. */
function halved(batch: readonly Block[]): [Block[], Block[]] | null {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const [block] = batch;
  if (!block || block.range.bottom === block.range.top) return null;
  const middle = Math.floor((block.range.top + block.range.bottom) / 2);
  return [
    [{ ...block, range: { ...block.range, bottom: middle } }],
    [{ ...block, range: { ...block.range, top: middle + 1 } }],
  ];
}

function ask(context: Excel.RequestContext, { sheet, range: { top, left, bottom, right } }: Block) {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load('values,formulas,numberFormat,valueTypes');
  return {
    range,
    looks: range.getCellProperties({
      format: { fill: { color: true }, font: { color: true, bold: true, strikethrough: true } },
    }),
    hidden: range.getRowProperties({ rowHidden: true }),
  };
}

function rowsOf(
  { range: { top, left } }: Block,
  range: Excel.Range,
  looks: readonly (readonly Excel.CellProperties[])[],
  hidden: readonly Excel.RowProperties[],
): RowSnapshot[] {
  return range.values.flatMap((values: unknown[], index: number): RowSnapshot[] => {
    const cells = values.flatMap((value, column) =>
      cellSnapshot(left + column, {
        value,
        formula: range.formulas[index]?.[column] as unknown,
        format: String(range.numberFormat[index]?.[column] ?? 'General'),
        type: String(range.valueTypes[index]?.[column] ?? 'Empty'),
        look: looks[index]?.[column],
      }),
    );
    const isHidden = hidden[index]?.rowHidden === true;
    if (cells.length === 0 && !isHidden) return [];
    return [{ row: top + index, ...(isHidden ? { hidden: true } : {}), cells }];
  });
}
