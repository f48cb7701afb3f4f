/** Ratings into cells, and back again. */
import { cellAddress } from '../plan/address';
import type { RatingEdit } from '../plan/assessed';
import type { LastRun } from '../plan/state';
import { codeOf, ExcelFault, run } from './fault';
import {
  placeKey,
  queueChanges,
  readCells,
  type CellChange,
  type CellContent,
  type Place,
} from './rating-cells';
import { WORDS } from '../words';

export interface WriteResult {
  readonly written: readonly RatingEdit[];
  /** Edits that were not made, with a sentence why. */
  readonly refused: readonly { readonly edit: RatingEdit; readonly why: string }[];
  /** How many of the written cells are in hidden or filtered rows. */
  readonly hidden: number;
  /** What to keep for Undo. */
  readonly cells: LastRun['cells'];
}

/**
 * Writes the ratings in one batch of blocks, after reading each cell again: one that no longer holds what was read, or
 * holds a formula, is left alone and said. `keep` is called with what will change before anything is written, so that
 * Undo is there whatever happens. Throws ExcelFault, whose sentence says how many ratings were written.
 */
export async function writeRatings(
  edits: readonly RatingEdit[],
  keep: (cells: LastRun['cells']) => Promise<void>,
): Promise<WriteResult> {
  const { planned, refused } = await run(WORDS.excel.noRatingWasWritten, (context) => plan(context, edits));
  const cells = planned.map(({ change }) => change);
  const isHidden = new Set(planned.filter(({ hidden }) => hidden).map(({ change }) => placeKey(change)));
  if (cells.length === 0) return { written: [], refused, hidden: 0, cells };
  await keep(cells);
  try {
    await Excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      queueChanges(context, cells, 'after', (place) => isHidden.has(placeKey(place)));
      await context.sync();
    });
  } catch (error) {
    throw new ExcelFault(codeOf(error), await stateAfter(cells));
  }
  return { written: planned.map(({ edit }) => edit), refused, hidden: isHidden.size, cells };
}

interface Planned {
  readonly edit: RatingEdit;
  readonly change: CellChange;
  readonly hidden: boolean;
}

async function plan(
  context: Excel.RequestContext,
  edits: readonly RatingEdit[],
): Promise<{ planned: Planned[]; refused: WriteResult['refused'] }> {
  const likes = edits.flatMap(({ sheet, likeCell }) => (likeCell ? [{ sheet, ...likeCell }] : []));
  const contents = await readCells(context, [...edits, ...likes]);
  const refused: { edit: RatingEdit; why: string }[] = [];
  const planned: Planned[] = [];
  for (const edit of edits) {
    const before = contents.get(placeKey(edit))!;
    const why = refusal(edit, before);
    if (why === null) {
      const like = edit.likeCell
        ? contents.get(placeKey({ sheet: edit.sheet, ...edit.likeCell }))
        : undefined;
      planned.push({ edit, change: changeOf(edit, before, like), hidden: before.hidden });
    } else refused.push({ edit, why });
  }
  return { planned, refused };
}

/** The look of the font comes from a cell that has the rating already, where the fill does. */
function changeOf(edit: RatingEdit, before: CellContent, like: CellContent | undefined): CellChange {
  const blank = before.value === null && before.fill === null;
  const dressed = like !== undefined && (edit.fill !== null || blank);
  return {
    sheet: edit.sheet,
    row: edit.row,
    column: edit.column,
    valueBefore: before.value,
    valueAfter: edit.text ?? before.value,
    fillBefore: before.fill,
    fillAfter: edit.fill ?? (dressed ? like.fill : before.fill),
    fontColourBefore: before.fontColour,
    fontColourAfter: dressed ? like.fontColour : before.fontColour,
    boldBefore: before.bold,
    boldAfter: dressed ? like.bold : before.bold,
  };
}

const shown = (value: CellChange['valueBefore']): string =>
  value === null
    ? ''
    : String(value)
        .replace(/\u00A0/g, ' ')
        .trim();

function refusal(edit: RatingEdit, before: CellContent): string | null {
  if (before.isFormula) return WORDS.excel.theCellHoldsAFormula;
  return shown(before.value) === edit.expectedText ? null : WORDS.excel.theCellWasChangedInTheMeantime;
}

type Side = 'before' | 'after' | 'neither';

/** Whether a cell still is as before the run, as after it, or has been changed by somebody else. */
function sideOf(change: CellChange, now: CellContent): Side {
  if (now.isFormula) return 'neither';
  if (alike(now.value, change.valueAfter) && now.fill === change.fillAfter) return 'after';
  return alike(now.value, change.valueBefore) && now.fill === change.fillBefore ? 'before' : 'neither';
}

/** Excel makes a number of a text of digits that is written to a cell. */
const alike = (one: CellChange['valueAfter'], other: CellChange['valueAfter']): boolean =>
  String(one ?? '') === String(other ?? '');

/** What a failed write left behind, in one sentence; the cells are read again to tell. */
async function stateAfter(cells: LastRun['cells']): Promise<string> {
  try {
    const now = await Excel.run((context) => readCells(context, cells));
    const changed = cells.filter((change) => sideOf(change, now.get(placeKey(change))!) !== 'before').length;
    if (changed === 0) return WORDS.excel.noRatingWasWritten;
    return WORDS.excel.ofRatingsWereWrittenUndoLast(changed, cells.length);
  } catch {
    return WORDS.excel.someRatingsMayHaveBeenWrittenUndo;
  }
}

export interface UndoResult {
  readonly restored: number;
  /** Cells that were changed since, which are left alone. */
  readonly refused: readonly Place[];
}

/**
 * Puts values, fills and fonts back as they were before the run, except in cells that were changed since. Cells that
 * the run never reached are passed over, so that Undo can be pressed again after a fault. Throws ExcelFault.
 */
export function undoRatings(lastRun: LastRun): Promise<UndoResult> {
  return run(WORDS.excel.someRatingsMayNotHaveBeenPutBack, async (context) => {
    const now = await readCells(context, lastRun.cells);
    const sides = lastRun.cells.map((change) => ({
      change,
      side: sideOf(change, now.get(placeKey(change))!),
    }));
    const back = sides.filter(({ side }) => side === 'after').map(({ change }) => change);
    queueChanges(context, back, 'before', (place) => now.get(placeKey(place))?.hidden === true);
    await context.sync();
    return {
      restored: back.length,
      refused: sides.filter(({ side }) => side === 'neither').map(({ change }) => change),
    };
  });
}

/** "Plan!H6" as people read it. */
export function placeName({ sheet, row, column }: Place): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
