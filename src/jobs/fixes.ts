/** Putting one cell right from the list of findings, with its own undo. */
import { undoCell, writeCell, type CellWritten } from '../excel';
import { cellAddress } from '../plan/address';
import type { Fix, FixChoice } from '../plan/fixes';

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
  if (written === null)
    return { written, sentence: `${placeOf(fix)} was changed in the meantime, so nothing was written.` };
  const sentence =
    choice.content.kind === 'blank'
      ? `${placeOf(fix)} was cleared.`
      : `${placeOf(fix)} now says “${choice.label}”.`;
  return { written, sentence };
}

/** Puts the cell back as it was, unless it was changed since. Throws ExcelFault. */
export async function undoFix(written: CellWritten): Promise<string> {
  const back = await undoCell(written);
  return back
    ? `${placeOf(written)} is as it was.`
    : `${placeOf(written)} was changed since then and was left alone.`;
}
