/**
 * The custom functions of Plan RAG. Each takes cells or ranges and spills; none is volatile: the as-at date is an
 * argument. functions.json is made from these comments at build (scripts/functions-metadata.js).
 */
import { isIsoDate, serialFromDate, type IsoDate } from '../plan/dates';
import { SCHEMES, schemeById, type Scheme } from '../plan/schemes';
import { statusName } from '../plan/status';
import { NO_CONTEXT, readTimescale } from '../plan/timescale';
import { assessOne, dateOfNumber, textOf, type CellValue } from './engine';
import { spill, valueError, type Grid, type Result } from './spill';
import { WORDS } from '../words';

const RAG = schemeById('rag')!;

/**
 * The RAG rating of an action by its timescale and progress.
 * @customfunction RATING
 * @param timescale When the action is due, as written in the plan or as a date.
 * @param progress What the plan says has been done.
 * @param [asAt] The day of the rating, such as the date of the board. Today if left out.
 * @param [scheme] The rating scheme: rag, brag, improvement-plan-2012, business-plan-2014 or scrutiny-2009. RAG if left out.
 * @param [evidence] The evidence of completion. Left out, none is asked for.
 * @returns The rating, or #N/A with the reason why there is none.
 */
export function rating(timescale: Grid, progress: Grid, asAt?: Grid, scheme?: Grid, evidence?: Grid): Result {
  return spill([timescale, progress, asAt, scheme, evidence], ([when, said, at, by, proof]) => {
    const { ratings } = assess(when, said, at, by, proof);
    const { computed, reason } = ratings[0]!;
    return computed?.name ?? { notAvailable: reason };
  });
}

/**
 * Why an action has its rating, in one sentence.
 * @customfunction REASON
 * @param timescale When the action is due, as written in the plan or as a date.
 * @param progress What the plan says has been done.
 * @param [asAt] The day of the rating, such as the date of the board. Today if left out.
 * @param [scheme] The rating scheme: rag, brag, improvement-plan-2012, business-plan-2014 or scrutiny-2009. RAG if left out.
 * @param [evidence] The evidence of completion. Left out, none is asked for.
 * @returns The reason, also where no rating can be given.
 */
export function reason(timescale: Grid, progress: Grid, asAt?: Grid, scheme?: Grid, evidence?: Grid): Result {
  return spill(
    [timescale, progress, asAt, scheme, evidence],
    ([when, said, at, by, proof]) => assess(when, said, at, by, proof).ratings[0]!.reason,
  );
}

/**
 * The last day on which an action would still be on time.
 * @customfunction DUE
 * @param timescale When the action is due, as written in the plan: Q3 2014/15, end of July 2012, 31/3/11.
 * @returns The due date, to be formatted as a date, or #N/A with the reason why there is none.
 */
export function due(timescale: Grid): Result {
  return spill([timescale], ([when]) => {
    const date = dateOfNumber(when);
    const read = readTimescale({ text: textOf(when), ...(date === null ? {} : { date }) }, NO_CONTEXT);
    if (read.due !== null) return serialFromDate(read.due);
    if (textOf(when) === '') return { notAvailable: WORDS.functions.thereIsNoDueDateInABlank };
    return { notAvailable: read.problem ?? WORDS.functions.hasNoDueDate(textOf(when)) };
  });
}

/**
 * What a progress text says has happened: complete, on track, delayed, not started and so on.
 * @customfunction STATUS
 * @param progress What the plan says has been done.
 * @returns The status in words.
 */
export function status(progress: Grid): Result {
  return spill([progress], ([said]) => statusName(assess('', said).status.status));
}

/**
 * How many days an action is overdue: 0 where it is not, or where it is complete.
 * @customfunction DAYSOVERDUE
 * @param timescale When the action is due, as written in the plan or as a date.
 * @param progress What the plan says has been done.
 * @param [asAt] The day that counts, such as the date of the board. Today if left out.
 * @returns The number of days.
 */
export function daysOverdue(timescale: Grid, progress: Grid, asAt?: Grid): Result {
  return spill([timescale, progress, asAt], ([when, said, at]) => assess(when, said, at).daysOverdue);
}

function assess(
  timescale: CellValue,
  progress: CellValue,
  asAt?: CellValue,
  scheme?: CellValue,
  evidence?: CellValue,
): ReturnType<typeof assessOne> {
  return assessOne({
    timescale,
    progress,
    ...(evidence === undefined ? {} : { evidence: evidence ?? '' }),
    asAt: dayOf(asAt),
    scheme: schemeOf(scheme),
  });
}

/** A date as a number or as text; today where it is left out. */
function dayOf(value: CellValue): IsoDate {
  const text = textOf(value);
  if (text === '') return today();
  const date = dateOfNumber(value) ?? (isIsoDate(text) ? text : readTimescale({ text }, NO_CONTEXT).due);
  if (date === null) throw valueError(WORDS.functions.isNoDay(text));
  return date;
}

function today(): IsoDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function schemeOf(value: CellValue): Scheme {
  const name = textOf(value).toLowerCase();
  if (name === '') return RAG;
  const scheme = SCHEMES.find((each) => each.id === name || each.name.toLowerCase() === name);
  if (!scheme)
    throw valueError(
      WORDS.functions.isNoSchemeUseOneOf(textOf(value), SCHEMES.map(({ id }) => id).join(', ')),
    );
  return scheme;
}
