/** The JSON document of `plan-rag check --json`: a public interface, described in docs/json.md. Rows are 1-based, columns are letters. */
import { z } from 'zod';
import { cellAddress, columnLetters } from '../plan/address';
import type { AssessedAction, AssessedPlan } from '../plan/assessed';
import { FINDING_CODES, SEVERITIES, type Finding } from '../plan/findings';
import { FIELDS, type FieldCell, type SkippedSheet } from '../plan/model';
import { STATUSES } from '../plan/status';
import { TIMESCALE_KINDS, type Timescale } from '../plan/timescale';
import { WORDS } from '../words';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().nullable();
const timescale = z
  .strictObject({
    text: z.string(),
    kind: z.enum(TIMESCALE_KINDS),
    start: date.nullable(),
    due: date.nullable(),
    originalDue: date.nullable(),
    assumptions: z.array(z.string()),
  })
  .nullable();

const rating = z.strictObject({
  name: z.string(),
  cell: z.string().nullable(),
  current: text,
  computed: text,
  reason: z.string(),
  willWrite: z.boolean(),
});

const action = z.strictObject({
  row: z.number().int().min(1),
  ref: text,
  section: text,
  area: text,
  outcome: text,
  action: text,
  leads: z.array(z.string()),
  accountable: z.array(z.string()),
  progress: text,
  evidence: text,
  timescale,
  status: z.enum(STATUSES),
  overdue: z.boolean(),
  daysOverdue: z.number().int().min(0),
  steps: z.array(z.strictObject({ action: z.string(), timescale, progress: text, status: z.enum(STATUSES) })),
  ratings: z.array(rating),
  findings: z.array(z.enum(FINDING_CODES)),
});

const plan = z.strictObject({
  sheet: z.string(),
  title: text,
  headerRows: z.array(z.number().int().min(1)),
  scheme: z.strictObject({ id: z.string(), why: z.string() }),
  columns: z.array(
    z.strictObject({
      column: z.string(),
      field: z.enum(FIELDS).nullable(),
      name: text,
      header: z.string(),
      confidence: z.number().min(0).max(1),
      why: z.string(),
    }),
  ),
  actions: z.array(action),
  findings: z.array(
    z.strictObject({
      code: z.enum(FINDING_CODES),
      severity: z.enum(SEVERITIES),
      cell: z.string().nullable(),
      message: z.string(),
    }),
  ),
});

export const documentSchema = z.strictObject({
  version: z.literal(1),
  asAt: date,
  workbooks: z.array(
    z.strictObject({
      file: z.string(),
      error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
      plans: z.array(plan),
      skipped: z.array(z.strictObject({ sheet: z.string(), why: z.string() })),
    }),
  ),
  counts: z.strictObject({
    workbooks: z.number().int(),
    unread: z.number().int(),
    plans: z.number().int(),
    actions: z.number().int(),
    overdue: z.number().int(),
    ratings: z.record(z.string(), z.number().int()),
    findings: z.record(z.string(), z.number().int()),
  }),
});
export type CheckDocument = z.infer<typeof documentSchema>;
type WorkbookEntry = CheckDocument['workbooks'][number];

/** What became of one file. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly plans: readonly AssessedPlan[];
  readonly skipped: readonly SkippedSheet[];
}

/** The document for checked workbooks. */
export function checkDocument(asAt: string, workbooks: readonly CheckedWorkbook[]): CheckDocument {
  const plans = workbooks.flatMap((workbook) => workbook.plans);
  const actions = plans.flatMap((assessed) => assessed.actions);
  return {
    version: 1,
    asAt,
    workbooks: workbooks.map((workbook): WorkbookEntry => ({
      file: workbook.file,
      error: workbook.error,
      plans: workbook.plans.map(planEntry),
      skipped: workbook.skipped.map(({ sheet, why }) => ({ sheet, why })),
    })),
    counts: {
      workbooks: workbooks.length,
      unread: workbooks.filter((workbook) => workbook.error !== null).length,
      plans: plans.length,
      actions: actions.length,
      overdue: actions.filter((each) => each.overdue).length,
      ratings: tally(plans.flatMap(mainRatings)),
      findings: tally(plans.flatMap((assessed) => assessed.findings.map((finding) => finding.code))),
    },
  };
}

/** The rating that counts for each action: what the cell says, or what the rules give where the plan has no rating column. */
export function mainRatings(assessed: AssessedPlan): string[] {
  return assessed.actions
    .filter((each) => each.counted)
    .map((each) => {
      const main =
        each.ratings.find((candidate) => candidate.name === assessed.mainRating) ?? each.ratings[0];
      const shown = main?.cell ? main.current : main?.computed;
      return shown?.name ?? WORDS.cli.notRated;
    });
}

function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

function planEntry(assessed: AssessedPlan): WorkbookEntry['plans'][number] {
  const { plan: read, scheme } = assessed;
  return {
    sheet: read.sheet,
    title: read.title,
    headerRows: read.headerRows.map((row) => row + 1),
    scheme: { id: scheme.scheme.id, why: scheme.why },
    columns: read.columns.map((column) => ({ ...column, column: columnLetters(column.column) })),
    actions: assessed.actions.map(actionEntry),
    findings: assessed.findings.map(findingEntry),
  };
}

function actionEntry(assessed: AssessedAction): WorkbookEntry['plans'][number]['actions'][number] {
  const { action: read } = assessed;
  return {
    row: read.row + 1,
    ref: read.ref,
    section: read.section,
    area: read.area,
    outcome: read.outcome,
    action: read.action,
    leads: [...read.leads],
    accountable: [...read.accountable],
    progress: joined(read.cells.progress),
    evidence: joined(read.cells.evidence),
    timescale: timescaleEntry(assessed.timescale),
    status: assessed.status.status,
    overdue: assessed.overdue,
    daysOverdue: assessed.daysOverdue,
    steps: assessed.steps.map((step) => ({
      action: step.step.action,
      timescale: timescaleEntry(step.timescale),
      progress: step.step.progress,
      status: step.status.status,
    })),
    ratings: assessed.ratings.map((each) => ({
      name: each.name,
      cell: each.cell ? cellAddress(each.cell.row, each.cell.column) : null,
      current: each.current?.name ?? null,
      computed: each.computed?.name ?? null,
      reason: each.reason,
      willWrite: each.willWrite,
    })),
    findings: [...new Set(assessed.findings.map((finding) => finding.code))],
  };
}

const joined = (cells: readonly FieldCell[] | undefined): string | null =>
  cells
    ?.map((cell) => cell.text)
    .filter(Boolean)
    .join('\n') || null;

function timescaleEntry(read: Timescale | null): z.infer<typeof timescale> {
  if (read === null) return null;
  const { text: written, kind, start, due, originalDue, assumptions } = read;
  return { text: written, kind, start, due, originalDue, assumptions: [...assumptions] };
}

function findingEntry(finding: Finding): WorkbookEntry['plans'][number]['findings'][number] {
  const { code, severity, row, column, message } = finding;
  return { code, severity, cell: row === null || column === null ? null : cellAddress(row, column), message };
}
