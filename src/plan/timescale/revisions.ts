/** Revised dates, in either order: "31 March REVISED 30 June", "30 June (was 31 March)", "31 March → 30 June". */
import type { Timescale } from './types';

const TO_NEW =
  /(?:[\s,;:([–-]|\b)(?:(?:date |timescale |deadline |target )?(?:re-?vised|revision|now|moved|extended|changed|slipped|amended|re-?scheduled|re-?programmed|deferred|delayed|postponed|put back|pushed back|updated|extension|re-?profiled|re-?forecast)(?: (?:date|timescale|deadline|target(?: date)?|end date|completion date))?(?: (?:to|until|till|of|is|for|agreed|now))*|new (?:date|deadline|timescale|target(?: date)?)(?: (?:of|is|agreed))?)[\s:–-]*|\s*(?:→|⇒|->|=>|–>|>>?)\s*/g;
const WAS_OLD =
  /[\s,;([–-]*\b(?:was|previously|prev|originally|original(?: date| timescale| deadline| target)?|formerly|orig|old date|changed from|moved from|revised from|extended from|slipped from|instead of|not)\b[\s:.–-]*/;

export interface RevisedParts {
  /** The dates as written, first to newest, with where each begins in the text. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** The pieces of a normalised text between words of revision, oldest first; null where no such word is there. */
export function revisedParts(plain: string): RevisedParts | null {
  const was = WAS_OLD.exec(plain);
  const newWords = [...plain.matchAll(TO_NEW)].filter((match) => match[0].trim() !== '');
  if (was && was.index > 0 && !newWords.some((match) => match.index > was.index + was[0].length)) {
    const newest = { start: leadingNew(plain), end: was.index };
    return { parts: [{ start: was.index + was[0].length, end: plain.length }, newest] };
  }
  if (newWords.length === 0) return null;
  const parts: { start: number; end: number }[] = [];
  let at = was && was.index === 0 ? was[0].length : 0;
  for (const match of newWords) {
    if (match.index >= at) parts.push({ start: at, end: match.index });
    at = Math.max(at, match.index + match[0].length);
  }
  return { parts: [...parts, { start: at, end: plain.length }] };
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
