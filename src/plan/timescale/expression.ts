/** A date as it was found in a text: the first and last day that it names. */
import { isoDate, lastDayOfMonth, type IsoDate } from '../dates';
import type { TimescaleContext } from './types';
import { WORDS } from '../../words';

export interface Expression {
  /** Where it stands in the normalised text. */
  readonly index: number;
  readonly length: number;
  /** The first day named; the same as `last` for a day. Null where the date is impossible or cannot be certain. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** True for what lasts (a range, a quarter, a week, a financial year): kind `during` unless a word says "by". */
  readonly lasting: boolean;
  readonly assumptions: readonly string[];
  /** Why it cannot be read; then first and last are null. */
  readonly problem: string | null;
  /** True where only the year is missing: the words around may still tell the kind. */
  readonly yearMissing?: boolean;
  readonly orderMixed?: boolean;
  readonly zero?: boolean;
}

export type Reading = Omit<Expression, 'index' | 'length'>;

/** One way of writing a date. `pattern` is matched where a word begins; null from `read` means "not this idiom". */
export interface Idiom {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether it can begin with a figure, with a letter, or with either. */
  readonly begins: 'figure' | 'letter' | 'either';
  read(
    groups: Readonly<Record<string, string | undefined>>,
    context: TimescaleContext,
    whole: boolean,
  ): Reading | null;
}

/** An idiom from the source of its pattern; named groups carry its pieces. */
export function idiom(
  name: string,
  source: string,
  read: Idiom['read'],
  begins: Idiom['begins'] = 'either',
): Idiom {
  return { name, pattern: new RegExp(source, 'y'), read, begins };
}

export function oneDay(day: IsoDate, assumptions: readonly string[] = []): Reading {
  return { first: day, last: day, lasting: false, assumptions, problem: null };
}

export function period(first: IsoDate, last: IsoDate, assumptions: readonly string[] = []): Reading {
  return { first, last, lasting: true, assumptions, problem: null };
}

export function unreadable(problem: string): Reading {
  return { first: null, last: null, lasting: false, assumptions: [], problem };
}

/** A date of zero, which Excel shows for an empty cell. */
export const ZERO: Reading = {
  ...unreadable(WORDS.timescales.theDateIsZeroWhichExcelShows),
  zero: true,
};

/** A date whose year is not written and cannot be told from the plan. */
export const NO_YEAR: Reading = {
  ...unreadable(WORDS.timescales.theYearIsNotWrittenAndMore),
  yearMissing: true,
};

export function wholeMonth(year: number, month: number, assumptions: readonly string[] = []): Reading {
  return {
    first: isoDate(year, month, 1),
    last: lastDayOfMonth(year, month),
    lasting: false,
    assumptions,
    problem: null,
  };
}

/** The day, or why there is no such day ("There is no 31 September 2011"). */
export function dayOf(
  year: number,
  month: number,
  day: number,
  written: string,
  assumptions: readonly string[] = [],
): Reading {
  const date = isoDate(year, month, day);
  return date === null
    ? unreadable(WORDS.timescales.thereIsNoSuchDayAs(capitalised(written.trim())))
    : oneDay(date, assumptions);
}

/** A year as written: four figures, or two (70 and over belong to the last century). */
export function fullYear(written: string): number {
  const digits = written.replace(/\D/g, '');
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number >= 70 ? 1900 + number : 2000 + number;
}

/**
 * The year of a day or month written without one: only where exactly one year of the plan's own fits. Returns the
 * sentence to note, or null where none or several fit.
 */
export function missingYear(
  month: number,
  context: TimescaleContext,
  fits: (year: number) => boolean = () => true,
): { year: number; note: string } | null {
  if (context.financialYear !== null) {
    const year = month >= 4 ? context.financialYear : context.financialYear + 1;
    const label = `${context.financialYear}/${String((context.financialYear + 1) % 100).padStart(2, '0')}`;
    return { year, note: WORDS.timescales.theYearIsNotWrittenTaken(year, label) };
  }
  const fitting = context.years.length === 1 ? context.years : context.years.filter(fits);
  const certain = context.years.length === 1 || fitting.length < context.years.length;
  if (fitting.length !== 1 || !certain) return null;
  const year = fitting[0]!;
  const which =
    context.years.length === 1 ? WORDS.timescales.thatThePlanNames : WORDS.timescales.ofThePlanThatFits;
  return { year, note: WORDS.timescales.yearNotWrittenTakenOnly(year, which) };
}

/** Month names with a capital, as a person writes them. */
export function capitalised(text: string): string {
  return text.replace(/\b[a-z](?=[a-z]{2})/g, (letter) => letter.toUpperCase());
}
