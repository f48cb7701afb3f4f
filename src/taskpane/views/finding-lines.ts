/** The lines of the list of findings: groups and what is in them. */
import type { Checked } from '../../jobs';
import { acceptedReason, findingKey } from '../../plan/accepted';
import type { AssessedAction } from '../../plan/assessed';
import { CATALOGUE, findingKind, type Finding } from '../../plan/findings';
import { WORDS } from '../words';

export type Grouping = keyof typeof WORDS.groups;

export interface FindingItem {
  readonly sheet: string;
  readonly finding: Finding;
  /** What the finding is known by when it is accepted. */
  readonly id: string;
  /** The reason with which it was accepted, null where it was not. */
  readonly accepted: string | null;
}

export type Line = { readonly group: string } | FindingItem;

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;
const KINDS = [...CATALOGUE].sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]);
const RANK = new Map(KINDS.map(({ code }, index) => [code, index]));

interface Placed extends FindingItem {
  readonly lead: string;
  readonly section: string;
}

/** Groups with their findings, the gravest kinds first; accepted findings come last of all. */
export function linesOf(checked: Checked, grouping: Grouping, filter: string): Line[] {
  const shown = itemsOf(checked).filter(
    ({ sheet, finding }) =>
      filter === '' ||
      `${sheet} ${findingKind(finding.code).title} ${finding.message}`.toLowerCase().includes(filter),
  );
  const groups = new Map<string, Placed[]>();
  for (const item of shown) {
    const name = item.accepted === null ? groupOf(item, grouping) : WORDS.acceptedGroup;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups]
    .sort(([a, first], [b, second]) => orderOf(a, first, grouping) - orderOf(b, second, grouping))
    .flatMap(([name, items]): Line[] => [{ group: `${name} (${items.length})` }, ...items]);
}

function groupOf(item: Placed, grouping: Grouping): string {
  if (grouping === 'kind') return findingKind(item.finding.code).title;
  return grouping === 'lead' ? item.lead : item.section;
}

function orderOf(name: string, items: readonly Placed[], grouping: Grouping): number {
  if (name === WORDS.acceptedGroup) return Number.MAX_SAFE_INTEGER;
  return grouping === 'kind' ? (RANK.get(items[0]!.finding.code) ?? 0) : -items.length;
}

function itemsOf({ plans, state }: Checked): Placed[] {
  return plans.flatMap(({ plan, actions, findings }) => {
    const byRow = new Map<number, AssessedAction>(actions.map((action) => [action.action.row, action]));
    return findings.map((finding): Placed => {
      const action = finding.actionRow === null ? null : (byRow.get(finding.actionRow)?.action ?? null);
      const id = findingKey(finding, action);
      return {
        sheet: plan.sheet,
        finding,
        id,
        accepted: acceptedReason(state, plan.sheet, id),
        lead: action?.leads[0] ?? WORDS.noLead,
        section: action?.section ?? WORDS.noSection,
      };
    });
  });
}
