/** Who owes what. */
import { NO_LEAD } from './digest';

export interface Owed {
  readonly lead: string;
  /** Of the action. */
  readonly index: number;
}

export class Owing {
  private readonly owed: Owed[] = [];
  /** How a lead is called, by the name as written and by the plain one. */
  private readonly leads = new Map<string, string>();
  private readonly leadNames = new Map<string, string>();

  /** Those who are chased for an action; one person is called the same however the name is spaced and capitalised. */
  add(leads: readonly string[], index: number): void {
    for (const lead of leads) {
      let known = this.leads.get(lead);
      if (known === undefined) {
        const plain = lead.replace(/\s+/g, ' ').trim();
        const key = plain.toLowerCase();
        known = this.leadNames.get(key) ?? plain;
        this.leadNames.set(key, known);
        this.leads.set(lead, known);
      }
      this.owed.push({ lead: known, index });
    }
  }

  /** By lead, those who owe most first; actions without a lead before all. `worstFirst` orders those of one lead. */
  list(hidden: ReadonlySet<number>, worstFirst: (a: number, b: number) => number): Owed[] {
    const owing = this.owed.filter(({ index }) => !hidden.has(index));
    const counts = new Map<string, number>();
    for (const { lead } of owing) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    const weight = (lead: string): number => (lead === NO_LEAD ? Infinity : counts.get(lead)!);
    return owing.sort((a, b) => {
      const [one, other] = [weight(a.lead), weight(b.lead)];
      if (one !== other) return other > one ? 1 : -1;
      if (a.lead !== b.lead) return a.lead < b.lead ? -1 : 1;
      return worstFirst(a.index, b.index);
    });
  }
}
