/**
 * What the workbook itself says about its rating columns: drop-down lists, conditional formats, and the colours that
 * these show. One round trip for all plans together; one more where there are conditional formats, and one where the
 * cells of a column have different lists.
 */
import { parseRangeAddress } from '../plan/address';
import type { Plan } from '../plan/model';
import type { CellRectangle, SheetSnapshot, ValidationList, WorkbookSnapshot } from '../plan/snapshot';
import { hex } from './cell';
import { run } from './fault';
import { ourFormats } from './marker';
import { supports } from './support';
import { WORDS } from '../words';

interface Column {
  readonly sheet: string;
  readonly range: CellRectangle;
}

/** The snapshot with validation lists, conditional formats and displayed colours of these plans' rating columns. Throws ExcelFault. */
export function withRatingRules(
  snapshot: WorkbookSnapshot,
  plans: readonly Plan[],
): Promise<WorkbookSnapshot> {
  const columns = plans.flatMap(ratingColumns);
  if (columns.length === 0) return Promise.resolve(snapshot);
  return run(WORDS.excel.nothingWasChanged, async (context) => {
    const seesColours = supports('ExcelApi', '1.19');
    const asked = columns.map(({ sheet, range }) => {
      const cells = rangeOf(context, sheet, range);
      cells.dataValidation.load('type,rule');
      const formats = cells.conditionalFormats.load('items/id,items/type');
      const shown = seesColours
        ? cells.getDisplayedCellProperties({ format: { fill: { color: true } } })
        : null;
      return { sheet, range, cells, formats, shown };
    });
    await context.sync();
    const ours = await ourFormats(
      context,
      asked.map(({ formats }) => formats),
    );
    const lists = await mixedLists(
      context,
      asked.filter(({ cells }) => !['List', 'None'].includes(String(cells.dataValidation.type))),
    );
    for (const { sheet, range, cells } of asked) {
      const source =
        String(cells.dataValidation.type) === 'List' ? cells.dataValidation.rule.list?.source : undefined;
      if (typeof source === 'string') lists.push({ sheet, ranges: [range], source });
    }
    const sheets = snapshot.sheets.map((each): SheetSnapshot => {
      const mine = asked.filter(({ sheet }) => sheet === each.name);
      if (mine.length === 0) return each;
      const shown = new Map<string, string>();
      for (const { range, shown: colours } of mine)
        colours?.value.forEach((row, at) => {
          const colour = hex(row[0]?.format?.fill?.color);
          if (colour !== null) shown.set(`${range.top + at}:${range.left}`, colour);
        });
      return {
        ...withDisplayed(each, shown),
        conditionalFormats: mine
          .filter(({ formats }) => formats.items.some((format) => !ours.has(format)))
          .map(({ range }) => range),
        validations: lists
          .filter(({ sheet }) => sheet === each.name)
          .map(({ ranges, source }) => ({ ranges, values: valuesOf(source, each, snapshot) })),
      };
    });
    return { ...snapshot, sheets };
  });
}

function ratingColumns(plan: Plan): Column[] {
  const rows = plan.actions.map(({ row }) => row);
  if (rows.length === 0) return [];
  const [top, bottom] = [Math.min(...extremes(rows)), Math.max(...extremes(rows))];
  return plan.columns
    .filter(({ field }) => field === 'rag')
    .map(({ column }) => ({ sheet: plan.sheet, range: { top, bottom, left: column, right: column } }));
}

const extremes = (rows: readonly number[]): [number, number] => [rows[0]!, rows.at(-1)!];

function rangeOf(context: Excel.RequestContext, sheet: string, range: CellRectangle): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
}

interface FoundList {
  readonly sheet: string;
  readonly ranges: readonly CellRectangle[];
  readonly source: string;
}

/** A column whose cells have different lists, or only some of them one: asked cell by cell, in one round trip. */
async function mixedLists(context: Excel.RequestContext, columns: readonly Column[]): Promise<FoundList[]> {
  if (columns.length === 0) return [];
  const asked = columns.flatMap(({ sheet, range }) =>
    Array.from({ length: range.bottom - range.top + 1 }, (_unused, at) => {
      const cell = { top: range.top + at, bottom: range.top + at, left: range.left, right: range.left };
      return { sheet, cell, validation: rangeOf(context, sheet, cell).dataValidation.load('type,rule') };
    }),
  );
  await context.sync();
  return asked.flatMap(({ sheet, cell, validation }) => {
    const source = String(validation.type) === 'List' ? validation.rule.list?.source : undefined;
    return typeof source === 'string' ? [{ sheet, ranges: [cell], source }] : [];
  });
}

/** "Red,Amber,Green", or the cells that "=Lists!$A$1:$A$3" names; null where they cannot be told. */
function valuesOf(
  source: string,
  sheet: SheetSnapshot,
  { sheets }: WorkbookSnapshot,
): ValidationList['values'] {
  if (!source.startsWith('='))
    return source
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))?!?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(
    source,
  );
  const range = match ? parseRangeAddress(match[3]!) : null;
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const from = name === undefined ? sheet : sheets.find((each) => each.name === name);
  if (!range || !from) return null;
  return from.rows
    .filter(({ row }) => row >= range.top && row <= range.bottom)
    .flatMap(({ cells }) => cells.filter(({ column }) => column >= range.left && column <= range.right))
    .map(({ text }) => text.trim())
    .filter(Boolean);
}

/** Cells whose shown colour is not their own have it from a conditional format. */
function withDisplayed(sheet: SheetSnapshot, shown: ReadonlyMap<string, string>): SheetSnapshot {
  if (shown.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const colour = shown.get(`${row.row}:${cell.column}`);
        return colour === undefined || colour === cell.fill ? cell : { ...cell, conditionalFill: colour };
      }),
    })),
  };
}
