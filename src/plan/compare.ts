/**
 * What changed between two assessments of a plan, or between an assessment and the ratings kept from an earlier one:
 * each action better, worse, the same, new or gone. Actions are matched by ref, then by similar words.
 */
import type { AssessedAction, AssessedPlan } from './assessed';
import type { IsoDate } from './dates';
import type { RatingGroup } from './schemes/types';
import { normalise } from './timescale/normalise';

/** An action as it stood at one time: what a report, the workbook's state or an assessment knows of it. */
export interface RatedAction {
  readonly ref: string | null;
  readonly action: string | null;
  /** The rating's name as shown ("Amber/Green"); null where it had none. */
  readonly rating: string | null;
  readonly group: RatingGroup | null;
  readonly due: IsoDate | null;
}

export const MOVEMENTS = ['worse', 'better', 'same', 'new', 'gone'] as const;
export type Movement = (typeof MOVEMENTS)[number];

export interface Change {
  readonly movement: Movement;
  /** Null for a new action. */
  readonly before: RatedAction | null;
  /** Null for an action that is gone. */
  readonly after: RatedAction | null;
}

/**
 * From worst to best. Grey (not started, not yet rated) stands between the ratings that a board must look at and the
 * others: from Grey to Red is worse, from Grey to Amber or Green is better. No data is the worst of all: nobody knows.
 */
const ORDER: Readonly<Record<RatingGroup, number>> = {
  noData: 0,
  red: 1,
  amberRed: 2,
  grey: 3,
  amber: 4,
  amberGreen: 5,
  green: 6,
  blue: 7,
};

/** How far along a rating's group is, 0 (No data) to 7 (Blue); no rating at all counts as Grey. */
export function groupRank(group: RatingGroup | null): number {
  return ORDER[group ?? 'grey'];
}

/** An assessed action as compared: by what the rules give, else by what its rating cell says. */
export function ratedAction(assessed: AssessedAction, ratingName: string | null): RatedAction {
  const judged = assessed.ratings.find((rating) => rating.name === ratingName) ?? assessed.ratings[0] ?? null;
  const rating = judged?.computed ?? judged?.current ?? null;
  return {
    ref: assessed.action.ref,
    action: assessed.action.action,
    rating: rating?.name ?? null,
    group: rating?.group ?? null,
    due: assessed.timescale?.due ?? null,
  };
}

/** Compares two assessments of one plan: first the actions of the later one in row order, then those that are gone. */
export function compareAssessments(before: AssessedPlan, after: AssessedPlan): Change[] {
  return compareActions(
    before.actions.map((action) => ratedAction(action, before.mainRating)),
    after.actions.map((action) => ratedAction(action, after.mainRating)),
  );
}

/** Compares two lists of actions: first those of the later list in its order, then those that are gone. */
export function compareActions(before: readonly RatedAction[], after: readonly RatedAction[]): Change[] {
  const pairs = matchActions(before, after);
  const matched = new Set(pairs.values());
  return [
    ...after.map((action, index): Change => {
      const at = pairs.get(index);
      const earlier = at === undefined ? null : before[at]!;
      return {
        movement: earlier === null ? 'new' : movementOf(earlier, action),
        before: earlier,
        after: action,
      };
    }),
    ...before
      .filter((_, index) => !matched.has(index))
      .map((action): Change => ({ movement: 'gone', before: action, after: null })),
  ];
}

function movementOf(before: RatedAction, after: RatedAction): Movement {
  const step = groupRank(after.group) - groupRank(before.group);
  return step > 0 ? 'better' : step < 0 ? 'worse' : 'same';
}

const tidy = (text: string | null): string =>
  normalise(text ?? '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Words that two actions must share, of the longer one's, to be the same action with its wording touched up. */
const SIMILAR = 0.6;

/** The words of an action text that tell it from others. */
function wordsOf(text: string | null): ReadonlySet<string> {
  return new Set(
    tidy(text)
      .split(' ')
      .filter((word) => word.length > 2),
  );
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / Math.max(one.size, other.size);
}

/**
 * By index in `after`, the index in `before`. A ref that both lists use once is the same action, unless the words have
 * nothing in common (refs were given anew); then the same words; then the most similar ones.
 */
function matchActions(before: readonly RatedAction[], after: readonly RatedAction[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const free = new Set(before.keys());
  const pair = (to: number, from: number): void => {
    pairs.set(to, from);
    free.delete(from);
  };
  const [words, laterWords] = [before, after].map((list) => list.map(({ action }) => wordsOf(action))) as [
    ReadonlySet<string>[],
    ReadonlySet<string>[],
  ];
  const byRef = onlyOnce(before.map(({ ref }) => tidy(ref)));
  const laterRefs = onlyOnce(after.map(({ ref }) => tidy(ref)));
  for (const [ref, to] of laterRefs) {
    const from = byRef.get(ref);
    if (from === undefined) continue;
    const unlike =
      words[from]!.size > 2 && laterWords[to]!.size > 2 && overlap(words[from]!, laterWords[to]!) < 0.1;
    if (!unlike) pair(to, from);
  }
  const byText = new Map<string, number[]>();
  for (const from of free) {
    const key = tidy(before[from]!.action);
    if (key) byText.set(key, [...(byText.get(key) ?? []), from]);
  }
  for (const [to, action] of after.entries()) {
    const from = pairs.has(to) ? undefined : byText.get(tidy(action.action))?.shift();
    if (from !== undefined) pair(to, from);
  }
  for (const to of after.keys()) {
    if (pairs.has(to)) continue;
    const best = mostSimilar(laterWords[to]!, words, free);
    if (best !== null) pair(to, best);
  }
  return pairs;
}

function mostSimilar(
  wanted: ReadonlySet<string>,
  words: readonly ReadonlySet<string>[],
  free: ReadonlySet<number>,
): number | null {
  let best: { index: number; score: number } | null = null;
  for (const index of free) {
    const score = overlap(wanted, words[index]!);
    if (score >= SIMILAR && (best === null || score > best.score)) best = { index, score };
  }
  return best?.index ?? null;
}

/** Where each value stands that occurs once; blank ones and repeated ones are left out. */
function onlyOnce(values: readonly string[]): Map<string, number> {
  const places = new Map<string, number | null>();
  values.forEach((value, index) => places.set(value, places.has(value) ? null : index));
  places.delete('');
  return new Map([...places].filter((entry): entry is [string, number] => entry[1] !== null));
}
