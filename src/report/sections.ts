/** The tables of the report, each as its headers and the rows that it makes when they are asked for. */
import { groupName } from '../plan/schemes';
import { missingOf } from './digest';
import type { DrawnRow, RowBlock, RowShare } from './drawing';
import type { AddedValue } from './earlier';
import { EXCEPTION_HEADERS, NOT_RATED } from './headers';
import { STRIP_ROWS, type CarriedColumns, type ExceptionReport } from './report';
import {
  CELL,
  day,
  link,
  lookOfAdded,
  number,
  placed,
  rating,
  share,
  stated,
  strong,
  words,
  type Cell,
} from './style';
import { WORDS } from '../words';

export interface Section {
  readonly heading: string;
  /** Of its sheet, where it has one of its own; the date comes behind it. */
  readonly sheet: string;
  readonly table: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly count: number;
  readonly rows: () => Iterable<readonly Cell[]>;
  /** The rows in shares, where they are many. */
  readonly shares?: () => NonNullable<RowBlock['shares']>;
  readonly chart?: boolean;
}

/** The rows of a section as they are drawn. */
export const drawnRows = ({ rows }: Section): Iterable<DrawnRow> => ({
  *[Symbol.iterator]() {
    for (const cells of rows()) yield placed(cells, CELL);
  },
});

