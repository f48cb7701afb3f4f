/** What moved since the last report, plan by plan as they come. */
import { compareActions, type RatedAction } from '../plan/compare';
import { MONTH_NAMES } from '../plan/dates';
import type { RatingGroup } from '../plan/schemes';
import type { ActionDigest } from './digest';
import type { AddedColumns, AddedValue, EarlierAction, EarlierPlan, EarlierReport } from './earlier';
import { statusName } from './headers';
import { type ActionRecord, type PlanRecord } from './record';
import type { ActionMovement, CarriedColumns, Move, PlanMovement, ReportMovement, Revision } from './report';

/** The plans of an earlier report, each given to one plan of this one at most. */
class EarlierPlans {
  private readonly free: Set<EarlierPlan>;

  constructor(private readonly report: EarlierReport) {
    this.free = new Set(report.plans);
  }

  get left(): readonly EarlierPlan[] {
    return [...this.free];
  }

  /**
   * By file, sheet and title; then by title and sheet; then by sheet and file where only its date or version changed.
   * Each only where it points to one plan: two plans that fit are none.
   */
  take(plan: PlanRecord): EarlierPlan | null {
    const tests: readonly ((each: EarlierPlan) => boolean)[] = [
      (each) => each.file === plan.file && each.sheet === plan.sheet && each.title === plan.title,
      (each) => each.file === plan.file && each.sheet === plan.sheet,
      (each) => each.title !== null && each.title === plan.title && each.sheet === plan.sheet,
      (each) => undated(each.file) === undated(plan.file) && each.sheet === plan.sheet,
      (each) => undated(each.file) === undated(plan.file) && each.title !== null && each.title === plan.title,
    ];
    for (const test of tests) {
      const [found, second] = this.report.plans.filter(test);
      if (!found || second || !this.free.has(found)) continue;
      this.free.delete(found);
      return found;
    }
    return null;
  }
}

const MONTHS = new RegExp(
  `^(?:${MONTH_NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|final|draft|copy|v|version)$`,
  'i',
);

/** A file's name without dates and versions: "Team A May 2014 v2.xlsx" and "Team A June 2014.xlsx" are one. */
function undated(file: string | null): string | null {
  if (file === null) return null;
  const words = file.replace(/\.\w+$/, '').split(/[^A-Za-z]+/);
  return words
    .filter((word) => word !== '' && !MONTHS.test(word))
    .join(' ')
    .toLowerCase();
}

const COMPLETE = statusName('complete');

interface Rated extends RatedAction {
  readonly earlier?: EarlierAction;
  readonly index?: number;
}

const key = (plan: string, ref: string | null, action: string | null): string =>
  JSON.stringify([plan, ref, action]);

/** Columns that somebody added to one table of the last report, moved to the actions of this one. */
class Carrier {
  private readonly rows = new Map<string, readonly AddedValue[]>();
  private readonly values = new Map<number, readonly AddedValue[]>();

  constructor(private readonly added: AddedColumns) {
    for (const row of added.rows) this.rows.set(key(row.plan, row.ref, row.action), row.values);
  }

  move(name: string, { ref, action }: EarlierAction, index: number): void {
    const place = key(name, ref, action);
    const values = this.rows.get(place);
    if (!values) return;
    this.rows.delete(place);
    this.values.set(index, values);
  }

  finish(): CarriedColumns {
    const { headers, sheet } = this.added;
    return { headers, sheet, values: this.values, lost: this.rows.size };
  }
}

export interface TrackerInput {
  /** The report that movement is counted from; null: there is none. */
  readonly since: EarlierReport | null;
  /** The last report, of any date: the columns added to it are kept. */
  readonly last: EarlierReport | null;
  readonly addedToExceptions: AddedColumns | null;
  readonly addedToActions: AddedColumns | null;
}

export interface TrackedPlan {
  readonly plan: PlanRecord;
  readonly digests: readonly ActionDigest[];
  /** The number of its first action. */
  readonly first: number;
  readonly records: () => readonly ActionRecord[];
}

