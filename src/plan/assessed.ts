/** What src/plan/assess.ts returns: the plan with its timescales, statuses, ratings with reasons, and findings. */
import type { IsoDate } from './dates';
import type { Finding } from './findings/types';
import type { Action, Plan, RatingCell, StepText } from './model';
import type { Rating, SchemeChoice, Timing } from './schemes/types';
import type { StatusReading } from './status/types';
import type { Timescale } from './timescale/types';

export interface AssessedStep {
  readonly step: StepText;
  readonly timescale: Timescale | null;
  readonly status: StatusReading;
  readonly timings: readonly Timing[];
}

export interface AssessedRating {
  /** The rating's name: "RAG", "Completion", "Process". */
  readonly name: string;
  /** Null where the plan has no rating column: a rating is offered, nothing is written. */
  readonly cell: RatingCell | null;
  /** What the cell says now, as a rating of the scheme; null where blank or unknown. */
  readonly current: Rating | null;
  /** What the rules give; null where an unclear status or timescale, or a judgement column, gives none. */
  readonly computed: Rating | null;
  /** The id of the rule; null where none was applied. */
  readonly rule: string | null;
  /** Plain English, one sentence, also where nothing is computed. */
  readonly reason: string;
  /** True where *Recalculate RAG* would change the cell. */
  readonly willWrite: boolean;
  /** What would be written, in the workbook's own habit (word, letter, case); null where the habit is colour only. */
  readonly text: string | null;
  /**
   * The fill to write: `#RRGGBB`, copied from a cell of the same rating where there is one; null: leave the fill
   * alone (the sheet's own conditional formats do the colouring, or ratings have no fills here).
   */
  readonly fill: string | null;
  /** A cell of the same column that already has this rating, to copy its look from; null when none. */
  readonly likeCell: { readonly row: number; readonly column: number } | null;
}

export interface AssessedAction {
  readonly action: Action;
  readonly timescale: Timescale | null;
  readonly status: StatusReading;
  readonly timings: readonly Timing[];
  readonly overdue: boolean;
  /** Days between the due date and the as-at date; 0 when not overdue. */
  readonly daysOverdue: number;
  readonly steps: readonly AssessedStep[];
  readonly ratings: readonly AssessedRating[];
  readonly findings: readonly Finding[];
  /** Superseded and cancelled actions leave the RAG counts. */
  readonly counted: boolean;
  /** Red, Amber/Red, No data, overdue, slipped without a revised date, complete without evidence, or no lead. */
  readonly exception: boolean;
}

export interface AssessedPlan {
  readonly plan: Plan;
  readonly asAt: IsoDate;
  readonly scheme: SchemeChoice;
  readonly actions: readonly AssessedAction[];
  /** Findings about the plan as a whole, then those of the actions in row order. */
  readonly findings: readonly Finding[];
  /** The rating column that the report counts by, null where the plan has none (then the computed ratings count). */
  readonly mainRating: string | null;
  /** Where a new rating column would go: the first free one right of the plan; null where the plan has one. */
  readonly offeredColumn: number | null;
  /** The plan's overall rating by the scheme's roll-up; null when that is off. */
  readonly overall: Rating | null;
}

/** One rating cell to write: what *Recalculate RAG* hands to src/excel and, as a part edit, to src/files. */
export interface RatingEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the cell held when it was read: a write over anything else is refused. */
  readonly expectedText: string;
  /** Null: the text is left as it is (ratings by colour only). */
  readonly text: string | null;
  /** Null: the fill is left as it is. */
  readonly fill: string | null;
  readonly likeCell: { readonly row: number; readonly column: number } | null;
  /** For the list of changes: the action's ref or row, was → now, why. */
  readonly ref: string;
  readonly ratingName: string;
  readonly was: string | null;
  readonly now: string;
  readonly reason: string;
}
