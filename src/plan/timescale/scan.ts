/** Finds the dates in a text: at each word the idioms are tried in order, the first that fits takes its characters. */
import type { Expression, Idiom } from './expression';
import { DAY_IDIOMS } from './idioms/days';
import { MONTH_IDIOMS, QUARTER_MONTHS } from './idioms/months';
import { PERIOD_IDIOMS } from './idioms/periods';
import type { TimescaleContext } from './types';
import { MONTHS } from './words';

/** All idioms. An idiom is added here and nowhere else; the longest ways of writing come first. */
const IDIOMS: readonly Idiom[] = [...DAY_IDIOMS, QUARTER_MONTHS, ...PERIOD_IDIOMS, ...MONTH_IDIOMS];

const FROM_FIGURE = IDIOMS.filter(({ begins }) => begins !== 'letter');
const FROM_LETTER = IDIOMS.filter(({ begins }) => begins !== 'figure');

const LEAD_IN =
  /^(?:by|before|begin(?:ning|s)?|commenc(?:e|es|ing)|in|on|at|due|end|from|during|starting|start|until|to|within|target(?: date)?|deadline|date|complete(?:d)?(?: by)?|for|the|no later than|:|[\s,.])*$/;

/** Only texts with a figure, a month or a season can hold a date: all others are left at once. */
const MAY_HOLD_DATE = new RegExp(`\\d|\\b(?:${[...MONTHS.keys()].join('|')}|quarter|qtr|term)`);

/** What a date can begin with. A word begins after no letter, figure or sum, and not within a number (`2.31`). */
const BEGINS = new RegExp(
  `(?<![a-z0-9£$%]|\\d[.,:/])(?:\\d|'|(?:${[...MONTHS.keys()].join('|')}|mon|tue|wed|thu|fri|sat|sun|q\\s?[1-4]|q(?:tr|uarter)|h[12]|fy|autumn|spring|summer|winter|early|mid|middle|late|end|close|start|beginning|first|second|third|fourth|final|last|very|the|from|between|by|during|month|calendar|year|financial|academic|school|council|w\\s?[/.]?\\s?[cbe]|wk|week))`,
  'g',
);

/** The dates of a normalised text, in order, never overlapping. */
export function scan(text: string, context: TimescaleContext): Expression[] {
  const found: Expression[] = [];
  if (!MAY_HOLD_DATE.test(text)) return found;
  let at = 0;
  for (;;) {
    BEGINS.lastIndex = at;
    const place = BEGINS.exec(text)?.index;
    if (place === undefined) return found;
    const match = matchAt(text, place, context);
    if (match) found.push(match);
    at = place + (match?.length ?? 1);
  }
}

function matchAt(text: string, at: number, context: TimescaleContext): Expression | null {
  for (const idiom of /\d/.test(text[at]!) ? FROM_FIGURE : FROM_LETTER) {
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
