/** Keeps a check up to date while the user edits: only the rows that were touched are read again, where that is sound. */
import { CELLS_AT_ONCE, ExcelFault, readRowsAgain, type Block, type Edits } from '../excel';
import type { Plan } from '../plan/model';
import type { RowSnapshot, SheetSnapshot } from '../plan/snapshot';
import { assessOpen, checkPlans, type Checked } from './check';

/** Rows this near to each other are read as one block: fewer calls, hardly more cells. */
const NEAR = 3;
/** Blocks of one round trip; more scattered rows than this are read with the whole workbook. */
const MANY_BLOCKS = 100;
/** An action may be added so far below the last row. */
const BELOW = 50;

/**
 * What `checkPlans` would give now, after these edits (`watchEdits` of src/excel tells them). Nothing is written.
 *
 * Rows that were edited are read again, and with them every row that holds a formula: Excel raises no event for a cell
 * that was only calculated again (office-js issue 3899). That is one round trip, and one to three for the lists and
 * formats of the rating columns. The whole workbook is read again where rows could not tell the whole truth: cells were
 * inserted or deleted, a sheet came, went or was renamed, the edit lies in a header, a legend or a section row, on a
 * sheet without a plan or outside what was known of the sheet, or it is too large for one round trip.
 *
 * Not seen, because Excel raises no event of change for it: a colour set by hand, and rows hidden or filtered. The next
 * *Check plan* sees them. Throws ExcelFault; `checked` stays good then.
 */
export async function recheck(checked: Checked, edits: Edits): Promise<Checked> {
  const blocks = blocksToRead(checked, edits);
  if (blocks === null) return checkPlans(checked.asAt);
  try {
    const rows = await readRowsAgain(blocks);
    const { open, state, asAt } = checked;
    const sheets = open.snapshot.sheets.map((sheet) =>
      withRows(
        withoutRules(sheet),
        blocks.filter((block) => block.sheet === sheet.name),
        rows.get(sheet.name) ?? [],
      ),
    );
    return await assessOpen({ ...open, snapshot: { ...open.snapshot, sheets } }, state, asAt);
  } catch (error) {
    // A sheet was renamed or deleted just now.
    if (error instanceof ExcelFault && error.code === 'ItemNotFound') return checkPlans(checked.asAt);
    throw error;
  }
}

/** The blocks that hold all that may have changed; null where only the whole workbook will do. */
function blocksToRead(checked: Checked, { sheets: names, areas, moved }: Edits): Block[] | null {
  const { sheets } = checked.open.snapshot;
  if (moved || names.join('\n') !== sheets.map(({ name }) => name).join('\n')) return null;
  const blocks: Block[] = [];
  for (const sheet of sheets) {
    const touched = areas.filter((area) => area.sheet === sheet.name).map(({ range }) => range);
    const known = extentOf(sheet);
    const plans = checked.plans.flatMap(({ plan }) => (plan.sheet === sheet.name ? [plan] : []));
    const heads = new Set(plans.flatMap(rowsThatTellMeaning));
    for (const { sheet: on, row, entries } of checked.plans.flatMap(({ plan }) => plan.legend ?? []))
      if (on === sheet.name) for (let at = row; at <= row + entries.length; at += 1) heads.add(at);
    const first = Math.min(...plans.flatMap(({ headerRows }) => headerRows));
    const rows = new Set(sheet.rows.filter(hasFormula).map(({ row }) => row));
    for (const { top, bottom, left, right } of touched) {
      if (!known || plans.length === 0 || !(top > first) || left < known.left || right > known.right)
        return null;
      // A table grows by itself when something is written below it.
      if (bottom > known.bottom + (sheet.tables.length > 0 ? 0 : BELOW)) return null;
      for (let row = top; row <= bottom; row += 1) {
        if (heads.has(row)) return null;
        rows.add(row);
      }
    }
    if (known) blocks.push(...blocksOf(sheet.name, rows, known));
  }
  const cells = blocks.reduce(
    (sum, { range }) => sum + (range.bottom - range.top + 1) * (range.right - range.left + 1),
    0,
  );
  return blocks.length > MANY_BLOCKS || cells > CELLS_AT_ONCE ? null : blocks;
}

const rowsThatTellMeaning = ({ headerRows, repeatedHeaderRows, sectionRows }: Plan): number[] => [
  ...headerRows,
  ...repeatedHeaderRows,
  ...sectionRows,
];

const hasFormula = ({ cells }: RowSnapshot): boolean => cells.some(({ formula }) => formula !== undefined);

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where cells have something in them: as far as Excel's used range of values goes. */
function extentOf({ rows }: SheetSnapshot): Extent | null {
  let [left, right, bottom] = [Infinity, -1, -1];
  for (const { row, cells } of rows) {
    const filled = cells.filter(({ value, formula }) => value !== null || formula !== undefined);
    if (filled.length === 0) continue;
    left = Math.min(left, filled[0]!.column);
    right = Math.max(right, filled.at(-1)!.column);
    bottom = row;
  }
  return bottom === -1 ? null : { left, right, bottom };
}

/** Two columns more than have values, as in a whole reading (src/excel/read.ts). */
function blocksOf(sheet: string, rows: ReadonlySet<number>, { left, right }: Extent): Block[] {
  const blocks: { sheet: string; range: { top: number; bottom: number; left: number; right: number } }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && row - last.range.bottom <= NEAR) last.range.bottom = row;
    else blocks.push({ sheet, range: { top: row, bottom: row, left, right: Math.min(16_383, right + 2) } });
  }
  return blocks;
}

/** The sheet with the rows of these blocks as they were read now. */
function withRows(
  sheet: SheetSnapshot,
  blocks: readonly Block[],
  read: readonly RowSnapshot[],
): SheetSnapshot {
  if (blocks.length === 0) return sheet;
  const kept = sheet.rows.filter(
    ({ row }) => !blocks.some(({ range }) => row >= range.top && row <= range.bottom),
  );
  return { ...sheet, rows: [...kept, ...read].sort((a, b) => a.row - b.row) };
}

/** The sheet as it was read, before the rules of its rating columns were added: these are asked for anew. */
function withoutRules(sheet: SheetSnapshot): SheetSnapshot {
  const rows = sheet.rows.map((row) =>
    row.cells.some(({ conditionalFill }) => conditionalFill !== undefined)
      ? { ...row, cells: row.cells.map(({ conditionalFill: _shown, ...cell }) => cell) }
      : row,
  );
  return { ...sheet, rows, validations: [], conditionalFormats: [] };
}
