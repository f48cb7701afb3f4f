/**
 * Which actions of different plans are the same: the same ref and similar words. Linear in the number of actions, and a
 * few bytes for each: two sets of words that are alike enough must share one of their first few words in any fixed order
 * (prefix filtering, Chaudhuri, Ganti and Kaushik 2006), so only those words are kept, as numbers, until the end.
 */
import type { ActionRecord } from './record';

/** Words that two texts must share, of all their words together. */
const ALIKE = 0.85;
/** Fewer words tell nothing: "Training" is an action of many plans. */
const FEWEST = 4;

interface Group {
  readonly ref: string;
  readonly words: readonly number[];
  readonly plans: Set<number>;
  readonly members: number[];
}

export class SameActions {
  /** Each a number for ref and word, and beside it the number of the action. */
  private keys = new Uint32Array(1024);
  private indexes = new Uint32Array(1024);
  private count = 0;

  /** Takes one of an action's keys in. */
  keep(key: number, index: number): void {
    if (this.count === this.keys.length) {
      this.keys = twiceAsLong(this.keys);
      this.indexes = twiceAsLong(this.indexes);
    }
    this.keys[this.count] = key;
    this.indexes[this.count] = index;
    this.count += 1;
  }

  /**
   * Keys with their actions, sorted: as much of each key as there is room for beside the number of the action in the 53
   * bits of a whole number. Keys that only differ in what is cut off are told apart by the words themselves.
   */
  private sorted(): { pairs: Float64Array; room: number } {
    const indexes = this.indexes.subarray(0, this.count);
    const most = indexes.reduce((larger, index) => Math.max(larger, index), 0);
    const bits = Math.ceil(Math.log2(most + 2));
    const [room, cut] = [2 ** bits, Math.max(0, 32 + bits - 53)];
    const pairs = Float64Array.from(indexes, (index, at) => (this.keys[at]! >>> cut) * room + index);
    return { pairs: pairs.sort(), room };
  }

  /** Actions that stand in more than one plan; those of one plan are never the same as each other. */
  found(
    planOf: (index: number) => number,
    recordOf: (index: number) => ActionRecord,
  ): readonly (readonly number[])[] {
    const { pairs, room } = this.sorted();
    const groups: Group[] = [];
    const groupOf = new Map<number, Group>();
    for (let start = 0; start < pairs.length;) {
      const next = (Math.floor(pairs[start]! / room) + 1) * room;
      let end = start + 1;
      while (end < pairs.length && pairs[end]! < next) end += 1;
      const run = end - start < 2 ? [] : [...new Set(pairs.subarray(start, end))].map((pair) => pair % room);
      start = end;
      if (run.length < 2 || run.every((index) => planOf(index) === planOf(run[0]!))) continue;
      const here = new Set<Group>();
      for (const index of run)
        here.add(groupOf.get(index) ?? join(index, here, planOf(index), recordOf(index), groups));
      for (const group of here) for (const member of group.members) groupOf.set(member, group);
    }
    return groups
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.sort((a, b) => a - b));
  }
}

function twiceAsLong(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** The keys of an action: one that is the same has at least one of them too. */
export function sameKeys({ ref, action }: ActionRecord): number[] {
  if (ref === null || action === null) return [];
  const words = hashedWords(action);
  if (words.length < FEWEST) return [];
  const seed = hash(plainRef(ref));
  const prefix = words.length - Math.ceil(ALIKE * words.length) + 1;
  return words.slice(0, prefix).map((word) => (seed ^ Math.imul(word, 0x9e3779b1)) >>> 0);
}

/** Puts an action to the group here that it is the same as, else into a new one. */
function join(
  index: number,
  here: ReadonlySet<Group>,
  plan: number,
  { ref, action }: ActionRecord,
  groups: Group[],
): Group {
  const [own, words] = [plainRef(ref ?? ''), hashedWords(action ?? '')];
  for (const group of here) {
    if (group.ref !== own || group.plans.has(plan) || likeness(group.words, words) < ALIKE) continue;
    group.plans.add(plan);
    group.members.push(index);
    return group;
  }
  const group = { ref: own, words, plans: new Set([plan]), members: [index] };
  groups.push(group);
  return group;
}

const plainRef = (ref: string): string => ref.trim().toLowerCase();

/** The words of a text as numbers, sorted, each once. */
function hashedWords(text: string): number[] {
  const words: number[] = [];
  const plain = text.toLowerCase();
  let [start, figures] = [0, false];
  for (let at = 0; at <= plain.length; at += 1) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0;
    const figure = code >= 48 && code <= 57;
    figures ||= figure;
    if (figure || (code >= 97 && code <= 122)) continue;
    if (at - start > 2 || figures) words.push(hash(plain, start, at));
    [start, figures] = [at + 1, false];
  }
  return sortedOnce(words);
}

/** Few numbers, sorted where they are, each kept once. */
function sortedOnce(words: number[]): number[] {
  if (words.length > MANY) words.sort((one, other) => one - other);
  let count = 0;
  for (const word of words) {
    let at = count;
    while (at > 0 && words[at - 1]! > word) at -= 1;
    if (at > 0 && words[at - 1] === word) continue;
    for (let to = count; to > at; to -= 1) words[to] = words[to - 1]!;
    words[at] = word;
    count += 1;
  }
  words.length = count;
  return words;
}

/** More words than this are sorted the common way first. */
const MANY = 60;

/** FNV-1a, 32 bits. */
function hash(text: string, start = 0, end = text.length): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function likeness(one: readonly number[], other: readonly number[]): number {
  let [shared, a, b] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    if (one[a] === other[b]) {
      shared += 1;
      a += 1;
      b += 1;
    } else if (one[a]! < other[b]!) a += 1;
    else b += 1;
  }
  return shared / (one.length + other.length - shared);
}
