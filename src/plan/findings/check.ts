/** What a check sees and returns. */
import type { AssessedAction } from '../assessed';
import { firstWithText } from '../cell-text';
import type { IsoDate } from '../dates';
import type { Field, FieldCell, Plan } from '../model';
import type { Settings } from '../settings';
import type { JoinedStatus } from '../status';
import type { FindingCode } from './types';

/** An action judged so far: everything but its findings. */
export interface JudgedAction extends Omit<AssessedAction, 'findings' | 'exception'> {
  readonly joined: JoinedStatus;
  readonly evidence: 'given' | 'missing' | 'noColumn';
  /** Reasons of recorded overrides, by rating name. */
  readonly overrides: ReadonlyMap<string, string>;
}

export interface CheckContext {
  readonly plan: Plan;
  readonly asAt: IsoDate;
  readonly settings: Settings;
  readonly fields: ReadonlySet<Field>;
  /** How many actions have each reference, tidied. */
  readonly refs: ReadonlyMap<string, number>;
}

/** What a check found: a code, what to add to the advice, and the cell where it is not the field's own. */
export interface Hit {
  readonly code: FindingCode;
  /** What is wrong, the end of a sentence that begins with the action: "has no lead". */
  readonly says: string;
  readonly at?: { readonly row: number; readonly column: number; readonly field: Field };
}

/** What a check gives on nearly every action: one array for all of them. */
export const NOTHING: readonly Hit[] = [];

/** One check: all it finds on one action. Registered in ./index.ts. */
export type Check = (action: JudgedAction, context: CheckContext) => readonly Hit[];

/** The first cell of a field that has text. */
export function cellOf(judged: JudgedAction, field: Field): FieldCell | null {
  return firstWithText(judged.action.cells[field]);
}

export function hasField(context: CheckContext, ...fields: readonly Field[]): boolean {
  return fields.some((field) => context.fields.has(field));
}