/** A long list in shares of as many rows as are drawn at one go. */
function shared<Item>(
  { plans }: ExceptionReport,
  items: readonly Item[],
  shareOf: (some: readonly Item[]) => RowShare,
): NonNullable<RowBlock['shares']> {
  // Plans of the workbook itself have links, which belong to the sheet as a whole.
  if (plans.some(({ plan }) => plan.file === null)) return [];
  return Array.from({ length: Math.ceil(items.length / STRIP_ROWS) }, (_unused, at) => {
    const some = items.slice(at * STRIP_ROWS, (at + 1) * STRIP_ROWS);
    return { share: shareOf(some), rows: some.length };
  });
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One row a plan, one column a rating, and the total in which each action counts once. */
export function countsSection(report: ExceptionReport): Section {
  const { plans, columns } = report;
  return {
    heading: WORDS.report.countsByPlanAndRating,
    sheet: WORDS.report.counts,
    table: 'Counts',
    headers: [
      WORDS.report.plan,
      WORDS.report.actions,
      WORDS.report.schemeUsed,
      WORDS.report.overdue,
      WORDS.report.exceptions,
      ...columns.map(({ name }) => name),
    ],
    widths: [30, 9, 26, 10, 11, ...columns.map(() => 10)],
    count: plans.length + 1,
    chart: true,
    rows: function* () {
      for (const plan of plans)
        yield [
          words(plan.name),
          number(plan.total),
          words(plan.plan.scheme.name),
          number(plan.overdue),
          number(plan.exceptions),
          ...plan.counts.map(number),
        ];
      yield [
        strong(totalName(report)),
        number(report.total),
        strong(report.mixed ? WORDS.report.commonGroups : (plans[0]?.plan.scheme.name ?? WORDS.report.none)),
        number(report.overdue),
        number(report.exceptions.length),
        ...report.totals.map(number),
      ];
    },
  };
}

const totalName = ({ alsoIn }: ExceptionReport): string =>
  alsoIn.size > 0 ? WORDS.report.allPlansEachActionOnce : WORDS.report.allPlans;

/** The same table in per cent of each plan's actions. */
export function sharesSection(report: ExceptionReport): Section {
  const { plans, columns } = report;
  return {
    heading: WORDS.report.perCentOfEachPlansActionsByRating,
    sheet: WORDS.report.perCent,
    table: 'Per_cent',
    headers: [
      WORDS.report.plan,
      WORDS.report.actions,
      WORDS.report.schemeUsed,
      WORDS.report.overdue,
      WORDS.report.exceptions,
      ...columns.map(({ name }) => name),
    ],
    widths: [30, 9, 26, 10, 11, ...columns.map(() => 10)],
    count: plans.length + 1,
    rows: function* () {
      for (const { name, plan, total, counts, overdue, exceptions } of plans)
        yield [
          words(name),
          number(total),
          words(plan.scheme.name),
          share(overdue, total),
          share(exceptions, total),
          ...counts.map((count) => share(count, total)),
        ];
      yield [
        strong(totalName(report)),
        number(report.total),
        strong(report.mixed ? WORDS.report.commonGroups : (plans[0]?.plan.scheme.name ?? WORDS.report.none)),
        share(report.overdue, report.total),
        share(report.exceptions.length, report.total),
        ...report.totals.map((count) => share(count, report.total)),
      ];
    },
  };
}

type Plan = ReturnType<ExceptionReport['at']>['plan'];

export function ratingOf(plan: Plan, name: string | null): Cell {
  return rating(name, plan.scheme.ratings.find((each) => each.name === name)?.colour ?? null);
}

const groupOf = (plan: Plan, name: string | null): string => {
  const group = plan.scheme.ratings.find((each) => each.name === name)?.group;
  return group === undefined ? NOT_RATED : groupName(group);
};

/** A row's cells and those of the columns that somebody added, as they were for the action; blank where nothing was. */
export function withCarried(
  cells: readonly Cell[],
  carried: CarriedColumns | null,
  index: number | null,
): readonly Cell[] {
  if (!carried) return cells;
  const values = index === null ? undefined : carried.values.get(index);
  return [...cells, ...carried.headers.map((_header, at) => addedCell(values?.[at]))];
}

function addedCell(added: AddedValue | undefined): Cell {
  if (!added) return { value: { kind: 'blank' } };
  const { value, numberFormat } = added;
  if (numberFormat === undefined || value.kind === 'text') return { value };
  return { value, style: lookOfAdded(numberFormat) };
}

const EXCEPTION_WIDTHS = [15, 11, 30, 14, 13, 13, 11, 9, 10, 10, 10, 28, 28, 14, 18, 14];

export function exceptionsSection(report: ExceptionReport): Section | null {
  const { exceptions, carriedToExceptions: carried } = report;
  if (exceptions.length === 0) return null;
  const kept = EXCEPTION_HEADERS.map(
    (header) =>
      (header !== 'Common group' || report.mixed) && (header !== 'Also in' || report.alsoIn.size > 0),
  );
  return {
    heading: WORDS.report.exceptionsWorstFirst,
    sheet: WORDS.report.exceptions,
    table: 'Exceptions',
    headers: [...EXCEPTION_HEADERS.filter((_header, at) => kept[at]), ...(carried?.headers ?? [])],
    widths: [...EXCEPTION_WIDTHS.filter((_width, at) => kept[at]), ...(carried?.headers ?? []).map(() => 20)],
    count: exceptions.length,
    shares: () => shared(report, exceptions, (indexes) => ({ table: 'exceptions', indexes })),
    rows: function* () {
      for (const index of exceptions)
        yield withCarried(
          exceptionCells(report, index).filter((_cell, at) => kept[at]),
          carried,
          index,
        );
    },
  };
}

function exceptionCells(report: ExceptionReport, index: number): Cell[] {
  const { plan, name, action } = report.at(index);
  const now = action.ratingByRules ?? action.ratingInPlan;
  const missing = missingOf(action);
  const others = report.alsoIn.get(index) ?? [];
  return [
    words(name),
    stated(action.ref),
    stated(action.action),
    stated(action.leads.join('\n')),
    stated(action.accountable.join('\n')),
    stated(action.timescale),
    day(action.due),
    number(action.daysOverdue),
    ratingOf(plan, action.ratingInPlan),
    ratingOf(plan, now),
    words(groupOf(plan, now)),
    stated(action.reason),
    stated(action.progress),
    words(missing.length === 0 ? WORDS.report.nothing : missing.join(', ')),
    words(
      others.length === 0
        ? WORDS.report.noOtherPlan
        : others.map((other) => otherPlace(report, other)).join('\n'),
    ),
    goTo(plan, action),
  ];
}

function otherPlace(report: ExceptionReport, index: number): string {
  const { name, plan, action } = report.at(index);
  return WORDS.report.placeInOtherPlan(name, plan.sheet, action.row, action.rating ?? NOT_RATED);
}

/** A link where the plan is in this workbook, else the words that say where it is. */
export function goTo(plan: Plan, action: { readonly row: number; readonly cell: string }): Cell {
  const place = WORDS.report.placeOfRow(plan.sheet, action.row);
  if (plan.file !== null) return words(`${plan.file}, ${place}`);
  return link(WORDS.report.goToPlace(place), {
    sheet: plan.sheet,
    address: action.cell,
    tip: WORDS.report.goesToPlace(place),
  });
}

export function revisionsSection(report: ExceptionReport): Section | null {
  if (report.revisions.length === 0) return null;
  return {
    heading: WORDS.report.revisedDueDatesToApprove,
    sheet: WORDS.report.revisions,
    table: 'Revisions',
    headers: [
      WORDS.report.plan,
      WORDS.report.reference,
      WORDS.report.action,
      WORDS.report.lead,
      WORDS.report.dueBefore,
      WORDS.report.dueNow,
      WORDS.report.progress,
      WORDS.report.goTo,
    ],
    widths: [26, 10, 48, 20, 12, 12, 48, 20],
    count: report.revisions.length,
    rows: function* () {
      for (const { index, from, to } of report.revisions) {
        const { plan, name, action } = report.at(index);
        yield [
          words(name),
          stated(action.ref),
          stated(action.action),
          stated(action.leads.join('\n')),
          day(from),
          day(to),
          stated(action.progress),
          goTo(plan, action),
        ];
      }
    },
  };
}

export function chaseSection(report: ExceptionReport): Section | null {
  if (report.chase.length === 0) return null;
  return {
    heading: WORDS.report.whatEachLeadOwes,
    sheet: WORDS.report.chaseList,
    table: 'Chase_list',
    headers: [
      WORDS.report.lead,
      WORDS.report.plan,
      WORDS.report.reference,
      WORDS.report.action,
      WORDS.report.dueDate,
      WORDS.report.daysOverdue,
      WORDS.report.whatIsOwed,
      WORDS.report.goTo,
    ],
    widths: [24, 26, 10, 52, 12, 10, 40, 24],
    count: report.chase.length,
    shares: () => shared(report, report.chase, (chase) => ({ table: 'chase', chase })),
    rows: function* () {
      for (const { lead, index } of report.chase) {
        const { plan, name, action } = report.at(index);
        const owed = [...(action.overdue ? [WORDS.report.overdue] : []), ...missingOf(action)];
        yield [
          words(lead),
          words(name),
          stated(action.ref),
          stated(action.action),
          day(action.due),
          number(action.daysOverdue),
          words(owed.join(', ')),
          goTo(plan, action),
        ];
      }
    },
  };
}
