import fc from 'fast-check';
import { isIsoDate, isoDate, MONTH_NAMES } from '../../src/plan/dates';
import {
  NO_CONTEXT,
  readTimescale,
  reviseTimescale,
  timescaleContext,
  type TimescaleKind,
} from '../../src/plan/timescale';

type Row = readonly [
  text: string,
  kind: TimescaleKind,
  start: string | null,
  due: string | null,
  originalDue?: string,
];

const READ: readonly Row[] = [
  ['25 October 2010', 'by', null, '2010-10-25'],
  ['31st March 2011', 'by', null, '2011-03-31'],
  ['the 31st of March 2011', 'by', null, '2011-03-31'],
  ['08.02.2011', 'by', null, '2011-02-08'],
  ['31/03/11', 'by', null, '2011-03-31'],
  ['2011-03-31', 'by', null, '2011-03-31'],
  ['Fri 25 March 2011', 'by', null, '2011-03-25'],
  ['31-Mar-11', 'by', null, '2011-03-31'],
  ['January 2011', 'by', null, '2011-01-31'],
  ['Jan 2011', 'by', null, '2011-01-31'],
  ['Jan-11', 'by', null, '2011-01-31'],
  ['Sept ’14', 'by', null, '2014-09-30'],
  ['by end July 2012', 'by', null, '2012-07-31'],
  ['End of November 2010', 'by', null, '2010-11-30'],
  ['early March 2011', 'by', null, '2011-03-10'],
  ['Mid-July 2012', 'by', null, '2012-07-20'],
  ['late March 2011', 'by', null, '2011-03-31'],
  ['w/c 3 March 2014', 'during', '2014-03-03', '2014-03-09'],
  ['13 – 18 December 2010', 'during', '2010-12-13', '2010-12-18'],
  ['October 2010 – March 2011', 'during', '2010-10-01', '2011-03-31'],
  ['October 2010\n– March 2011', 'during', '2010-10-01', '2011-03-31'],
  ['March/April 2011', 'during', '2011-03-01', '2011-04-30'],
  ['01/04/2011 - 31/03/2012', 'during', '2011-04-01', '2012-03-31'],
  ['Q3 2014/15', 'during', '2014-10-01', '2014-12-31'],
  ['Quarter 4 (2013/14)', 'during', '2014-01-01', '2014-03-31'],
  ['End of Q2 2012-13', 'by', null, '2012-09-30'],
  ['2014/15', 'during', '2014-04-01', '2015-03-31'],
  ['FY 2014-15', 'during', '2014-04-01', '2015-03-31'],
  ['Autumn term 2014', 'by', null, '2014-12-31'],
  ['Spring term 2014', 'by', null, '2014-03-31'],
  ['Summer term 2014', 'by', null, '2014-07-31'],
  ['Spring 2015', 'by', null, '2015-05-31'],
  ['Winter 2015', 'by', null, '2016-02-29'],
  ['From January 2011', 'from', '2011-01-01', null],
  ['Starting February 2011', 'from', '2011-02-01', null],
  ['Begin in Q3', 'from', null, null],
  ['not before March 2011', 'from', '2011-03-01', null],
  ['1st April 2011 onwards', 'from', '2011-04-01', null],
  ['Monthly from April 2011', 'recurring', '2011-04-01', null],
  ['Bi-monthly reports starting February 2011', 'recurring', '2011-02-01', null],
  ['quarterly', 'recurring', null, null],
  ['December 2010 – quarterly updates January 2011', 'recurring', null, '2010-12-31'],
  ['January 2011 (partner event)', 'by', null, '2011-01-31'],
  ['31 March 2011 – REVISED 30 June 2011', 'by', null, '2011-06-30', '2011-03-31'],
  ['31 March 2011 revised to 30 June 2011', 'by', null, '2011-06-30', '2011-03-31'],
  ['30 June 2011 (was 31 March 2011)', 'by', null, '2011-06-30', '2011-03-31'],
  ['31 March 2011 → 30 June 2011', 'by', null, '2011-06-30', '2011-03-31'],
  ['Ongoing', 'ongoing', null, null],
  ['In place', 'ongoing', null, null],
  ['ASAP', 'immediate', null, null],
  ['6 months', 'relative', null, null],
  ['within 3 months of report', 'relative', null, null],
  ['TBC', 'none', null, null],
  ['to be agreed', 'none', null, null],
  ['–', 'none', null, null],
  ['', 'none', null, null],
];

/** Nothing here is a date, or not one that can be told. */
const UNCLEAR = [
  '31 September 2011',
  'See action 2.3',
  '3 staff',
  'para 42',
  'May need review',
  'Sat with the March family',
  '24/7',
  '50/50',
  'Easter Monday',
  'before Christmas',
  '2017-2018',
  'Sep 14',
  'March',
  '30th June',
  'Section 47',
  '11.5',
  '1:1s',
  'Term 3',
  'March 2011 or April 2011',
  'Subject to funding, March 2011',
  'March 2011?',
  'Q3 2014',
  '01234 567890',
  'not March 2011',
];

it.each(
  READ.map(([text, kind, start, due, original]) => [text, kind, start, due, original ?? null] as const),
)('reads %j as %s from %s to %s', (text, kind, start, due, originalDue) => {
  const read = readTimescale({ text }, NO_CONTEXT);
  expect({ kind: read.kind, start: read.start, due: read.due, originalDue: read.originalDue }).toEqual({
    kind,
    start,
    due,
    originalDue,
  });
});

