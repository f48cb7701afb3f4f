import type { Status } from '../status/types';
import type { Condition, Rating, Rule, Scheme, Timing } from './types';

/** What is known of an action when it is rated. */
export interface Situation {
  readonly status: Status;
  readonly timings: readonly Timing[];
  readonly evidence: 'given' | 'missing' | 'noColumn';
  readonly approved: boolean;
  readonly slipped: boolean;
  readonly slippedMonths: number;
  readonly monthsBehind: number;
  readonly workingDaysOverdue: number;
  readonly percentComplete: number | null;
  readonly expectedPercent: number | null;
}

/** The first rule of the scheme whose conditions hold, with its rating; null where none holds. */
export function applyRules(scheme: Scheme, situation: Situation): { rating: Rating; rule: Rule } | null {
  for (const rule of scheme.rules) {
    if (!rule.when.some((condition) => holds(condition, situation))) continue;
    const rating = scheme.ratings.find((candidate) => candidate.id === rule.rating);
    if (rating) return { rating, rule };
  }
  return null;
}

/** One test for each kind of condition; a condition that is not set always holds. A new kind is added to the schema and here. */
const TESTS: Readonly<Record<keyof Condition, (condition: Condition, situation: Situation) => boolean>> = {
  status: ({ status }, situation) => !status || status.includes(situation.status),
  timing: ({ timing }, { timings }) => !timing || timing.some((wanted) => timings.includes(wanted)),
  notTiming: ({ notTiming }, { timings }) => !notTiming?.some((unwanted) => timings.includes(unwanted)),
  evidence: ({ evidence }, situation) => !evidence || evidence.includes(situation.evidence),
  approved: ({ approved }, situation) => approved === undefined || approved === situation.approved,
  slipped: ({ slipped }, situation) => slipped === undefined || slipped === situation.slipped,
  slippedMonths: ({ slippedMonths }, situation) => within(slippedMonths, situation.slippedMonths),
  monthsBehind: ({ monthsBehind }, situation) => within(monthsBehind, situation.monthsBehind),
  workingDaysOverdue: ({ workingDaysOverdue }, situation) =>
    within(workingDaysOverdue, situation.workingDaysOverdue),
  percentComplete: ({ percentComplete }, situation) => within(percentComplete, situation.percentComplete),
  expectedPercent: ({ expectedPercent }, situation) => within(expectedPercent, situation.expectedPercent),
};

/** True where no range is set; an unknown value is within none. */
function within(
  range: { min?: number | undefined; max?: number | undefined } | undefined,
  value: number | null,
): boolean {
  if (!range) return true;
  return value !== null && value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity);
}

const ALL_TESTS = Object.values(TESTS);

function holds(condition: Condition, situation: Situation): boolean {
  for (const test of ALL_TESTS) if (!test(condition, situation)) return false;
  return true;
}
