/** The ratings of one action: what the cells say, what the rules give, why, and whether it may be written. */
import type { AssessedRating } from '../assessed';
import { daysBetween, longDate, parseIsoDate, weekday, type IsoDate } from '../dates';
import type { JudgedAction } from '../findings';
import type { Field, Plan, RatingCell } from '../model';
import { applyRules, matchFill, matchText, type Rating, type Scheme, type Situation } from '../schemes';
import type { SheetSnapshot } from '../snapshot';
import type { Override } from '../state';
import { statusName } from '../status';
import type { WritingHabit } from './habit';
import { WORDS } from '../../words';

export interface RatingContext {
  readonly plan: Plan;
  readonly asAt: IsoDate;
  readonly scheme: Scheme;
  readonly overrides: readonly Override[];
  readonly habits: ReadonlyMap<number, WritingHabit>;
  readonly sheet: SheetSnapshot | undefined;
}

/** The action with its ratings and the overrides that were recorded for it. */
export function rateAction(judged: JudgedAction, context: RatingContext): JudgedAction {
  const overrides = overridesOf(judged, context);
  const verdict = verdictOf(judged, context);
  const cells: readonly (RatingCell | null)[] =
    judged.action.ratings.length > 0 ? judged.action.ratings : [null];
  const ratings = cells.map((cell) => ratingOf(cell, verdict, overrides, context));
  return { ...judged, ratings, overrides };
}

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map();

function overridesOf({ action }: JudgedAction, { overrides }: RatingContext): ReadonlyMap<string, string> {
  if (overrides.length === 0) return NO_OVERRIDES;
  const mine = overrides.filter((override) =>
    override.ref !== null ? override.ref === action.ref : override.action === action.action,
  );
  return new Map(mine.map((override) => [override.ratingName, override.reason]));
}

/** Fields that can say what has happened to an action. */
const TELLING: ReadonlySet<Field> = new Set<Field>([
  'progress',
  'status',
  'percentComplete',
  'completedOn',
  'nextSteps',
  'impact',
]);

interface Verdict {
  readonly rating: Rating | null;
  readonly rule: string | null;
  readonly reason: string;
}

/** What the rules give. Unclear status or timescale gives nothing: the rating stays as it is (DOMAIN.md section 5). */
function verdictOf(judged: JudgedAction, context: RatingContext): Verdict {
  const { plan } = context;
  const nothing = (reason: string): Verdict => ({ rating: null, rule: null, reason });
  const { status, timescale, steps } = judged;
  if (!judged.counted) return nothing(WORDS.ratings.notRatedTheActionIs(statusName(status.status)));
  if (judged.action.action === null && judged.action.steps.length === 0 && !judged.action.continuation)
    return nothing(WORDS.ratings.notRatedTheRowDoesNotSayWhat);
  if (
    status.status === 'noUpdate' &&
    !plan.columns.some((column) => column.field !== null && TELLING.has(column.field))
  ) {
    return nothing(WORDS.ratings.notRatedThePlanHasNoColumn);
  }
  if (status.status === 'unclear') return nothing(WORDS.ratings.notRatedTheProgressDoesNotSay);
  const unread =
    timescale?.kind === 'unclear'
      ? timescale
      : steps.find((step) => step.timescale?.kind === 'unclear')?.timescale;
  if (unread && status.status !== 'complete')
    return nothing(WORDS.ratings.notRatedTheTimescaleCannotBeRead(unread.text));
  if (timescale?.flag === 'status-in-date' && status.status !== 'complete')
    return nothing(WORDS.ratings.notRatedStandsWhereTheDateBelongs(timescale.text));
  if (judged.action.stepsUnaligned && status.status !== 'complete')
    return nothing(WORDS.ratings.notRatedTheCellHoldsSeveralActions);
  const applied = applyRules(context.scheme, situationOf(judged, context));
  if (!applied)
    return nothing(
      WORDS.ratings.notRatedNoRuleOfCoversAnAction(
        context.scheme.name,
        statusName(status.status),
        timescale?.due,
      ),
    );
  return {
    rating: applied.rating,
    rule: applied.rule.id,
    reason: reasonFor(applied.rating, applied.rule.because, judged, context.asAt),
  };
}

function situationOf(judged: JudgedAction, { plan, asAt }: RatingContext): Situation {
  const { timescale } = judged;
  const due = timescale?.due ?? null;
  const start = timescale?.start ?? null;
  return {
    status: judged.status.status,
    timings: judged.timings,
    evidence: judged.evidence,
    approved:
      plan.columns.some((column) => column.field === 'approver') &&
      (judged.action.cells.approver ?? []).some((cell) => cell.text.trim() !== ''),
    slipped:
      timescale?.originalDue !== null && due !== null && timescale !== null && timescale.originalDue < due,
    slippedMonths: timescale?.originalDue && due ? monthsBetween(timescale.originalDue, due) : 0,
    monthsBehind: judged.overdue && due ? monthsBetween(due, asAt) : 0,
    workingDaysOverdue: judged.overdue && due ? workingDays(due, asAt) : 0,
    percentComplete: judged.status.percentComplete,
    expectedPercent: expectedPercent(judged.status.percentComplete, start, due, asAt),
  };
}

/** Whole months from one day to a later one; 0 where it is not later. */
export function monthsBetween(earlier: IsoDate, later: IsoDate): number {
  const [from, to] = [parseIsoDate(earlier)!, parseIsoDate(later)!];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  return Math.max(0, months);
}

