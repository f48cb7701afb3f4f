/** Months: January 2011 · Jan-11 · Sep 14 · by end July 2012 · mid March 2011 · October 2010 – March 2011 · March/April 2011. */
import { isoDate, lastDayOfMonth } from '../../dates';
import {
  fullYear,
  idiom,
  missingYear,
  period,
  unreadable,
  wholeMonth,
  ZERO,
  type Idiom,
  type Reading,
  NO_YEAR,
} from '../expression';
import type { TimescaleContext } from '../types';
import { LONG_YEAR, MONTH, MONTHS, TO, YEAR } from '../words';
import { WORDS } from '../../../words';

const PART =
  '(?<part>(?:the\\s+)?(?:very\\s+)?(?:(?:end|early|mid(?:dle)?|late|last (?:working )?day|first week|last week|first half|second half)(?:\\s+(?:of|in))?|(?:start|beginning)\\s+of)[\\s–-]*(?:the\\s+)?)?';
const monthNumber = (word: string): number => MONTHS.get(word.replace('.', ''))!;

/** The last day of a part of a month; null for the whole month. Early is to the 10th, mid to the 20th (DOMAIN.md 3). */
function partEnd(part: string | undefined): number | null {
  if (part === undefined) return null;
  if (/early|start|beginning/.test(part)) return 10;
  if (/first week/.test(part)) return 7;
  if (/first half/.test(part)) return 15;
  return /mid/.test(part) ? 20 : null;
}

/** The first day of a part of a month, for what starts then; null for its end. */
function partStart(part: string): number | null {
  if (/mid/.test(part)) return 11;
  if (/late|last week/.test(part)) return 21;
  if (/second half/.test(part)) return 16;
  return /end|last/.test(part) ? null : 1;
}

function monthReading(
  month: number,
  year: number,
  part: string | undefined,
  assumptions: readonly string[],
): Reading {
  const day = partEnd(part);
  const whole = wholeMonth(year, month, assumptions);
  const first = part === undefined ? 1 : partStart(part);
  const begins = first === null ? whole.last : isoDate(year, month, first);
  return { ...whole, first: begins, last: day === null ? whole.last : isoDate(year, month, day) };
}

