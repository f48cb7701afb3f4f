/** One action as it stands at a date: timescale with its revisions, status, timing, steps. */
import type { AssessedStep } from '../assessed';
import { firstWithText, joinedText } from '../cell-text';
import { daysBetween, type IsoDate } from '../dates';
import type { JudgedAction } from '../findings';
import type { Action, Field, FieldCell, Plan } from '../model';
import { once } from '../remember';
import type { Timing } from '../schemes';
import type { Settings } from '../settings';
import { readStatus, type JoinedStatus, type Status, type StatusSources } from '../status';
import {
  NO_CONTEXT,
  rememberedTimescale,
  reviseTimescale,
  type Timescale,
  type TimescaleContext,
} from '../timescale';
import { WORDS } from '../../words';

export interface JudgeContext {
  readonly plan: Plan;
  readonly asAt: IsoDate;
  readonly settings: Settings;
  readonly fields: ReadonlySet<Field>;
  /** By column; -1 for texts outside the date columns. */
  readonly dates: ReadonlyMap<number, TimescaleContext>;
  /** Statuses read before, by all that they were read from. */
  readonly statuses: Map<string, JoinedStatus>;
}

const first = (action: Action, field: Field): FieldCell | null => firstWithText(action.cells[field]);
const dateContext = (context: JudgeContext, column: number): TimescaleContext =>
  context.dates.get(column) ?? context.dates.get(-1) ?? NO_CONTEXT;

/** Judges an action; its ratings are still empty (src/plan/assess/rating.ts fills them). */
export function judgeAction(action: Action, context: JudgeContext): JudgedAction {
  const joined = statusOf(action, context);
  const steps = action.steps.map((step): AssessedStep => {
    const timescale =
      step.timescale === null
        ? null
        : rememberedTimescale(step.timescale, dateContext(context, step.timescale.column));
    const status = statusFrom({ status: null, progress: step.progress }, context);
    return { step, timescale, status, timings: timingsOf(timescale, status.status, context) };
  });
  const rolled = steps.length > 0 ? rollUp(joined, steps) : joined;
  const timescale = timescaleOf(action, rolled, context);
  const own = timingsOf(timescale, rolled.status, context);
  const late = steps.filter((step) => step.timings.includes('overdue'));
  const timings: readonly Timing[] =
    late.length > 0 && !own.includes('overdue')
      ? ['overdue', ...own.filter((timing) => timing !== 'notDue' && timing !== 'dueSoon')]
      : own;
  const due = late.length > 0 ? late.map((step) => step.timescale!.due!).sort()[0]! : timescale?.due;
  const overdue = timings.includes('overdue');
  return {
    action,
    timescale,
    status: rolled,
    joined: rolled,
    timings,
    overdue,
    daysOverdue: overdue && due ? daysBetween(due, context.asAt) : 0,
    steps,
    ratings: [],
    counted: rolled.status !== 'superseded' && rolled.status !== 'cancelled',
    evidence: evidenceOf(action, context),
    overrides: new Map(),
  };
}

function dateReader(context: JudgeContext): (text: string) => IsoDate | null {
  return (text) => rememberedTimescale({ text }, dateContext(context, -1)).due;
}

/** Rows of a plan often say the same ("Completed."): it is read once. */
function statusFrom(sources: StatusSources, context: JudgeContext): JoinedStatus {
  const key = `${sources.status ?? ''}\0${sources.percentComplete ?? ''}\0${sources.progress ?? ''}`;
  return once(context.statuses, key, () => readStatus(sources, { readDate: dateReader(context) }));
}

function statusOf(action: Action, context: JudgeContext): JoinedStatus {
  const percent = first(action, 'percentComplete');
  const joined = statusFrom(
    {
      status: first(action, 'status')?.text ?? null,
      progress: joinedText(action.cells.progress, '\n'),
      percentComplete: percent === null ? null : percentOf(percent),
    },
    context,
  );
  return joined.status === 'noUpdate' ? withCompletionDate(joined, action, context) : joined;
}

/** A date in "Completed on" that is not in the future says complete where nothing else speaks. */
function withCompletionDate(joined: JoinedStatus, action: Action, context: JudgeContext): JoinedStatus {
  const cell = first(action, 'completedOn');
  const done = cell ? rememberedTimescale(cell, dateContext(context, cell.column)) : null;
  if (!cell || done?.kind !== 'by' || done.due === null || done.due > context.asAt) return joined;
  return {
    ...joined,
    status: 'complete',
    words: cell.text,
    why: WORDS.ratings.itHasACompletionDate(cell.text),
  };
}

