/** The three jobs and their undo, once for the task pane and the ribbon. They wire; the rooms decide. */
import {
  clearHighlights,
  drawSheets,
  loadState,
  placeName,
  saveState,
  showHighlights,
  undoRatings,
  writeRatings,
  type WriteResult,
} from '../excel';
import { acceptedReason, findingKey } from '../plan/accepted';
import { ratingEdits } from '../plan/assess';
import type { AssessedPlan, RatingEdit } from '../plan/assessed';
import { correctionFor, noCorrection, type Correction } from '../plan/correction';
import { longDate, type IsoDate } from '../plan/dates';
import { findingKind } from '../plan/findings';
import type { Field, Plan } from '../plan/model';
import type { PlanRagState } from '../plan/state';
import type { SheetDrawing } from '../report';
import type { Checked } from './check';
import { WORDS } from '../words';

export { applyFix, undoFix, type FixDone } from './fixes';
export { makeReport, type ReportSwitches } from './report';

export { checkPlans, type Checked } from './check';
export { recheck } from './live';

/** The ratings that would change, and the plans whose scheme must be confirmed before anything is written. */
export function prepareRecalculation(checked: Checked): {
  edits: readonly RatingEdit[];
  unsure: readonly AssessedPlan[];
} {
  return {
    edits: checked.plans.flatMap((plan) => (isOffered(plan) ? [] : ratingEdits(plan))),
    unsure: checked.plans.filter((plan) => !plan.scheme.certain && ratingEdits(plan).length > 0),
  };
}

/** A table without a header is offered for mapping; nothing is written to it before. */
const isOffered = ({ plan }: AssessedPlan): boolean =>
  plan.needsConfirmation && plan.headerRows.length === 0 && plan.layout === 'table';

export interface Recalculated extends WriteResult {
  readonly sentence: string;
}

/** Writes the ratings and keeps what is needed to undo it. `at` is the time of the run, ISO. Throws ExcelFault. */
export async function applyRecalculation(
  checked: Checked,
  edits: readonly RatingEdit[],
  at: string,
): Promise<Recalculated> {
  const result = await writeRatings(edits, (cells) =>
    keep((state) => ({ ...state, lastRun: { at, asAt: checked.asAt, cells, addedColumns: [] } })),
  );
  return { ...result, sentence: recalculatedSentence(result, checked.asAt) };
}

function recalculatedSentence({ written, refused, hidden }: WriteResult, asAt: IsoDate): string {
  const done =
    written.length === 0 ? WORDS.jobs.noRatingWasChanged : WORDS.jobs.ratingsChanged(written.length);
  const unseen = hidden > 0 ? WORDS.jobs.ofThemInHiddenRows(hidden) : '';
  return WORDS.jobs.recalculated(done, longDate(asAt), unseen, refused.length);
}

/** Puts back what the last recalculation changed. Throws ExcelFault. */
export async function undoLastRecalculation(): Promise<string> {
  const { state } = await loadState();
  if (!state.lastRun || state.lastRun.cells.length === 0) return WORDS.jobs.thereIsNoRecalculationToUndo;
  const { restored, refused } = await undoRatings(state.lastRun);
  await saveState({ ...state, lastRun: null });
  const left =
    refused.length > 0
      ? WORDS.jobs.changedSinceThenAndLeftAlone(
          refused.length,
          refused.slice(0, 10).map(placeName).join(', '),
          refused.length > 10 ? ' …' : '',
        )
      : '';
  return WORDS.jobs.putBack(restored, left);
}

/** Highlights the cells that are missing something; returns what was done. Throws ExcelFault. */
export async function highlightMissing(checked: Checked): Promise<string> {
  const cells = new Map<string, { sheet: string; row: number; column: number }>();
  for (const { plan, findings, actions } of checked.plans) {
    const byRow = new Map(actions.map(({ action }) => [action.row, action]));
    for (const finding of findings) {
      const { code, row, column, actionRow } = finding;
      if (row === null || column === null || !findingKind(code).highlightsBlank) continue;
      const key = findingKey(finding, actionRow === null ? null : (byRow.get(actionRow) ?? null));
      if (acceptedReason(checked.state, plan.sheet, key) !== null) continue;
      cells.set(`${plan.sheet}:${row}:${column}`, { sheet: plan.sheet, row, column });
    }
  }
  const highlights = await showHighlights([...cells.values()]);
  await keep((state) => ({ ...state, highlights }));
  return cells.size === 0
    ? WORDS.jobs.noBlankCellsNeededHighlighting
    : WORDS.jobs.highlightedEachGoesPlainWhen(cells.size);
}

/** Takes our highlights away. Throws ExcelFault. */
export async function clearAllHighlights(): Promise<string> {
  const cleared = await clearHighlights();
  await keep((state) => ({ ...state, highlights: [] }));
  return cleared === 0 ? WORDS.jobs.thereWereNoHighlights : WORDS.jobs.highlightsCleared;
}

/** Changes what is kept in the workbook. Throws ExcelFault. */
export async function keep(change: (state: PlanRagState) => PlanRagState): Promise<void> {
  const { state } = await loadState();
  await saveState(change(state));
}

/** Adds sheets that were drawn; returns their names. Throws ExcelFault. */
export function addSheets(drawings: readonly SheetDrawing[]): Promise<string[]> {
  return drawSheets(drawings);
}

const printOf = (plan: Plan): string => plan.fingerprint;

/** What the user corrected of a plan's layout; null where nothing was. */
export function correctionOf(state: PlanRagState, plan: Plan): Correction | null {
  return correctionFor(state.corrections, plan.sheet, printOf(plan));
}

/** The state with this change to the correction of the plan's layout. */
function withCorrection(
  state: PlanRagState,
  plan: Plan,
  change: (before: Correction) => Correction | null,
): PlanRagState {
  const known = correctionOf(state, plan);
  const before = known ?? noCorrection(plan.sheet, printOf(plan));
  const after = change(before);
  const others = state.corrections.filter((each) => each !== known);
  return { ...state, corrections: after === null ? others : [...others, after] };
}

/** The state with a column's meaning corrected, by its header. */
export function withColumn(
  state: PlanRagState,
  plan: Plan,
  header: string,
  field: Field | null,
): PlanRagState {
  return withCorrection(state, plan, (before) => ({
    ...before,
    columns: [...before.columns.filter((column) => column.header !== header), { header, field, name: null }],
  }));
}

/** The state with what the user says of rows: those of the header, of section headings (1-based; null: as found), or of no action. */
export function withRows(
  state: PlanRagState,
  plan: Plan,
  rows: Partial<Pick<Correction, 'headerRows' | 'rowsLeftOut' | 'sectionRows'>>,
): PlanRagState {
  return withCorrection(state, plan, (before) => ({ ...before, ...rows }));
}

/** The state with the mapping agreed to as it was proposed. */
export function agreedMapping(state: PlanRagState, plan: Plan): PlanRagState {
  return withCorrection(state, plan, (before) => ({
    ...before,
    columns: plan.columns
      .filter(({ header, field }) => header !== '' && field !== null)
      .map(({ header, field, name }) => ({ header, field, name })),
  }));
}

/** The state without any correction of the plan's layout: its columns are read afresh. */
export function withoutCorrection(state: PlanRagState, plan: Plan): PlanRagState {
  return withCorrection(state, plan, () => null);
}
