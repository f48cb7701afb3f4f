/** What a timescale is: DOMAIN.md section 3. */
import type { IsoDate } from '../dates';
import type { TextRun } from '../snapshot';

export const TIMESCALE_KINDS = [
  'by',
  'during',
  'from',
  'recurring',
  'ongoing',
  'immediate',
  'relative',
  'none',
  'unclear',
] as const;
export type TimescaleKind = (typeof TIMESCALE_KINDS)[number];

/** A timescale as written: a cell's text, with its date where Excel knows one. */
export interface TimescaleSource {
  readonly text: string;
  readonly date?: IsoDate;
  /** The cell's number format shows month and year only (`Sep-14`). */
  readonly monthOnly?: boolean;
  readonly runs?: readonly TextRun[];
}

/** What the plan tells about its dates; computed once a plan by `timescaleContext`. */
export interface TimescaleContext {
  /** The plan's own date, the reference for "immediate" and "within 3 months"; null when unknown. */
  readonly planDate: IsoDate | null;
  /** Years that the plan itself names (titles, other dates), ascending, each once. */
  readonly years: readonly number[];
  /** The one financial year that the plan says it covers ("2014/15"), by the year it starts in; null when unknown. */
  readonly financialYear: number | null;
  /** How numeric dates of this column read: `mixed` columns are refused as a whole. */
  readonly order: 'dayFirst' | 'monthFirst' | 'mixed';
  /** True where the plan's other dates are months and years, so that "Sep 14" is September 2014. */
  readonly monthYearDates: boolean;
  /** What "2017-2018" alone means, from the workbook's year setting; null: it stays `unclear`. */
  readonly yearSetting: 'financial' | 'academic' | 'calendar' | null;
}

export interface Milestone {
  readonly due: IsoDate;
  /** What is due then ("Education"), as written. */
  readonly note: string;
}

export interface Timescale {
  /** As written, trimmed. */
  readonly text: string;
  readonly kind: TimescaleKind;
  readonly start: IsoDate | null;
  /** The last day on which it would still be on time; null where there is none. */
  readonly due: IsoDate | null;
  /** The first due date, where this one is a revision; else null. */
  readonly originalDue: IsoDate | null;
  /** How many times the due date was revised, 0 when never. */
  readonly revisions: number;
  /** Earlier dates of a timescale that names several; the last is `due`. */
  readonly milestones: readonly Milestone[];
  /** A remark beside the date ("partner event"), null when none. */
  readonly note: string | null;
  /** What was taken for granted, one plain sentence each ("Read “Sep 14” as September 2014 …"). */
  readonly assumptions: readonly string[];
  /** Why it is unclear, one plain sentence; null unless `kind` is `unclear`. */
  readonly problem: string | null;
  /** A finding that the text itself raises: a status word in the date column, a zero date, a mixed column. */
  readonly flag: 'status-in-date' | 'date-zero' | 'date-order-mixed' | 'timescale-placeholder' | null;
}
