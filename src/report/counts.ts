/** What is counted: a few figures of each action, summed up by plan and by rating. */
import { RATING_GROUPS, type RatingGroup } from '../plan/schemes';
import type { ActionDigest } from './digest';
import { NOT_RATED } from './headers';
import type { PlanRecord } from './record';
import { groupColumn, type CountColumn, type PlanCounts, type SchemeRating } from './report';

/** What is kept of an action besides its record. */
export interface Facts {
  readonly plan: number;
  readonly rating: string | null;
  readonly group: RatingGroup | null;
  readonly counted: boolean;
  readonly exception: boolean;
  readonly overdue: number;
  readonly isOverdue: boolean;
  readonly open: boolean;
  readonly differs: boolean;
  /** Of the rating by the rules, for "worst first". */
  readonly worst: number;
  /** Of the rating that is counted, for an action that stands in several plans. */
  readonly worstCounted: number;
}

/** Worst first as a board reads it: what is red, then what nobody knows, then the rest. */
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

export function factsOf(action: ActionDigest, plan: number, groups: ReadonlyMap<string, RatingGroup>): Facts {
  const group = (name: string | null): RatingGroup | null =>
    name === null ? null : (groups.get(name) ?? null);
  return {
    plan,
    rating: action.rating,
    group: group(action.rating),
    counted: action.counted,
    exception: action.exception,
    overdue: action.daysOverdue,
    isOverdue: action.overdue,
    open: action.open,
    differs: action.ratingInPlan !== null && action.ratingNow !== action.ratingInPlan,
    worst: WORST.indexOf(group(action.ratingNow)),
    worstCounted: WORST.indexOf(group(action.rating)),
  };
}

/** Worst first: by the rating of the rules, then the longest overdue. 0 where neither goes before the other. */
export const byWorst = (one: Facts, other: Facts): number =>
  one.worst - other.worst || other.overdue - one.overdue;

/** The sums of one plan. */
export interface Tally {
  readonly plan: PlanRecord;
  /** The number of its first action. */
  readonly first: number;
  readonly ratings: Map<string | null, number>;
  total: number;
  overdue: number;
  open: number;
  left: number;
  exceptions: number;
}

/** `first` is the number of the plan's first action. */
export const emptyTally = (plan: PlanRecord, first: number): Tally => ({
  plan,
  first,
  ratings: new Map(),
  total: 0,
  overdue: 0,
  open: 0,
  left: 0,
  exceptions: 0,
});

export function countInto(tally: Tally, facts: Facts): void {
  if (!facts.counted) {
    tally.left += 1;
    return;
  }
  tally.total += 1;
  tally.ratings.set(facts.rating, (tally.ratings.get(facts.rating) ?? 0) + 1);
  if (facts.isOverdue) tally.overdue += 1;
  if (facts.open) tally.open += 1;
  if (facts.exception) tally.exceptions += 1;
}

/** Columns of the counts: the ratings of the one scheme, else the common groups of all; then what has no rating. */
export function countColumns(
  tallies: readonly Tally[],
  facts: readonly Facts[],
): { columns: CountColumn[]; mixed: boolean } {
  const schemes = new Map(tallies.map(({ plan }) => [JSON.stringify(plan.scheme.ratings), plan.scheme]));
  const [only] = schemes.values();
  const mixed = schemes.size > 1;
  // A group that no action has says nothing, but that none is Red does.
  const used = new Set<RatingGroup | null>(['red']);
  for (const { counted, group } of facts) if (counted) used.add(group);
  const columns: CountColumn[] = mixed
    ? RATING_GROUPS.filter((group) => used.has(group)).map(groupColumn)
    : (only?.ratings ?? []).map(({ name, group, colour }) => ({ name, group, colour }));
  const unrated = tallies.some(({ ratings }) => ratings.has(null));
  return {
    columns: unrated ? [...columns, { name: NOT_RATED, group: null, colour: null }] : columns,
    mixed,
  };
}

/** The place of an action's column; -1 where it has none. */
export function columnOf(
  { rating, group }: Pick<Facts, 'rating' | 'group'>,
  columns: readonly CountColumn[],
  mixed: boolean,
): number {
  return columns.findIndex((column) =>
    rating === null ? column.name === NOT_RATED : mixed ? column.group === group : column.name === rating,
  );
}

export function planCounts(tally: Tally, columns: readonly CountColumn[], mixed: boolean): PlanCounts {
  const groups = new Map(tally.plan.scheme.ratings.map(({ name, group }) => [name, group]));
  const counts = columns.map(() => 0);
  for (const [rating, count] of tally.ratings) {
    const group = rating === null ? null : (groups.get(rating) ?? null);
    const at = columnOf({ rating, group }, columns, mixed);
    if (at >= 0) counts[at]! += count;
  }
  const { plan, total, overdue, open, left, exceptions } = tally;
  const findings = new Map(plan.findings.map(({ code, count }) => [code, count]));
  return { plan, name: plan.name, total, counts, overdue, open, left, exceptions, findings };
}

/** Every rating of every scheme, with the plans and actions that have it. */
export function schemeRatings(tallies: readonly Tally[]): SchemeRating[] {
  const ratings = new Map<string, SchemeRating>();
  for (const { plan, ratings: counts } of tallies)
    for (const rating of plan.scheme.ratings) {
      const key = JSON.stringify([plan.scheme.name, rating]);
      const known = ratings.get(key);
      ratings.set(key, {
        scheme: plan.scheme.name,
        ...rating,
        plans: (known?.plans ?? 0) + 1,
        count: (known?.count ?? 0) + (counts.get(rating.name) ?? 0),
      });
    }
  return [...ratings.values()];
}
