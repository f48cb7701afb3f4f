/**
 * Which actions of different plans are the same: the same ref and similar words. Linear in the number of actions: two
 * sets of words that are alike enough must share one of their first few words in any fixed order (prefix filtering,
 * Chaudhuri, Ganti and Kaushik 2006).
 */
import type { ActionRecord } from './record';

/** Words that two texts must share, of all their words together. */
const ALIKE = 0.85;
/** Fewer words tell nothing: "Training" is an action of many plans. */
const FEWEST = 4;

interface Group {
  readonly words: Uint32Array;
  readonly plans: Set<number>;
  readonly members: number[];
}

export class SameActions {
  private readonly groups: Group[] = [];
  private readonly byPrefix = new Map<string, number[]>();

  /** Takes an action in; those of one plan are never the same as each other. */
  add(index: number, plan: number, { ref, action }: ActionRecord): void {
    if (ref === null || action === null) return;
    const words = hashedWords(action);
    if (words.length < FEWEST) return;
    const key = ref.trim().toLowerCase();
    const prefix = words.subarray(0, words.length - Math.ceil(ALIKE * words.length) + 1);
    const candidates = new Set([...prefix].flatMap((word) => this.byPrefix.get(`${key} ${word}`) ?? []));
    for (const candidate of candidates) {
      const group = this.groups[candidate]!;
      if (group.plans.has(plan) || likeness(group.words, words) < ALIKE) continue;
      group.plans.add(plan);
      group.members.push(index);
      return;
    }
    const number = this.groups.push({ words, plans: new Set([plan]), members: [index] }) - 1;
    for (const word of prefix) {
      const place = `${key} ${word}`;
      const known = this.byPrefix.get(place);
      if (known) known.push(number);
      else this.byPrefix.set(place, [number]);
    }
  }

  /** Actions that stand in more than one plan. */
  found(): readonly (readonly number[])[] {
    return this.groups.filter(({ members }) => members.length > 1).map(({ members }) => members);
  }
}

/** The words of a text as numbers, sorted, each once. */
function hashedWords(text: string): Uint32Array {
  const words = new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2 || /\d/.test(word))
      .map(hash),
  );
  return Uint32Array.from(words).sort();
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function likeness(one: Uint32Array, other: Uint32Array): number {
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