export class MovementTracker {
  private readonly since: EarlierPlans | null;
  private readonly last: EarlierPlans | null;
  private readonly carriers: { exceptions: Carrier | null; actions: Carrier | null };
  private readonly plans: PlanMovement[] = [];
  private readonly moved: ActionMovement[] = [];
  private readonly revised: Revision[] = [];
  private readonly reds = { before: 0, now: 0, became: 0 };

  constructor(private readonly input: TrackerInput) {
    this.since = input.since && new EarlierPlans(input.since);
    this.last = input.last === input.since ? null : input.last && new EarlierPlans(input.last);
    this.carriers = {
      exceptions: input.addedToExceptions && new Carrier(input.addedToExceptions),
      actions: input.addedToActions && new Carrier(input.addedToActions),
    };
  }

  /** Takes a plan in. Its records are only asked for where there is a report to compare them with. */
  add({ plan, digests, first, records }: TrackedPlan): void {
    const revisions = new Map<number, Revision>();
    digests.forEach(({ putOff }, at) => {
      if (putOff) revisions.set(first + at, { index: first + at, ...putOff });
    });
    if (this.since || this.last) this.addCompared(plan, records(), first, revisions);
    this.revised.push(...[...revisions.values()].sort((a, b) => a.index - b.index));
  }

  private addCompared(
    plan: PlanRecord,
    actions: readonly ActionRecord[],
    first: number,
    revisions: Map<number, Revision>,
  ): void {
    const groups = new Map(plan.scheme.ratings.map(({ name, group }) => [name, group]));
    const after = actions.map((action, at): Rated => ({
      ref: action.ref,
      action: action.action,
      rating: action.rating,
      group: action.rating === null ? null : (groups.get(action.rating) ?? null),
      due: action.due,
      index: first + at,
    }));
    const before = this.since?.take(plan) ?? null;
    if (this.since) this.compare(plan, actions, after, before, first, revisions);
    const last = this.last?.take(plan);
    if (last) this.carry(last, compare(last, after));
  }

  private compare(
    plan: PlanRecord,
    actions: readonly ActionRecord[],
    after: readonly Rated[],
    before: EarlierPlan | null,
    first: number,
    revisions: Map<number, Revision>,
  ): void {
    const name = plan.name;
    const counted = actions.filter((action) => action.counted);
    const moves: Record<Move, number> = { worse: 0, better: 0, completed: 0, added: 0, closed: 0, gone: 0 };
    let same = 0;
    const isRed = (group: RatingGroup | null): boolean => group === 'red';
    this.reds.now += after.filter(({ group }, at) => actions[at]!.counted && isRed(group)).length;
    if (before) {
      const changes = compare(before, after);
      this.reds.before += before.actions.filter((each) => each.counted && isRed(each.group)).length;
      for (const change of changes) {
        const now = change.index === null ? null : actions[change.index - first]!;
        const move = moveOf(change.earlier, now, change.movement);
        if (move === 'same') same += 1;
        if (
          now?.counted &&
          isRed(after[change.index! - first]!.group) &&
          !(change.earlier?.counted && isRed(change.earlier.group))
        )
          this.reds.became += 1;
        const due = change.earlier?.due ?? null;
        if (
          now?.counted &&
          now.status !== 'complete' &&
          due !== null &&
          now.due !== null &&
          now.due > due &&
          !revisions.has(change.index!)
        )
          revisions.set(change.index!, { index: change.index!, from: due, to: now.due });
        if (move === 'same' || move === 'none') continue;
        moves[move] += 1;
        this.moved.push({
          move,
          plan: name,
          index: change.index,
          ref: now?.ref ?? change.earlier?.ref ?? null,
          action: now ? null : (change.earlier?.action ?? null),
          before: change.earlier?.rating ?? null,
          beforeGroup: change.earlier?.group ?? null,
        });
      }
      if (this.input.last === this.input.since) this.carry(before, changes);
    }
    this.plans.push({
      name,
      before: before ? before.actions.filter((each) => each.counted).length : null,
      now: counted.length,
      moves,
      same,
    });
  }

