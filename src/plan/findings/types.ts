/** One thing wrong or missing at one cell: DOMAIN.md section 6. The catalogue itself is in ./catalogue.ts. */
import type { Field } from '../model';

export const FINDING_CODES = [
  'lead-missing',
  'lead-placeholder',
  'evidence-missing',
  'evidence-column-missing',
  'timescale-missing',
  'timescale-placeholder',
  'timescale-unclear',
  'timescale-assumed',
  'timescale-order',
  'progress-missing',
  'progress-stale',
  'status-unclear',
  'status-contradicts',
  'rag-missing',
  'rag-unknown',
  'rag-differs',
  'rag-overridden',
  'overdue',
  'slipped-no-revised-date',
  'should-have-started',
  'ref-missing',
  'ref-duplicate',
  'action-missing',
  'success-measure-missing',
  'steps-unaligned',
  'revised-repeatedly',
  'slipped-long',
  'reason-missing',
  'approver-missing',
  'date-order-mixed',
  'date-zero',
  'status-in-date',
  'cell-error',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The cell it marks, 0-based; both null for a finding about the whole plan. */
  readonly row: number | null;
  readonly column: number | null;
  /** The row of the action it is about, null for a finding about the whole plan. */
  readonly actionRow: number | null;
  readonly field: Field | null;
  /** One sentence that says what is wrong and what to do, naming the action ("Action 1.2 has no lead …"). */
  readonly message: string;
}

export interface FindingKind {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly title: string;
  /** What to do, one sentence. */
  readonly advice: string;
  /** The field whose cell it marks; null for the plan as a whole. */
  readonly field: Field | null;
  /** True where the cell to fill in is blank and is highlighted in the sheet. */
  readonly highlightsBlank: boolean;
}
