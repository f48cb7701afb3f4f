/** Revised dates, in either order: "31 March REVISED 30 June", "30 June (was 31 March)", "31 March → 30 June". */
import type { Timescale } from './types';
import { WORDS } from '../../words';

const MOVED =
  '(?:re-?vised|moved|extended|changed|slipped|amended|re-?scheduled|re-?programmed|deferred|delayed|postponed|put back|pushed back|updated|brought forward|re-?profiled|re-?forecast)';
const TO_NEW = new RegExp(
  `(?:[\\s,;:([–-]|\\b)(?:(?:date |timescale |deadline |target )?(?:${MOVED}|revision|now|extension|ext(?:n|d)?\\.?(?= to)|rev\\.?(?= ?\\d))(?: (?:date|timescale|deadline|target(?: date)?|end date|completion date))?(?: (?:to|until|till|of|is|for|agreed|now|requested))*|new (?:date|deadline|timescale|target(?: date)?)(?: (?:of|is|agreed))?)[\\s:–-]*|\\s*(?:→|⇒|->|=>|–>|>>?)\\s*`,
  'g',
);
const WAS_OLD =
  /[\s,;([–-]*\b(?:was|previously|prev|originally|original(?: date| timescale| deadline| target)?|formerly|orig|old date|changed from|moved from|revised from|extended from|slipped from|instead of|not)\b[\s:.–-]*/g;
/** "Slipped from 31 March to 30 June", "Extended to 30 June (from 31 March)". */
const FROM_TO = new RegExp(`\\b${MOVED}\\s+from\\s+(?<old>.{4,40}?)\\s+to\\s+(?<new>.{4,})$`, 'd');
const TO_FROM = new RegExp(
  `\\b${MOVED}\\s+(?:to|until)\\s+(?<new>.{4,40}?)[\\s(,–]+from\\s+(?<old>.{4,})$`,
  'd',
);
/** A move without a new date behind it, and one that nobody has agreed. */
const ONLY_MOVED = /\b(?:slipped|delayed|deferred|postponed|put back|pushed back|moved|rescheduled)[\s.)]*$/;
const ASKED = /\b(?:requested|refused|declined|rejected|sought|not agreed|under consideration)\b/;

/** One of these stands in every text with a revision: all others are left at once. */
const MAY_BE_REVISED =
  /re-?vis|rev\b|rev\.|mov|ext|chang|slip|amend|sched|program|defer|delay|postpon|put back|push|updat|brought|profil|forecast|now|new|was|prev|orig|former|old|instead|not\b|[→⇒>]/;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The pieces of a text between words of revision, or why no date of it holds any longer. */
export type RevisedParts =
  | {
      /** The dates as written, first to newest, with where each begins and ends in the text. */
      readonly parts: readonly Part[];
      /** True where the newer date was only asked for. */
      readonly asked: boolean;
    }
  | { readonly parts: null; readonly problem: string };

/** The pieces of a normalised text between words of revision, oldest first; null where no such word is there. */
export function revisedParts(plain: string): RevisedParts | null {
  if (!MAY_BE_REVISED.test(plain)) return null;
  const asked = ASKED.test(plain);
  const moved = FROM_TO.exec(plain) ?? TO_FROM.exec(plain);
  if (moved?.indices?.groups) {
    const [older, newer] = ['old', 'new'].map((name): Part => {
      const [start, end] = moved.indices!.groups![name]!;
      return { start, end };
    });
    return { parts: [older!, newer!], asked };
  }
  const was = [...plain.matchAll(WAS_OLD)];
  const newWords = [...plain.matchAll(TO_NEW)].filter((match) => match[0].trim() !== '');
  const lastWas = was.at(-1);
  const [firstWas] = was;
  if (
    firstWas &&
    lastWas &&
    firstWas.index > 0 &&
    !newWords.some((match) => match.index > firstWas.index + firstWas[0].length)
  ) {
    const older = was.map((match, index): Part => ({
      start: match.index + match[0].length,
      end: was[index + 1]?.index ?? plain.length,
    }));
    return { parts: [...older.reverse(), { start: leadingNew(plain), end: firstWas.index }], asked };
  }
  if (newWords.length === 0)
    return firstWas?.index === 0 && !/^not\b/.test(plain)
      ? { parts: null, problem: WORDS.timescales.onlyADateThatNoLongerHolds }
      : null;
  if (ONLY_MOVED.test(plain)) return { parts: null, problem: WORDS.timescales.itSaysThatTheDateHasMoved };
  return { parts: betweenNewWords(plain, newWords, firstWas?.index === 0 ? firstWas[0].length : 0), asked };
}

function betweenNewWords(plain: string, newWords: readonly RegExpExecArray[], from: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const match of newWords) {
    if (match.index >= at) parts.push({ start: at, end: match.index });
    at = Math.max(at, match.index + match[0].length);
  }
  return [...parts, { start: at, end: plain.length }];
}

function leadingNew(plain: string): number {
  const match = /^\s*(?:revised|now|new date|extended to|moved to)[\s:to–-]*\s/.exec(plain);
  return match ? match[0].length : 0;
}

/** The newest reading, with the very first due date kept as the original one. */
export function chain(readings: readonly Timescale[], text: string): Timescale {
  const newest = readings.at(-1)!;
  const earlier = readings.slice(0, -1).filter((reading) => reading.due !== null || reading.start !== null);
  return {
    ...newest,
    text,
    originalDue:
      earlier.map((reading) => reading.originalDue ?? reading.due).find((due) => due !== null) ?? null,
    revisions: Math.max(1, earlier.length),
    assumptions: [...new Set(readings.flatMap((reading) => reading.assumptions))],
  };
}
