/** One cell that the user puts right from the pane, and back again. */
import { isDateFormat } from '../plan/number-format';
import { serialFromDate } from '../plan/dates';
import type { Fix, FixContent } from '../plan/fixes';
import { WORDS } from '../words';
import { run } from './fault';
import { guarded, type CellValue } from './rating-cells';

/** What undoing needs: the cell, what it held and how it was formatted. Rows and columns 0-based. */
export interface CellWritten {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: { readonly value: CellValue; readonly format: string };
  readonly after: CellValue;
}

/** Shows the whole month, so that no reader takes the day for the year. */
const DATE_FORMAT = 'd mmmm yyyy';

/**
 * Writes one choice to its cell: a date as Excel's own date (never as a string that Excel would read by its locale).
 * Null where the cell was changed since it was read or holds a formula; then nothing is written. Throws ExcelFault.
 */
export function writeCell(
  { sheet, row, column, expectedText }: Fix,
  content: FixContent,
): Promise<CellWritten | null> {
  return run(WORDS.excel.theCellWasNotChanged, async (context) => {
    const cell = cellOf(context, { sheet, row, column });
    cell.load('values,formulas,numberFormat,text');
    await context.sync();
    const value = valueOf(cell.values);
    const format = String(cell.numberFormat[0]?.[0] ?? 'General');
    if (isFormula(cell.formulas) || !holds(cell, value, expectedText)) return null;
    const after = afterOf(content);
    // The format goes first: a cell formatted as text would keep the serial as digits.
    if (content.kind === 'date' && !isDateFormat(format)) cell.numberFormat = [[DATE_FORMAT]];
    cell.values = [[guarded(after)]];
    await context.sync();
    return { sheet, row, column, before: { value, format }, after };
  });
}

/** Puts the cell back; false where it was changed since, which is left alone. Throws ExcelFault. */
export function undoCell({ before, after, ...place }: CellWritten): Promise<boolean> {
  return run(WORDS.excel.theCellWasNotPutBack, async (context) => {
    const cell = cellOf(context, place);
    cell.load('values,formulas');
    await context.sync();
    if (isFormula(cell.formulas) || valueOf(cell.values) !== after) return false;
    cell.numberFormat = [[before.format]];
    cell.values = [[guarded(before.value)]];
    await context.sync();
    return true;
  });
}

function cellOf(
  context: Excel.RequestContext,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
}

function valueOf(values: readonly (readonly unknown[])[]): CellValue {
  const value = values[0]?.[0];
  return value === '' || value === undefined ? null : (value as CellValue);
}

const isFormula = (formulas: readonly (readonly unknown[])[]): boolean => {
  const formula = formulas[0]?.[0];
  return typeof formula === 'string' && formula.startsWith('=');
};

const tidy = (text: string): string => text.replace(/\u00A0/g, ' ').trim();

/** A number is compared as it is shown; everything else as it is. */
function holds(cell: Excel.Range, value: CellValue, expected: string): boolean {
  if (value === null) return tidy(expected) === '';
  if (tidy(String(value)) === tidy(expected)) return true;
  return typeof value === 'number' && tidy(String(cell.text[0]?.[0] ?? '')) === tidy(expected);
}

function afterOf(content: FixContent): CellValue {
  if (content.kind === 'date') return serialFromDate(content.date);
  return content.kind === 'text' ? content.text : null;
}
