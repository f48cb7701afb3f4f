/**
 * Highlights: conditional formats of ours over cells that are missing something. Each goes by itself when the cell is
 * filled in; the cell's own format is never touched. One rule a rectangle, because a rule's references are anchored to
 * the range it was fetched from (office-js issue 5194); ids are kept so that exactly ours are removed.
 */
import { cellAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import type { PlanRagState } from '../plan/state';
import { run } from './fault';

export interface HighlightCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A pale violet: no RAG scheme uses it, so a highlight is never taken for a rating. */
const FILL = '#E4DFEC';

/** Cells in one column below each other become one rectangle. */
export function rectanglesOf(cells: readonly HighlightCell[]): { sheet: string; range: CellRectangle }[] {
  const sorted = [...cells].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const rectangles: { sheet: string; range: CellRectangle }[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = rectangles.at(-1);
    if (last && last.sheet === sheet && last.range.left === column && row <= last.range.bottom + 1) {
      rectangles[rectangles.length - 1] = { sheet, range: { ...last.range, bottom: row } };
    } else rectangles.push({ sheet, range: { top: row, bottom: row, left: column, right: column } });
  }
  return rectangles;
}

/** Puts highlights over these cells in place of the earlier ones; returns the new ids. Throws ExcelFault. */
export async function showHighlights(
  cells: readonly HighlightCell[],
  previous: PlanRagState['highlights'],
): Promise<PlanRagState['highlights']> {
  await clearHighlights(previous);
  if (cells.length === 0) return [];
  return run('The missing cells were not highlighted.', async (context) => {
    const added = rectanglesOf(cells).map(({ sheet, range }) => {
      const target = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
      const format = target.conditionalFormats.add('Custom');
      format.custom.rule.formula = `=AND("Plan RAG"<>"",LEN(TRIM(${cellAddress(range.top, range.left)}))=0)`;
      format.custom.format.fill.color = FILL;
      format.load('id');
      return { sheet, format };
    });
    await context.sync();
    return added.map(({ sheet, format }) => ({ sheet, id: format.id }));
  });
}

/** Removes exactly these highlights; those that are gone already are passed over. Throws ExcelFault. */
export function clearHighlights(highlights: PlanRagState['highlights']): Promise<void> {
  if (highlights.length === 0) return Promise.resolve();
  return run('The highlights were not cleared.', async (context) => {
    const sheets = [...new Set(highlights.map((highlight) => highlight.sheet))].map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id');
      return { name, sheet, formats };
    });
    await context.sync();
    for (const { name, sheet, formats } of sheets) {
      if (sheet.isNullObject) continue;
      const ours = new Set(
        highlights.filter((highlight) => highlight.sheet === name).map((highlight) => highlight.id),
      );
      for (const format of formats.items) if (ours.has(format.id)) format.delete();
    }
    await context.sync();
  });
}