it.each(UNCLEAR)('never guesses at %j', (text) => {
  const read = readTimescale({ text }, NO_CONTEXT);
  expect(read).toMatchObject({ kind: 'unclear', due: null });
  expect(read.problem).toMatch(/\.$/);
});

it('takes “Sep 14” as a month and year in a plan whose other dates are, and says so', () => {
  const texts = ['Sep 14', 'Dec 14', 'Feb 15', 'Oct 14 for Education Mar 15 for wider application'];
  const context = timescaleContext(
    texts.map((text) => ({ text })),
    { planDate: null, preamble: ['Business Plan 2014-2015'] },
  );
  expect(readTimescale({ text: 'Sep 14' }, context)).toMatchObject({
    kind: 'by',
    due: '2014-09-30',
    assumptions: [expect.stringContaining('month and year')],
  });
  expect(readTimescale({ text: texts[3]! }, context)).toMatchObject({
    due: '2015-03-31',
    milestones: [{ due: '2014-10-31', note: 'Education' }],
  });
});

it('reads a whole column month first where one value can only be so, and refuses a column that mixes both', () => {
  const american = timescaleContext([{ text: '11/14/24' }, { text: '12/05/24' }], {
    planDate: null,
    preamble: [],
  });
  expect(readTimescale({ text: '12/05/24' }, american)).toMatchObject({
    due: '2024-12-05',
    assumptions: [expect.stringContaining('month first')],
  });
  const mixed = timescaleContext([{ text: '11/14/24' }, { text: '25/12/24' }], {
    planDate: null,
    preamble: [],
  });
  expect(readTimescale({ text: '12/05/24' }, mixed)).toMatchObject({
    kind: 'unclear',
    due: null,
    flag: 'date-order-mixed',
  });
});

it('reads struck-out text as the superseded date', () => {
  const runs = [
    { text: '31 March 2011', struck: true },
    { text: ' 30 June 2011', struck: false },
  ];
  expect(readTimescale({ text: '31 March 2011 30 June 2011', runs }, NO_CONTEXT)).toMatchObject({
    due: '2011-06-30',
    originalDue: '2011-03-31',
  });
});

it('reads an Excel date as its day, a month-only one as the month’s end, and a zero as none', () => {
  expect(readTimescale({ text: '31/03/2011', date: '2011-03-31' }, NO_CONTEXT)).toMatchObject({
    kind: 'by',
    due: '2011-03-31',
  });
  expect(readTimescale({ text: 'Sep-14', date: '2014-09-01', monthOnly: true }, NO_CONTEXT)).toMatchObject({
    due: '2014-09-30',
  });
  expect(readTimescale({ text: '00/01/1900', date: '1899-12-31' }, NO_CONTEXT)).toMatchObject({
    due: null,
    flag: 'date-zero',
  });
});

it('takes a missing year only where exactly one fits', () => {
  const one = timescaleContext([{ text: '30 June' }], { planDate: null, preamble: ['Plan 2012'] });
  expect(readTimescale({ text: '30 June' }, one)).toMatchObject({
    due: '2012-06-30',
    assumptions: [expect.stringContaining('2012')],
  });
  const two = timescaleContext([{ text: '30 June' }], {
    planDate: null,
    preamble: ['Plan for 2012 and 2013'],
  });
  expect(readTimescale({ text: '30 June' }, two).kind).toBe('unclear');
});

it('keeps the first due date through every revision', () => {
  const first = readTimescale({ text: '31 March 2011' }, NO_CONTEXT);
  const second = reviseTimescale(first, { text: '30 June 2011' }, NO_CONTEXT);
  const third = reviseTimescale(second, { text: '30 September 2011' }, NO_CONTEXT);
  expect(third).toMatchObject({ due: '2011-09-30', originalDue: '2011-03-31', revisions: 2 });
});

const day = fc.record({
  year: fc.integer({ min: 2001, max: 2039 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const FORMS: readonly ((d: { year: number; month: number; day: number }) => string)[] = [
  (d) => `${d.day} ${MONTH_NAMES[d.month - 1]} ${d.year}`,
  (d) => `by ${d.day} ${MONTH_NAMES[d.month - 1]!.slice(0, 3)} ${d.year}`,
  (d) => `${String(d.day).padStart(2, '0')}/${String(d.month).padStart(2, '0')}/${d.year}`,
  (d) => `${d.day}.${d.month}.${d.year}`,
  (d) => `${d.year}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`,
  (d) => `${MONTH_NAMES[d.month - 1]} ${d.day}, ${d.year}`,
];

it('gives back any day that is written in a form it knows', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...FORMS), (d, form) => {
      expect(readTimescale({ text: form(d) }, NO_CONTEXT).due).toBe(isoDate(d.year, d.month, d.day));
    }),
  );
});

it('never throws and never gives a date that does not exist, whatever the text', () => {
  const words = fc.constantFrom(
    'by',
    'end',
    'March',
    '31',
    '2011',
    '/',
    '-',
    'to',
    'Q3',
    'w/c',
    'revised',
    'from',
    '(',
    ')',
    '14',
    'term',
    'spring',
    '\n',
    'was',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
      ),
      (text) => {
        const read = readTimescale({ text }, NO_CONTEXT);
        for (const date of [read.start, read.due, read.originalDue])
          if (date !== null) expect(isIsoDate(date)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
