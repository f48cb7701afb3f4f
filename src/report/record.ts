/**
 * What a report knows of a plan and its actions: plain records of texts and dates, one JSON line each, so that files
 * can be read anywhere (a worker, another process, another machine) and reported in one place. docs/json.md is their
 * public description. Rows are 1-based and cells are addresses, as people read them.
 */
import { z } from 'zod';
import { cellAddress } from '../plan/address';
import type { AssessedAction, AssessedPlan, AssessedStep } from '../plan/assessed';
import { joinedText } from '../plan/cell-text';
import { daysBetween, type IsoDate } from '../plan/dates';
import { FINDING_CODES } from '../plan/findings';
import { FIELDS, type SkippedSheet } from '../plan/model';
import { RATING_GROUPS } from '../plan/schemes';
import { STATUSES } from '../plan/status';
import { WORDS } from '../words';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().nullable();
const rowNumber = z.number().int().min(1).max(1_048_576);

export const planRecordSchema = z.strictObject({
  kind: z.literal('plan'),
  version: z.literal(1),
  asAt: date,
  /** Names the plan in the lines of its actions: unique within one run. */
  id: z.string(),
  /** The file's name; null for the workbook in which the report is made. */
  file: text,
  sheet: z.string(),
  title: text,
  /** What the report calls it: short, and unlike every other plan of the same file. */
  name: z.string(),
  scheme: z.strictObject({
    id: z.string(),
    name: z.string(),
    certain: z.boolean(),
    ratings: z.array(
      z.strictObject({
        name: z.string(),
        group: z.enum(RATING_GROUPS),
        colour: z
          .string()
          .regex(/^#[0-9A-F]{6}$/)
          .nullable(),
        meaning: z.string(),
      }),
    ),
  }),
  columns: z.array(
    z.strictObject({
      header: z.string(),
      /** Null: the column is left alone. */
      field: z.enum(FIELDS).nullable(),
      confidence: z.number().min(0).max(1),
      why: z.string(),
    }),
  ),
  /** What is unsure about how the plan was read, in sentences. */
  doubts: z.array(z.string()),
  /** How often each kind of finding occurs in the plan. */
  findings: z.array(z.strictObject({ code: z.enum(FINDING_CODES), count: z.number().int().min(1) })),
});
export type PlanRecord = z.infer<typeof planRecordSchema>;
export type PlanColumn = PlanRecord['columns'][number];

const stepSchema = z.strictObject({
  action: z.string(),
  timescale: text,
  start: date.nullable(),
  due: date.nullable(),
  status: z.enum(STATUSES),
  overdue: z.boolean(),
  daysOverdue: z.number().int().min(0),
  progress: text,
});

export const actionRecordSchema = z.strictObject({
  kind: z.literal('action'),
  /** The `id` of its plan. */
  plan: z.string(),
  row: rowNumber,
  cell: z.string().regex(/^[A-Z]{1,3}\d{1,7}$/),
  ref: text,
  section: text,
  area: text,
  outcome: text,
  action: text,
  leads: z.array(z.string()),
  accountable: z.array(z.string()),
  timescale: text,
  start: date.nullable(),
  due: date.nullable(),
  originalDue: date.nullable(),
  status: z.enum(STATUSES),
  overdue: z.boolean(),
  daysOverdue: z.number().int().min(0),
  /** False for superseded and cancelled actions: they leave the counts. */
  counted: z.boolean(),
  exception: z.boolean(),
  /** Names of ratings of the plan's scheme; null where there is none. */
  ratingInPlan: text,
  ratingByRules: text,
  /** What the report counts: the plan's own, or that of the rules where the plan has no rating column. */
  rating: text,
  reason: z.string(),
  progress: text,
  evidence: text,
  findings: z.array(z.enum(FINDING_CODES)),
  steps: z.array(stepSchema),
  /** How many of its texts were longer than a cell can hold and were shortened. */
  shortened: z.number().int().min(0),
});
export type ActionRecord = z.infer<typeof actionRecordSchema>;
export type StepRecord = z.infer<typeof stepSchema>;

export const fileRecordSchema = z.strictObject({
  kind: z.literal('file'),
  version: z.literal(1),
  /** Null for the workbook in which the report is made. */
  file: text,
  /** Why it could not be read; null where it was. */
  error: text,
  plans: z.number().int().min(0),
  actions: z.number().int().min(0),
  skipped: z.array(z.strictObject({ sheet: z.string(), why: z.string() })),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;

/** One line of `plan-rag extract`. */
export const recordSchema = z.discriminatedUnion('kind', [
  fileRecordSchema,
  planRecordSchema,
  actionRecordSchema,
]);
export type ReportRecord = z.infer<typeof recordSchema>;

export interface PlanExtract {
  readonly plan: PlanRecord;
  readonly actions: readonly ActionRecord[];
}

/** Everything that a report needs of one file. */
export interface FileExtract {
  readonly file: FileRecord;
  readonly plans: readonly PlanExtract[];
}

/** The longest text that a cell of Excel holds. */
export const LONGEST_CELL = 32_767;
const SHORTENED = WORDS.report.shortenedTheWholeTextIsInThePlan;

/** A text that fits into a cell; what is cut off is said at its end. */
export function fitCell(value: string): string {
  return value.length <= LONGEST_CELL
    ? value
    : `${value.slice(0, LONGEST_CELL - SHORTENED.length)}${SHORTENED}`;
}

/** What a report needs of the plans of one file. */
export function extractFile(
  file: string | null,
  plans: readonly AssessedPlan[],
  skipped: readonly SkippedSheet[] = [],
): FileExtract {
  const names = planNames(file, plans);
  const extracts = plans.map((plan, index) => extractPlan(file, plan, names[index]!, index + 1));
  return {
    file: {
      kind: 'file',
      version: 1,
      file,
      error: null,
      plans: plans.length,
      actions: extracts.reduce((sum, { actions }) => sum + actions.length, 0),
      skipped: skipped.map(({ sheet, why }) => ({ sheet, why })),
    },
    plans: extracts,
  };
}

/** A file that could not be read, and why. */
export function unreadFile(file: string, why: string): FileExtract {
  return {
    file: { kind: 'file', version: 1, file, error: why, plans: 0, actions: 0, skipped: [] },
    plans: [],
  };
}

/** A file's name, with the sheet where it has several plans; in the open workbook the sheet alone. */
function planNames(file: string | null, plans: readonly AssessedPlan[]): string[] {
  const stem = file?.replace(/\.\w+$/, '') ?? null;
  const seen = new Map<string, number>();
  return plans.map(({ plan: { sheet } }) => {
    const name = stem === null ? sheet : plans.length === 1 ? stem : `${stem}, ${sheet}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : WORDS.report.planOfSeveral(name, count);
  });
}

/** One plan as records. `number` tells plans of one file apart. */
function extractPlan(file: string | null, assessed: AssessedPlan, name: string, number: number): PlanExtract {
  const { plan, scheme } = assessed;
  const id = `${file ?? ''}#${plan.sheet}#${number}`;
  const counts = new Map<(typeof FINDING_CODES)[number], number>();
  for (const { code } of assessed.findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    plan: {
      kind: 'plan',
      version: 1,
      asAt: assessed.asAt,
      id,
      file,
      sheet: plan.sheet,
      title: plan.title,
      name,
      scheme: {
        id: scheme.scheme.id,
        name: scheme.scheme.name,
        certain: scheme.certain,
        ratings: scheme.scheme.ratings.map(({ name, group, colour, meaning }) => ({
          name,
          group,
          colour,
          meaning,
        })),
      },
      columns: plan.columns.map(({ header, field, confidence, why }) => ({ header, field, confidence, why })),
      doubts: [...plan.doubts, ...(scheme.certain ? [] : [scheme.why])],
      findings: [...counts].map(([code, count]) => ({ code, count })),
    },
    actions: assessed.actions.map((action) => extractAction(id, assessed, action)),
  };
}

function extractAction(plan: string, assessed: AssessedPlan, judged: AssessedAction): ActionRecord {
  const { action, timescale } = judged;
  const main = judged.ratings.find(({ name }) => name === assessed.mainRating) ?? judged.ratings[0];
  const shown = (main?.cell ? main.current : main?.computed) ?? null;
  let shortened = 0;
  const fit = (value: string): string => {
    if (value.length > LONGEST_CELL) shortened += 1;
    return fitCell(value);
  };
  const fitted = (value: string | null): string | null => (value === null ? null : fit(value));
  return {
    kind: 'action',
    plan,
    row: action.row + 1,
    cell: cellAddress(action.row, action.column),
    ref: fitted(action.ref),
    section: fitted(action.section),
    area: fitted(action.area),
    outcome: fitted(action.outcome),
    action: fitted(action.action),
    leads: [...action.leads],
    accountable: [...action.accountable],
    timescale: fitted(timescale?.text ?? null),
    start: timescale?.start ?? null,
    due: timescale?.due ?? null,
    originalDue: timescale?.originalDue ?? null,
    status: judged.status.status,
    overdue: judged.overdue,
    daysOverdue: judged.daysOverdue,
    counted: judged.counted,
    exception: judged.exception,
    ratingInPlan: main?.current?.name ?? null,
    ratingByRules: main?.computed?.name ?? null,
    rating: shown?.name ?? null,
    reason: fit(main?.reason ?? ''),
    progress: fitted(joinedText(action.cells.progress, '\n')),
    evidence: fitted(joinedText(action.cells.evidence, '\n')),
    findings: codesOf(judged),
    steps: judged.steps.map((step) => extractStep(step, assessed.asAt, fit)),
    shortened,
  };
}

/** The codes of an action's findings, each once. */
function codesOf({ findings }: AssessedAction): ActionRecord['findings'] {
  const codes: ActionRecord['findings'] = [];
  for (const { code } of findings) if (!codes.includes(code)) codes.push(code);
  return codes;
}

function extractStep(
  { step, timescale, status, timings }: AssessedStep,
  asAt: IsoDate,
  fit: (value: string) => string,
): StepRecord {
  const due = timescale?.due ?? null;
  const overdue = timings.includes('overdue');
  return {
    action: fit(step.action),
    timescale: timescale?.text ?? null,
    start: timescale?.start ?? null,
    due,
    status: status.status,
    overdue,
    daysOverdue: overdue && due !== null ? daysBetween(due, asAt) : 0,
    progress: step.progress === null ? null : fit(step.progress),
  };
}
