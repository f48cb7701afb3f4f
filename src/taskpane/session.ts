/**
 * What the pane shows, kept outside React so that ribbon buttons and the pane share it. The jobs themselves are loaded
 * when the first of them runs, so that the pane is there at once.
 */
import type { Edits } from '../excel';
import type { Checked } from '../jobs';
import type { FileResult } from '../jobs/consolidate';
import type { FixDone } from '../jobs/fixes';
import type { RatingEdit } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';
import type { Fix, FixChoice } from '../plan/fixes';
import type { PlanRagState } from '../plan/state';
import type { EarlierReports, FileExtract } from '../report';
import { WORDS } from '../words';

/** What the pane shows below its buttons: a tab, or the guide. */
export type View = keyof typeof WORDS.pane.tabs | 'guide';

export interface Busy {
  readonly words: string;
  /** 0 to 1; null where it is not known how much is left. */
  readonly share: number | null;
  /** Stops the work; null where it cannot be stopped. */
  readonly stop: (() => void) | null;
}

export interface ReportOptions {
  /** True: an action that stands in two plans is shown twice. */
  readonly keepApart: boolean;
  readonly oneTablePerSheet: boolean;
  /** The earlier report in a file that movement is counted from; null: the last one in this workbook. */
  readonly since: { readonly file: string; readonly reports: EarlierReports } | null;
}

export interface PaneState {
  /** What is being done, null when idle. */
  readonly busy: Busy | null;
  readonly error: string | null;
  /** What was done last, for the live region. */
  readonly message: string | null;
  readonly checked: Checked | null;
  /** The changes offered, null when none are. */
  readonly preview: readonly RatingEdit[] | null;
  readonly view: View;
  /** Other teams' files that were read, and what became of each. */
  readonly files: readonly FileExtract[];
  readonly fileResults: readonly FileResult[];
  /** How the next report is made. */
  readonly reportOptions: ReportOptions;
  /** True while the pane follows edits in the sheet. */
  readonly following: boolean;
  /** Cells put right from the list of findings since the pane was opened, newest first. */
  readonly fixes: readonly FixDone[];
  /** True until the guide was seen or waved away on this computer. */
  readonly firstRun: boolean;
}

let current: PaneState = {
  busy: null,
  error: null,
  message: null,
  checked: null,
  preview: null,
  view: 'findings',
  files: [],
  fileResults: [],
  reportOptions: { keepApart: false, oneTablePerSheet: false, since: null },
  following: false,
  fixes: [],
  firstRun: false,
};
const listeners = new Set<() => void>();

export const session = {
  get: (): PaneState => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** True once after an action that leads to this view, for a person who works in the pane: the focus goes there. */
  takeAttention(view: View): boolean {
    if (attention !== view) return false;
    attention = null;
    return true;
  },
};

/** The view that the focus goes to as soon as it is drawn. */
let attention: View | null = null;

/** False for somebody who pressed a button on the ribbon: the focus stays in the sheet. */
const worksInPane = (): boolean =>
  document.getElementById('plan-rag')?.contains(document.activeElement) === true;

