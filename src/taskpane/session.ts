/** What the pane shows, kept outside React so that ribbon buttons and the pane share it. */
import {
  applyRecalculation,
  checkPlans,
  clearAllHighlights,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  undoLastRecalculation,
  type Checked,
} from '../jobs';
import type { RatingEdit } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';
import type { PlanRagState } from '../plan/state';
import { WORDS } from './words';

export interface PaneState {
  /** What is being done, null when idle. */
  readonly busy: string | null;
  readonly error: string | null;
  /** What was done last, for the live region. */
  readonly message: string | null;
  readonly checked: Checked | null;
  /** The changes offered, null when none are. */
  readonly preview: readonly RatingEdit[] | null;
  readonly view: 'findings' | 'changes' | 'columns';
}

let current: PaneState = {
  busy: null,
  error: null,
  message: null,
  checked: null,
  preview: null,
  view: 'findings',
};
const listeners = new Set<() => void>();

export const session = {
  get: (): PaneState => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(change: Partial<PaneState>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** Today, by the clock of the computer. */
export function today(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Runs one job: shows what is going on, and the sentence of whatever goes wrong. One at a time. */
async function job(busy: string, work: () => Promise<Partial<PaneState>>): Promise<void> {
  if (current.busy !== null) return;
  set({ busy, error: null });
  try {
    set({ ...(await work()), busy: null });
  } catch (error) {
    set({ busy: null, error: error instanceof Error ? error.message : String(error) });
  }
}

const reread = async (): Promise<Checked> => checkPlans(today());

function foundSentence(checked: Checked): string {
  const actions = checked.plans.reduce((sum, plan) => sum + plan.actions.length, 0);
  const findings = checked.plans.reduce((sum, plan) => sum + plan.findings.length, 0);
  if (checked.plans.length === 0) return WORDS.noPlan;
  return `${checked.plans.length} plan${checked.plans.length === 1 ? '' : 's'}, ${actions} actions, ${findings} findings.`;
}

export const actions = {
  /** Reads the workbook again. */
  read: (): Promise<void> =>
    job(WORDS.reading, async () => {
      const checked = await reread();
      return { checked, preview: null, message: foundSentence(checked) };
    }),
  check: (): Promise<void> =>
    job(WORDS.reading, async () => {
      const checked = await reread();
      const done = checked.open.readOnly ? '' : ` ${await highlightMissing(checked)}`;
      return { checked, preview: null, view: 'findings', message: `${foundSentence(checked)}${done}` };
    }),
  /** Offers the changes; nothing is written. */
  preview: (): Promise<void> =>
    job(WORDS.reading, async () => {
      const checked = await reread();
      const { edits } = prepareRecalculation(checked);
      return {
        checked,
        preview: edits,
        view: 'changes',
        message: edits.length === 0 ? WORDS.noChanges : `${edits.length} ratings would change.`,
      };
    }),
  apply: (edits: readonly RatingEdit[]): Promise<void> =>
    job(WORDS.writing, async () => {
      if (!current.checked) return {};
      const { sentence } = await applyRecalculation(current.checked, edits, new Date().toISOString());
      return { checked: await reread(), preview: null, message: sentence };
    }),
  /** From the ribbon: one click, unless the scheme must be confirmed first. */
  recalculateNow: (): Promise<void> =>
    job(WORDS.writing, async () => {
      const checked = await reread();
      const { edits, unsure } = prepareRecalculation(checked);
      if (unsure.length > 0)
        return { checked, preview: edits, view: 'changes', message: WORDS.confirmScheme };
      const { sentence } = await applyRecalculation(checked, edits, new Date().toISOString());
      return { checked: await reread(), preview: null, view: 'changes', message: sentence };
    }),
  undo: (): Promise<void> =>
    job(WORDS.undoing, async () => {
      const message = await undoLastRecalculation();
      return { checked: await reread(), preview: null, message };
    }),
  highlight: (): Promise<void> =>
    job(WORDS.highlighting, async () => ({
      message: current.checked ? await highlightMissing(current.checked) : null,
    })),
  clear: (): Promise<void> => job(WORDS.highlighting, async () => ({ message: await clearAllHighlights() })),
  report: (): Promise<void> =>
    job(WORDS.reporting, async () => {
      const checked = await reread();
      return { checked, message: await makeReport(checked) };
    }),
  /** Changes what is kept in the workbook and reads it again. */
  keep: (change: (state: PlanRagState) => PlanRagState): Promise<void> =>
    job(WORDS.reading, async () => {
      await keep(change);
      const checked = await reread();
      return {
        checked,
        preview: current.preview ? prepareRecalculation(checked).edits : null,
        message: foundSentence(checked),
      };
    }),
  show: (view: PaneState['view']): void => set({ view }),
  dismiss: (): void => set({ error: null, preview: null, view: 'findings' }),
};
