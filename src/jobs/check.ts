/** Check plan: the open workbook, read and assessed. */
import { loadState, readOpenWorkbook, withRatingRules, type OpenWorkbook, type ReadOptions } from '../excel';
import type { AssessedPlan } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';
import type { SkippedSheet } from '../plan/model';
import { readPlans } from '../plan/reading';
import type { PlanRagState } from '../plan/state';
import { assessWorkbook, type AssessedWorkbook } from '../plan/workbook';
import { withoutReports } from '../report';

export interface Checked {
  readonly open: OpenWorkbook;
  readonly state: PlanRagState;
  readonly asAt: IsoDate;
  readonly plans: readonly AssessedPlan[];
  readonly skipped: readonly SkippedSheet[];
  /** What is wrong on the workbook's own scheme sheets. */
  readonly schemeProblems: AssessedWorkbook['schemeProblems'];
}

/** Reads the open workbook and assesses every plan in it. Nothing is changed. Throws ExcelFault. */
export async function checkPlans(today: IsoDate, options: ReadOptions = {}): Promise<Checked> {
  const { state } = await loadState();
  const open = await readOpenWorkbook(options);
  return assessOpen(open, state, state.asAt ?? today);
}

/** Assesses what was read, after asking Excel for the lists and formats of the rating columns. Throws ExcelFault. */
export async function assessOpen(open: OpenWorkbook, state: PlanRagState, asAt: IsoDate): Promise<Checked> {
  const plain = withoutReports(open.snapshot).plans;
  const reading = readPlans(plain, state.corrections);
  const ruled = await withRatingRules(plain, reading.plans);
  const { plans, skipped, schemeProblems } = assessWorkbook(ruled, { asAt, state, reading });
  const rules = new Map(ruled.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = open.snapshot.sheets.map((sheet) => rules.get(sheet.name) ?? sheet);
  return {
    open: { ...open, snapshot: { ...open.snapshot, sheets } },
    state,
    asAt,
    plans,
    skipped,
    schemeProblems,
  };
}
