/** Records → the exception report. Plans are taken in one by one, so that no more than one need be in memory. */
import type { AssessedPlan } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';
import {
  byWorst,
  columnOf,
  countColumns,
  countInto,
  emptyTally,
  factsOf,
  planCounts,
  schemeRatings,
  type Facts,
  type Tally,
} from './counts';
import { digestPlan, type PlanDigest } from './digest';
import { lastBefore, NO_EARLIER, type EarlierReports } from './earlier';
import { MovementTracker } from './movement';
import { Owing } from './owing';
import {
  extractFile,
  unreadFile,
  type ActionRecord,
  type FileExtract,
  type FileRecord,
  type PlanExtract,
} from './record';
import { MemoryStore, STRIP_ROWS, type ExceptionReport, type RecordStore, type Strip } from './report';
import { SameActions } from './same-action';
import { summaryOf } from './summary';
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

type Growing<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

export class ReportBuilder {
  private readonly store: RecordStore;
  private readonly facts: Facts[] = [];
  private readonly tallies: Tally[] = [];
  private readonly files: FileRecord[] = [];
  private readonly same = new SameActions();
  private readonly tracker: MovementTracker;
  private readonly owing = new Owing();
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
    const tally = emptyTally(plan, first);
    this.tallies.push(tally);
    actions.forEach((action, at) => {
      const facts = factsOf(action, number, groups);
      this.facts.push(facts);
      this.shortened += action.shortened;
      countInto(tally, facts);
      this.place(first + at, 1 + action.steps);
      this.owing.add(action.chased, first + at);
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

  finish(): ExceptionReport {
    const { columns, mixed } = countColumns(this.tallies, this.facts);
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
    for (const index of counted) totals[columnOf(this.facts[index]!, columns, mixed)]! += 1;
    const exceptions = counted.filter((index) => this.isException(index, alsoIn));
    const report = {
      asAt: this.options.asAt,
      plans: this.tallies.map((tally) => planCounts(tally, columns, mixed)),
      columns,
      mixed,
      totals,
      total: counted.length,
      open: counted.filter((index) => this.facts[index]!.open).length,
      overdue: counted.filter((index) => this.facts[index]!.isOverdue).length,
      exceptions: exceptions.sort((a, b) => this.worstFirst(a, b)),
      chase: this.owing.list(hidden, (a, b) => this.worstFirst(a, b)),
      ...this.tracker.finish(),
      ratings: schemeRatings(this.tallies),
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

  private worstFirst(a: number, b: number): number {
    return byWorst(this.facts[a]!, this.facts[b]!) || a - b;
  }
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
