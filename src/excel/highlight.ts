/**
 * Highlights: conditional formats of ours over cells that are missing something. Each goes by itself when the cell is
 * filled in; the cell's own format is never touched. One rule a rectangle, because a rule's references are anchored to
 * the range it was fetched from (office-js issue 5194). Ours are known by their formula, also after the file was saved
 * elsewhere and their ids changed, so that exactly ours are removed.
 */
import { cellAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import type { PlanRagState } from '../plan/state';
import { run } from './fault';
import { highlightFormula, ourFormats } from './marker';
import { WORDS } from '../words';

export interface HighlightCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A pale violet: no RAG scheme uses it, so a highlight is never taken for a rating. */
const FILL = '#E4DFEC';

/** So many rules go in one request, far below the web's 5 MB. */
const RULES_A_TRIP = 1000;

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

/** Puts highlights over these cells in place of all earlier ones; returns the new ids. Throws ExcelFault. */
export function showHighlights(cells: readonly HighlightCell[]): Promise<PlanRagState['highlights']> {
  return run(WORDS.excel.someHighlightsMayBeMissingPress, async (context) => {
    await deleteOurs(context);
    const added: { sheet: string; format: Excel.ConditionalFormat }[] = [];
    for (const { sheet, range } of rectanglesOf(cells)) {
      const target = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
      const format = target.conditionalFormats.add('Custom');
      format.custom.rule.formula = highlightFormula(cellAddress(range.top, range.left));
      format.custom.format.fill.color = FILL;
      format.load('id');
      added.push({ sheet, format });
      if (added.length % RULES_A_TRIP === 0) await context.sync();
    }
    await context.sync();
    return added.map(({ sheet, format }) => ({ sheet, id: format.id }));
  });
}

/** Removes all our highlights and nothing else; returns how many there were. Throws ExcelFault. */
export function clearHighlights(): Promise<number> {
  return run(WORDS.excel.someHighlightsMayBeLeftPressClear, async (context) => {
    const count = await deleteOurs(context);
    if (count > 0) await context.sync();
    return count;
  });
}

/** Queues the removal of all our highlights; it happens at the next sync, together with what is queued after it. */
async function deleteOurs(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const lists = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.load('items/id,items/type'));
  await context.sync();
  const ours = await ourFormats(context, lists);
  for (const format of ours) format.delete();
  return ours.size;
}
