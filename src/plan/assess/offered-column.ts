/** Where a rating column would go in a plan that has none. */
import type { Plan } from '../model';
import type { SheetSnapshot } from '../snapshot';

/**
 * The first column to the right of the plan that is blank beside all its rows, 0-based; null where the plan has ratings.
 * Never a blank column within the plan: a header merged over it would swallow the new one, and in Excel merged cells
 * are not read (src/excel/read.ts). Never an inserted one: that would move the user's cells.
 */
export function offeredColumn(plan: Plan, sheet: SheetSnapshot | undefined): number | null {
  if (
    plan.columns.some((column) => column.field === 'rag') ||
    plan.layout !== 'table' ||
    plan.headerRows.length === 0 ||
    plan.columns.length === 0
  )
    return null;
  const [first, last] = [plan.headerRows[0]!, plan.actions.at(-1)?.row ?? plan.headerRows.at(-1)!];
  const used = new Set(
    (sheet?.rows ?? [])
      .filter(({ row }) => row >= first && row <= last)
      .flatMap(({ cells }) => cells)
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ column }) => column),
  );
  let column = Math.max(...plan.columns.map((match) => match.column)) + 1;
  while (used.has(column)) column += 1;
  return column;
}
