/** The exception report as plain data (DOMAIN.md section 7). It holds numbers of actions; their texts are in a store. */
import type { IsoDate } from '../plan/dates';
import type { FindingCode } from '../plan/findings';
import { groupName, type RatingGroup } from '../plan/schemes';
import type { AddedValue } from './earlier';
import type { ActionRecord, FileRecord, PlanRecord } from './record';

/** Where a report keeps the records of its actions: in memory, or in a file where there are very many. */
export interface RecordStore {
  readonly size: number;
  add(record: ActionRecord): void;
  get(index: number): ActionRecord;
}

/** The store for as many actions as people work with. */
export class MemoryStore implements RecordStore {
  private readonly records: ActionRecord[] = [];

  get size(): number {
    return this.records.length;
  }

  add(record: ActionRecord): void {
    this.records.push(record);
  }

  get(index: number): ActionRecord {
    return this.records[index]!;
  }
}

/** One column of the counts: a rating where all plans have one scheme, else a common group. */
export interface CountColumn {
  readonly name: string;
  /** Null for actions without a rating. */
  readonly group: RatingGroup | null;
  readonly colour: string | null;
}

export interface PlanCounts {
  readonly plan: PlanRecord;
  readonly name: string;
  /** Actions that are counted: superseded and cancelled ones are `left`. */
  readonly total: number;
  /** In the order of `ExceptionReport.columns`. */
  readonly counts: readonly number[];
  readonly overdue: number;
  readonly open: number;
  readonly left: number;
  readonly exceptions: number;
  readonly findings: ReadonlyMap<FindingCode, number>;
}

/** One rating of one scheme as the plans of the report use it. */
export interface SchemeRating {
  readonly scheme: string;
  readonly name: string;
  readonly group: RatingGroup;
  readonly colour: string | null;
  readonly meaning: string;
  readonly plans: number;
  readonly count: number;
}

export const MOVES = ['worse', 'better', 'completed', 'added', 'closed', 'gone'] as const;
export type Move = (typeof MOVES)[number];

export interface PlanMovement {
  readonly name: string;
  /** Actions counted in the last report; null where the plan was not in it. */
  readonly before: number | null;
  readonly now: number;
  readonly moves: Readonly<Record<Move, number>>;
  readonly same: number;
}

export interface ActionMovement {
  readonly move: Move;
  readonly plan: string;
  /** Null for an action that is no longer in its plan. */
  readonly index: number | null;
  readonly ref: string | null;
  /** For an action that is gone; the others have theirs in the store. */
  readonly action: string | null;
  readonly before: string | null;
  readonly beforeGroup: RatingGroup | null;
}

export interface ReportMovement {
  readonly since: IsoDate;
  readonly plans: readonly PlanMovement[];
  /** What moved, worst news first. Unchanged actions are not in it. */
  readonly actions: readonly ActionMovement[];
  /** Plans of the last report that are not in this one. */
  readonly missing: readonly string[];
  readonly reds: { readonly before: number; readonly now: number; readonly became: number };
}

/** A due date that moved: in the plan's own words, or since the last report. */
export interface Revision {
  readonly index: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The columns that somebody added to the last report, for this one. */
export interface CarriedColumns {
  readonly headers: readonly string[];
  readonly values: ReadonlyMap<number, readonly AddedValue[]>;
  /** Rows of the last report whose action is not here any more. */
  readonly lost: number;
  readonly sheet: string;
}

/** Actions that follow each other, and the rows that they and their steps take in the tidy table. */
export interface Strip {
  readonly first: number;
  readonly end: number;
  readonly rows: number;
}

/** What stands on one sheet of the tidy table, in strips that are drawn one by one. */
export interface ReportPart extends Strip {
  readonly strips: readonly Strip[];
}

/** Rows that are drawn at one go: enough to be worth a thread's while, few enough for its memory. */
export const STRIP_ROWS = 2_000;

export interface ExceptionReport {
  readonly asAt: IsoDate;
  readonly plans: readonly PlanCounts[];
  readonly columns: readonly CountColumn[];
  /** Over all plans, each action once. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly summary: readonly string[];
  readonly exceptions: readonly number[];
  readonly chase: readonly { readonly lead: string; readonly index: number }[];
  readonly revisions: readonly Revision[];
  readonly movement: ReportMovement | null;
  readonly ratings: readonly SchemeRating[];
  /** True where the plans have more than one scheme: then the counts go by common group. */
  readonly mixed: boolean;
  readonly files: readonly FileRecord[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  /** By the action that is shown, the same action in other plans. */
  readonly alsoIn: ReadonlyMap<number, readonly number[]>;
  /** All actions in the order of the files; `steps` are rows of their own in the tidy table. */
  readonly size: number;
  readonly parts: readonly ReportPart[];
  readonly shortened: number;
  readonly carriedToExceptions: CarriedColumns | null;
  readonly carriedToActions: CarriedColumns | null;
  /** The number of each plan's first action. */
  readonly firsts: readonly number[];
  /** An action with its plan. */
  at(index: number): { readonly plan: PlanRecord; readonly name: string; readonly action: ActionRecord };
}

/** Colours of the common groups: words are always beside them. */
export const GROUP_COLOURS: Readonly<Record<RatingGroup, string>> = {
  red: '#C00000',
  amberRed: '#E46C0A',
  amber: '#FFC000',
  amberGreen: '#B5C93B',
  green: '#00803C',
  blue: '#1F5FA8',
  grey: '#8C8C8C',
  noData: '#D9D9D9',
};

export const groupColumn = (group: RatingGroup): CountColumn => ({
  name: groupName(group),
  group,
  colour: GROUP_COLOURS[group],
});
