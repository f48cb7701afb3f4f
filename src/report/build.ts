/** Records → the exception report. Plans are taken in one by one, so that no more than one need be in memory. */
import type { AssessedPlan } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';
import { RATING_GROUPS, type RatingGroup } from '../plan/schemes';
import { digestPlan, NO_LEAD, type ActionDigest, type PlanDigest } from './digest';
import { lastBefore, NO_EARLIER, type EarlierReports } from './earlier';
import { MovementTracker } from './movement';
import {
  extractFile,
  unreadFile,
  type ActionRecord,
  type FileExtract,
  type FileRecord,
  type PlanExtract,
  type PlanRecord,
} from './record';
import {
  groupColumn,
  MemoryStore,
  STRIP_ROWS,
  type CountColumn,
  type ExceptionReport,
  type PlanCounts,
  type RecordStore,
  type SchemeRating,
  type Strip,
} from './report';
import { SameActions } from './same-action';
import { summaryOf } from './summary';
import { NOT_RATED } from './headers';
import { WORDS } from '../words';

export interface ReportOptions {
  readonly asAt: IsoDate;
  /** Earlier reports: movement is counted from the last one of an earlier date, added columns are kept from the last. */
  readonly earlier?: EarlierReports;
  /** True: an action that stands in two plans is shown and counted twice. */
  readonly keepApart?: boolean;
  readonly store?: RecordStore;
  /** Rows of one sheet of the tidy table; Excel has 1,048,576 in all. */
  readonly rowsPerSheet?: number;
}

/** What is kept of an action besides its record. */
interface Facts {
  readonly plan: number;
  readonly rating: string | null;
  readonly group: RatingGroup | null;
  readonly counted: boolean;
  readonly exception: boolean;
  readonly overdue: number;
  readonly isOverdue: boolean;
  readonly open: boolean;
  readonly differs: boolean;
  /** Of the rating by the rules, for "worst first". */
  readonly worst: number;
  /** Of the rating that is counted, for an action that stands in several plans. */
  readonly worstCounted: number;
}

/** Worst first as a board reads it: what is red, then what nobody knows, then the rest. */
const WORST: readonly (RatingGroup | null)[] = [
  'red',
  'amberRed',
  'noData',
  'amber',
  'amberGreen',
  null,
  'grey',
  'green',
  'blue',
];

type Growing<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

interface Tally {
  readonly plan: PlanRecord;
  /** The number of its first action. */
  readonly first: number;
  readonly ratings: Map<string | null, number>;
  total: number;
  overdue: number;
  open: number;
  left: number;
  exceptions: number;
}

export class ReportBuilder {
  private readonly store: RecordStore;
  private readonly facts: Facts[] = [];
  private readonly tallies: Tally[] = [];
  private readonly files: FileRecord[] = [];
  private readonly same = new SameActions();
  private readonly tracker: MovementTracker;
  private readonly owing: { lead: string; index: number }[] = [];
  /** How a lead is called, by the name as written and by the plain one. */
  private readonly leads = new Map<string, string>();
  private readonly leadNames = new Map<string, string>();
  private readonly parts: (Growing<Strip> & { strips: Growing<Strip>[] })[] = [];
  private shortened = 0;

  constructor(private readonly options: ReportOptions) {
    this.store = options.store ?? new MemoryStore();
    const earlier = options.earlier ?? NO_EARLIER;
    this.tracker = new MovementTracker({
      since: lastBefore(earlier, options.asAt),
      last: earlier.reports.at(-1) ?? null,
      addedToExceptions: earlier.addedToExceptions,
      addedToActions: earlier.addedToActions,
    });
  }

  /** Takes a file in. The report lists plans in the order in which they come. */
  add({ file, plans }: FileExtract): void {
    this.addFile(file);
    for (const plan of plans) this.addPlan(plan);
  }

  addFile(file: FileRecord): void {
    this.files.push(file);
  }

  addPlan(extract: PlanExtract): void {
    for (const action of extract.actions) this.store.add(action);
    this.addDigest(digestPlan(extract), () => extract.actions);
  }

  /** Takes a plan in whose records are in the store already, the last of it. `records` are those of its actions. */
  addDigest({ plan, actions, same }: PlanDigest, records?: () => readonly ActionRecord[]): void {
    const first = this.store.size - actions.length;
    const number = this.tallies.length;
    const groups = new Map(plan.scheme.ratings.map(({ name, group }) => [name, group]));
    const tally: Tally = {
      plan,
      first,
      ratings: new Map(),
      total: 0,
      overdue: 0,
      open: 0,
      left: 0,
      exceptions: 0,
    };
    this.tallies.push(tally);
    actions.forEach((action, at) => {
      const facts = factsOf(action, number, groups);
      this.facts.push(facts);
      this.shortened += action.shortened;
      this.count(tally, facts);
      this.place(first + at, 1 + action.steps);
      this.chase(action.chased, first + at);
    });
    if (!this.options.keepApart)
      for (let at = 0; at < same.length; at += 2) this.same.keep(same[at]!, first + same[at + 1]!);
    this.tracker.add({
      plan,
      digests: actions,
      first,
      records: records ?? (() => actions.map((_action, at) => this.store.get(first + at))),
    });
  }

