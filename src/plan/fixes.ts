/**
 * What one finding's cell could be put right with, where the plan itself tells: the days that an unclear date could
 * mean, the leads that the plan names elsewhere, a zero date to be cleared. The officer chooses; nothing is guessed.
 */
import { datesOf } from './assess';
import type { AssessedAction, AssessedPlan } from './assessed';
import { addMonths, longDate, parseIsoDate, type IsoDate } from './dates';
import type { Finding, FindingCode } from './findings';
import type { Action, FieldCell } from './model';
import type { Settings } from './settings';
import { meaningsOf, type TimescaleContext } from './timescale';

export type FixContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'blank' };

export interface FixChoice {
  /** As a person reads it: "30 September 2014", "Head of Service". */
  readonly label: string;
  readonly content: FixContent;
}

/** One cell, 0-based, and what may be written to it. */
export interface Fix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the cell held when it was read: a write over anything else is refused. */
  readonly expectedText: string;
  readonly choices: readonly FixChoice[];
}

/** So many leads are a list to choose from. */
const MOST_LEADS = 12;

type ChoicesOf = (place: {
  readonly assessed: AssessedPlan;
  readonly judged: AssessedAction;
  readonly cell: FieldCell | null;
  readonly settings: Settings;
}) => readonly FixChoice[];

/** The findings that can be put right by a choice. One line adds another. */
const CHOICES: Partial<Record<FindingCode, ChoicesOf>> = {
  'lead-missing': leads,
  'lead-placeholder': leads,
  'timescale-unclear': days,
  'timescale-assumed': days,
  'date-order-mixed': days,
  'date-zero': () => [{ label: '', content: { kind: 'blank' } }],
};

/** The fix for a finding; null where there is nothing certain to choose from or the cell is a formula or inherited. */
export function fixOf(assessed: AssessedPlan, finding: Finding, settings: Settings): Fix | null {
  const choicesOf = CHOICES[finding.code];
  const { row, column, actionRow } = finding;
  if (!choicesOf || row === null || column === null || actionRow === null) return null;
  const judged = assessed.actions.find((each) => each.action.row === actionRow);
  if (!judged || judged.action.steps.length > 0) return null;
  const { action } = judged;
  const cell = cellAt(action, row, column);
  if (cell && (cell.inherited || cell.formula !== undefined)) return null;
  const choices = choicesOf({ assessed, judged, cell, settings });
  if (choices.length === 0) return null;
  return { sheet: assessed.plan.sheet, row, column, expectedText: cell?.text ?? '', choices };
}

function cellAt(action: Action, row: number, column: number): FieldCell | null {
  const cells = Object.values(action.cells).flat();
  return cells.find((cell) => cell.row === row && cell.column === column) ?? null;
}

/** The leads that the plan names, those of the same section first, then the most frequent. */
function leads({ assessed, judged: { action } }: Parameters<ChoicesOf>[0]): FixChoice[] {
  const counts = new Map<string, number>();
  for (const other of assessed.plan.actions) {
    const weight = other.section !== null && other.section === action.section ? 1000 : 1;
    for (const lead of other.leads) counts.set(lead, (counts.get(lead) ?? 0) + weight);
  }
  for (const placeholder of action.leads) counts.delete(placeholder);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_LEADS)
    .map(([lead]) => ({ label: lead, content: { kind: 'text', text: lead } }));
}

function days({ assessed, judged, cell, settings }: Parameters<ChoicesOf>[0]): FixChoice[] {
  // The finding may be about a step or another column than the cell that it marks.
  if (!cell || cell.text.trim() !== judged.timescale?.text) return [];
  const contexts = contextsOf(assessed, settings);
  const context = contexts.get(cell.column) ?? contexts.get(-1);
  if (!context) return [];
  return meaningsOf(cell, withYears(context, assessed.asAt)).map((date) => ({
    label: longDate(date),
    content: { kind: 'date', date },
  }));
}

const known = new WeakMap<
  AssessedPlan,
  { readonly settings: Settings; readonly contexts: ReturnType<typeof datesOf> }
>();

/** Learnt once for a plan: a list asks for every line that it shows. */
function contextsOf(assessed: AssessedPlan, settings: Settings): ReturnType<typeof datesOf> {
  const before = known.get(assessed);
  if (before?.settings === settings) return before.contexts;
  const contexts = datesOf(assessed.plan, settings);
  known.set(assessed, { settings, contexts });
  return contexts;
}

/** A plan that names no year means one near the as-at date. */
function withYears(context: TimescaleContext, asAt: IsoDate): TimescaleContext {
  if (context.years.length > 0) return context;
  return { ...context, years: [-12, 0, 12].map((months) => parseIsoDate(addMonths(asAt, months))!.year) };
}
