/** Days, months and shares as a reader of one language writes them: everything that depends on a locale, by Intl. */
import { WORDS } from '.';

/** The language of the words in use, such as en-GB. */
export const LOCALE = WORDS.locale;

const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });

const long = utc({ day: 'numeric', month: 'long', year: 'numeric' });

/** The months by name, January first. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_unused, month) =>
  utc({ month: 'long' }).format(Date.UTC(2000, month, 1)),
);

/** The weekdays by name, Monday first. */
export const WEEKDAYS: readonly string[] = Array.from({ length: 7 }, (_unused, day) =>
  utc({ weekday: 'long' }).format(Date.UTC(2001, 0, 1 + day)),
);

/**
 * How a long date is put together, such as day, " ", month, " ", year. Asked of Intl once: a report writes a hundred
 * thousand dates, and formatting each by Intl would cost a multiple.
 */
const PARTS = long.formatToParts(Date.UTC(2000, 0, 1)).map(({ type, value }) => ({ type, value }));

/** "28 February 2011". `month` is 1 to 12. */
export function longDay(year: number, month: number, day: number): string {
  return PARTS.reduce((text, { type, value }) => {
    if (type === 'day') return text + day;
    if (type === 'month') return text + MONTHS[month - 1]!;
    return text + (type === 'year' ? year : value);
  }, '');
}

const whole = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** "32%" of 0.32. */
export function percentOf(share: number): string {
  return whole.format(share);
}