/** 0.6 formatted as 60%, 60, "60%". */
function percentOf(cell: FieldCell): number | null {
  const written = /(\d{1,3}(?:\.\d+)?)\s*%/.exec(cell.text);
  const value = written
    ? Number(written[1])
    : typeof cell.value === 'number'
      ? cell.value <= 1
        ? cell.value * 100
        : cell.value
      : Number.NaN;
  return Number.isFinite(value) && value >= 0 && value <= 100 ? Math.round(value) : null;
}

/** Complete only if all steps are; unclear if any cannot be read; else the least favourable (DOMAIN.md section 1). */
function rollUp(joined: JoinedStatus, steps: readonly AssessedStep[]): JoinedStatus {
  const statuses = steps.map((step) => step.status.status);
  const worst = LEAST_FIRST.find((status) => statuses.includes(status)) ?? 'unclear';
  const mixed = new Set(statuses).size > 1;
  const anyDone = statuses.includes('complete');
  const status: Status =
    worst === 'complete'
      ? 'complete'
      : anyDone && ['inProgress', 'onTrack', 'notStarted', 'noUpdate'].includes(worst)
        ? 'partlyComplete'
        : worst;
  const telling = steps.find((step) => step.status.status === worst)?.status ?? joined;
  return {
    ...joined,
    status,
    words: telling.words || joined.words,
    why: mixed ? WORDS.ratings.ofStepsTheLeastFavourableCounts(steps.length, telling.why) : telling.why,
  };
}

const LEAST_FIRST: readonly Status[] = [
  'unclear',
  'onHold',
  'delayed',
  'reprogrammed',
  'noUpdate',
  'notStarted',
  'inProgress',
  'onTrack',
  'partlyComplete',
  'awaitingSignOff',
  'complete',
  'superseded',
  'cancelled',
];

/** The timescale with its start, its revision from another column and the one quoted in the progress. */
function timescaleOf(action: Action, status: JoinedStatus, context: JudgeContext): Timescale | null {
  const cell = first(action, 'due') ?? first(action, 'timescale');
  const revised = first(action, 'revisedDue');
  let timescale = cell ? rememberedTimescale(cell, dateContext(context, cell.column)) : null;
  const start = first(action, 'start');
  const startDate = start ? rememberedTimescale(start, dateContext(context, start.column)) : null;
  if (revised) {
    const newer = rememberedTimescale(revised, dateContext(context, revised.column));
    if (timescale === null || timescale.kind === 'none')
      timescale = newer.kind === 'none' ? timescale : newer;
    else timescale = reviseTimescale(timescale, revised, dateContext(context, revised.column));
  }
  if (timescale && status.revisedTimescale !== null && timescale.due !== null) {
    const quoted = rememberedTimescale({ text: status.revisedTimescale }, dateContext(context, -1));
    if (quoted.due !== null && quoted.due > timescale.due)
      timescale = reviseTimescale(timescale, { text: status.revisedTimescale }, dateContext(context, -1));
  }
  if (timescale && startDate?.due && timescale.start === null)
    timescale = { ...timescale, start: startDate.due };
  return timescale;
}

const NOT_BEGUN: ReadonlySet<Status> = new Set<Status>(['notStarted']);

/** How an action stands in time (DOMAIN.md section 5). */
export function timingsOf(
  timescale: Timescale | null,
  status: Status,
  { asAt, settings }: Pick<JudgeContext, 'asAt' | 'settings'>,
): Timing[] {
  const timings: Timing[] = [];
  const { due = null, start = null } = timescale ?? {};
  const ended =
    status === 'complete' ||
    status === 'awaitingSignOff' ||
    status === 'superseded' ||
    status === 'cancelled';
  if (due === null) timings.push('undated');
  else if (due < asAt) timings.push(...(ended ? [] : (['overdue'] as const)));
  else timings.push(daysBetween(asAt, due) <= settings.dueSoonDays ? 'dueSoon' : 'notDue');
  if (start !== null && start > asAt) timings.push('future');
  if (start !== null && start < asAt && NOT_BEGUN.has(status)) timings.push('shouldHaveStarted');
  return timings;
}

function evidenceOf(action: Action, { fields, settings }: JudgeContext): JudgedAction['evidence'] {
  if (settings.evidence === 'never') return 'noColumn';
  if (!fields.has('evidence')) return settings.evidence === 'always' ? 'missing' : 'noColumn';
  const text = first(action, 'evidence')?.text.trim() ?? '';
  return text === '' || /^(?:-+|–|n\/?a|none|tbc|to follow|awaited|nil)$/i.test(text) ? 'missing' : 'given';
}
