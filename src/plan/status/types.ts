/** What the progress text says has happened: DOMAIN.md section 4. */
import type { IsoDate } from '../dates';

export const STATUSES = [
  'complete',
  'awaitingSignOff',
  'partlyComplete',
  'onTrack',
  'inProgress',
  'delayed',
  'onHold',
  'notStarted',
  'reprogrammed',
  'superseded',
  'cancelled',
  'noUpdate',
  'unclear',
] as const;
export type Status = (typeof STATUSES)[number];

export interface StatusReading {
  readonly status: Status;
  /** The words it went by, as written in the text; empty for `noUpdate` and `unclear`. */
  readonly words: string;
  /** One plain sentence: which words, which rule, what was less favourable. */
  readonly why: string;
  /** True where the status column says "overdue": a condition, not a status. */
  readonly saysOverdue: boolean;
  /** A percentage stated in the text ("90% complete"), 0 to 100, else null. */
  readonly percentComplete: number | null;
  /** The newest date that an update itself carries ("12/05/14: …"); null when none. */
  readonly newestUpdate: IsoDate | null;
  /** A new due date stated in the text ("Revised timescale of March 2011"), as written; else null. */
  readonly revisedTimescale: string | null;
  /** True where the text gives a reason for delay or risk ("due to sickness absence"). */
  readonly givesReason: boolean;
}
