/**
 * Civil dates: a day in the calendar with no clock and no time zone, written `YYYY-MM-DD`.
 *
 * A library was weighed (docs/dependencies.md): plans need five operations on days, all of them exact integer
 * arithmetic on the proleptic Gregorian calendar, and ISO strings compare and serialise as they are.
 */

import { longDay } from '../words/format';

/** `YYYY-MM-DD`, always a real day. Strings of this form compare as dates with `<`. */
export type IsoDate = string;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The ISO date of a civil date, or null where that day does not exist (31 September). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  return isDay(year, month, day) ? written(year, month, day) : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

const TWO = Array.from({ length: 100 }, (_unused, number) => String(number).padStart(2, '0'));

const written = (year: number, month: number, day: number): IsoDate =>
  `${TWO[Math.floor(year / 100)]}${TWO[year % 100]}-${TWO[month]}-${TWO[day]}`;

export function parseIsoDate(text: string): CivilDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = figures(text, 0) * 100 + figures(text, 2);
  const [month, day] = [figures(text, 5), figures(text, 8)];
  return isDay(year, month, day) ? { year, month, day } : null;
}

const DASH = 45;
const ZERO = 48;

/** The number that two figures of a text make; NaN where they are no figures. */
function figures(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

export function isIsoDate(text: string): boolean {
  return parseIsoDate(text) !== null;
}

/** 28 to 31. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function lastDayOfMonth(year: number, month: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
}

/** Days since 1 January 1970. Throws RangeError where `date` is no ISO date. */
export function dayNumber(date: IsoDate): number {
  const civil = parseIsoDate(date);
  if (!civil) throw new RangeError(`Not an ISO date: ${date}`);
  return Date.UTC(civil.year, civil.month - 1, civil.day) / MILLISECONDS_A_DAY;
}

export function fromDayNumber(day: number): IsoDate {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return (
    isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ??
    date.toISOString().slice(0, 10)
  );
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day `months` later, or that month's last day where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const civil = parseIsoDate(date);
  if (!civil) throw new RangeError(`Not an ISO date: ${date}`);
  const index = civil.year * 12 + (civil.month - 1) + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDate(year, month, Math.min(civil.day, daysInMonth(year, month)))!;
}

/** `later - earlier` in days; negative when the order is the other way round. */
export function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** The months as plans in English write them: for reading. What is shown comes from src/words/format.ts. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `28 February 2011`, as the reader’s language writes it. */
export function longDate(date: IsoDate): string {
  const civil = parseIsoDate(date);
  if (!civil) throw new RangeError(`Not an ISO date: ${date}`);
  return longDay(civil.year, civil.month, civil.day);
}

const SERIAL_EPOCH = Date.UTC(1899, 11, 30) / MILLISECONDS_A_DAY;

/**
 * The date of an Excel serial (its fraction, the time of day, is dropped), or null outside Excel's years.
 * In the 1900 epoch serial 60 is Excel's 29 February 1900, which never was: it reads as 28 February.
 * Source: https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system
 */
export function dateFromSerial(serial: number, epoch1904 = false): IsoDate | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const day = Math.floor(serial);
  if (epoch1904) return fromDayNumber(SERIAL_EPOCH + day + 1462);
  return fromDayNumber(SERIAL_EPOCH + day + (day < 60 ? 1 : 0));
}

/** The 1900-epoch serial of a date, as Excel stores it. */
export function serialFromDate(date: IsoDate): number {
  const serial = dayNumber(date) - SERIAL_EPOCH;
  return serial < 61 ? serial - 1 : serial;
}
