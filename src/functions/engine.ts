/** One action judged by the same code as a whole plan: what the custom functions are made of. */
import { assessPlan } from '../plan/assess';
import type { AssessedAction } from '../plan/assessed';
import { dateFromSerial, type IsoDate } from '../plan/dates';
import type { Action, ColumnMatch, Field, FieldCell, Plan } from '../plan/model';
import type { Scheme } from '../plan/schemes';
import { WORDS } from '../words';

/** A cell's value as Excel hands it to a custom function; dates are serial numbers. */
export type CellValue = string | number | boolean | null | undefined;

export interface OneAction {
  readonly timescale: CellValue;
  readonly progress: CellValue;
  /** Undefined: there is no column for evidence. */
  readonly evidence?: CellValue;
  readonly asAt: IsoDate;
  readonly scheme: Scheme;
}

/** Serials below this are no dates that a plan could mean: 1 January 1950. */
const FIRST_DATE = 18_264;

/** The civil date that a number means; null where it can be none. */
export function dateOfNumber(value: CellValue): IsoDate | null {
  return typeof value === 'number' && value >= FIRST_DATE ? dateFromSerial(Math.floor(value)) : null;
}

export const textOf = (value: CellValue): string =>
  value === null || value === undefined ? '' : String(value).trim();

function cellOf(column: number, value: CellValue): FieldCell {
  const date = dateOfNumber(value);
  return {
    row: 1,
    column,
    text: textOf(value),
    value: value ?? null,
    inherited: false,
    ...(date === null ? {} : { date }),
  };
}

const match = (column: number, field: Field): ColumnMatch => ({
  column,
  field,
  name: null,
  header: field,
  confidence: 1,
  why: WORDS.functions.theFunctionsArgument,
});

/** Assesses one action by its timescale, its progress and, where there is one, its evidence. */
export function assessOne({ timescale, progress, evidence, asAt, scheme }: OneAction): AssessedAction {
  const columns = [match(0, 'action'), match(1, 'timescale'), match(2, 'progress')];
  if (evidence !== undefined) columns.push(match(3, 'evidence'));
  const action: Action = {
    row: 1,
    column: 0,
    hidden: false,
    ref: null,
    section: null,
    area: null,
    outcome: null,
    action: WORDS.functions.theAction,
    leads: [],
    accountable: [],
    cells: {
      timescale: [cellOf(1, timescale)],
      progress: [cellOf(2, progress)],
      ...(evidence === undefined ? {} : { evidence: [cellOf(3, evidence)] }),
    },
    ratings: [],
    steps: [],
    stepsUnaligned: false,
    continuation: false,
  };
  const plan: Plan = {
    sheet: 'Plan',
    sheetHidden: false,
    title: null,
    layout: 'table',
    fingerprint: '',
    headerRows: [0],
    repeatedHeaderRows: [],
    sectionRows: [],
    columns,
    actions: [action],
    legend: null,
    planDate: null,
    progressAsAt: null,
    preamble: [],
    needsConfirmation: false,
    doubts: [],
  };
  const choice = { scheme, why: WORDS.functions.theFunctionsArgument, certain: true };
  return assessPlan(plan, { asAt, scheme: choice }).actions[0]!;
}