  private carry(plan: EarlierPlan, changes: readonly Compared[]): void {
    for (const { earlier, index } of changes) {
      if (earlier === null || index === null) continue;
      this.carriers.exceptions?.move(plan.name, earlier, index);
      this.carriers.actions?.move(plan.name, earlier, index);
    }
  }

  finish(): {
    movement: ReportMovement | null;
    revisions: readonly Revision[];
    carriedToExceptions: CarriedColumns | null;
    carriedToActions: CarriedColumns | null;
  } {
    const order: readonly Move[] = ['worse', 'added', 'gone', 'closed', 'better', 'completed'];
    return {
      movement: this.since
        ? {
            since: this.input.since!.asAt,
            plans: this.plans,
            actions: this.moved.sort((a, b) => order.indexOf(a.move) - order.indexOf(b.move)),
            missing: this.since.left.map(({ name }) => name),
            reds: this.reds,
          }
        : null,
      revisions: this.revised,
      carriedToExceptions: this.carriers.exceptions?.finish() ?? null,
      carriedToActions: this.carriers.actions?.finish() ?? null,
    };
  }
}

interface Compared {
  readonly movement: 'worse' | 'better' | 'same' | 'new' | 'gone';
  readonly earlier: EarlierAction | null;
  readonly index: number | null;
}

/**
 * Actions whose words are the very same, and unlike all others of their plan, are one whatever their refs. The rest is
 * paired by plan/compare; but two refs that differ are two actions.
 */
function compare(plan: EarlierPlan, after: readonly Rated[]): Compared[] {
  const before = plan.actions.map((earlier): Rated => ({ ...earlier, earlier }));
  const [then, now] = [byWords(before), byWords(after)];
  const pairs = [...now].flatMap(([words, later]) => {
    const earlier = then.get(words);
    return earlier ? [[earlier, later] as const] : [];
  });
  const done = new Set<Rated>(pairs.flat());
  const rest = (list: readonly Rated[]): Rated[] => list.filter((each) => !done.has(each));
  const changes = [
    ...pairs.flatMap(([earlier, later]) =>
      compareActions([{ ...earlier, ref: null }], [{ ...later, ref: null }]),
    ),
    ...compareActions(rest(before), rest(after)),
  ];
  return changes.flatMap((change): Compared[] => {
    const earlier = (change.before as Rated | null)?.earlier ?? null;
    const index = (change.after as Rated | null)?.index ?? null;
    if (change.before && change.after && !isSame(change.before, change.after))
      return [
        { movement: 'new', earlier: null, index },
        { movement: 'gone', earlier, index: null },
      ];
    return [{ movement: change.movement, earlier, index }];
  });
}

/** By their words, the actions whose words no other action of the list has. */
function byWords(actions: readonly Rated[]): Map<string, Rated> {
  const found = new Map<string, Rated | null>();
  for (const action of actions) {
    const words = plain(action.action);
    if (words !== '') found.set(words, found.has(words) ? null : action);
  }
  return new Map([...found].filter((entry): entry is [string, Rated] => entry[1] !== null));
}

function isSame(before: RatedAction, after: RatedAction): boolean {
  if (plain(before.ref) === '' || plain(after.ref) === '') return true;
  return plain(before.ref) === plain(after.ref) || plain(before.action) === plain(after.action);
}

const plain = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** One word for what became of an action; `none` for what was never counted. */
function moveOf(
  before: EarlierAction | null,
  now: ActionRecord | null,
  movement: Compared['movement'],
): Move | 'same' | 'none' {
  const was = before?.counted ?? false;
  if (now === null) return was ? 'gone' : 'none';
  if (!now.counted) return was ? 'closed' : 'none';
  if (!was) return 'added';
  if (now.status === 'complete' && before!.status !== COMPLETE) return 'completed';
  return movement === 'worse' || movement === 'better' ? movement : 'same';
}
