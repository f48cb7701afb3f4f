/** Single days: 25 October 2010 · 31st March · 08.02.2011 · 2011-03-31 · March 31, 2011 · w/c 3 March 2014. */
import { addDays, isoDate, weekday } from '../../dates';
import {
  dayOf,
  fullYear,
  idiom,
  missingYear,
  oneDay,
  period,
  unreadable,
  ZERO,
  type Idiom,
  type Reading,
  NO_YEAR,
} from '../expression';
import type { TimescaleContext } from '../types';
import { ANY_DAY, DAY_GAP, LONG_YEAR, MONTH, MONTHS, TO, WEEKDAY, YEAR } from '../words';
import { WORDS } from '../../../words';
import { WEEKDAYS as WEEKDAY_NAMES } from '../../../words/format';

const monthNumber = (word: string): number => MONTHS.get(word.replace('.', ''))!;
const number = (text: string | undefined): number => parseInt(text ?? '', 10);

const iso = idiom(
  'iso day',
  '(?<y>(?:18|19|20)\\d{2})[-–/.](?<m>\\d{1,2})[-–/.](?<d>\\d{1,2})(?:[t ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?z?)?(?!\\d)',
  (groups) =>
    number(groups['y']) === 1899 || number(groups['y']) === 1900
      ? ZERO
      : dayOf(
          number(groups['y']),
          number(groups['m']),
          number(groups['d']),
          `${groups['y']}-${groups['m']}-${groups['d']}`,
        ),
  'figure',
);

const numeric = idiom(
  'numeric day',
  `(?:(?<wd>${WEEKDAY}),?\\s*)?(?<a>\\d{1,2})(?<s>\\s?[./–-]\\s?)(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|'?\\d{2})(?!\\d)(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?`,
  (groups, context) => onWeekday(numericDay(groups, context), groups['wd']),
);

function numericDay(
  groups: Readonly<Record<string, string | undefined>>,
  context: TimescaleContext,
): Reading | null {
  const [first, second, written] = [
    number(groups['a']),
    number(groups['b']),
    `${groups['a']}/${groups['b']}/${groups['y']}`,
  ];
  const year = fullYear(groups['y'] ?? '');
  if (first === 0 && second <= 1) return ZERO;
  if (context.order === 'mixed') {
    return {
      ...unreadable(WORDS.timescales.thisColumnMixesDayFirstAndMonth(written)),
      orderMixed: true,
    };
  }
  if (year === 0 || year === 1899 || year === 1900) return ZERO;
  if (year < 1900) return unreadable(WORDS.timescales.hasNoYearThatCouldBeMeant(written));
  if (context.order === 'monthFirst') {
    return dayOf(year, first, second, written, [WORDS.timescales.readMonthFirstBecauseOtherDates]);
  }
  return dayOf(year, second, first, written);
}

const written = idiom(
  'written day',
  `(?:(?<wd>${WEEKDAY}),?\\s*)?(?:the\\s+)?(?<d>${ANY_DAY}|\\d{1,2})${DAY_GAP}(?:of\\s+)?(?<m>${MONTH})(?:[\\s,./–-]*(?<y>${YEAR}))?`,
  (groups, context) => writtenDay(groups, context),
);

const american = idiom(
  'month before day',
  `(?:(?<wd>${WEEKDAY}),?\\s*)?(?<m>${MONTH})\\s*(?:the\\s+)?(?<d>\\d{1,2}(?:\\s?(?:st|nd|rd|th))?),?\\s+(?<y>${LONG_YEAR})`,
  (groups, context) => writtenDay(groups, context),
  'letter',
);

const americanOrdinal = idiom(
  'month before ordinal day',
  `(?<m>${MONTH})\\s*(?:the\\s+)?(?<d>\\d{1,2}\\s?(?:st|nd|rd|th))(?![a-z])(?:,?\\s*(?<y>${YEAR}))?`,
  (groups, context) => writtenDay(groups, context),
  'letter',
);

