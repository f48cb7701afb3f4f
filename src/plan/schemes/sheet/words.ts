/** The words of a scheme's sheet: headers, and how groups, timings, evidence and measures are written. */
import type { RatingGroup, Timing } from '../types';

/** The first words of cell A1: by them the sheet is known. */
export const TITLE = 'RAG scheme:';
export const RATING_HEADERS = ['Rating', 'Also written as', 'Colour', 'Counts as', 'Meaning'] as const;
export const RULE_HEADERS = [
  'Gives',
  'When the status is',
  'And the timing is',
  'And the evidence is',
  'And also',
  'Because',
] as const;

export const GROUP_NAMES: Readonly<Record<RatingGroup, string>> = {
  red: 'Red',
  amberRed: 'Amber/Red',
  amber: 'Amber',
  amberGreen: 'Amber/Green',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
  noData: 'No data',
};
export const TIMING_NAMES: Readonly<Record<Timing, string>> = {
  overdue: 'overdue',
  dueSoon: 'due soon',
  notDue: 'not due yet',
  shouldHaveStarted: 'should have started',
  future: 'starts later',
  undated: 'undated',
};
export const EVIDENCE_NAMES = { given: 'given', missing: 'missing', noColumn: 'not asked for' } as const;
/** Conditions with a number, as written: "months behind at least 1", "percent complete 26 to 75". */
export const MEASURES = {
  slippedMonths: 'months slipped',
  monthsBehind: 'months behind',
  workingDaysOverdue: 'working days overdue',
  percentComplete: 'percent complete',
  expectedPercent: 'percent of target',
} as const;
export const OVERALL_NAMES = {
  off: 'none',
  worst: 'the worst rating',
  majority: 'the most frequent rating',
  mean: 'the mean',
} as const;

/** The name of a group of ratings as people read it. */
export function groupName(group: RatingGroup): string {
  return GROUP_NAMES[group];
}
