/**
 * Digests on their way to another thread: a few columns of figures, handed over as they are, instead of an object for
 * each action that would be copied one by one.
 */
import type { ActionDigest, PlanDigest } from '../report';

export interface DigestColumns {
  readonly plan: PlanDigest['plan'];
  readonly same: Uint32Array;
  /** So many figures for each action, in the order of `packDigest`. */
  readonly figures: Int32Array;
  /** Every text that a figure stands for, once. */
  readonly texts: readonly string[];
  /** Everyone who is chased together, once. */
  readonly chased: readonly (readonly string[])[];
}

const FIGURES = 10;
/** Bits of the figure that holds what is true or false. */
const [COUNTED, EXCEPTION, OVERDUE, OPEN] = [1, 2, 4, 8];
const NOTHING = -1;

/** Things by number, each once. */
class Numbered<Thing> {
  readonly things: Thing[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, thing: Thing): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.things.push(thing) - 1));
    return number;
  }
}

export function packDigest({ plan, actions, same }: PlanDigest): DigestColumns {
  const figures = new Int32Array(actions.length * FIGURES);
  const texts = new Numbered<string>();
  const chased = new Numbered<readonly string[]>();
  const text = (value: string | null): number => (value === null ? NOTHING : texts.of(value, value));
  let at = 0;
  for (const action of actions) {
    figures[at] = text(action.rating);
    figures[at + 1] = text(action.ratingInPlan);
    figures[at + 2] = text(action.ratingNow);
    figures[at + 3] =
      (action.counted ? COUNTED : 0) |
      (action.exception ? EXCEPTION : 0) |
      (action.overdue ? OVERDUE : 0) |
      (action.open ? OPEN : 0);
    figures[at + 4] = action.daysOverdue;
    figures[at + 5] = action.steps;
    figures[at + 6] = action.shortened;
    figures[at + 7] = chased.of(action.chased.join('\0'), action.chased);
    figures[at + 8] = text(action.putOff?.from ?? null);
    figures[at + 9] = text(action.putOff?.to ?? null);
    at += FIGURES;
  }
  return { plan, same, figures, texts: texts.things, chased: chased.things };
}

export function unpackDigest({ plan, same, figures, texts, chased }: DigestColumns): PlanDigest {
  const text = (number: number): string | null => texts[number] ?? null;
  const actions: ActionDigest[] = [];
  for (let at = 0; at < figures.length; at += FIGURES) {
    const flags = figures[at + 3]!;
    const [from, to] = [text(figures[at + 8]!), text(figures[at + 9]!)];
    actions.push({
      rating: text(figures[at]!),
      ratingInPlan: text(figures[at + 1]!),
      ratingNow: text(figures[at + 2]!),
      counted: (flags & COUNTED) !== 0,
      exception: (flags & EXCEPTION) !== 0,
      overdue: (flags & OVERDUE) !== 0,
      daysOverdue: figures[at + 4]!,
      open: (flags & OPEN) !== 0,
      steps: figures[at + 5]!,
      shortened: figures[at + 6]!,
      chased: chased[figures[at + 7]!]!,
      putOff: from === null || to === null ? null : { from, to },
    });
  }
  return { plan, actions, same };
}
