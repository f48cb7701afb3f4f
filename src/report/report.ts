/** Assessed plans → the exception report as plain data (DOMAIN.md section 7). */
import type { AssessedAction, AssessedPlan } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';

import { findingKind } from '../plan/findings';
import type { Rating, RatingGroup } from '../plan/schemes';

export interface ReportSource {
  /** The file's name; null for the workbook in which the report is made. */
  readonly file: string | null;
  readonly assessed: AssessedPlan;
}

export interface ReportInput {
  readonly asAt: IsoDate;
  readonly sources: readonly ReportSource[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

export interface ReportAction {
  readonly plan: string;
  readonly file: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly assessed: AssessedAction;
  /** What the rating cell says; null where there is none. */
  readonly was: Rating | null;
  /** What the rules give, or what the cell says where they give nothing. */
  readonly now: Rating | null;
  readonly reason: string;
  readonly missing: readonly string[];
}

export interface PlanCounts {
  readonly plan: string;
  readonly scheme: string;
  readonly total: number;
  /** By rating name, in the scheme's order; "Not rated" last. */
  readonly ratings: readonly {
    readonly name: string;
    readonly group: RatingGroup | null;
    readonly colour: string | null;
    readonly count: number;
  }[];
  readonly overdue: number;
  readonly left: number;
  readonly findings: number;
}

export interface ExceptionReport {
  readonly asAt: IsoDate;
  readonly plans: readonly PlanCounts[];
  readonly total: number;
  readonly summary: readonly string[];
  readonly exceptions: readonly ReportAction[];
  readonly actions: readonly ReportAction[];
  readonly chase: readonly { readonly lead: string; readonly lines: readonly string[] }[];
  readonly unread: ReportInput['unread'];
}

/** Builds the report. The same input always gives the same report. */
export function buildReport(input: ReportInput): ExceptionReport {
  const actions = input.sources.flatMap((source) =>
    source.assessed.actions.map((action) => reportAction(source, action)),
  );
  const plans = input.sources.map(countPlan);
  const counted = actions.filter((action) => action.assessed.counted);
  return {
    asAt: input.asAt,
    plans,
    total: counted.length,
    summary: summaryOf(plans, counted, actions.length - counted.length),
    exceptions: counted.filter((action) => action.assessed.exception).sort(worstFirst),
    actions,
    chase: chaseList(counted),
    unread: input.unread,
  };
}

export function planName({ file, assessed }: ReportSource): string {
  const title = assessed.plan.title ?? assessed.plan.sheet;
  const short = title.length > 60 ? `${title.slice(0, 57)}…` : title;
  const sheet = assessed.plan.sheet === title ? '' : ` (${assessed.plan.sheet})`;
  return `${file === null ? '' : `${file}: `}${short}${sheet}`;
}

function reportAction(source: ReportSource, action: AssessedAction): ReportAction {
  const main = mainRatingOf(source.assessed, action);
  const missing = action.findings
    .filter((finding) => MISSING.has(finding.code))
    .map((finding) => findingKind(finding.code).title);
  return {
    plan: planName(source),
    file: source.file,
    sheet: source.assessed.plan.sheet,
    row: action.action.row,
    column: action.action.column,
    assessed: action,
    was: main?.current ?? null,
    now: main?.computed ?? main?.current ?? null,
    reason: main?.reason ?? '',
    missing: [...new Set(missing)],
  };
}

const MISSING: ReadonlySet<string> = new Set([
  'lead-missing',
  'lead-placeholder',
  'evidence-missing',
  'timescale-missing',
  'timescale-placeholder',
  'timescale-unclear',
  'progress-missing',
  'progress-stale',
  'status-unclear',
  'rag-missing',
  'slipped-no-revised-date',
  'reason-missing',
]);

function mainRatingOf(
  assessed: AssessedPlan,
  action: AssessedAction,
): AssessedAction['ratings'][number] | undefined {
  return action.ratings.find((rating) => rating.name === assessed.mainRating) ?? action.ratings[0];
}

/** Counts go by what the plan's own cells say; a plan without a rating column is counted by what the rules give. */
function countPlan(source: ReportSource): PlanCounts {
  const { assessed } = source;
  const counted = assessed.actions.filter((action) => action.counted);
  const shown = counted.map((action) => {
    const main = mainRatingOf(assessed, action);
    return (main?.cell ? main.current : main?.computed) ?? null;
  });
  const ratings = assessed.scheme.scheme.ratings.map((rating) => ({
    name: rating.name,
    group: rating.group,
    colour: rating.colour,
    count: shown.filter((each) => each?.id === rating.id).length,
  }));
  const none = shown.filter((each) => each === null).length;
  return {
    plan: planName(source),
    scheme: assessed.scheme.scheme.name,
    total: counted.length,
    ratings: none > 0 ? [...ratings, { name: 'Not rated', group: null, colour: null, count: none }] : ratings,
    overdue: counted.filter((action) => action.overdue).length,
    left: assessed.actions.length - counted.length,
    findings: assessed.findings.length,
  };
}

const are = (count: number): string => (count === 1 ? 'is' : 'are');
const percent = (count: number, total: number): number =>
  total === 0 ? 0 : Math.round((count / total) * 100);

/** "Of the 28 actions: 9 are Green (32%) …" */
function summaryOf(plans: readonly PlanCounts[], counted: readonly ReportAction[], left: number): string[] {
  const total = counted.length;
  if (total === 0) return ['No actions were found.'];
  const names = new Map<string, number>();
  for (const plan of plans)
    for (const { name, count } of plan.ratings)
      if (count > 0) names.set(name, (names.get(name) ?? 0) + count);
  const parts = [...names].map(
    ([name, count]) =>
      `${count} ${are(count)} ${name === 'Not rated' ? 'not rated' : name} (${percent(count, total)}%)`,
  );
  const open = counted.filter((action) => action.assessed.status.status !== 'complete').length;
  const overdue = counted.filter((action) => action.assessed.overdue).length;
  const changed = counted.filter(
    (action) => action.was && action.now && action.was.id !== action.now.id,
  ).length;
  return [
    `Of the ${total} action${total === 1 ? '' : 's'}: ${parts.join(', ')}.`,
    `${open} of the ${total} ${are(open)} still open and ${overdue} ${are(overdue)} overdue.`,
    ...(changed > 0 ? [`For ${changed} the rules give another rating than the plan shows.`] : []),
    ...(left > 0
      ? [`${left} more ${left === 1 ? 'was' : 'were'} superseded or cancelled and ${are(left)} not counted.`]
      : []),
  ];
}

const WORST: readonly (RatingGroup | null)[] = [
  'red',
  'amberRed',
  'noData',
  'amber',
  'amberGreen',
  null,
  'grey',
  'green',
  'blue',
];

function worstFirst(a: ReportAction, b: ReportAction): number {
  return (
    WORST.indexOf(a.now?.group ?? null) - WORST.indexOf(b.now?.group ?? null) ||
    b.assessed.daysOverdue - a.assessed.daysOverdue ||
    a.plan.localeCompare(b.plan, 'en-GB') ||
    a.row - b.row
  );
}

/** What each lead owes, by lead; "No lead" first. */
function chaseList(actions: readonly ReportAction[]): ExceptionReport['chase'] {
  const byLead = new Map<string, string[]>();
  for (const action of actions) {
    const owed = [
      ...(action.assessed.overdue ? [`overdue by ${action.assessed.daysOverdue} days`] : []),
      ...action.missing.map((title) => title.toLowerCase()),
    ];
    if (owed.length === 0) continue;
    const {
      ref,
      action: text,
      row,
    } = { ref: action.assessed.action.ref, action: action.assessed.action.action, row: action.row };
    const name = ref ?? `row ${row + 1}`;
    const line = `${action.plan}, ${name}${text ? ` “${text.replace(/\s+/g, ' ').slice(0, 80)}”` : ''}: ${[...new Set(owed)].join(', ')}`;
    for (const lead of action.assessed.action.leads.length > 0 ? action.assessed.action.leads : ['No lead'])
      byLead.set(lead, [...(byLead.get(lead) ?? []), line]);
  }
  return [...byLead]
    .map(([lead, lines]) => ({ lead, lines }))
    .sort((a, b) => (a.lead === 'No lead' ? -1 : b.lead === 'No lead' ? 1 : b.lines.length - a.lines.length));
}
