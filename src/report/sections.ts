/** The tables of the report, each as its headers and the rows that it makes when they are asked for. */
import { findingKind, type FindingCode } from '../plan/findings';
import { groupName } from '../plan/schemes';
import { missingOf } from './digest';
import type { DrawnRow, RowBlock, RowShare } from './drawing';
import type { AddedValue } from './earlier';
import { EXCEPTION_HEADERS, NOT_RATED, THIS_WORKBOOK } from './headers';
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
    heading: 'Counts by plan and rating',
    sheet: 'Counts',
    table: 'Counts',
    headers: ['Plan', 'Actions', 'Scheme used', 'Overdue', 'Exceptions', ...columns.map(({ name }) => name)],
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
        strong(report.mixed ? 'Common groups' : (plans[0]?.plan.scheme.name ?? 'None')),
        number(report.overdue),
        number(report.exceptions.length),
        ...report.totals.map(number),
      ];
    },
  };
}

const totalName = ({ alsoIn }: ExceptionReport): string =>
  alsoIn.size > 0 ? 'All plans, each action once' : 'All plans';

/** The same table in per cent of each plan's actions. */
export function sharesSection(report: ExceptionReport): Section {
  const { plans, columns } = report;
  return {
    heading: 'Per cent of each plan’s actions by rating',
    sheet: 'Per cent',
    table: 'Per_cent',
    headers: ['Plan', 'Actions', 'Scheme used', 'Overdue', 'Exceptions', ...columns.map(({ name }) => name)],
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
        strong(report.mixed ? 'Common groups' : (plans[0]?.plan.scheme.name ?? 'None')),
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

/** The columns that somebody added, with what they held for an action; blank where they held nothing. */
export function carriedCells(carried: CarriedColumns | null, index: number | null): Cell[] {
  if (!carried) return [];
  const values = index === null ? undefined : carried.values.get(index);
  return carried.headers.map((_header, at) => addedCell(values?.[at]));
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
    heading: 'Exceptions, worst first',
    sheet: 'Exceptions',
    table: 'Exceptions',
    headers: [...EXCEPTION_HEADERS.filter((_header, at) => kept[at]), ...(carried?.headers ?? [])],
    widths: [...EXCEPTION_WIDTHS.filter((_width, at) => kept[at]), ...(carried?.headers ?? []).map(() => 20)],
    count: exceptions.length,
    shares: () => shared(report, exceptions, (indexes) => ({ table: 'exceptions', indexes })),
    rows: function* () {
      for (const index of exceptions)
        yield [
          ...exceptionCells(report, index).filter((_cell, at) => kept[at]),
          ...carriedCells(carried, index),
        ];
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
    words(missing.length === 0 ? 'Nothing' : missing.join(', ')),
    words(
      others.length === 0 ? 'No other plan' : others.map((other) => otherPlace(report, other)).join('\n'),
    ),
    goTo(plan, action),
  ];
}

function otherPlace(report: ExceptionReport, index: number): string {
  const { name, plan, action } = report.at(index);
  return `${name}, ${plan.sheet}, row ${action.row} (${action.rating ?? NOT_RATED})`;
}

/** A link where the plan is in this workbook, else the words that say where it is. */
export function goTo(plan: Plan, action: { readonly row: number; readonly cell: string }): Cell {
  const place = `${plan.sheet}, row ${action.row}`;
  if (plan.file !== null) return words(`${plan.file}, ${place}`);
  return link(`Go to ${place}`, { sheet: plan.sheet, address: action.cell, tip: `Goes to ${place}` });
}

export function revisionsSection(report: ExceptionReport): Section | null {
  if (report.revisions.length === 0) return null;
  return {
    heading: 'Revised due dates to approve',
    sheet: 'Revisions',
    table: 'Revisions',
    headers: ['Plan', 'Reference', 'Action', 'Lead', 'Due before', 'Due now', 'Progress', 'Go to'],
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
    heading: 'What each lead owes',
    sheet: 'Chase list',
    table: 'Chase_list',
    headers: ['Lead', 'Plan', 'Reference', 'Action', 'Due date', 'Days overdue', 'What is owed', 'Go to'],
    widths: [24, 26, 10, 52, 12, 10, 40, 24],
    count: report.chase.length,
    shares: () => shared(report, report.chase, (chase) => ({ table: 'chase', chase })),
    rows: function* () {
      for (const { lead, index } of report.chase) {
        const { plan, name, action } = report.at(index);
        const owed = [...(action.overdue ? ['Overdue'] : []), ...missingOf(action)];
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

const QUALITY: readonly (readonly [header: string, codes: readonly FindingCode[]])[] = [
  ['No lead', ['lead-missing', 'lead-placeholder']],
  ['No clear timescale', ['timescale-missing', 'timescale-placeholder', 'timescale-unclear']],
  ['No update, or an old one', ['progress-missing', 'progress-stale']],
  [findingKind('evidence-missing').title, ['evidence-missing']],
  ['Status unclear', ['status-unclear', 'status-contradicts']],
  ['No or unknown rating', ['rag-missing', 'rag-unknown']],
];

export function qualitySection({ plans }: ExceptionReport): Section {
  return {
    heading: 'Quality of the data by plan',
    sheet: 'Data quality',
    table: 'Data_quality',
    headers: ['Plan', 'Actions', 'Plan title', 'Findings', ...QUALITY.map(([header]) => header), 'To check'],
    widths: [30, 10, 50, 11, 11, 11, 11, 12, 11, 11, 46],
    count: plans.length,
    rows: function* () {
      for (const { name, total, findings, plan } of plans)
        yield [
          words(name),
          number(total),
          stated(plan.title),
          number(sum([...findings.values()])),
          ...QUALITY.map(([, codes]) => number(sum(codes.map((code) => findings.get(code) ?? 0)))),
          words(plan.doubts.length === 0 ? 'Nothing' : plan.doubts.join('\n')),
        ];
    },
  };
}

export function sourcesSection({ files }: ExceptionReport): Section {
  return {
    heading: 'Sources',
    sheet: 'Sources',
    table: 'Sources',
    headers: ['File', 'Plans', 'Result', 'Actions'],
    widths: [30, 10, 50, 11],
    count: files.length,
    rows: function* () {
      for (const { file, plans, error, actions, skipped } of files)
        yield [
          words(file ?? THIS_WORKBOOK),
          number(plans),
          words(
            error !== null
              ? `Not read: ${error}`
              : [
                  plans === 0 ? 'No plan was found.' : 'Read.',
                  ...skipped.map(({ sheet, why }) => `Sheet “${sheet}” left out: ${why}`),
                ].join('\n'),
          ),
          number(actions),
        ];
    },
  };
}

/** What each rating means in each scheme: the legend, and how the schemes are brought together. */
export function legendSection({ ratings }: ExceptionReport): Section {
  return {
    heading: 'What the ratings mean',
    sheet: 'Ratings',
    table: 'Ratings',
    headers: ['Scheme', 'Rating', 'Meaning', 'Common group', 'Plans', 'Actions'],
    widths: [30, 12, 50, 13, 8, 9],
    count: ratings.length,
    rows: function* () {
      for (const { scheme, name, colour, meaning, group, plans, count } of ratings)
        yield [
          words(scheme),
          rating(name, colour),
          words(meaning),
          words(groupName(group)),
          number(plans),
          number(count),
        ];
    },
  };
}
