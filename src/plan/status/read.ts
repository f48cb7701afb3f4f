import type { IsoDate } from '../dates';
import { once } from '../remember';
import { normalise, squeeze } from '../timescale/normalise';
import { claimIn, DATE, type Claim } from './completion';
import { clausesOf, entriesOf, type Entry } from './split';
import { STATUS_COLUMN } from './status-column';
import type { Status, StatusReading } from './types';
import {
  CLAUSE_LIMIT,
  HARMLESS,
  LIMITS,
  NO_UPDATE,
  PHRASES,
  RATING_WORD,
  REASON,
  SAYS_OVERDUE,
} from './words';
import { WORDS } from '../../words';

export interface StatusOptions {
  /** Reads a date that an update carries ("12/05/14"); null where it cannot. */
  readonly readDate: (text: string) => IsoDate | null;
}

const NOTHING: StatusReading = {
  status: 'noUpdate',
  words: '',
  why: WORDS.statuses.thereIsNoUpdate,
  saysOverdue: false,
  percentComplete: null,
  newestUpdate: null,
  revisedTimescale: null,
  givesReason: false,
};

/** What a progress text says has happened (DOMAIN.md section 4). Never throws. */
export function readProgress(text: string, options: StatusOptions): StatusReading {
  const whole = squeeze(normalise(text)).replace(/[.!]+$/, '');
  if (NO_UPDATE.test(whole))
    return {
      ...NOTHING,
      words: text.trim(),
      why: text.trim() ? WORDS.statuses.theTextSays(text.trim()) : NOTHING.why,
    };
  const entries = entriesOf(text, options.readDate);
  const counted = countedEntries(entries);
  const dates = entries.flatMap((entry) => (entry.date === null ? [] : [entry.date])).sort();
  const said = counted.map((entry) => entry.text).join('\n');
  const reading = readStatement(said);
  return {
    ...reading,
    newestUpdate: dates.at(-1) ?? null,
    revisedTimescale: revisedTimescale(said),
    givesReason: REASON.test(normalise(said)),
  };
}

/** The newest dated entry counts; where nothing is dated, everything does. Undated lines before it count as well. */
function countedEntries(entries: readonly Entry[]): readonly Entry[] {
  const newest = entries
    .flatMap((entry) => (entry.date === null ? [] : [entry.date]))
    .sort()
    .at(-1);
  if (newest === undefined) return entries;
  return entries.filter((entry) => entry.date === null || entry.date === newest);
}

type Statement = Pick<StatusReading, 'status' | 'words' | 'why' | 'saysOverdue' | 'percentComplete'>;

function statement(
  status: Status,
  words: string,
  why: string,
  percentComplete: number | null = null,
): Statement {
  return { status, words, why, saysOverdue: false, percentComplete };
}

function readStatement(
  text: string,
): Statement & Pick<StatusReading, 'newestUpdate' | 'revisedTimescale' | 'givesReason'> {
  const clauses = clausesOf(text);
  const plain = squeeze(normalise(text)).replace(/[.!]+$/, '');
  return { ...NOTHING, ...judge(text, plain, clauses) };
}

function judge(text: string, plain: string, clauses: readonly string[]): Statement {
  const said = clauses.map(saidBy);
  const percent = percentOf(plain);
  const claims = said.flatMap(({ clause, claim }) => (claim ? [{ clause, ...claim }] : []));
  const claim = claims.find(({ whole }) => whole) ?? claims[0];
  const done = claim?.clause;
  const limitNow = (): string | null =>
    claim?.whole === false ? restOf(claim) : (limitOf(plain, claims) ?? clauseLimit(claim));
  const worst = worstOf(said, claim !== undefined);
  if (worst && (worst.phrase === 'superseded' || worst.phrase === 'cancelled')) {
    return done && !sameClause(done, worst.clause)
      ? statement('unclear', quote(text, worst.clause), WORDS.statuses.itSaysBothThatTheActionIsDone)
      : found(text, worst.clause, worst.phrase);
  }
  if (worst && STOPS.has(worst.phrase!)) return found(text, worst.clause, worst.phrase!);
  if (percent !== null) return byPercent(text, percent, limitNow, done, worst);
  if (done !== undefined) return completeOr(text, plain, done, limitNow(), worst);
  if (worst) return found(text, worst.clause, worst.phrase!);
  return statement('unclear', '', WORDS.statuses.theTextDoesNotSayWhatHasHappened);
}

/** Less favourable statements come first; the first that is there stands. */
const LESS_FAVOURABLE: readonly Status[] = [
  'superseded',
  'cancelled',
  'onHold',
  'delayed',
  'reprogrammed',
  'awaitingSignOff',
  'partlyComplete',
  'onTrack',
  'inProgress',
  'notStarted',
];
/** These stand whatever else is said. */
const STOPS: ReadonlySet<Status> = new Set(['onHold', 'delayed', 'reprogrammed', 'awaitingSignOff']);

