/**
 * Rows of the report's long tables drawn share by share, in threads that have the records but not the whole report.
 * A share is drawn by the same code as the whole table: the report that it is drawn from holds no more than its rows.
 */
import type { CellStyle, DrawnRow, RowShare } from './drawing';
import type { RecordStore, ExceptionReport } from './report';
import { chaseSection, drawnRows, exceptionsSection } from './sections';
import { CELL, lookOfAdded, rating, TABLE_LOOKS } from './style';
import { actionRows } from './tidy';

/** What every share needs: plain data that can be handed to another thread. */
export type SharedReport = Omit<ExceptionReport, 'at'>;

export function sharedReport(report: ExceptionReport): SharedReport {
  const { at: _at, ...rest } = report;
  return {
    ...rest,
    exceptions: [],
    chase: [],
    revisions: [],
    movement: null,
    ratings: [],
    files: [],
    unread: [],
    parts: [],
  };
}

/** The rows of a share. `records` are all those of the report. */
export function drawShare(
  shared: SharedReport,
  records: Pick<RecordStore, 'get'>,
  share: RowShare,
): Iterable<DrawnRow> {
  const at: ExceptionReport['at'] = (index) => {
    const { plan, name } = shared.plans[planAt(shared.firsts, index)]!;
    return { plan, name, action: records.get(index) };
  };
  if (share.table === 'actions') return actionRows({ ...shared, at }, share);
  const section =
    share.table === 'exceptions'
      ? exceptionsSection({ ...shared, at, exceptions: share.indexes })
      : chaseSection({ ...shared, at, chase: share.chase });
  return section ? drawnRows(section) : [];
}

/** The last plan whose first action is not behind this one. */
function planAt(firsts: readonly number[], index: number): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (firsts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every look that a cell of a share can have, in an order that is the same in every thread. */
export function looksOfShares({
  plans,
  carriedToActions,
  carriedToExceptions,
}: Pick<SharedReport, 'plans' | 'carriedToActions' | 'carriedToExceptions'>): CellStyle[] {
  const colours = new Set(plans.flatMap(({ plan }) => plan.scheme.ratings.map(({ colour }) => colour)));
  const formats = new Set<string>();
  for (const carried of [carriedToExceptions, carriedToActions])
    for (const values of carried?.values.values() ?? [])
      for (const { numberFormat } of values) if (numberFormat !== undefined) formats.add(numberFormat);
  return [
    ...TABLE_LOOKS,
    ...[...colours].map((colour) => rating('', colour).style ?? CELL),
    ...[...formats].map(lookOfAdded),
  ];
}
