/**
 * An earlier report, read back from its own sheets: its table of every action, and the columns that somebody added to
 * the right of its tables. Cells may have been edited by anybody: what does not read is left out, never guessed at.
 */
import { MONTH_NAMES, isoDate, isIsoDate, longDate, type IsoDate } from '../plan/dates';
import { groupName, RATING_GROUPS, type RatingGroup } from '../plan/schemes';
import type { CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../plan/snapshot';
import {
  ACTION_HEADERS,
  ACTIONS_TITLE,
  EXCEPTION_HEADERS,
  NONE_STATED,
  NOT_RATED,
  REPORT_TITLE,
  THIS_WORKBOOK,
} from './headers';
import type { DrawnValue } from './drawing';

export interface EarlierAction {
  readonly ref: string | null;
  readonly action: string | null;
  /** The rating that was counted, as its plan wrote it. */
  readonly rating: string | null;
  readonly group: RatingGroup | null;
  readonly due: IsoDate | null;
  readonly status: string;
  readonly counted: boolean;
}

export interface EarlierPlan {
  /** As it was called in the report. */
  readonly name: string;
  readonly file: string | null;
  readonly sheet: string;
  readonly title: string | null;
  readonly actions: readonly EarlierAction[];
}

/** A value in a column that somebody added, and what shows it (a date's format). */
export interface AddedValue {
  readonly value: DrawnValue;
  readonly numberFormat?: string;
}

/** What somebody added to the right of one of our tables. */
export interface AddedColumns {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly {
    readonly plan: string;
    readonly ref: string | null;
    readonly action: string | null;
    readonly values: readonly AddedValue[];
  }[];
}

export interface EarlierReport {
  readonly asAt: IsoDate;
  /** The sheet that it was read from. */
  readonly sheet: string;
  readonly plans: readonly EarlierPlan[];
}

/** All that is left of earlier reports in a workbook. */
export interface EarlierReports {
  /** Ascending by date; of one date only the last that was made. */
  readonly reports: readonly EarlierReport[];
  /** Of the last report. */
  readonly addedToExceptions: AddedColumns | null;
  readonly addedToActions: AddedColumns | null;
}

export const NO_EARLIER: EarlierReports = { reports: [], addedToExceptions: null, addedToActions: null };

const firstText = (sheet: SheetSnapshot): string => {
  const first = sheet.rows.find(({ row }) => row === 0)?.cells.find(({ column }) => column === 0);
  return first?.text ?? '';
};

/** True for a sheet that a report made, by the title in its cell A1 and how its second row begins. */
export function isReportSheet(sheet: SheetSnapshot): boolean {
  return (
    titleDate(firstText(sheet)) !== null &&
    /^This sheet has /.test(
      textAt(
        sheet.rows.find(({ row }) => row === 1),
        0,
      ),
    )
  );
}

/** The workbook without the sheets that reports made, and the names of those. */
export function withoutReports(workbook: WorkbookSnapshot): { plans: WorkbookSnapshot; reports: string[] } {
  const reports = new Set(workbook.sheets.filter(isReportSheet));
  if (reports.size === 0) return { plans: workbook, reports: [] };
  return {
    plans: { ...workbook, sheets: workbook.sheets.filter((sheet) => !reports.has(sheet)) },
    reports: [...reports].map(({ name }) => name),
  };
}

/** "Every action as at 28 February 2011, part 2 of 3" → its date; null for another title. */
function titleDate(title: string): IsoDate | null {
  const match = new RegExp(`^${REPORT_TITLE}|^${ACTIONS_TITLE}`).test(title)
    ? / as at (\d{1,2}) ([A-Z][a-z]+) (\d{4})(?:,|$)/.exec(title)
    : null;
  if (!match) return null;
  const month = MONTH_NAMES.findIndex((name) => name === match[2]);
  return month < 0 ? null : isoDate(Number(match[3]), month + 1, Number(match[1]));
}

/** Reads every report that a workbook still holds. */
export function readEarlierReports(workbook: WorkbookSnapshot): EarlierReports {
  const sheets = workbook.sheets.filter(isReportSheet).map((sheet) => ({
    sheet,
    asAt: titleDate(firstText(sheet))!,
    made: Number(/ \((\d+)\)$/.exec(sheet.name)?.[1] ?? 1),
    isActions: firstText(sheet).startsWith(ACTIONS_TITLE),
  }));
  sheets.sort((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : a.made - b.made));
  const reports = new Map<IsoDate, EarlierReport>();
  for (const { sheet, asAt, isActions } of sheets) {
    if (!isActions) continue;
    const table = tableOf(sheet, ['File', 'Sheet', 'Plan', 'Reference', 'Action']);
    if (!table) continue;
    const known = reports.get(asAt);
    const isPart = /, part ([2-9]|\d\d+) of /.test(firstText(sheet));
    const plans = plansOf(table);
    reports.set(asAt, {
      asAt,
      sheet: sheet.name,
      plans: isPart && known ? [...known.plans, ...plans] : plans,
    });
  }
  const last = sheets.at(-1)?.asAt;
  const latest = sheets.filter(({ asAt }) => asAt === last).reverse();
  const added = (
    isActions: boolean,
    needed: readonly string[],
    own: readonly string[],
  ): AddedColumns | null => {
    for (const each of latest) {
      const table = each.isActions === isActions ? tableOf(each.sheet, needed) : null;
      if (table) return addedTo(each.sheet.name, table, own);
    }
    return null;
  };
  return {
    reports: [...reports.values()],
    addedToExceptions: added(
      false,
      ['Plan', 'Reference', 'Action', 'Days overdue', 'Reason'],
      EXCEPTION_HEADERS,
    ),
    addedToActions: added(true, ['File', 'Sheet', 'Plan', 'Reference', 'Action'], ACTION_HEADERS),
  };
}

/** The report that movement is counted from: the last one of an earlier date. */
export function lastBefore({ reports }: EarlierReports, asAt: IsoDate): EarlierReport | null {
  return reports.filter((report) => report.asAt < asAt).at(-1) ?? null;
}

const textAt = (row: RowSnapshot | undefined, column: number): string =>
  row?.cells.find((cell) => cell.column === column)?.text.trim() ?? '';

interface ReadTable {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly ReadonlyMap<number, CellSnapshot>[];
}

/** The table whose header row has all these words, down to the first row that is blank in its first column. */
function tableOf(sheet: SheetSnapshot, needed: readonly string[]): ReadTable | null {
  const at = sheet.rows.findIndex((row) => {
    const texts = new Set(row.cells.map(({ text }) => text.trim()));
    return needed.every((header) => texts.has(header));
  });
  const header = sheet.rows[at];
  if (!header) return null;
  const columns = new Map<string, number>();
  for (const { column, text } of header.cells)
    if (text.trim() !== '' && !columns.has(text.trim())) columns.set(text.trim(), column);
  const rows: Map<number, CellSnapshot>[] = [];
  let next = header.row + 1;
  for (const row of sheet.rows.slice(at + 1)) {
    if (row.row !== next || textAt(row, header.cells[0]!.column) === '') break;
    rows.push(new Map(row.cells.map((cell) => [cell.column, cell])));
    next += 1;
  }
  return { columns, rows };
}

const stated = (text: string): string | null =>
  text === '' || text === NONE_STATED || text === NOT_RATED ? null : text;

const GROUPS = new Map<string, RatingGroup>(RATING_GROUPS.map((group) => [groupName(group), group]));

function plansOf({ columns, rows }: ReadTable): EarlierPlan[] {
  const plans = new Map<string, EarlierPlan & { actions: EarlierAction[] }>();
  for (const row of rows) {
    const cell = (header: string): CellSnapshot | undefined => row.get(columns.get(header) ?? -1);
    const text = (header: string): string => cell(header)?.text.trim() ?? '';
    if (text('Record') === 'Step') continue;
    const [name, file, sheet] = [text('Plan'), text('File'), text('Sheet')];
    const key = JSON.stringify([name, file, sheet]);
    let plan = plans.get(key);
    if (!plan) {
      plan = {
        name,
        file: file === THIS_WORKBOOK ? null : file,
        sheet,
        title: stated(text('Plan title')),
        actions: [],
      };
      plans.set(key, plan);
    }
    plan.actions.push({
      ref: stated(text('Reference')),
      action: stated(text('Action')),
      rating: stated(text('Rating counted')) ?? stated(text('Rating in the plan')),
      group: GROUPS.get(text('Common group')) ?? null,
      due: dateOf(cell('Due date')),
      status: text('Status'),
      counted: text('Counted') !== 'No',
    });
  }
  return [...plans.values()];
}

function dateOf(cell: CellSnapshot | undefined): IsoDate | null {
  if (cell?.date) return cell.date;
  return cell && isIsoDate(cell.text) ? cell.text : null;
}

function addedTo(sheet: string, { columns, rows }: ReadTable, own: readonly string[]): AddedColumns | null {
  const known = new Set(own);
  const added = [...columns].filter(([header]) => !known.has(header));
  if (added.length === 0) return null;
  const text = (row: ReadonlyMap<number, CellSnapshot>, header: string): string =>
    row.get(columns.get(header) ?? -1)?.text.trim() ?? '';
  return {
    sheet,
    headers: added.map(([header]) => header),
    rows: rows
      .filter((row) => text(row, 'Record') !== 'Step')
      .map((row) => ({
        plan: text(row, 'Plan'),
        ref: stated(text(row, 'Reference')),
        action: stated(text(row, 'Action')),
        values: added.map(([, column]) => addedValue(row.get(column))),
      }))
      .filter(({ values }) => values.some(({ value }) => value.kind !== 'blank')),
  };
}

/** The value as it shows: a formula is kept as its result, because its cells are not where they were. */
function addedValue(cell: CellSnapshot | undefined): AddedValue {
  if (!cell || cell.value === null || cell.text === '') return { value: { kind: 'blank' } };
  if (cell.date)
    return {
      value: { kind: 'date', date: cell.date },
      ...(cell.format ? { numberFormat: cell.format } : {}),
    };
  if (typeof cell.value === 'number' && cell.error === undefined)
    return {
      value: { kind: 'number', number: cell.value },
      ...(cell.format ? { numberFormat: cell.format } : {}),
    };
  return { value: { kind: 'text', text: cell.text } };
}

/** "28 February 2011 (sheet “Actions 2011-02-28”)" */
export function earlierName({ asAt }: EarlierReport): string {
  return longDate(asAt);
}