/** Mondays to Fridays after `from` up to `to`; bank holidays are not known and count. */
function workingDays(from: IsoDate, to: IsoDate): number {
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  const first = weekday(from);
  for (let day = 1; day <= days % 7; day += 1) if ((first + day) % 7 < 5) count += 1;
  return count;
}

/** Percent complete ÷ the share of the time that has passed × 100; null where start, due or percentage is unknown. */
function expectedPercent(
  percent: number | null,
  start: IsoDate | null,
  due: IsoDate | null,
  asAt: IsoDate,
): number | null {
  if (percent === null || start === null || due === null || due <= start) return null;
  const passed = Math.min(1, daysBetween(start, asAt) / daysBetween(start, due));
  return passed <= 0 ? 100 : percent / passed;
}

/** "Red: due 31 December 2010, 59 days before 28 February 2011, and not complete: “delayed due to sickness absence”." */
function reasonFor(rating: Rating, because: string, judged: JudgedAction, asAt: IsoDate): string {
  const { status } = judged;
  const quoted = status.words
    ? `: “${status.words}”`
    : status.status === 'noUpdate'
      ? WORDS.ratings.thereIsNoUpdate
      : '';
  const due = overdueStep(judged) ?? judged.timescale?.due ?? null;
  if (judged.overdue && due) {
    const days = daysBetween(due, asAt);
    return WORDS.ratings.notYetDue(rating.name, longDate(due), days, longDate(asAt), because, quoted);
  }
  const when = due ? WORDS.ratings.dueOn(longDate(due)) : '';
  return `${rating.name}: ${because}${when}${quoted}.`;
}

function overdueStep({ steps }: JudgedAction): IsoDate | null {
  return (
    steps
      .flatMap((step) =>
        step.timings.includes('overdue') && step.timescale?.due ? [step.timescale.due] : [],
      )
      .sort()[0] ?? null
  );
}

function ratingOf(
  cell: RatingCell | null,
  verdict: Verdict,
  overrides: ReadonlyMap<string, string>,
  context: RatingContext,
): AssessedRating {
  const { scheme } = context;
  const current = cell === null ? null : currentRating(cell, scheme);
  const name = cell?.name ?? 'RAG';
  const habit = cell ? context.habits.get(cell.column) : undefined;
  const blocked =
    cell === null
      ? WORDS.ratings.notWrittenThePlanHasNoRatingColumn
      : blockedBy(cell, name, verdict, overrides, habit, context);
  const judgement = isJudgement(name, scheme);
  const keeps =
    verdict.rating !== null &&
    isNoRating(verdict.rating) &&
    current !== null &&
    current.id !== verdict.rating.id;
  const computed = judgement || keeps ? null : verdict.rating;
  const same = computed !== null && current?.id === computed.id;
  return {
    name,
    cell,
    current,
    computed,
    rule: computed === null ? null : verdict.rule,
    reason: keeps
      ? WORDS.ratings.theRatingStaysThereIsNothingToGo
      : judgement
        ? WORDS.ratings.isTheOfficersOwnJudgement(name)
        : blocked && computed && cell !== null
          ? `${verdict.reason} ${blocked}`
          : verdict.reason,
    willWrite: cell !== null && computed !== null && !same && blocked === null,
    text: computed && habit ? habit.text(computed) : null,
    fill: computed && habit ? habit.fill(computed) : null,
    likeCell: computed && habit ? habit.likeCell(computed) : null,
  };
}

/** "Not yet rated" says nothing: it never takes the place of a rating that an officer gave. */
const isNoRating = (rating: Rating): boolean => rating.group === 'grey' && rating.colour === null;

/** The rating that a cell has now: by its text, or by its colour where it has no text. */
export function currentRating(cell: RatingCell, scheme: Scheme): Rating | null {
  if (cell.text.trim() !== '' && cell.error === undefined) return matchText(scheme, cell.text);
  return matchFill(scheme, cell.fill ?? cell.conditionalFill);
}

const isJudgement = (name: string, scheme: Scheme): boolean =>
  scheme.judgementColumns.some((other) => other.toLowerCase() === name.toLowerCase());

/** Why a cell may not be written; null where it may. */
function blockedBy(
  cell: RatingCell,
  name: string,
  verdict: Verdict,
  overrides: ReadonlyMap<string, string>,
  habit: WritingHabit | undefined,
  context: RatingContext,
): string | null {
  if (isJudgement(name, context.scheme)) return WORDS.ratings.notWrittenAnOfficersJudgement;
  if (cell.formula !== undefined) return WORDS.ratings.notWrittenTheCellHoldsAFormula;
  if (cell.error !== undefined) return WORDS.ratings.notWrittenTheCellShowsAnError;
  if (cell.text.trim() !== '' && currentRating(cell, context.scheme) === null) {
    return WORDS.ratings.notWrittenIsNoRatingOf(cell.text.trim(), context.scheme.name);
  }
  const override = overrides.get(name);
  if (override !== undefined) return WORDS.ratings.notWrittenAnOfficersOverrideIsKept(override);
  const allowed = habit?.allowed(cell) ?? null;
  const text = verdict.rating && habit ? habit.text(verdict.rating) : null;
  if (allowed && allowed.length > 0 && text !== null && !allowed.includes(text))
    return WORDS.ratings.notWrittenTheCellsDropDownList(text);
  return null;
}
