/** (plan, scheme, as-at date) → ratings with reasons, and findings. Pure: no clock, no file, no Excel. */
import { judgeAction, type JudgeContext } from './assess/judge';
import { rateAction, type RatingContext } from './assess/rating';
import { writingHabits } from './assess/habit';
import { offeredColumn } from './assess/offered-column';
import type { AssessedAction, AssessedPlan, RatingEdit } from './assessed';
import type { IsoDate } from './dates';
import {
  findingsOf,
  planFindings,
  type CheckContext,
  type Finding,
  type FindingCode,
  type JudgedAction,
} from './findings';
import type { Field, FieldCell, Plan } from './model';
import { overallRating, type Rating, type SchemeChoice } from './schemes';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { SheetSnapshot } from './snapshot';
import type { Override } from './state';
import { timescaleContext, type TimescaleContext } from './timescale';
import { WORDS } from '../words';

export interface AssessOptions {
  readonly asAt: IsoDate;
  readonly scheme: SchemeChoice;
  readonly settings?: Settings;
  readonly overrides?: readonly Override[];
  /** The sheet that the plan was read from: its conditional formats and validation lists decide what may be written. */
  readonly sheet?: SheetSnapshot;
}

/** Assesses a plan. The same plan and options always give the same result. */
export function assessPlan(plan: Plan, options: AssessOptions): AssessedPlan {
  const settings = options.settings ?? DEFAULT_SETTINGS;
  const fields = new Set<Field>(
    plan.columns.flatMap((column) => (column.field === null ? [] : [column.field])),
  );
  if (plan.layout === 'milestoneMatrix') fields.add('timescale').add('action');
  const judgeContext: JudgeContext = {
    plan,
    asAt: options.asAt,
    settings,
    fields,
    dates: datesOf(plan, settings),
    statuses: new Map(),
  };
  const ratingContext: RatingContext = {
    plan,
    asAt: options.asAt,
    scheme: options.scheme.scheme,
    overrides: (options.overrides ?? []).filter((override) => override.sheet === plan.sheet),
    habits: writingHabits(plan, options.scheme.scheme, options.sheet),
    sheet: options.sheet,
  };
  const checkContext: CheckContext = { plan, asAt: options.asAt, settings, fields, refs: countRefs(plan) };
  const actions = plan.actions.map((action): AssessedAction => {
    const judged = rateAction(judgeAction(action, judgeContext), ratingContext);
    return finish(judged, checkContext);
  });
  return {
    plan,
    asAt: options.asAt,
    scheme: options.scheme,
    actions,
    findings: [
      ...planFindings(plan, fields, settings.evidence),
      ...actions.flatMap((action) => action.findings),
    ],
    mainRating: mainRating(plan, options.scheme),
    offeredColumn: offeredColumn(plan, options.sheet),
    overall: overallOf(actions, options.scheme),
  };
}

function finish(judged: JudgedAction, context: CheckContext): AssessedAction {
  const findings = findingsOf(judged, context);
  return {
    action: judged.action,
    timescale: judged.timescale,
    status: judged.status,
    timings: judged.timings,
    overdue: judged.overdue,
    daysOverdue: judged.daysOverdue,
    steps: judged.steps,
    ratings: judged.ratings,
    counted: judged.counted,
    findings,
    exception: judged.counted && isException(judged, findings),
  };
}

/** DOMAIN.md section 7: what the board must look at. */
function isException(judged: JudgedAction, findings: readonly Finding[]): boolean {
  const rating = judged.ratings.find((candidate) => candidate.computed ?? candidate.current);
  const group = (rating?.computed ?? rating?.current)?.group;
  if (group === 'red' || group === 'amberRed' || group === 'noData' || judged.overdue) return true;
  return findings.some(({ code }) => EXCEPTIONAL.has(code));
}

const EXCEPTIONAL: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'slipped-no-revised-date',
  'evidence-missing',
  'lead-missing',
  'lead-placeholder',
]);

