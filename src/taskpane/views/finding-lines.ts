/** The lines of the list of findings: groups and what is in them. */
import type { Checked } from '../../jobs';
import { acceptedReason, findingKey } from '../../plan/accepted';
import type { AssessedAction, AssessedPlan } from '../../plan/assessed';
import { CATALOGUE, findingKind, type Finding } from '../../plan/findings';
import type { Severity } from '../../plan/findings/types';
import { WORDS } from '../../words';

export type Grouping = keyof typeof WORDS.pane.groups;

export interface FindingItem {
  readonly assessed: AssessedPlan;
  readonly finding: Finding;
  /** What the finding is known by when it is accepted. */
  readonly id: string;
  /** The reason with which it was accepted, null where it was not. */
  readonly accepted: string | null;
}

export interface FindingGroup {
  readonly group: string;
  readonly count: number;
  /** What to do about all of them, where they are of one kind. */
  readonly advice: string | null;
}

export type Line = FindingGroup | FindingItem;

export const isFinding = (line: Line): line is FindingItem => 'finding' in line;

/** What the user asked to see. */
export interface Shown {
  readonly grouping: Grouping;
  /** Words that must stand in a finding, lower case. */
  readonly filter: string;
  readonly severity: Severity | 'all';
}

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;
const KINDS = [...CATALOGUE].sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]);
const RANK = new Map(KINDS.map(({ code }, index) => [code, index]));

interface Placed extends FindingItem {
  readonly lead: string;
  readonly section: string;
}

/** Groups with their findings, the gravest kinds first; accepted findings come last of all. */
export function linesOf(checked: Checked, { grouping, filter, severity }: Shown): Line[] {
  const shown = itemsOf(checked).filter(
    ({ assessed, finding }) =>
      (severity === 'all' || finding.severity === severity) &&
      (filter === '' ||
        `${assessed.plan.sheet} ${findingKind(finding.code).title} ${finding.message}`
          .toLowerCase()
          .includes(filter)),
  );
  const groups = new Map<string, Placed[]>();
  for (const item of shown) {
    const name = item.accepted === null ? groupOf(item, grouping) : WORDS.pane.acceptedGroup;
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  return [...groups]
    .sort(([a, first], [b, second]) => orderOf(a, first, grouping) - orderOf(b, second, grouping))
    .flatMap(([group, items]): Line[] => [
      { group, count: items.length, advice: adviceOf(group, items, grouping) },
      ...items,
    ]);
}

function groupOf(item: Placed, grouping: Grouping): string {
  if (grouping === 'kind') return findingKind(item.finding.code).title;
  return grouping === 'lead' ? item.lead : item.section;
}

function adviceOf(group: string, [first]: readonly Placed[], grouping: Grouping): string | null {
  return grouping === 'kind' && group !== WORDS.pane.acceptedGroup && first
    ? findingKind(first.finding.code).advice
    : null;
}

function orderOf(name: string, items: readonly Placed[], grouping: Grouping): number {
  if (name === WORDS.pane.acceptedGroup) return Number.MAX_SAFE_INTEGER;
  return grouping === 'kind' ? (RANK.get(items[0]!.finding.code) ?? 0) : -items.length;
}

function itemsOf({ plans, state }: Checked): Placed[] {
  return plans.flatMap((assessed) => {
    const { plan, actions, findings } = assessed;
    const byRow = new Map<number, AssessedAction>(actions.map((action) => [action.action.row, action]));
    return findings.map((finding): Placed => {
      const action = finding.actionRow === null ? null : (byRow.get(finding.actionRow)?.action ?? null);
      const id = findingKey(finding, action);
      return {
        assessed,
        finding,
        id,
        accepted: acceptedReason(state, plan.sheet, id),
        lead: action?.leads[0] ?? WORDS.pane.noLead,
        section: action?.section ?? WORDS.pane.noSection,
      };
    });
  });
}
