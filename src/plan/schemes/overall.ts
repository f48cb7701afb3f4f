/** The roll-up of a plan's ratings to one, by the scheme's own rule (DOMAIN.md section 5). */
import type { Rating, RatingGroup, Scheme } from './types';

/** From worst to best for the roll-up; grey and no data are left out of every one (WeTrack's rule, FIELD.md A1). */
const POINTS: Readonly<Partial<Record<RatingGroup, number>>> = {
  red: 1,
  amberRed: 1.5,
  amber: 2,
  amberGreen: 2.5,
  green: 3,
  blue: 4,
};

/**
 * The overall rating of a plan from the ratings of its counted actions; null where the scheme has no roll-up. Where
 * nothing but grey is left, the scheme's grey. Never written over the plan's own.
 */
export function overallRating(scheme: Scheme, ratings: readonly Rating[]): Rating | null {
  if (scheme.overall === 'off' || ratings.length === 0) return null;
  const scored = ratings.flatMap((rating) => {
    const points = POINTS[rating.group];
    return points === undefined ? [] : [{ rating, points }];
  });
  if (scored.length === 0) return scheme.ratings.find((rating) => rating.group === 'grey') ?? null;
  if (scored.length < ratings.length && scored.every(({ rating }) => rating.group === 'blue'))
    return scheme.ratings.find((rating) => rating.group === 'green') ?? null;
  if (scheme.overall === 'worst') return scored.sort((a, b) => a.points - b.points)[0]!.rating;
  if (scheme.overall === 'majority') return mostFrequent(scored);
  const mean = scored.reduce((sum, { points }) => sum + points, 0) / scored.length;
  return nearestBelow(scheme, mean);
}

/** Of equals the worse one counts. */
function mostFrequent(scored: readonly { rating: Rating; points: number }[]): Rating {
  const counts = new Map<Rating, number>();
  for (const { rating } of scored) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || POINTS[a.group]! - POINTS[b.group]!,
  )[0]![0];
}

/** A mean of 1 to 1.99 is Red, 2 to 2.99 Amber, 3 to 3.99 Green, 4 Blue. */
function nearestBelow(scheme: Scheme, mean: number): Rating | null {
  const order = scheme.ratings
    .filter((rating) => POINTS[rating.group] !== undefined)
    .sort((a, b) => POINTS[b.group]! - POINTS[a.group]!);
  return order.find((rating) => POINTS[rating.group]! <= mean) ?? order.at(-1) ?? null;
}
