/** A legend on the sheet selects the scheme whose meanings it prints, or proposes one made of its own words. */
import type { Legend, LegendEntry } from '../model';
import { normalise, squeeze } from '../timescale/normalise';
import { matchFill, matchText } from './match';
import { ratingColour } from './colours';
import { KINDS, kindsOf } from './meanings';
import type { Rating, RatingGroup, Rule, Scheme, SchemeChoice } from './types';
import { WORDS } from '../../words';

/** Words that any meaning may hold. */
const PLAIN_WORDS = new Set(['and', 'the', 'are', 'but', 'have', 'been', 'has']);

const meaningWords = (text: string): Set<string> =>
  new Set(
    squeeze(normalise(text))
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2 && !PLAIN_WORDS.has(word)),
  );

/** How much of two meanings is the same, 0 to 1. */
function likeness(one: string, other: string): number {
  const [first, second] = [meaningWords(one), meaningWords(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.min(first.size, second.size);
}

const isJudgement = (entry: LegendEntry, scheme: Scheme): boolean =>
  entry.column !== null &&
  scheme.judgementColumns.some((name) => entry.column!.toLowerCase().includes(name.toLowerCase()));

/**
 * The scheme that a legend means: one whose meanings it prints in its own words or that says the same of every rating
 * (certain), else one made of the legend's meanings (proposed). Null where the legend's meanings cannot be told.
 */
export function schemeFromLegend(legend: Legend, schemes: readonly Scheme[]): SchemeChoice | null {
  const known = byWording(legend, schemes) ?? byMeaning(legend, schemes);
  if (known) {
    return {
      scheme: known,
      why: WORDS.schemeChoice.theLegendOnGivesTheMeaningsOf(legend.sheet, known.name),
      certain: true,
    };
  }
  const made = makeScheme(legend);
  if (!made) return null;
  return {
    scheme: made,
    why: WORDS.schemeChoice.theLegendOnMatchesNoSchemeThatPlan(legend.sheet),
    certain: false,
  };
}

function byWording(legend: Legend, schemes: readonly Scheme[]): Scheme | null {
  let best: { scheme: Scheme; score: number } | null = null;
  for (const scheme of schemes) {
    const judged = legend.entries.filter((entry) => !isJudgement(entry, scheme));
    const scores = judged.map((entry) => {
      const rating = matchText(scheme, entry.word) ?? matchFill(scheme, entry.fill);
      if (rating) return likeness(entry.meaning, rating.meaning);
      if (entry.word !== '' || entry.fill !== null) return 0;
      return Math.max(...scheme.ratings.map(({ meaning }) => likeness(entry.meaning, meaning)));
    });
    const total = scores.reduce((sum, value) => sum + value, 0);
    const score = total / Math.max(scores.length, scheme.ratings.filter((rating) => rating.colour).length);
    const strange = judged.some(({ word }) => word !== '' && matchText(scheme, word) === null);
    if (scores.length > 1 && !strange && (!best || score > best.score)) best = { scheme, score };
  }
  return best && best.score >= 0.6 ? best.scheme : null;
}

/** The scheme with the same ratings, each of which the legend gives the same kinds of meaning. */
function byMeaning(legend: Legend, schemes: readonly Scheme[]): Scheme | null {
  const fits = (scheme: Scheme): boolean => {
    const entries = legend.entries.filter((entry) => !isJudgement(entry, scheme));
    const matched = entries.map((entry) => ({
      entry,
      rating: matchText(scheme, entry.word) ?? matchFill(scheme, entry.fill),
    }));
    const ids = new Set(matched.map(({ rating }) => rating?.id));
    return (
      matched.every(
        ({ entry, rating }) => rating !== null && sameKinds(kindsOf(entry.meaning), kindsOf(rating.meaning)),
      ) &&
      ids.size === matched.length &&
      ids.size === scheme.ratings.filter((rating) => rating.colour).length
    );
  };
  return schemes.find(fits) ?? null;
}

/** The same kinds; that complete without evidence is held back too need not be printed. */
const sameKinds = (legend: ReadonlySet<string>, scheme: ReadonlySet<string>): boolean =>
  legend.size > 0 &&
  [...legend].every((kind) => scheme.has(kind)) &&
  [...scheme].every((kind) => legend.has(kind) || kind === 'unproven');

const LETTERS: ReadonlyMap<string, RatingGroup> = new Map([
  ['red', 'red'],
  ['amber', 'amber'],
  ['yellow', 'amber'],
  ['green', 'green'],
  ['blue', 'blue'],
  ['grey', 'grey'],
  ['gray', 'grey'],
  ['white', 'grey'],
  ['amber/green', 'amberGreen'],
  ['amber/red', 'amberRed'],
  [WORDS.schemeChoice.noDataFrom, 'noData'],
]);
const SHORT: Readonly<Record<string, string>> = {
  r: 'Red',
  a: 'Amber',
  g: 'Green',
  b: 'Blue',
  y: 'Yellow',
  n: 'N',
};

function ratingOfEntry(entry: LegendEntry): Rating | null {
  const word = squeeze(normalise(entry.word)).replace(/\s*[/–-]\s*|\s+/g, '/');
  const family = ratingColour(entry.fill);
  const long =
    SHORT[word] ?? (word === 'no/data' ? WORDS.schemeChoice.noData : word === '' ? (family ?? '') : word);
  if (long === '') return null;
  const name = long.replace(/(^|\/)[a-z]/g, (start) => start.toUpperCase());
  const group = LETTERS.get(name.toLowerCase()) ?? family ?? (name === 'N' ? 'grey' : null);
  if (group === null) return null;
  return {
    id: name.replace(/[^A-Za-z0-9]/g, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
    name,
    writtenAs: /^(?:Red|Amber|Green|Blue|Yellow)$/.test(name) ? [name[0]!] : [],
    colour: entry.fill?.toUpperCase() ?? null,
    group,
    meaning: entry.meaning,
  };
}

/**
 * A scheme of the legend's own ratings, with the rules that their meanings state. Only where every meaning is
 * understood, none is claimed twice, and the legend says what overdue and what complete are: else nothing is proposed.
 */
export function makeScheme(legend: Legend): Scheme | null {
  const entries = legend.entries.filter((entry) => entry.column === null);
  const rated = entries.map((entry) => ({ rating: ratingOfEntry(entry), kinds: kindsOf(entry.meaning) }));
  if (rated.length < 2 || rated.some(({ rating, kinds }) => rating === null || kinds.size === 0)) return null;
  const ratings = rated.map(({ rating }) => rating!);
  if (new Set(ratings.map(({ id }) => id)).size !== ratings.length) return null;
  const claimed = rated.flatMap(({ kinds }) => [...kinds]);
  if (new Set(claimed).size !== claimed.length || !claimed.includes('overdue')) return null;
  if (!claimed.includes('complete') && !claimed.includes('proven')) return null;
  const rules = KINDS.flatMap((kind): Rule[] => {
    const owner = rated.find(({ kinds }) => kinds.has(kind.id));
    if (!owner) return [];
    return [{ id: kind.id, rating: owner.rating!.id, when: [...kind.when], because: kind.because }];
  });
  return {
    id: 'legend',
    name: WORDS.schemeChoice.legendOn(legend.sheet),
    source: WORDS.schemeChoice.legendInRow(legend.sheet, legend.row + 1),
    judgementColumns: [],
    overall: 'off',
    ratings,
    rules,
  };
}
