/** From a header's words to the fields that it may mean. */
import { tidyHeader } from '../correction';
import type { Field } from '../model';
import { SYNONYMS } from './fields';

export interface Candidate {
  readonly field: Field;
  /** 0 to 1: 1 for a whole synonym, less for one within a longer header. */
  readonly score: number;
  /** The synonym that it went by. */
  readonly synonym: string;
}

const EXACT = new Map<string, Candidate[]>();
/** Synonyms of more than three letters by their first word. */
const PHRASES = new Map<string, { words: string; field: Field; weight: number }[]>();

/** Words that mean a field only where they are the whole header. */
const ONLY_WHOLE: ReadonlySet<string> = new Set(
  'from begin time dates part code line quarter month control raised closed logged assigned leading done strand chapter'.split(
    ' ',
  ),
);

function addPhrase(words: string, field: Field, weight: number): void {
  const [first = ''] = words.split(' ');
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, field, weight }]);
}

for (const [field, [certain, weak]] of Object.entries(SYNONYMS) as [
  Field,
  readonly [readonly string[], readonly string[]],
][]) {
  for (const [list, weight] of [
    [certain, 1],
    [weak, 0.6],
  ] as const) {
    for (const synonym of list) {
      EXACT.set(synonym, [...(EXACT.get(synonym) ?? []), { field, score: weight, synonym }]);
      if (synonym.length > 3 && !ONLY_WHOLE.has(synonym)) addPhrase(synonym, field, weight);
    }
  }
}

/** Words in a header that say nothing of its meaning: dates, "as at", "please state". */
const NOISE =
  /\b(?:as at|as of|updated?|at|on|for|to|the|please|insert|xxx|q[1-4]|\d{1,4}(?:st|nd|rd|th)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g;

/** A header made comparable: hyphenated words joined ("Time-scales" → "timescales"), the rest by spaces. */
export function plainHeader(header: string): string {
  const whole = tidyHeader(
    header
      .replace(/(\p{L})-\s*\n?\s*(?=\p{Ll})/gu, '$1')
      .replace(/\(s\)/gi, 's')
      .replace(/%/g, ' percent ')
      .replace(/[’']/g, ''),
  );
  return whole;
}

/** The fields that a header may mean, best first; empty where it says nothing known. */
export function candidatesFor(header: string): Candidate[] {
  const plain = plainHeader(header);
  if (plain === '') return [];
  const exact = EXACT.get(plain);
  if (exact) return [...exact];
  const quiet = plain.replace(NOISE, ' ').replace(/\s+/g, ' ').trim();
  const exactQuiet = EXACT.get(quiet);
  if (exactQuiet) return exactQuiet.map((candidate) => ({ ...candidate, score: candidate.score * 0.95 }));
  return withinHeader(quiet || plain);
}

const BELONGS = /\b(?:from|by|for|of|with|to) (?:the )?$/;

/** Synonyms that stand as whole words within a longer header; how much of it they cover, and where, decides. */
function withinHeader(plain: string): Candidate[] {
  const found = new Map<Field, Candidate>();
  const padded = `${plain} `;
  let at = 0;
  for (const first of plain.split(' ')) {
    for (const { words, field, weight } of PHRASES.get(first) ?? []) {
      if (!padded.startsWith(`${words} `, at)) continue;
      const coverage = words.length / plain.length;
      const place = at === 0 ? 0.2 : at + words.length >= plain.length ? 0.15 : 0;
      // What stands behind "from", "for" or "of" belongs to the word before it: "Update from lead" is an update.
      const side = BELONGS.test(plain.slice(0, at)) ? 0.75 : 1;
      const score = weight * side * Math.min(0.9, 0.35 + coverage * 0.45 + place);
      const known = found.get(field);
      if (!known || known.score < score) found.set(field, { field, score, synonym: words });
    }
    at += first.length + 1;
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** How surely a text is a header of an action plan, 0 to 1. */
export function headerLikeness(text: string): number {
  return candidatesFor(text)[0]?.score ?? 0;
}

/**
 * How surely texts are headers of an action plan, 0 to 1, remembered for the short ones: body cells repeat them ("Head
 * of Service") on every row of a sheet.
 */
export class HeaderLikeness {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    if (text.length > SHORT) return headerLikeness(text);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const score = /[A-Za-z]{2}/.test(text) || /%/.test(text) ? headerLikeness(text) : 0;
    this.known.set(text, score);
    return score;
  }
}

/** Most headers are no longer than this. */
export const SHORT = 40;
