/** Months: January 2011 · Jan-11 · Sep 14 · by end July 2012 · mid March 2011 · October 2010 – March 2011 · March/April 2011. */
import { isoDate, lastDayOfMonth } from '../../dates';
import {
  fullYear,
  idiom,
  missingYear,
  oneDay,
  period,
  unreadable,
  wholeMonth,
  type Idiom,
  type Reading,
  NO_YEAR,
} from '../expression';
import type { TimescaleContext } from '../types';
import { LONG_YEAR, MONTH, MONTHS, TO, YEAR } from '../words';

const PART =
  '(?<part>(?:the\\s+)?(?:very\\s+)?(?:end|early|mid(?:dle)?|late|start|beginning|first week|last week|first half|second half)(?:\\s+(?:of|in))?[\\s–-]*(?:the\\s+)?)?';
const monthNumber = (word: string): number => MONTHS.get(word.replace('.', ''))!;

/** The last day of a part of a month; null for the whole month. Early is to the 10th, mid to the 20th (DOMAIN.md 3). */
function partEnd(part: string | undefined): number | null {
  if (part === undefined) return null;
  if (/early|start|beginning/.test(part)) return 10;
  if (/first week/.test(part)) return 7;
  if (/first half/.test(part)) return 15;
  return /mid/.test(part) ? 20 : null;
}

function monthReading(
  month: number,
  year: number,
  part: string | undefined,
  assumptions: readonly string[],
): Reading {
  const day = partEnd(part);
  if (day === null) return wholeMonth(year, month, assumptions);
  return { ...oneDay(isoDate(year, month, day)!, assumptions), first: isoDate(year, month, 1) };
}

const withYear = idiom(
  'month and year',
  `(?:the\\s+)?(?:month\\s+of\\s+)?${PART}(?<m>${MONTH})(?<gap>[\\s,./–-]*(?:of\\s+)?)(?<y>${LONG_YEAR}|'\\d{2}(?!\\d)|\\d{2}(?![\\d:/.]|\\s?(?:st|nd|rd|th)(?![a-z])))`,
  (groups, context) => {
    const [month, written] = [monthNumber(groups['m']!), groups['y']!];
    const year = fullYear(written);
    const text = `${groups['m']!.replace('.', '')} ${written}`;
    const isYear =
      written.length > 2 ||
      Number(written) > 31 ||
      Number(written) === 0 ||
      /[–-]/.test(groups['gap']!) ||
      groups['part'] !== undefined;
    if (isYear) return monthReading(month, year, groups['part'], []);
    if (context.monthYearDates) {
      return monthReading(month, year, groups['part'], [
        `Read “${title(text)}” as a month and year, as in the plan’s other dates.`,
      ]);
    }
    return unreadable(
      `“${title(text)}” could be a day in ${title(groups['m']!)} or ${title(groups['m']!)} ${year}.`,
    );
  },
);

const range = idiom(
  'range of months',
  `(?:from\\s+|(?<between>between\\s+))?(?<m1>${MONTH})(?:[\\s,]*(?<y1>${YEAR}))?(?:${TO}|\\s*[/&]\\s*|(?<and>\\s+and\\s+))(?:(?:the\\s+)?end\\s+(?:of\\s+)?)?(?<m2>${MONTH})[\\s,–-]*(?<y2>${LONG_YEAR}|'\\d{2}|\\d{2}(?![\\d:/.]|\\s?(?:st|nd|rd|th)))`,
  (groups, context) => {
    if (groups['and'] !== undefined && groups['between'] === undefined) return null;
    if (
      /^\d\d$/.test(groups['y2']!) &&
      Number(groups['y2']) <= 31 &&
      !context.monthYearDates &&
      groups['y1'] === undefined
    )
      return null;
    return monthRange(groups['m1']!, groups['y1'], groups['m2']!, fullYear(groups['y2']!), []);
  },
);

const yearlessRange = idiom(
  'range of months without year',
  `(?:from\\s+|between\\s+)?(?<m1>${MONTH})(?:${TO}|\\s*/\\s*)(?<m2>${MONTH})`,
  (groups, context, whole) => {
    if (!whole) return null;
    const year = missingYear(monthNumber(groups['m2']!), context);
    if (!year) return NO_YEAR;
    return monthRange(groups['m1']!, undefined, groups['m2']!, year.year, [year.note]);
  },
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
  return start > end ? unreadable('The range ends before it starts.') : period(start, end, notes);
}

/** A month alone is a date only as the whole text or after "end of": "May need review" and "the March family" are none. */
const alone = idiom(
  'month alone',
  `(?:the\\s+)?${PART}(?<m>${MONTH})(?![\\s–-]*\\d)`,
  (groups, context, whole) => {
    if (!whole && groups['part'] === undefined) return null;
    return yearlessMonth(monthNumber(groups['m']!), groups['part'], context);
  },
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
);

function title(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

export const MONTH_IDIOMS: readonly Idiom[] = [range, withYear, yearlessRange, numericMonth, alone];
