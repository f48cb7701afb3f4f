/** Quarters, halves, financial and academic years, terms, seasons and bare years. */
import { isoDate, lastDayOfMonth } from '../../dates';
import {
  fullYear,
  idiom,
  missingYear,
  period,
  unreadable,
  type Idiom,
  type Reading,
  NO_YEAR,
} from '../expression';
import type { TimescaleContext } from '../types';
import { SEASON_END, TERM_END, TO } from '../words';
import { WORDS } from '../../../words';

const END = '(?<end>(?:the\\s+)?(?:end|close)(?:\\s+of)?(?:\\s+the)?\\s+)?';
/** 2014/15, 2014-15, 2014/2015, 14/15; the second year must follow the first. */
const TWO_YEARS = '(?:fy\\s?)?(?<y1>(?:19|20)?\\d{2})\\s?[/–-]\\s?(?<y2>(?:19|20)?\\d{2})(?!\\d)';
const OF = '[\\s,(]*(?:of\\s+)?(?:the\\s+)?(?:fy\\s?|financial year\\s+)?';

function startOfTwo(groups: Readonly<Record<string, string | undefined>>): number | null {
  const first = fullYear(groups['y1'] ?? '');
  const second = fullYear(groups['y2'] ?? '');
  return second === first + 1 ? first : null;
}

/** "The end of" a period is its last day; otherwise the period lasts. */
function maybeEnd(reading: Reading, groups: Readonly<Record<string, string | undefined>>): Reading {
  return groups['end'] === undefined ? reading : { ...reading, lasting: false, first: reading.last };
}

const ORDINALS = new Map([
  ['1st', 1],
  ['first', 1],
  ['2nd', 2],
  ['second', 2],
  ['3rd', 3],
  ['third', 3],
  ['4th', 4],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);
const QUARTER =
  '(?:(?:q|qtr\\.?|quarter)\\s?(?<q>[1-4])(?!\\d)|quarter\\s+(?<qw>one|two|three|four)\\b|(?<o>1st|first|2nd|second|3rd|third|4th|fourth|final|last)\\s+(?:quarter|qtr))';

function quarterOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups['qw'] !== undefined) return ['one', 'two', 'three', 'four'].indexOf(groups['qw']) + 1;
  return groups['q'] === undefined ? ORDINALS.get(groups['o'] ?? '')! : Number(groups['q']);
}

function financialQuarter(year: number, quarter: number, notes: readonly string[] = []): Reading {
  const index = year * 12 + 3 + (quarter - 1) * 3;
  const [startYear, month] = [Math.floor(index / 12), (index % 12) + 1];
  return period(isoDate(startYear, month, 1)!, lastDayOfMonth(startYear, month + 2), notes);
}

const quarter = idiom('financial quarter', `${END}${QUARTER}${OF}${TWO_YEARS}\\)?`, (groups) => {
  const year = startOfTwo(groups);
  return year === null ? null : maybeEnd(financialQuarter(year, quarterOf(groups)), groups);
});

const yearThenQuarter = idiom(
  'financial year, then quarter',
  `${END}${TWO_YEARS}[\\s,–:(-]*${QUARTER}\\)?`,
  (groups) => {
    const year = startOfTwo(groups);
    return year === null ? null : maybeEnd(financialQuarter(year, quarterOf(groups)), groups);
  },
);

const quarterRange = idiom(
  'range of quarters',
  `${END}(?:q|quarters?\\s?)(?<q1>[1-4])(?:${TO}|\\s*(?:[&/]|and)\\s*)(?:q|quarter\\s?)?(?<q2>[1-4])(?!\\d)${OF}${TWO_YEARS}\\)?`,
  (groups) => {
    const year = startOfTwo(groups);
    if (year === null) return null;
    const [first, last] = [
      financialQuarter(year, Number(groups['q1'])),
      financialQuarter(year, Number(groups['q2'])),
    ];
    return first.first! > last.last!
      ? unreadable(WORDS.timescales.theRangeEndsBeforeItStarts)
      : period(first.first!, last.last!);
  },
  'letter',
);