function writtenDay(
  groups: Readonly<Record<string, string | undefined>>,
  context: TimescaleContext,
): Reading | null {
  const [day, month] = [number(groups['d']), monthNumber(groups['m'] ?? '')];
  const text = `${groups['d']} ${groups['m']} ${groups['y'] ?? ''}`;
  if (groups['y'] !== undefined)
    return onWeekday(dayOf(fullYear(groups['y']), month, day, text), groups['wd']);
  const year = missingYear(month, context, (candidate) => fits(candidate, month, day, groups['wd']));
  if (!year)
    return isoDate(2000, month, day) === null
      ? unreadable(WORDS.timescales.thereIsNoSuchDayAs(text.trim()))
      : NO_YEAR;
  return dayOf(year.year, month, day, text, [year.note]);
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A day whose weekday is written and is another one is no certain day: either may be the slip. */
function onWeekday(reading: Reading | null, written: string | undefined): Reading | null {
  if (!reading || reading.problem !== null || written === undefined) return reading;
  const right = WEEKDAYS[weekday(reading.first!)]!;
  if (written.startsWith(right)) return reading;
  return unreadable(WORDS.timescales.theWeekdayAndTheDateDoNotAgree(WEEKDAY_NAMES[weekday(reading.first!)]!));
}

/** True where the day exists in that year and falls on the weekday that is written. */
function fits(year: number, month: number, day: number, written: string | undefined): boolean {
  const date = isoDate(year, month, day);
  if (date === null) return false;
  return written === undefined || written.startsWith(WEEKDAYS[weekday(date)]!);
}

const dayRange = idiom(
  'range of days in one month',
  `(?:${WEEKDAY},?\\s*)?(?<a>${ANY_DAY})(?:${TO}|\\s*(?:&|and|\\/)\\s*)(?:${WEEKDAY},?\\s*)?(?<b>${ANY_DAY})\\s*(?:of\\s+)?(?<m>${MONTH})(?:[\\s,]*(?<y>${YEAR}))?`,
  (groups, context) => {
    const first = writtenDay({ ...groups, d: groups['a'] }, context);
    const last = writtenDay({ ...groups, d: groups['b'] }, context);
    return between(first, last);
  },
);

const longRange = idiom(
  'range of days',
  `(?:from\\s+|between\\s+)?(?:${WEEKDAY},?\\s*)?(?<a>${ANY_DAY})\\s*(?<m1>${MONTH})(?:[\\s,]*(?<y1>${YEAR}))?(?:${TO}|\\s+and\\s+)(?:${WEEKDAY},?\\s*)?(?<b>${ANY_DAY})\\s*(?<m2>${MONTH})[\\s,]*(?<y2>${YEAR})`,
  (groups, context) => {
    const lastYear = fullYear(groups['y2']!);
    const earlier = monthNumber(groups['m1']!) > monthNumber(groups['m2']!) ? lastYear - 1 : lastYear;
    const firstYear = groups['y1'] === undefined ? String(earlier) : groups['y1'];
    const first = writtenDay({ d: groups['a'], m: groups['m1'], y: firstYear }, context);
    return between(first, writtenDay({ d: groups['b'], m: groups['m2'], y: groups['y2'] }, context));
  },
);

const numericRange = idiom(
  'range of numeric days',
  `(?<a1>\\d{1,2})[./](?<b1>\\d{1,2})[./](?<y1>\\d{4}|\\d{2})${TO}(?<a2>\\d{1,2})[./](?<b2>\\d{1,2})[./](?<y2>\\d{4}|\\d{2})(?!\\d)`,
  (groups, context) =>
    between(
      numericDay({ a: groups['a1'], b: groups['b1'], y: groups['y1'] }, context),
      numericDay({ a: groups['a2'], b: groups['b2'], y: groups['y2'] }, context),
    ),
  'figure',
);

/** From the first day to the last; unclear where they are the wrong way round. */
export function between(first: Reading | null, last: Reading | null): Reading | null {
  if (!first || !last) return null;
  if (first.problem !== null) return first;
  if (last.problem !== null) return last;
  if (first.first! > last.last!) return unreadable(WORDS.timescales.theRangeEndsBeforeItStarts);
  return period(first.first!, last.last!, [...new Set([...first.assumptions, ...last.assumptions])]);
}

const DAY_DATE = `(?:${WEEKDAY},?\\s*)?(?:the\\s+)?(?:(?<d>${ANY_DAY})[\\s./–-]*(?:of\\s+)?(?<m>${MONTH})(?:[\\s,./–-]*(?<y>${YEAR}))?|(?<a>\\d{1,2})[./–-](?<b>\\d{1,2})[./–-](?<ny>\\d{4}|\\d{2}))(?!\\d)`;

const week = idiom(
  'week commencing',
  `(?:w\\s?[/.]?\\s?[cb]\\.?|wk\\.?\\s?(?:c|b|commencing|beginning)|week\\s+(?:commencing|beginning|starting|of|c|b))[:\\s]+${DAY_DATE}`,
  (groups, context) => {
    const day = dayIn(groups, context);
    if (!day || day.problem !== null) return day;
    const monday = addDays(day.first!, -weekday(day.first!));
    const notes =
      monday === day.first
        ? day.assumptions
        : [...day.assumptions, WORDS.timescales.theDateIsNoMondayItsWeek];
    return period(monday, addDays(monday, 6), notes);
  },
  'letter',
);

const weekEnding = idiom(
  'week ending',
  `(?:w\\s?[/.]\\s?e\\.?|week\\s+ending)[:\\s]+${DAY_DATE}`,
  (groups, context) => {
    const day = dayIn(groups, context);
    return !day || day.problem !== null ? day : oneDay(day.last!, day.assumptions);
  },
  'letter',
);

function dayIn(
  groups: Readonly<Record<string, string | undefined>>,
  context: TimescaleContext,
): Reading | null {
  return groups['d'] === undefined
    ? numericDay({ ...groups, y: groups['ny'] }, context)
    : writtenDay(groups, context);
}

/** `31/03`: only as the whole text, with the month in two figures, so that "24/7" stays what it is. */
const dayAndMonth = idiom(
  'numeric day without year',
  '(?<d>\\d{1,2})[/.](?<n>0[1-9]|1[0-2])(?![\\d./])',
  (groups, context, whole) => {
    if (!whole || context.order !== 'dayFirst') return null;
    const year = missingYear(number(groups['n']), context);
    if (!year) return NO_YEAR;
    return dayOf(year.year, number(groups['n']), number(groups['d']), `${groups['d']}/${groups['n']}`, [
      year.note,
    ]);
  },
  'figure',
);

export const DAY_IDIOMS: readonly Idiom[] = [
  week,
  weekEnding,
  numericRange,
  longRange,
  dayRange,
  iso,
  numeric,
  american,
  americanOrdinal,
  written,
  dayAndMonth,
];
