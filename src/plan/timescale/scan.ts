/** Finds the dates in a text: at each word the idioms are tried in order, the first that fits takes its characters. */
import type { Expression, Idiom } from './expression';
import { DAY_IDIOMS } from './idioms/days';
import { MONTH_IDIOMS } from './idioms/months';
import { PERIOD_IDIOMS } from './idioms/periods';
import type { TimescaleContext } from './types';
import { MONTHS } from './words';

/** All idioms. An idiom is added here and nowhere else; the longest ways of writing come first. */
const IDIOMS: readonly Idiom[] = [...DAY_IDIOMS, ...PERIOD_IDIOMS, ...MONTH_IDIOMS];

const LEAD_IN =
  /^(?:by|before|begin(?:ning|s)?|commenc(?:e|es|ing)|in|on|at|due|end|from|during|starting|start|until|to|within|target(?: date)?|deadline|date|complete(?:d)?(?: by)?|for|the|no later than|:|[\s,.])*$/;

/** Only texts with a figure, a month or a season can hold a date: all others are left at once. */
const MAY_HOLD_DATE = new RegExp(`\\d|\\b(?:${[...MONTHS.keys()].join('|')}|quarter|qtr)`);

/** The dates of a normalised text, in order, never overlapping. */
export function scan(text: string, context: TimescaleContext): Expression[] {
  const found: Expression[] = [];
  if (!MAY_HOLD_DATE.test(text)) return found;
  let at = 0;
  while (at < text.length) {
    const match = atWordStart(text, at) ? matchAt(text, at, context) : null;
    if (match) {
      found.push(match);
      at += match.length;
    } else at += 1;
  }
  return found;
}

function atWordStart(text: string, at: number): boolean {
  if (!/[a-z0-9']/.test(text[at]!)) return false;
  return at === 0 || !/[a-z0-9£$%]/.test(text[at - 1]!)
    ? !(at > 1 && /[.,:/]/.test(text[at - 1]!) && /\d/.test(text[at - 2]!))
    : false;
}

function matchAt(text: string, at: number, context: TimescaleContext): Expression | null {
  for (const idiom of IDIOMS) {
    idiom.pattern.lastIndex = at;
    const match = idiom.pattern.exec(text);
    if (!match) continue;
    const length = match[0].trimEnd().length;
    const whole =
      LEAD_IN.test(text.slice(0, at)) &&
      /^[\s.,;)!]*(?:\(|$|[–-]\s|\n|or earlier)/.test(text.slice(at + length));
    const reading = idiom.read(match.groups ?? {}, context, whole);
    if (reading) return { ...reading, index: at, length };
  }
  return null;
}
