/** What a plan's dates tell about each other: computed once for a column, so that no cell is read by itself. */
import { parseIsoDate, type IsoDate } from '../dates';
import { fullYear } from './expression';
import { normalise } from './normalise';
import type { TimescaleContext, TimescaleSource } from './types';
import { DAY, MONTH, MONTHS } from './words';

/** For a single text with nothing known about its plan (custom functions). */
export const NO_CONTEXT: TimescaleContext = {
  planDate: null,
  years: [],
  financialYear: null,
  order: 'dayFirst',
  monthYearDates: false,
  yearSetting: null,
};

export interface ContextHints {
  readonly planDate: IsoDate | null;
  /** Titles and other lines above the table. */
  readonly preamble: readonly string[];
  readonly yearSetting?: TimescaleContext['yearSetting'];
}

/** Learns the years, the order of numeric dates and the habit of month and year from all cells of a column. */
export function timescaleContext(sources: readonly TimescaleSource[], hints: ContextHints): TimescaleContext {
  const { texts, days, months } = tally(sources);
  const preamble = hints.preamble.map(normalise);
  const financialYear = onlyFinancialYear(preamble);
  const years = new Set<number>([...preamble, ...texts.keys()].flatMap(yearsIn));
  for (const date of new Set(sources.map((source) => source.date))) {
    const civil = date === undefined ? null : parseIsoDate(date);
    if (civil && civil.year > 1900) years.add(civil.year);
  }
  const planDate = hints.planDate === null ? null : parseIsoDate(hints.planDate);
  if (planDate) years.add(planDate.year);
  return {
    planDate: hints.planDate,
    years: [...years].sort((a, b) => a - b),
    financialYear,
    order: numericOrder(texts.keys()),
    monthYearDates: hasMonthYearHabit(texts, { days, months }, preamble),
    yearSetting: hints.yearSetting ?? null,
  };
}

/** Normalised texts with how often each is written, and how many cells are dates of a day or of a month. */
function tally(sources: readonly TimescaleSource[]): {
  texts: ReadonlyMap<string, number>;
  days: number;
  months: number;
} {
  const written = new Map<string, number>();
  let [days, months] = [0, 0];
  for (const { date, monthOnly, text } of sources) {
    if (monthOnly) months += 1;
    if (date === undefined) written.set(text, (written.get(text) ?? 0) + 1);
    else if (!monthOnly) days += 1;
  }
  const texts = new Map<string, number>();
  for (const [text, count] of written) {
    const plain = normalise(text);
    texts.set(plain, (texts.get(plain) ?? 0) + count);
  }
  return { texts, days, months };
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d/.£])((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1]));
}

function onlyFinancialYear(texts: readonly string[]): number | null {
  const starts = new Set<number>();
  for (const text of texts) {
    for (const match of text.matchAll(/(?<!\d)(20\d{2})\s?[/–-]\s?((?:20)?\d{2})(?![\d/–-])/g)) {
      const start = Number(match[1]);
      if (fullYear(match[2]!) === start + 1) starts.add(start);
      else return null;
    }
  }
  return starts.size === 1 ? [...starts][0]! : null;
}

function numericOrder(texts: Iterable<string>): TimescaleContext['order'] {
  let [dayFirst, monthFirst] = [false, false];
  for (const text of texts) {
    for (const match of text.matchAll(/(?<![\d/.])(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d{2})(?!\d)/g)) {
      const [first, second] = [Number(match[1]), Number(match[2])];
      if (first > 12 && second <= 12) dayFirst = true;
      if (second > 12 && second <= 31 && first <= 12) monthFirst = true;
    }
  }
  if (dayFirst && monthFirst) return 'mixed';
  return monthFirst ? 'monthFirst' : 'dayFirst';
}

const MONTH_YEAR = new RegExp(
  `(?<![\\d][\\s.–-]|[a-z])${MONTH}[\\s,./–-]*(?:(?:19|20)\\d{2}|'\\d{2})(?!\\d)`,
  'g',
);
const DAY_MONTH = new RegExp(
  `(?<!\\d)${DAY}[\\s./–-]*(?:of\\s+)?${MONTH}|${MONTH}\\s*\\d{1,2}\\s?(?:st|nd|rd|th)|(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]\\d{2}`,
  'g',
);
const EITHER = new RegExp(
  `(?<![\\d][\\s.–-]|[a-z])(?:${MONTH})[\\s,./–-]*(\\d{2})(?![\\d:/.]|\\s?(?:st|nd|rd|th))`,
  'g',
);

/**
 * True where the plan's other dates are months and years. "Sep 14" itself counts only where the figures of the whole
 * column behave as years: at most four in a row of years, or those that the plan names.
 */
function hasMonthYearHabit(
  texts: ReadonlyMap<string, number>,
  dated: { readonly days: number; readonly months: number },
  preamble: readonly string[],
): boolean {
  const count = (pattern: RegExp): number => {
    let sum = 0;
    for (const [text, times] of texts) sum += times * [...text.matchAll(pattern)].length;
    return sum;
  };
  const either = [...texts].flatMap(([text, times]) => {
    const figures = [...text.matchAll(EITHER)].map((match) => Number(match[1]));
    return Array.from({ length: figures.length === 0 ? 0 : times }, () => figures).flat();
  });
  if (either.length === 0) return false;
  const days = count(DAY_MONTH) + dated.days;
  const months = count(MONTH_YEAR) + dated.months;
  if (months > 0 && days <= months / 4) return true;
  if (days > 0) return false;
  const named = new Set(
    [...preamble, ...texts.keys()].flatMap(yearsIn).flatMap((year) => [year % 100, (year + 1) % 100]),
  );
  if (named.size > 0 && either.every((figure) => named.has(figure))) return true;
  const distinct = new Set(either);
  return (
    either.length >= 3 &&
    Math.max(...distinct) - Math.min(...distinct) <= 3 &&
    (distinct.size < either.length || either.some((figure) => figure > 31))
  );
}

/**
 * True where one text shows by itself that its short figures are years: "Oct 14 for Education Mar 15 for wider
 * application". They differ, never by more than two, and in that order the dates follow each other.
 */
export function showsYears(plain: string): boolean {
  const found = [...plain.matchAll(EITHER)].map((match) => ({
    year: Number(match[1]),
    month: MONTHS.get(/^[a-z]+/.exec(match[0])![0])!,
  }));
  if (found.length < 2) return false;
  const years = found.map(({ year }) => year);
  const ordered = found.every(
    ({ year, month }, index) =>
      index === 0 || year * 12 + month > found[index - 1]!.year * 12 + found[index - 1]!.month,
  );
  return ordered && new Set(years).size > 1 && Math.max(...years) - Math.min(...years) <= 2;
}