  private count(tally: Tally, facts: Facts): void {
    if (!facts.counted) {
      tally.left += 1;
      return;
    }
    tally.total += 1;
    tally.ratings.set(facts.rating, (tally.ratings.get(facts.rating) ?? 0) + 1);
    if (facts.isOverdue) tally.overdue += 1;
    if (facts.open) tally.open += 1;
    if (facts.exception) tally.exceptions += 1;
  }

  /** The tidy table goes over as many sheets as it needs, and is drawn strip by strip. */
  private place(index: number, rows: number): void {
    let part = this.parts.at(-1);
    if (!part || part.rows + rows > (this.options.rowsPerSheet ?? 1_000_000))
      this.parts.push((part = { first: index, end: index, rows: 0, strips: [] }));
    let strip = part.strips.at(-1);
    if (!strip || strip.rows >= STRIP_ROWS) part.strips.push((strip = { first: index, end: index, rows: 0 }));
    for (const each of [part, strip]) {
      each.end = index + 1;
      each.rows += rows;
    }
  }

  private chase(leads: readonly string[], index: number): void {
    for (const lead of leads) {
      let known = this.leads.get(lead);
      if (known === undefined) {
        const plain = lead.replace(/\s+/g, ' ').trim();
        const key = plain.toLowerCase();
        known = this.leadNames.get(key) ?? plain;
        this.leadNames.set(key, known);
        this.leads.set(lead, known);
      }
      this.owing.push({ lead: known, index });
    }
  }

  finish(): ExceptionReport {
    const { columns, mixed } = this.columns();
    const alsoIn = new Map<number, readonly number[]>();
    const hidden = new Set<number>();
    for (const members of this.same.found(
      (index) => this.facts[index]!.plan,
      (index) => this.store.get(index),
    )) {
      const order = [...members].sort(
        (a, b) => this.facts[a]!.worstCounted - this.facts[b]!.worstCounted || this.worstFirst(a, b),
      );
      alsoIn.set(order[0]!, order.slice(1));
      for (const other of order.slice(1)) hidden.add(other);
    }
    const shown = [...this.facts.keys()].filter((index) => !hidden.has(index));
    const counted = shown.filter((index) => this.facts[index]!.counted);
    const totals = columns.map(() => 0);
    for (const index of counted) totals[this.columnOf(index, columns, mixed)]! += 1;
    const exceptions = counted.filter((index) => this.isException(index, alsoIn));
    const report = {
      asAt: this.options.asAt,
      plans: this.tallies.map((tally) => this.planCounts(tally, columns, mixed)),
      columns,
      mixed,
      totals,
      total: counted.length,
      open: counted.filter((index) => this.facts[index]!.open).length,
      overdue: counted.filter((index) => this.facts[index]!.isOverdue).length,
      exceptions: exceptions.sort((a, b) => this.worstFirst(a, b)),
      chase: this.chaseList(hidden),
      ...this.tracker.finish(),
      ratings: this.schemeRatings(),
      files: this.files,
      unread: this.files.flatMap(({ file, error, plans, skipped }) =>
        error !== null
          ? [{ file: file ?? '', why: error }]
          : plans === 0 && file !== null
            ? [{ file, why: noPlan(skipped) }]
            : [],
      ),
      alsoIn,
      size: this.store.size,
      parts: this.parts,
      shortened: this.shortened,
      firsts: this.tallies.map(({ first }) => first),
      at: (index: number) => {
        const { plan } = this.tallies[this.facts[index]!.plan]!;
        return { plan, name: plan.name, action: this.store.get(index) };
      },
    };
    const differing = counted.filter((index) => this.facts[index]!.differs).length;
    return { ...report, summary: summaryOf(report, differing) };
  }

  private isException(index: number, alsoIn: ReadonlyMap<number, readonly number[]>): boolean {
    return [index, ...(alsoIn.get(index) ?? [])].some((each) => this.facts[each]!.exception);
  }

  /** Columns of the counts: the ratings of the one scheme, else the common groups of all; then what has no rating. */
  private columns(): { columns: CountColumn[]; mixed: boolean } {
    const schemes = new Map(
      this.tallies.map(({ plan }) => [JSON.stringify(plan.scheme.ratings), plan.scheme]),
    );
    const [only] = schemes.values();
    const mixed = schemes.size > 1;
    // A group that no action has says nothing, but that none is Red does.
    const used = new Set<RatingGroup | null>(['red']);
    for (const { counted, group } of this.facts) if (counted) used.add(group);
    const columns: CountColumn[] = mixed
      ? RATING_GROUPS.filter((group) => used.has(group)).map(groupColumn)
      : (only?.ratings ?? []).map(({ name, group, colour }) => ({ name, group, colour }));
    const unrated = this.tallies.some(({ ratings }) => ratings.has(null));
    return {
      columns: unrated ? [...columns, { name: NOT_RATED, group: null, colour: null }] : columns,
      mixed,
    };
  }