/** One context for each column of dates, learnt from all its cells. */
export function datesOf(plan: Plan, settings: Settings): ReadonlyMap<number, TimescaleContext> {
  const contexts = new Map<number, TimescaleContext>();
  const dated: readonly Field[] = ['timescale', 'due', 'start', 'revisedDue', 'completedOn'];
  const hints = { planDate: plan.planDate, preamble: plan.preamble, yearSetting: settings.yearSetting };
  const columns = plan.columns
    .filter((column) => column.field !== null && dated.includes(column.field))
    .map((column) => column.column);
  const all: FieldCell[] = [];
  for (const { cells } of plan.actions) for (const field of dated) all.push(...(cells[field] ?? []));
  const own = all.filter((cell) => !cell.inherited);
  for (const column of new Set([...columns, ...all.map((cell) => cell.column)])) {
    const cells = own.filter((cell) => cell.column === column);
    contexts.set(column, timescaleContext(cells, hints));
  }
  contexts.set(-1, timescaleContext(own, hints));
  return contexts;
}

function countRefs(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const action of plan.actions) {
    const cell = action.cells.ref?.[0];
    if (action.ref === null || cell?.inherited) continue;
    const key = action.ref.trim().toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** By the rating column that counts, what the rules give or, where they give nothing, what the cell says. */
function overallOf(actions: readonly AssessedAction[], { scheme }: SchemeChoice): Rating | null {
  const ratings = actions
    .filter((action) => action.counted)
    .map(({ ratings: [first] }) => first?.computed ?? first?.current ?? null);
  return overallRating(
    scheme,
    ratings.filter((rating): rating is Rating => rating !== null),
  );
}

function mainRating(plan: Plan, { scheme }: SchemeChoice): string | null {
  const names = [
    ...new Set(plan.columns.filter((column) => column.field === 'rag').map((column) => column.name ?? 'RAG')),
  ];
  const judged = (name: string): boolean =>
    scheme.judgementColumns.some((other) => other.toLowerCase() === name.toLowerCase());
  return names.find((name) => !judged(name)) ?? names[0] ?? null;
}

/**
 * A rating column for a plan that has none, beside its last column: the header, then a word and a colour for each
 * action that the rules can rate. The header's rows are those of the plan's header and its repetitions.
 */
function newColumnEdits(assessed: AssessedPlan, leftOut: ReadonlySet<string>): RatingEdit[] {
  const { plan, offeredColumn: column } = assessed;
  if (column === null) return [];
  const shared = {
    sheet: plan.sheet,
    column,
    expectedText: '',
    likeCell: null,
    ratingName: 'RAG',
    was: null,
  };
  const rated = assessed.actions.flatMap((action): RatingEdit[] => {
    const { computed, reason } = action.ratings[0] ?? { computed: null, reason: '' };
    if (!computed || leftOut.has(`${action.action.row}:${column}`)) return [];
    return [
      {
        ...shared,
        row: action.action.row,
        text: computed.name,
        fill: computed.colour,
        ref: action.action.ref ?? WORDS.ratings.rowNumber(action.action.row + 1),
        now: computed.name,
        reason,
      },
    ];
  });
  if (rated.length === 0) return [];
  const headers = [plan.headerRows.at(-1)!, ...plan.repeatedHeaderRows].map((row): RatingEdit => ({
    ...shared,
    row,
    text: 'RAG',
    fill: null,
    ref: WORDS.ratings.rowNumber(row + 1),
    now: 'RAG',
    reason: WORDS.ratings.thePlanHasNoRatingColumnOne,
    likeCell: { row, column: column - 1 },
  }));
  return [...headers, ...rated];
}

/** The rating cells that *Recalculate RAG* would change or, for a plan without a rating column, fill; without those left out (as "row:column"). */
export function ratingEdits(assessed: AssessedPlan, leftOut: ReadonlySet<string> = new Set()): RatingEdit[] {
  if (assessed.offeredColumn !== null) return newColumnEdits(assessed, leftOut);
  return assessed.actions.flatMap((action) =>
    action.ratings.flatMap((rating): RatingEdit[] => {
      const { cell, computed } = rating;
      if (!rating.willWrite || !cell || !computed || leftOut.has(`${cell.row}:${cell.column}`)) return [];
      return [
        {
          sheet: assessed.plan.sheet,
          row: cell.row,
          column: cell.column,
          expectedText: cell.text,
          text: rating.text,
          fill: rating.fill,
          likeCell: rating.likeCell,
          ref: action.action.ref ?? WORDS.ratings.rowNumber(action.action.row + 1),
          ratingName: rating.name,
          was: rating.current?.name ?? (cell.text.trim() || null),
          now: computed.name,
          reason: rating.reason,
        },
      ];
    }),
  );
}
