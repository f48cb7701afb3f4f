/** Who must be asked for what before the board: one list a lead, with a message ready to send. */
import type { AssessedAction, AssessedPlan } from './assessed';
import { longDate, type IsoDate } from './dates';
import type { FindingCode } from './findings';
import { WORDS } from '../words';

export interface ChaseItem {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The reference, or "Row 12" where there is none. */
  readonly name: string;
  readonly action: string;
  /** What is missing or late, the end of a sentence each: "no update", "due 31 March 2015, 12 days ago". */
  readonly asks: readonly string[];
}

export interface LeadToChase {
  /** As written in the plans; null for actions without a lead. */
  readonly lead: string | null;
  readonly items: readonly ChaseItem[];
}

/** Findings that only the lead can put right, and how they are asked for. */
const ASKS: Readonly<Partial<Record<FindingCode, string>>> = WORDS.asks;

/** Everybody who must be asked for something, most actions first; actions without a lead come first of all. */
export function chaseList(plans: readonly AssessedPlan[]): LeadToChase[] {
  const byLead = new Map<string, { lead: string | null; items: ChaseItem[] }>();
  for (const { plan, actions } of plans) {
    for (const action of actions) {
      const asks = asksOf(action);
      if (!action.counted || asks.length === 0) continue;
      for (const lead of action.action.leads.length > 0 ? action.action.leads : [null]) {
        const key = lead?.trim().toLowerCase() ?? '';
        const known = byLead.get(key) ?? { lead, items: [] };
        byLead.set(key, known);
        known.items.push({
          sheet: plan.sheet,
          row: action.action.row,
          column: action.action.column,
          name: action.action.ref ?? WORDS.chase.rowNumber(action.action.row + 1),
          action: shortened(action.action.action ?? ''),
          asks,
        });
      }
    }
  }
  return [...byLead.values()].sort(
    (a, b) => Number(a.lead !== null) - Number(b.lead !== null) || b.items.length - a.items.length,
  );
}

const shortened = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 120 ? `${flat.slice(0, 117)}…` : flat;
};

function asksOf({ findings, overdue, daysOverdue, timescale }: AssessedAction): string[] {
  const asks = findings.flatMap(({ code }) => ASKS[code] ?? []);
  const late = overdue && timescale?.due ? [WORDS.chase.dueDayAgo(longDate(timescale.due), daysOverdue)] : [];
  return [...new Set([...late, ...asks])];
}

/** The message to one lead, plain text: "3 actions need your update before 12 May 2015: …". */
export function chaseMessage({ items }: LeadToChase, before: IsoDate | null): string {
  const count = WORDS.chase.actionYourUpdate(items.length);
  const when = before === null ? '' : WORDS.chase.before(longDate(before));
  const lines = items.map(({ name, action, asks }) => `- ${name} ${action} (${asks.join('; ')})`);
  return `${count}${when}:\n\n${lines.join('\n')}\n`;
}