export function set(change: Partial<PaneState>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** A choice of this computer, not of the workbook: nothing else is kept outside the workbook. */
const GUIDE_SEEN = 'plan-rag.guide-seen';

/** Keys in partitioned storage carry Office's prefix (PLATFORM: localStorage). */
const storageKey = (): string =>
  `${(Office.context as { partitionKey?: string } | undefined)?.partitionKey ?? ''}${GUIDE_SEEN}`;

function isFirstRun(): boolean {
  try {
    return localStorage.getItem(storageKey()) === null;
  } catch {
    return false;
  }
}

function guideSeen(): void {
  set({ firstRun: false });
  try {
    localStorage.setItem(storageKey(), 'yes');
  } catch {
    // Where the browser keeps nothing the guide is offered again, which does no harm.
  }
}

/** Today, by the clock of the computer. */
export function today(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

const load = () => import('../jobs');
type Jobs = Awaited<ReturnType<typeof load>>;

let last: Promise<void> = Promise.resolve();

/**
 * Runs one job after those that were asked for before it: a ribbon button pressed while the pane still reads is not
 * lost. Shows what is going on, and the sentence of whatever goes wrong.
 */
export function job(words: string, work: (jobs: Jobs) => Promise<Partial<PaneState>>): Promise<void> {
  last = last.then(() => runJob(words, work));
  return last;
}

async function runJob(words: string, work: (jobs: Jobs) => Promise<Partial<PaneState>>): Promise<void> {
  set({ busy: { words, share: null, stop: null }, error: null });
  try {
    const change = await work(await load());
    attention = change.view !== undefined && worksInPane() ? change.view : null;
    set({ ...change, busy: null });
  } catch (error) {
    const stopped = error instanceof Error && error.name === 'Cancelled';
    const sentence = error instanceof Error ? error.message : String(error);
    set({ busy: null, ...(stopped ? { message: WORDS.pane.stopped } : { error: sentence }) });
  }
}

/** Ends the following of edits; null while they are not followed. */
let stopFollowing: (() => Promise<void>) | null = null;

/** After an edit: only what was touched is read again, after what is being done, and nothing is disabled meanwhile. */
function recheckQuietly(edits: Edits): Promise<void> {
  const work = last.then(async () => {
    if (current.checked === null || stopFollowing === null) return;
    const checked = await (await load()).recheck(current.checked, edits);
    set({ checked, preview: null, message: foundSentence(checked) });
  });
  last = work.catch(() => undefined);
  return work;
}

/** Reads the workbook again, with progress and Stop. */
async function reread({ checkPlans }: Jobs): Promise<Checked> {
  const controller = new AbortController();
  const words = current.busy?.words ?? WORDS.pane.reading;
  const stop = (): void => controller.abort();
  return checkPlans(today(), {
    signal: controller.signal,
    progress: (done, total) => {
      if (done < total) set({ busy: { words, share: done / total, stop } });
    },
  });
}

function foundSentence({ plans }: Checked): string {
  if (plans.length === 0) return WORDS.pane.noPlan;
  const sum = (of: (plan: Checked['plans'][number]) => number): number =>
    plans.reduce((total, plan) => total + of(plan), 0);
  return WORDS.pane.found(
    plans.length,
    sum(({ actions }) => actions.length),
    sum(({ findings }) => findings.length),
  );
}

export const actions = {
  /** When the pane opens; Office is there by then. */
  start: (): Promise<void> => {
    set({ firstRun: isFirstRun() });
    return current.checked === null ? actions.read() : Promise.resolve();
  },
  /** Reads the workbook again. */
  read: (): Promise<void> =>
    job(WORDS.pane.reading, async (jobs) => {
      const checked = await reread(jobs);
      return { checked, preview: null, message: foundSentence(checked) };
    }),
  check: (): Promise<void> =>
    job(WORDS.pane.reading, async (jobs) => {
      const checked = await reread(jobs);
      const done = checked.open.readOnly ? '' : ` ${await jobs.highlightMissing(checked)}`;
      return { checked, preview: null, view: 'findings', message: `${foundSentence(checked)}${done}` };
    }),
  /** Offers the changes; nothing is written. */
  preview: (): Promise<void> =>
    job(WORDS.pane.reading, async (jobs) => {
      const checked = await reread(jobs);
      const { edits } = jobs.prepareRecalculation(checked);
      return {
        checked,
        preview: edits,
        view: 'changes',
        message: edits.length === 0 ? WORDS.pane.noChanges : WORDS.pane.wouldChange(edits.length),
      };
    }),
  apply: (edits: readonly RatingEdit[]): Promise<void> =>
    job(WORDS.pane.writing, async (jobs) => {
      if (!current.checked) return {};
      const { sentence } = await jobs.applyRecalculation(current.checked, edits, new Date().toISOString());
      return { checked: await reread(jobs), preview: null, view: 'changes', message: sentence };
    }),
  /** From the ribbon: one click, unless the scheme or the columns must be confirmed first. */
  recalculateNow: (): Promise<void> =>
    job(WORDS.pane.writing, async (jobs) => {
      const checked = await reread(jobs);
      const { edits, unsure } = jobs.prepareRecalculation(checked);
      if (unsure.length > 0)
        return { checked, preview: edits, view: 'changes', message: WORDS.pane.confirmScheme };
      const { sentence } = await jobs.applyRecalculation(checked, edits, new Date().toISOString());
      return { checked: await reread(jobs), preview: null, view: 'changes', message: sentence };
    }),
  undo: (): Promise<void> =>
    job(WORDS.pane.undoing, async (jobs) => {
      const message = await jobs.undoLastRecalculation();
      return { checked: await reread(jobs), preview: null, view: 'changes', message };
    }),
  /** Puts one cell right. */
  fix: (fix: Fix, choice: FixChoice): Promise<void> =>
    job(WORDS.pane.writing, async (jobs) => {
      const done = await jobs.applyFix(fix, choice);
      const fixes = done.written === null ? current.fixes : [done, ...current.fixes];
      return { checked: await reread(jobs), fixes, message: done.sentence };
    }),
  undoFix: (done: FixDone): Promise<void> =>
    job(WORDS.pane.undoing, async (jobs) => {
      const message = done.written === null ? null : await jobs.undoFix(done.written);
      const fixes = current.fixes.filter((each) => each !== done);
      return { checked: await reread(jobs), fixes, message };
    }),
  clear: (): Promise<void> =>
    job(WORDS.pane.highlighting, async (jobs) => ({ message: await jobs.clearAllHighlights() })),
  report: (): Promise<void> =>
    job(WORDS.pane.reporting, async (jobs) => {
      const checked = await reread(jobs);
      const { since, ...switches } = current.reportOptions;
      const message = await jobs.makeReport(checked, {
        ...switches,
        files: current.files,
        ...(since === null ? {} : { since: since.reports }),
      });
      return { checked, message };
    }),
  /** Changes what is kept in the workbook and reads it again. */
  keep: (change: (state: PlanRagState) => PlanRagState): Promise<void> =>
    job(WORDS.pane.saving, async (jobs) => {
      await jobs.keep(change);
      const checked = await reread(jobs);
      return {
        checked,
        preview: current.preview ? jobs.prepareRecalculation(checked).edits : null,
        message: foundSentence(checked),
      };
    }),
  useScheme: (sheet: string, scheme: string): Promise<void> =>
    actions.keep((kept) => ({
      ...kept,
      schemes: [...kept.schemes.filter((each) => each.sheet !== sheet), { sheet, scheme }],
    })),
  show: (view: View): void => {
    if (view === 'guide') {
      guideSeen();
      attention = view;
    }
    set({ view });
  },
  reportOptions: (change: Partial<ReportOptions>): void =>
    set({ reportOptions: { ...current.reportOptions, ...change } }),
  /** Follows edits in the sheet, or stops following them; nothing is ever written by it. */
  follow: (on: boolean): Promise<void> =>
    job(WORDS.pane.reading, async () => {
      const { watchEdits } = await import('../excel');
      await stopFollowing?.();
      stopFollowing = on ? await watchEdits(recheckQuietly) : null;
      return { following: on, message: on ? WORDS.pane.followingOn : WORDS.pane.followingOff };
    }),
  skipGuide: guideSeen,
  dismiss: (): void => set({ error: null, preview: null, view: 'findings' }),
  dismissError: (): void => set({ error: null }),
};