  private columnOf(index: number, columns: readonly CountColumn[], mixed: boolean): number {
    const { rating, group } = this.facts[index]!;
    return columns.findIndex((column) =>
      rating === null ? column.name === NOT_RATED : mixed ? column.group === group : column.name === rating,
    );
  }

  private planCounts(tally: Tally, columns: readonly CountColumn[], mixed: boolean): PlanCounts {
    const groups = new Map(tally.plan.scheme.ratings.map(({ name, group }) => [name, group]));
    const counts = columns.map((column) => {
      let count = 0;
      for (const [rating, number] of tally.ratings) {
        const fits =
          rating === null
            ? column.name === NOT_RATED
            : mixed
              ? column.group !== null && column.group === groups.get(rating)
              : column.name === rating;
        if (fits) count += number;
      }
      return count;
    });
    const { plan, total, overdue, open, left, exceptions } = tally;
    const findings = new Map(plan.findings.map(({ code, count }) => [code, count]));
    return { plan, name: plan.name, total, counts, overdue, open, left, exceptions, findings };
  }

  private schemeRatings(): SchemeRating[] {
    const ratings = new Map<string, SchemeRating>();
    for (const { plan, ratings: counts } of this.tallies)
      for (const rating of plan.scheme.ratings) {
        const key = JSON.stringify([plan.scheme.name, rating]);
        const known = ratings.get(key);
        ratings.set(key, {
          scheme: plan.scheme.name,
          ...rating,
          plans: (known?.plans ?? 0) + 1,
          count: (known?.count ?? 0) + (counts.get(rating.name) ?? 0),
        });
      }
    return [...ratings.values()];
  }

  private worstFirst(a: number, b: number): number {
    const [one, other] = [this.facts[a]!, this.facts[b]!];
    return one.worst - other.worst || other.overdue - one.overdue || a - b;
  }

  /** By lead, those who owe most first; actions without a lead before all. */
  private chaseList(hidden: ReadonlySet<number>): { lead: string; index: number }[] {
    const owing = this.owing.filter(({ index }) => !hidden.has(index));
    const counts = new Map<string, number>();
    for (const { lead } of owing) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    const weight = (lead: string): number => (lead === NO_LEAD ? Infinity : counts.get(lead)!);
    return owing.sort((a, b) => {
      const [one, other] = [weight(a.lead), weight(b.lead)];
      if (one !== other) return other > one ? 1 : -1;
      if (a.lead !== b.lead) return a.lead < b.lead ? -1 : 1;
      return this.worstFirst(a.index, b.index);
    });
  }
}

function factsOf(action: ActionDigest, plan: number, groups: ReadonlyMap<string, RatingGroup>): Facts {
  const group = (name: string | null): RatingGroup | null =>
    name === null ? null : (groups.get(name) ?? null);
  return {
    plan,
    rating: action.rating,
    group: group(action.rating),
    counted: action.counted,
    exception: action.exception,
    overdue: action.daysOverdue,
    isOverdue: action.overdue,
    open: action.open,
    differs: action.ratingInPlan !== null && action.ratingNow !== action.ratingInPlan,
    worst: WORST.indexOf(group(action.ratingNow)),
    worstCounted: WORST.indexOf(group(action.rating)),
  };
}

const noPlan = (skipped: FileRecord['skipped']): string =>
  skipped.length === 0
    ? WORDS.report.noPlanWasFoundOnAnySheet
    : WORDS.report.noPlanWasFound(skipped.map(({ sheet, why }) => `“${sheet}”: ${why}`).join(' '));

export interface ReportSource {
  /** The file's name; null for the workbook in which the report is made. */
  readonly file: string | null;
  readonly assessed: AssessedPlan;
}

export interface ReportInput extends ReportOptions {
  readonly sources: readonly ReportSource[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

/** Builds the report over assessed plans. The same input always gives the same report. */
export function buildReport({ sources, unread, ...options }: ReportInput): ExceptionReport {
  const builder = new ReportBuilder(options);
  const byFile = new Map<string | null, AssessedPlan[]>();
  for (const { file, assessed } of sources) byFile.set(file, [...(byFile.get(file) ?? []), assessed]);
  for (const [file, plans] of byFile) builder.add(extractFile(file, plans));
  for (const { file, why } of unread) builder.add(unreadFile(file, why));
  return builder.finish();
}
