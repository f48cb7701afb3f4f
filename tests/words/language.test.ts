import { addDays, longDate } from '../../src/plan/dates';
import { WORDS, wordsFor, type Words } from '../../src/words';
import { MONTHS, percentOf, WEEKDAYS } from '../../src/words/format';
import { allWords } from './all';

/** A second language that lacks a subject, or an entry of one, does not compile. */
type WithoutFindings = Omit<Words, 'findings'> extends Words ? 'compiles' : 'fails';
type LackingOne = Omit<Words, 'jobs'> & { jobs: Omit<Words['jobs'], 'highlightsCleared'> };
type WithoutOne = LackingOne extends Words ? 'compiles' : 'fails';
/** One whose entry is of another kind, such as a sentence for a function, does not either. */
type OtherKind = Omit<Words, 'jobs'> & { jobs: Omit<Words['jobs'], 'putBack'> & { putBack: string } };
type WithOtherKind = OtherKind extends Words ? 'compiles' : 'fails';
const CHECKED: readonly [WithoutFindings, WithoutOne, WithOtherKind] = ['fails', 'fails', 'fails'];

it('lets no language through that lacks an entry', () => {
  expect(CHECKED).toEqual(['fails', 'fails', 'fails']);
  const welsh: Words = { ...WORDS, jobs: { ...WORDS.jobs, highlightsCleared: 'Cliriwyd yr uchafbwyntiau.' } };
  expect(welsh.jobs.highlightsCleared).not.toBe(WORDS.jobs.highlightsCleared);
});

it('says something in every entry', () => {
  const entries = allWords();
  expect(entries.length).toBeGreaterThan(450);
  expect(entries.filter(({ text }) => text.trim() === '')).toEqual([]);
  expect(entries.filter(({ text }) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
});

it('writes days, months and shares as Intl does for the language', () => {
  const intl = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  for (let day = '2010-01-01'; day < '2012-03-01'; day = addDays(day, 1))
    expect(longDate(day)).toBe(intl.format(Date.parse(day)));
  expect(longDate('2011-02-28')).toBe('28 February 2011');
  expect([MONTHS[0], MONTHS[11], WEEKDAYS[0], WEEKDAYS[6]]).toEqual([
    'January',
    'December',
    'Monday',
    'Sunday',
  ]);
  expect([percentOf(0), percentOf(0.32), percentOf(1)]).toEqual(['0%', '32%', '100%']);
});

it('speaks the first language that a person wants and that there is, else English', () => {
  const welsh: Words = { ...WORDS, locale: 'cy-GB' };
  const languages = new Map([
    ['en', WORDS],
    ['cy', welsh],
  ]);
  expect(wordsFor(['fr-FR', 'cy-GB', 'en-GB'], languages).locale).toBe('cy-GB');
  expect(wordsFor(['CY'], languages).locale).toBe('cy-GB');
  expect(wordsFor(['fr-FR'], languages).locale).toBe('en-GB');
  expect(wordsFor(['xx', 'en-GB']).locale).toBe('en-GB');
});