const oneYearQuarter = idiom(
  'quarter of one year',
  `${END}${QUARTER}[\\s,(]*(?:of\\s+)?(?<y>20\\d{2})\\)?(?![\\d/–-])`,
  (groups, context) => {
    const [year, number] = [Number(groups['y']), quarterOf(groups)];
    if (context.yearSetting === 'financial') return maybeEnd(financialQuarter(year, number), groups);
    if (context.yearSetting === 'calendar') {
      return maybeEnd(period(isoDate(year, number * 3 - 2, 1)!, lastDayOfMonth(year, number * 3)), groups);
    }
    return unreadable(WORDS.timescales.aQuarterOfCouldBeOfTheCalendar(year));
  },
);

const yearlessQuarter = idiom('quarter without year', `${END}${QUARTER}`, (groups, context, whole) => {
  if (context.financialYear === null) return whole ? NO_YEAR : null;
  const note = WORDS.timescales.yearNotWrittenTakenYear(yearLabel(context.financialYear));
  return maybeEnd(financialQuarter(context.financialYear, quarterOf(groups), [note]), groups);
});

export function yearLabel(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

const half = idiom(
  'half of a financial year',
  `${END}(?:h(?<h>[12])|(?<w>first|second|1st|2nd) half)${OF}${TWO_YEARS}\\)?`,
  (groups) => {
    const year = startOfTwo(groups);
    if (year === null) return null;
    const second = groups['h'] === '2' || /second|2nd/.test(groups['w'] ?? '');
    const reading = second
      ? period(isoDate(year, 10, 1)!, isoDate(year + 1, 3, 31)!)
      : period(isoDate(year, 4, 1)!, isoDate(year, 9, 30)!);
    return maybeEnd(reading, groups);
  },
);

const financialYear = (start: number): Reading => period(isoDate(start, 4, 1)!, isoDate(start + 1, 3, 31)!);
const academicYear = (start: number): Reading => period(isoDate(start, 9, 1)!, isoDate(start + 1, 8, 31)!);

const twoYears = idiom(
  'financial or academic year',
  `${END}(?:during\\s+)?(?<kind>financial year\\s+|academic year\\s+|school year\\s+|fy\\s?|council year\\s+)?${TWO_YEARS}(?<after>\\s+(?:financial|academic|school) year)?`,
  (groups, context) => {
    const start = startOfTwo(groups);
    if (start === null) return null;
    const said = `${groups['kind'] ?? ''}${groups['after'] ?? ''}`;
    if (/academic|school/.test(said)) return maybeEnd(academicYear(start), groups);
    const short = (groups['y1']?.length ?? 0) === 4 && groups['y2']?.length === 2;
    if (short || /financial|fy|council/.test(said)) return maybeEnd(financialYear(start), groups);
    return twoLongYears(start, groups, context);
  },
);

/** "2017-2018" alone is unclear unless the workbook's year setting says which (DOMAIN.md section 3). */
function twoLongYears(
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
  context: TimescaleContext,
): Reading | null {
  if (groups['y1']?.length !== 4) return null;
  if (context.yearSetting === 'financial') return maybeEnd(financialYear(start), groups);
  if (context.yearSetting === 'academic') return maybeEnd(academicYear(start), groups);
  if (context.yearSetting === 'calendar')
    return maybeEnd(period(isoDate(start, 1, 1)!, isoDate(start + 1, 12, 31)!), groups);
  return unreadable(WORDS.timescales.couldBeAFinancialYearASchoolYear(start, start + 1));
}

const SEASONS = '(?<season>autumn|spring|summer|winter)';

const term = idiom(
  'school term',
  `${END}(?<begin>(?:start|beginning)(?:\\s+of)?(?:\\s+the)?\\s+)?${SEASONS}\\s+(?:(?<y0>20\\d{2})\\s+term|term[\\s,(]*(?:of\\s+)?(?:(?<y1>20\\d{2})\\s?[/–-]\\s?(?<y2>(?:20)?\\d{2})|(?<yt>20\\d{2}|'\\d{2}))\\)?)(?!\\d)`,
  (found) => {
    const groups: Readonly<Record<string, string | undefined>> = { ...found, y: found['yt'] ?? found['y0'] };
    const known = TERM_END.get(found['season']!);
    if (!known) return null;
    if (found['begin'] !== undefined) return unreadable(WORDS.timescales.theFirstDayOfASchoolTerm);
    const start = groups['y'] === undefined ? startOfTwo(groups) : null;
    if (groups['y'] === undefined && start === null) return null;
    const year = start === null ? fullYear(groups['y']!) : groups['season'] === 'autumn' ? start : start + 1;
    return { ...period(isoDate(year, known.start, 1)!, lastDayOfMonth(year, known.month)), lasting: false };
  },
  'letter',
);

const yearlessTerm = idiom(
  'school term without year',
  `${END}${SEASONS}\\s+term`,
  (groups, context, whole) => {
    const known = TERM_END.get(groups['season']!);
    if (!known || !whole) return null;
    const year = missingYear(known.month, context);
    if (!year) return NO_YEAR;
    return {
      ...period(isoDate(year.year, known.start, 1)!, lastDayOfMonth(year.year, known.month), [year.note]),
      lasting: false,
    };
  },
  'letter',
);

/** Winter ends in the second of its two years; its other name is never a financial year. */
const winter = idiom(
  'winter of two years',
  `${END}winter[\\s,]*(?:of\\s+)?${TWO_YEARS}`,
  (groups) => {
    const start = startOfTwo(groups);
    if (start === null) return null;
    return { ...period(isoDate(start, 12, 1)!, lastDayOfMonth(start + 1, 2)), lasting: false };
  },
  'letter',
);

const season = idiom(
  'season',
  `${END}(?<part>(?:early|mid|middle of|start of|beginning of)[\\s–-]+(?:the\\s+)?)?(?:late\\s+)?${SEASONS}(?!\\s+term)[\\s,–-]*(?:of\\s+)?(?<y>20\\d{2}|'\\d{2})(?![\\d/–])`,
  (groups) => {
    if (groups['part'] !== undefined) return unreadable(WORDS.timescales.aPartOfASeasonHasNoCertain);
    const known = SEASON_END.get(groups['season']!)!;
    const year = fullYear(groups['y']!);
    const first = isoDate(year, known.start, 1)!;
    return {
      ...period(first, lastDayOfMonth(known.nextYear ? year + 1 : year, known.month)),
      lasting: false,
    };
  },
  'letter',
);

const seasonRange = idiom(
  'range of seasons',
  `(?:from\\s+)?(?<s1>autumn|spring|summer|winter)(?:\\s+term)?\\s*(?<y1>20\\d{2})?${TO}(?<s2>autumn|spring|summer|winter)(?:\\s+term)?\\s*(?<y2>20\\d{2})(?!\\d)`,
  (groups) => {
    const [first, last] = [SEASON_END.get(groups['s1']!)!, SEASON_END.get(groups['s2']!)!];
    const year = Number(groups['y2']);
    const start = isoDate(groups['y1'] === undefined ? year : Number(groups['y1']), first.start, 1)!;
    const end = lastDayOfMonth(last.nextYear ? year + 1 : year, last.month);
    return start > end ? unreadable(WORDS.timescales.theRangeEndsBeforeItStarts) : period(start, end);
  },
  'letter',
);

const bareYear = idiom(
  'bare year',
  `(?:(?<by>by\\s+)(?=20)|${END}(?:(?:calendar\\s+)?year\\s+)?)(?<y>20\\d{2})(?![\\d/–.-])`,
  (groups, context, whole) => {
    if (!whole && groups['end'] === undefined) return null;
    const year = Number(groups['y']);
    if (groups['by'] !== undefined) return unreadable(WORDS.timescales.byCouldMeanItsBeginningOrItsEnd(year));
    if (context.yearSetting === 'financial') return maybeEnd(financialYear(year), groups);
    if (context.yearSetting === 'academic') return maybeEnd(academicYear(year), groups);
    const reading = period(isoDate(year, 1, 1)!, isoDate(year, 12, 31)!, [
      WORDS.timescales.readAsTheCalendarYear(year),
    ]);
    return maybeEnd(reading, groups);
  },
);

export const PERIOD_IDIOMS: readonly Idiom[] = [
  quarterRange,
  quarter,
  yearThenQuarter,
  half,
  oneYearQuarter,
  seasonRange,
  term,
  winter,
  season,
  yearlessTerm,
  twoYears,
  yearlessQuarter,
  bareYear,
];