const withYear = idiom(
  'month and year',
  `(?:the\\s+)?(?:month\\s+of\\s+)?${PART}(?<m>${MONTH})(?<gap>[\\s,./–-]*(?:of\\s+)?)(?<y>${LONG_YEAR}|'\\d{2}(?!\\d)|\\d{2}(?![\\d:/.]|\\s?(?:st|nd|rd|th)(?![a-z])))`,
  (groups, context) => {
    const [month, written] = [monthNumber(groups['m']!), groups['y']!];
    const year = fullYear(written);
    if (month === 1 && /^'?00$/.test(written)) return ZERO;
    const text = `${groups['m']!.replace('.', '')} ${written}`;
    const isYear =
      written.length > 2 ||
      Number(written) > 31 ||
      Number(written) === 0 ||
      /[–-]/.test(groups['gap']!) ||
      groups['part'] !== undefined;
    if (isYear) return monthReading(month, year, groups['part'], []);
    if (context.monthYearDates) {
      return monthReading(month, year, groups['part'], [WORDS.timescales.readAsAMonthAndYear(title(text))]);
    }
    return unreadable(WORDS.timescales.couldBeADayInOr(title(text), title(groups['m']!), year));
  },
  'letter',
);

const range = idiom(
  'range of months',
  `(?:from\\s+|(?<between>between\\s+))?(?<m1>${MONTH})(?:[\\s,–-]*(?<y1>${YEAR}))?(?:${TO}|\\s*[/&]\\s*|(?<and>\\s+and\\s+))(?:(?:the\\s+)?end\\s+(?:of\\s+)?)?(?<m2>${MONTH})[\\s,–-]*(?<y2>${LONG_YEAR}|'\\d{2}|\\d{2}(?![\\d:/.]|\\s?(?:st|nd|rd|th)))`,
  (groups, context) => {
    const next = monthNumber(groups['m2']!) - monthNumber(groups['m1']!);
    if (groups['and'] !== undefined && groups['between'] === undefined && next !== 1) return null;
    if (
      /^\d\d$/.test(groups['y2']!) &&
      Number(groups['y2']) <= 31 &&
      !context.monthYearDates &&
      groups['y1'] === undefined
    )
      return null;
    return monthRange(groups['m1']!, groups['y1'], groups['m2']!, fullYear(groups['y2']!), []);
  },
  'letter',
);

const yearlessRange = idiom(
  'range of months without year',
  `(?:from\\s+|between\\s+)?(?<m1>${MONTH})(?:${TO}|\\s*/\\s*)(?<m2>${MONTH})`,
  (groups, context, whole) => {
    if (!whole) return null;
    const overYearEnd = monthNumber(groups['m1']!) > monthNumber(groups['m2']!);
    const [first, second, ...more] = context.years;
    if (overYearEnd && first !== undefined && second === first + 1 && more.length === 0)
      return monthRange(groups['m1']!, undefined, groups['m2']!, second, [
        WORDS.timescales.theYearsAreNotWrittenTaken(first, second),
      ]);
    const year = missingYear(monthNumber(groups['m2']!), context);
    if (!year) return NO_YEAR;
    return monthRange(groups['m1']!, undefined, groups['m2']!, year.year, [year.note]);
  },
  'letter',
);

function monthRange(
  first: string,
  firstYear: string | undefined,
  last: string,
  lastYear: number,
  notes: readonly string[],
): Reading {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const year = firstYear === undefined ? (from > to ? lastYear - 1 : lastYear) : fullYear(firstYear);
  const [start, end] = [isoDate(year, from, 1)!, lastDayOfMonth(lastYear, to)];
  return start > end ? unreadable(WORDS.timescales.theRangeEndsBeforeItStarts) : period(start, end, notes);
}

/** A month alone is a date only as the whole text or after "end of": "May need review" and "the March family" are none. */
const alone = idiom(
  'month alone',
  `(?:the\\s+)?${PART}(?<m>${MONTH})(?![\\s–-]*\\d)`,
  (groups, context, whole) => {
    if (!whole && groups['part'] === undefined) return null;
    return yearlessMonth(monthNumber(groups['m']!), groups['part'], context);
  },
  'letter',
);

function yearlessMonth(month: number, part: string | undefined, context: TimescaleContext): Reading {
  const year = missingYear(month, context);
  if (!year) return NO_YEAR;
  return monthReading(month, year.year, part, [year.note]);
}

/** `03/2011`, `03-2011`. */
const numericMonth = idiom(
  'numeric month and year',
  '(?<n>0?[1-9]|1[0-2])\\s?[/.–-]\\s?(?<y>20\\d{2})(?![\\d/.–-])',
  (groups, _context, whole) => (whole ? wholeMonth(Number(groups['y']), Number(groups['n'])) : null),
  'figure',
);

/** "Q3 (Oct–Dec 2014)": the months say which quarter is meant. */
export const QUARTER_MONTHS = idiom(
  'quarter with its months',
  `(?:q|qtr\\.?|quarter)\\s?[1-4]\\s*[(:–-]\\s*(?<m1>${MONTH})(?:${TO}|\\s*/\\s*)(?<m2>${MONTH})[\\s,–-]*(?<y2>${LONG_YEAR}|'?\\d{2}(?!\\d))\\)?`,
  (groups) => monthRange(groups['m1']!, undefined, groups['m2']!, fullYear(groups['y2']!), []),
  'letter',
);

/** "Jan 2011 – 15 March 2011". */
const monthToDay = idiom(
  'range from a month to a day',
  `(?:from\\s+)?(?<m1>${MONTH})[\\s,]*(?<y1>${LONG_YEAR})${TO}(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s*(?<m2>${MONTH})[\\s,]*(?<y2>${LONG_YEAR})`,
  (groups) => {
    const end = isoDate(Number(groups['y2']), monthNumber(groups['m2']!), Number(groups['d']));
    const start = isoDate(Number(groups['y1']), monthNumber(groups['m1']!), 1)!;
    if (end === null)
      return unreadable(
        WORDS.timescales.thereNoSuchDayMonthYear(groups['d'], title(groups['m2']!), groups['y2']),
      );
    return start > end ? unreadable(WORDS.timescales.theRangeEndsBeforeItStarts) : period(start, end);
  },
  'letter',
);

/** `10/2010 – 03/2011`. */
const numericMonthRange = idiom(
  'range of numeric months',
  `(?<n1>0?[1-9]|1[0-2])[/.](?<y1>20\\d{2})${TO}(?<n2>0?[1-9]|1[0-2])[/.](?<y2>20\\d{2})(?![\\d/.–-])`,
  (groups) => {
    const start = isoDate(Number(groups['y1']), Number(groups['n1']), 1)!;
    const end = lastDayOfMonth(Number(groups['y2']), Number(groups['n2']));
    return start > end ? unreadable(WORDS.timescales.theRangeEndsBeforeItStarts) : period(start, end);
  },
  'figure',
);

/** `2011-03` and `2011 January`; `2010-11` is a financial year. */
const yearFirst = idiom(
  'year before month',
  `(?<y>20\\d{2})(?:[–/-](?<n>0[1-9]|1[0-2])(?![\\d/.–-])|[\\s,]+(?<m>${MONTH})(?![\\s–-]*\\d))`,
  (groups, _context, whole) => {
    const [year, month] = [Number(groups['y']), Number(groups['n'])];
    if (groups['m'] !== undefined) return whole ? wholeMonth(year, monthNumber(groups['m'])) : null;
    return month === (year % 100) + 1 || !whole ? null : wholeMonth(year, month);
  },
  'figure',
);

function title(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

export const MONTH_IDIOMS: readonly Idiom[] = [
  monthToDay,
  range,
  withYear,
  yearlessRange,
  numericMonthRange,
  numericMonth,
  yearFirst,
  alone,
];
