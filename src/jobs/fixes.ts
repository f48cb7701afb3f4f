/** Putting one cell right from the list of findings, with its own undo. */
import { undoCell, writeCell, type CellWritten } from '../excel';
import { cellAddress } from '../plan/address';
import type { Fix, FixChoice } from '../plan/fixes';
import { WORDS } from '../words';

export interface FixDone {
  /** Null where nothing was written. */
  readonly written: CellWritten | null;
  readonly sentence: string;
}

const placeOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}, ${cellAddress(row, column)}`;

/** Writes the choice, unless the cell was changed in the meantime. Throws ExcelFault. */
export async function applyFix(fix: Fix, choice: FixChoice): Promise<FixDone> {
  const written = await writeCell(fix, choice.content);
  if (written === null) return { written, sentence: WORDS.jobs.changedInTheMeantime(placeOf(fix)) };
  const sentence =
    choice.content.kind === 'blank'
      ? WORDS.jobs.wasCleared(placeOf(fix))
      : WORDS.jobs.nowSays(placeOf(fix), choice.label);
  return { written, sentence };
}

/** Puts the cell back as it was, unless it was changed since. Throws ExcelFault. */
export async function undoFix(written: CellWritten): Promise<string> {
  const back = await undoCell(written);
  return back ? WORDS.jobs.isAsItWas(placeOf(written)) : WORDS.jobs.changedSinceThen(placeOf(written));
}
