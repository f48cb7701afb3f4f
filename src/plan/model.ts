/**
 * A plan as it was read from one worksheet (DOMAIN.md sections 1 and 2): what each column means and what each action
 * row holds, still as written. Nothing here is judged: src/plan/assess.ts does that.
 *
 * Rows and columns are 0-based.
 */
import type { TextRun } from './snapshot';
import type { IsoDate } from './dates';

/** What a column can mean. One word for one thing: labels for people are in src/plan/reading/fields.ts. */
export const FIELDS = [
  'ref',
  'section',
  'area',
  'outcome',
  'action',
  'lead',
  'accountable',
  'timescale',
  'start',
  'due',
  'revisedDue',
  'completedOn',
  'raisedOn',
  'raisedBy',
  'reviewedOn',
  'approver',
  'progress',
  'evidence',
  'successMeasure',
  'monitoring',
  'impact',
  'nextSteps',
  'status',
  'percentComplete',
  'rag',
  'trend',
  'resources',
  'risk',
  'priority',
  'source',
] as const;

export type Field = (typeof FIELDS)[number];

export interface ColumnMatch {
  readonly column: number;
  /** Null: the column matches no field; it is kept and left alone. */
  readonly field: Field | null;
  /** For `rag` columns the rating's name ("RAG", "Process", "Completion"); else null. */
  readonly name: string | null;
  /** The header as written, the rows of a grouped header joined by a space. */
  readonly header: string;
  /** 0 to 1, calibrated: at 0.9, nine of ten such matches are right. */
  readonly confidence: number;
  /** One sentence: header synonym, contents, the user's correction … */
  readonly why: string;
}

/** A cell of an action row as written. `inherited` where the value comes from a row above or a merged cell. */
export interface FieldCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly date?: IsoDate;
  readonly monthOnly?: boolean;
  readonly runs?: readonly TextRun[];
  readonly error?: string;
  readonly formula?: string;
  readonly inherited: boolean;
}

export interface RatingCell {
  /** The rating's name, from its column. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly fill?: string;
  readonly conditionalFill?: string;
  readonly formula?: string;
  readonly error?: string;
  /** True where the cell's own number or text cannot be seen because font and fill have the same colour. */
  readonly hiddenText?: boolean;
}

/** One of several actions written on separate lines of one cell. Texts are as written; null where there is none. */
export interface StepText {
  readonly action: string;
  readonly timescale: FieldCell | null;
  readonly progress: string | null;
}

export interface Action {
  readonly row: number;
  /** The column that holds the action text (for a milestone matrix: the milestone's cell). */
  readonly column: number;
  readonly hidden: boolean;
  readonly ref: string | null;
  readonly section: string | null;
  readonly area: string | null;
  readonly outcome: string | null;
  /** The whole action text, null where the cell is blank. */
  readonly action: string | null;
  readonly leads: readonly string[];
  readonly accountable: readonly string[];
  /** The cells by field, own or inherited. A field with several columns (two leads) keeps all, left to right. */
  readonly cells: Readonly<Partial<Record<Field, readonly FieldCell[]>>>;
  readonly ratings: readonly RatingCell[];
  /** Empty unless the cell holds several actions whose counts match their timescales or updates. */
  readonly steps: readonly StepText[];
  /** True where the cell holds several actions whose counts match nothing: read as a whole (`steps-unaligned`). */
  readonly stepsUnaligned: boolean;
  /** True where the row has no action text of its own but continues the one above. */
  readonly continuation: boolean;
}

/** A legend found on the sheet or on a sheet of its own: what each rating means and which colour it has. */
export interface Legend {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly LegendEntry[];
}

export interface LegendEntry {
  /** As written: "RED", "R", "Amber/Green". Empty for a colour without a word. */
  readonly word: string;
  readonly meaning: string;
  readonly fill: string | null;
  /** The named rating column that this entry is for ("Process"), null when for all. */
  readonly column: string | null;
}

export interface Plan {
  readonly sheet: string;
  readonly sheetHidden: boolean;
  /** The title above the header, null where there is none. */
  readonly title: string | null;
  readonly layout: 'table' | 'milestoneMatrix' | 'list';
  /** Its headers as they were found (src/plan/correction.ts): what the user's corrections are kept by. */
  readonly fingerprint: string;
  /** The rows of the (first) header block, 1 to 3 of them; empty for a list whose header is missing. */
  readonly headerRows: readonly number[];
  /** Rows further down that repeat the header. */
  readonly repeatedHeaderRows: readonly number[];
  readonly sectionRows: readonly number[];
  readonly columns: readonly ColumnMatch[];
  readonly actions: readonly Action[];
  readonly legend: Legend | null;
  /** The plan's own date (version date, "as at", meeting date) where one is written above the table or in a header. */
  readonly planDate: IsoDate | null;
  /** The date in the header of the progress column ("Progress as at 12 May 2014"). */
  readonly progressAsAt: IsoDate | null;
  /** Texts above the header, for context (years, version). */
  readonly preamble: readonly string[];
  /** True where the mapping is below the confidence at which it may be used without asking. */
  readonly needsConfirmation: boolean;
  /** What is unsure, in sentences for the user. */
  readonly doubts: readonly string[];
}

/** A sheet (or a part of one) that is no plan, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly why: string;
}
