/** Ratings into cells, and back again. */
import type { RatingEdit } from '../plan/assessed';
import type { LastRun } from '../plan/state';
import { run } from './fault';

export interface WriteResult {
  readonly written: readonly RatingEdit[];
  /** Edits that were not made, with a sentence why. */
  readonly refused: readonly { readonly edit: RatingEdit; readonly why: string }[];
  /** What to keep for Undo. */
  readonly cells: LastRun['cells'];
}

/**
 * Writes the ratings in one batch, after reading each cell again: one that no longer holds what was read, or holds a
 * formula, is left alone and said. Cells are written one by one within the batch, so filtered rows land where they
 * should (office-js issues 224, 226). Throws ExcelFault; then nothing is said to be written.
 */
export function writeRatings(edits: readonly RatingEdit[]): Promise<WriteResult> {
  return run(
    'No rating is known to have been written. Use Undo in Excel if a rating looks wrong.',
    async (context) => {
      const asked = edits.map((edit) => ({ edit, cell: load(context, edit) }));
      await context.sync();
      const refused: { edit: RatingEdit; why: string }[] = [];
      const written: RatingEdit[] = [];
      const cells: LastRun['cells'] = [];
      context.application.suspendApiCalculationUntilNextSync();
      for (const { edit, cell } of asked) {
        const before = contentOf(cell);
        const why = refusal(edit, before);
        if (why) {
          refused.push({ edit, why });
          continue;
        }
        if (edit.text !== null) cell.range.values = [[guarded(edit.text)]];
        if (edit.fill !== null) cell.range.format.fill.color = edit.fill;
        written.push(edit);
        cells.push({
          sheet: edit.sheet,
          row: edit.row,
          column: edit.column,
          valueBefore: before.value,
          valueAfter: edit.text ?? before.value,
          fillBefore: before.fill,
          fillAfter: edit.fill ?? before.fill,
          fontColourBefore: null,
          numberFormatBefore: null,
        });
      }
      await context.sync();
      return { written, refused, cells };
    },
  );
}

interface AskedCell {
  readonly range: Excel.Range;
  readonly look: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function load(
  context: Excel.RequestContext,
  place: { sheet: string; row: number; column: number },
): AskedCell {
  const range = context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row, place.column, 1, 1);
  range.load('values,text,formulas');
  return { range, look: range.getCellProperties({ format: { fill: { color: true } } }) };
}

interface Content {
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly isFormula: boolean;
  readonly fill: string | null;
}

function contentOf({ range, look }: AskedCell): Content {
  const value = range.values[0]?.[0] as string | number | boolean;
  const formula = range.formulas[0]?.[0] as unknown;
  const colour = (look.value[0]?.[0]?.format?.fill?.color ?? '').toUpperCase();
  return {
    value: value === '' ? null : value,
    text: String(range.text[0]?.[0] ?? ''),
    isFormula: typeof formula === 'string' && formula.startsWith('='),
    fill: /^#[0-9A-F]{6}$/.test(colour) && colour !== '#FFFFFF' ? colour : null,
  };
}

function refusal(edit: RatingEdit, before: Content): string | null {
  if (before.isFormula) return 'The cell holds a formula.';
  if (before.text.replace(/\u00A0/g, ' ').trim() !== edit.expectedText)
    return 'The cell was changed in the meantime.';
  return null;
}

/** A rating that begins like a formula stays text (Range.values, Excel API reference). */
const guarded = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);

export interface UndoResult {
  readonly restored: number;
  /** Cells that were changed since, which are left alone: "'Sheet'!H6". */
  readonly refused: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
}

/** Puts values and fills back as they were before the run, except in cells that were changed since. Throws ExcelFault. */
export function undoRatings(lastRun: LastRun): Promise<UndoResult> {
  return run('The ratings were not put back.', async (context) => {
    const asked = lastRun.cells.map((cell) => ({ cell, now: load(context, cell) }));
    await context.sync();
    const refused: UndoResult['refused'][number][] = [];
    let restored = 0;
    for (const { cell, now } of asked) {
      const content = contentOf(now);
      if (content.isFormula || content.value !== cell.valueAfter || content.fill !== cell.fillAfter) {
        refused.push({ sheet: cell.sheet, row: cell.row, column: cell.column });
        continue;
      }
      if (cell.valueAfter !== cell.valueBefore)
        now.range.values = [
          [typeof cell.valueBefore === 'string' ? guarded(cell.valueBefore) : (cell.valueBefore ?? '')],
        ];
      if (cell.fillAfter !== cell.fillBefore) {
        if (cell.fillBefore === null) now.range.format.fill.clear();
        else now.range.format.fill.color = cell.fillBefore;
      }
      restored += 1;
    }
    await context.sync();
    return { restored, refused };
  });
}
