/** Findings: one catalogue, small checks. docs/adding-a-check.md shows how to add one. */
import type { Field, Plan } from '../model';
import { CATALOGUE, findingKind } from './catalogue';
import type { Check, CheckContext, Hit, JudgedAction } from './check';
import { DATE_CHECKS } from './dates';
import { PEOPLE_CHECKS } from './people';
import { PROGRESS_CHECKS } from './progress';
import { RATING_CHECKS } from './ratings';
import { ROW_CHECKS } from './rows';
import type { Finding } from './types';
import { WORDS } from '../../words';

export { CATALOGUE, findingKind } from './catalogue';
export type { Check, CheckContext, Hit, JudgedAction } from './check';
export * from './types';

/** Every check. A new one is added to the list of its file, a new file here. */
const CHECKS: readonly Check[] = [
  ...PEOPLE_CHECKS,
  ...DATE_CHECKS,
  ...PROGRESS_CHECKS,
  ...RATING_CHECKS,
  ...ROW_CHECKS,
];

/** The findings of one action, in the catalogue's order. */
export function findingsOf(judged: JudgedAction, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const check of judged.counted ? CHECKS : ROW_CHECKS)
    for (const hit of check(judged, context)) findings.push(toFinding(hit, judged, context));
  return findings.length > 1 ? findings.sort((a, b) => rank(a) - rank(b)) : findings;
}

/** The findings about a plan as a whole. */
export function planFindings(
  plan: Plan,
  fields: ReadonlySet<Field>,
  evidence: 'auto' | 'always' | 'never',
): Finding[] {
  const demanded =
    evidence === 'always' ||
    (evidence === 'auto' &&
      plan.columns.some((column) => column.field === 'progress' || column.field === 'status'));
  if (fields.has('evidence') || evidence === 'never' || !demanded || plan.layout !== 'table') return [];
  const { code, severity, advice } = findingKind('evidence-column-missing');
  return [
    {
      code,
      severity,
      row: null,
      column: null,
      actionRow: null,
      field: null,
      message: WORDS.findings.thePlanOnHasNoColumnForEvidence(plan.sheet, advice),
    },
  ];
}

const ORDER = new Map(CATALOGUE.map((kind, index) => [kind.code, index]));
const rank = (finding: Finding): number => ORDER.get(finding.code) ?? 0;

function toFinding(hit: Hit, judged: JudgedAction, context: CheckContext): Finding {
  const kind = findingKind(hit.code);
  const at = hit.at ?? placeOf(kind.field, judged, context);
  return {
    code: hit.code,
    severity: kind.severity,
    row: at.row,
    column: at.column,
    actionRow: judged.action.row,
    field: hit.at?.field ?? kind.field,
    message: sentence(`${nameOf(judged)} ${hit.says}`) + ` ${kind.advice}`,
  };
}

const sentence = (text: string): string => ('.!?'.includes(text.at(-1) ?? ' ') ? text : `${text}.`);

function nameOf({ action }: JudgedAction): string {
  return action.ref === null ? WORDS.findings.actionInRow(action.row + 1) : WORDS.findings.action(action.ref);
}

/** Fields that stand in for each other when a plan has only one of them. */
const STAND_IN: ReadonlyMap<Field, readonly Field[]> = new Map([
  ['timescale', ['due', 'revisedDue'] as const],
  ['progress', ['status'] as const],
  ['status', ['progress'] as const],
]);

/** The cell that a finding marks: the field's own cell on the action's row, else the action's. */
function placeOf(
  field: Field | null,
  { action }: JudgedAction,
  { plan }: CheckContext,
): { row: number; column: number } {
  for (const candidate of field === null ? [] : [field, ...(STAND_IN.get(field) ?? [])]) {
    const own = action.cells[candidate]?.[0];
    if (own) return { row: own.inherited ? action.row : own.row, column: own.column };
    const column = plan.columns.find((match) => match.field === candidate)?.column;
    if (column !== undefined) return { row: action.row, column };
  }
  return { row: action.row, column: action.column };
}