interface Said {
  readonly clause: string;
  readonly phrase: Status | undefined;
  /** That what is asked for is done. */
  readonly claim: Claim | null;
}

const NOT_BEGUN = /\b(?:not|yet to|n't|no action|no work)\b/;
/** Says only what is to come; where another clause says that nothing has begun, that one counts. */
const ONLY_FUTURE =
  /^(?!.*\b(?:being|under ?way|progress|draft\w*|continu\w*|ongoing|started|begun|commenced|working|currently)\b).*\b(?:will|to be|planned|scheduled|due|expected|anticipated|arranged|aim\w*)\b/;

/** The least favourable clause. What is done already makes "to start" a next part, not a beginning. */
function worstOf(said: readonly Said[], claimed: boolean): Said | undefined {
  const worst = leastFavourable(said);
  if (worst?.phrase === 'inProgress' && ONLY_FUTURE.test(worst.clause)) {
    return said.find(({ clause, phrase }) => phrase === 'notStarted' && NOT_BEGUN.test(clause)) ?? worst;
  }
  if (worst?.phrase === 'notStarted' && claimed && !NOT_BEGUN.test(worst.clause))
    return { ...worst, phrase: 'partlyComplete' };
  return worst;
}

/** The first of the clauses that say the least favourable thing. */
function leastFavourable(said: readonly Said[]): Said | undefined {
  let [worst, rank]: [Said | undefined, number] = [undefined, Infinity];
  for (const each of said) {
    const own = each.phrase === undefined ? -1 : LESS_FAVOURABLE.indexOf(each.phrase);
    if (own >= 0 && own < rank) [worst, rank] = [each, own];
  }
  return worst;
}

const restOf = ({ clause, head }: { clause: string; head: string }): string =>
  clause
    .slice(clause.indexOf(head) + head.length)
    .trim()
    .split(' ')
    .slice(0, 4)
    .join(' ');

const sameClause = (one: string, other: string): boolean => one === other;

/** Work that goes on, whatever else is still to start. */
const GOING_ON = /\b(?:being [a-z]+ed|under ?way|in progress)\b/;

const SAID_BY = new Map<string, Said>();

/** Clauses come again in many texts ("completed", "work is ongoing"). */
const saidBy = (clause: string): Said =>
  once(SAID_BY, clause, () => ({ clause, phrase: readPhrase(clause), claim: claimIn(clause) }));

function readPhrase(clause: string): Status | undefined {
  const status = PHRASES.find(({ pattern }) => pattern.test(clause))?.status;
  if (status !== 'notStarted') return status;
  if (GOING_ON.test(clause)) return 'inProgress';
  return /\b(?:completed?|done)\b.*\b(?:to|will)\b/.test(clause) && !NOT_BEGUN.test(clause)
    ? 'partlyComplete'
    : status;
}

/** Figures of dates are no "2 of 5", and "4 May" is no "may". */
const DATES = new RegExp(`\\b${DATE}`, 'g');

/** What is done may be a review; a review that is still to come takes completion back. */
const WORK_NOUNS = /\b(?:reviews?|training|testing|implementation|target(?= (?:achieved|met)))\b/g;

/** The first word that takes "complete" back; null where the whole text is unqualified. */
function limitOf(plain: string, claims: readonly Claim[]): string | null {
  const unclaimed = claims.reduce(
    (text, { head, whole }) => (whole ? text.replace(head, head.replace(WORK_NOUNS, ' ')) : text),
    plain,
  );
  const without = unclaimed.replace(DATES, ' ').replace(HARMLESS, ' ');
  for (const pattern of LIMITS) {
    const match = pattern.exec(without);
    if (match) return match[0];
  }
  return null;
}

function clauseLimit(claim: (Claim & { clause: string }) | undefined): string | null {
  const rest = claim?.clause.replace(claim.head, ' ').replace(DATES, ' ').replace(HARMLESS, ' ');
  return rest === undefined ? null : (CLAUSE_LIMIT.exec(rest)?.[0] ?? null);
}

function completeOr(
  text: string,
  plain: string,
  done: string,
  limit: string | null,
  worst: { clause: string; phrase: Status | undefined } | undefined,
): Statement {
  if (limit === null) return found(text, done, 'complete');
  if (plain.includes('?'))
    return statement('unclear', quote(text, done), WORDS.statuses.completionIsPutAsAQuestion);
  const negated = NEGATED.test(done);
  if (negated || FUTURE.test(done))
    return statement('inProgress', quote(text, done), WORDS.statuses.saysThatItIsNotDoneYet(limit));
  if (worst?.phrase === 'notStarted' && sameClause(worst.clause, done))
    return found(text, done, 'notStarted');
  return statement('partlyComplete', quote(text, done), WORDS.statuses.itSaysCompleteButLimitsThat(limit));
}

const NEGATED = /\b(?:not|never|incomplete|uncompleted|n't)\b/;
const FUTURE = /\b(?:to be|will|should|would|expected|due|by (?:end|the end|\d))\b/;

function percentOf(plain: string): number | null {
  if (!plain.includes('%') && !plain.includes('per')) return null;
  const match =
    /(?:^|[^\d.])(\d{1,3})(?:\.\d+)?\s?(?:%|per ?cent)\s*(?:of (?:the )?(?:work|actions?|task) )?(?:is |are |now |overall )?(?:complete|done|achieved|implemented|delivered|progress)|(?:complete|completion|progress|done)[\s:–(]*(\d{1,3})\s?%|^(\d{1,3})\s?%$/.exec(
      plain,
    );
  const value = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? NaN);
  return Number.isFinite(value) && value <= 100 ? value : null;
}

function byPercent(
  text: string,
  percent: number,
  limitNow: () => string | null,
  done: string | undefined,
  worst: { clause: string; phrase: Status | undefined } | undefined,
): Statement {
  const words = `${percent}%`;
  if (percent === 0) return statement('notStarted', words, WORDS.statuses.nothingDone, 0);
  if (percent < 100) {
    if (worst?.phrase === 'onTrack')
      return { ...found(text, worst.clause, 'onTrack'), percentComplete: percent };
    return statement('partlyComplete', words, WORDS.statuses.percentDone(percent), percent);
  }
  const limit = limitNow();
  if (limit === null) return statement('complete', words, WORDS.statuses.allDone, 100);
  return statement(
    'partlyComplete',
    done === undefined ? words : quote(text, done),
    WORDS.statuses.allDoneButLimited(limit),
    100,
  );
}

const NAMES: Readonly<Record<Status, string>> = WORDS.statusNames;

/** The status in words, as reasons and the pane show it. */
export function statusName(status: Status): string {
  return NAMES[status];
}

function found(text: string, clause: string, status: Status): Statement {
  const words = quote(text, clause);
  return statement(status, words, WORDS.statuses.saysThatItIs(words, statusName(status)));
}

/** The clause as the author wrote it, at most 120 characters. */
function quote(text: string, clause: string): string {
  const flat = squeeze(text);
  const at = squeeze(normalise(text)).indexOf(clause);
  const words = at < 0 ? clause : flat.slice(at, at + clause.length);
  return words.length > 120 ? `${words.slice(0, 117)}…` : words;
}

const REVISED =
  /\b(?:revised|new|amended|extended|updated)\s+(?:timescale|date|deadline|target(?: date)?|completion date|end date|due date)s?\s*(?:of|is|to|:|now|agreed|for|–)*\s*(?<date>[^.;\n]{3,45})|\b(?:timescale|deadline|date|target date|completion)\s+(?:has been |was |is )?(?:extended|revised|moved|changed|amended|rescheduled|put back)\s+(?:to|until)\s+(?<later>[^.;\n]{3,45})/i;

/** A new due date stated in the text, as written up to the end of its sentence; null where there is none. */
function revisedTimescale(text: string): string | null {
  const match = REVISED.exec(text);
  const date = match?.groups?.['date'] ?? match?.groups?.['later'];
  return date === undefined ? null : date.split(/\s(?:due|because|as|owing|following|[–-])\s/)[0]!.trim();
}

/** What one value of a status column says; `unclear` for ratings and unknown words. */
export function readStatusWord(text: string, options: StatusOptions): StatusReading {
  const plain = squeeze(normalise(text))
    .replace(/[.!]+$/, '')
    .replaceAll(' – ', ' - ');
  const bare = plain.replace(/^(?:\d+|[a-z])[.):]\s*/, '');
  if (SAYS_OVERDUE.test(plain)) {
    return {
      ...NOTHING,
      status: 'unclear',
      words: text.trim(),
      why: WORDS.statuses.overdueIsAConditionTheDatesDecide,
      saysOverdue: true,
    };
  }
  const known = STATUS_COLUMN.get(plain) ?? STATUS_COLUMN.get(bare);
  if (known !== undefined) {
    return { ...NOTHING, status: known, words: text.trim(), why: WORDS.statuses.statusIs(text.trim()) };
  }
  if (RATING_WORD.test(plain))
    return {
      ...NOTHING,
      status: 'unclear',
      words: text.trim(),
      why: WORDS.statuses.isARatingNotAStatus(text.trim()),
    };
  return readProgress(text, options);
}
