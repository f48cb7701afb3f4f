/** What stands above a table: title, dates, version. */
import type { IsoDate } from '../dates';
import { NO_CONTEXT, readTimescale, type TimescaleContext } from '../timescale';
import type { Grid } from './grid';
import { tidyText } from './grid';

const LOOSE: TimescaleContext = { ...NO_CONTEXT, monthYearDates: true };
const DATED =
  /\b(?:progress update|progress as at|as at|as of|updated?(?: on)?|last updated|version date|date|position at|status at|report(?:ing)? (?:date|period)|prepared|revised|review(?:ed)?|meeting|board|dated|published|issued|summary)\b/i;
const DATE_IN_TEXT =
  /(?:\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:(?:19|20)\d{2}|'?\d{2}\b)|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/i;

/** Texts above a table, from `from` to the row before `to`, in reading order. */
export function preambleOf(grid: Grid, from: number, to: number): string[] {
  return grid.rows
    .filter((row) => row >= from && row < to)
    .flatMap((row) => grid.texts(row).map((cell) => tidyText(cell.text)))
    .filter((text) => text.length <= 400)
    .slice(0, 40);
}

/** The title: the first text above the table that is not a date, a rating or a label; null where there is none. */
export function titleOf(preamble: readonly string[]): string | null {
  return (
    preamble.find(
      (text) =>
        text.length >= 4 &&
        text.length <= 200 &&
        /[a-z]{3}/i.test(text) &&
        !/^(?:version|date|owner|author|status|updated?|key|legend|red|amber|green|process|completion)\b.{0,30}$/i.test(
          text,
        ),
    ) ?? null
  );
}

/** The date in a text that says of when it is ("Progress as at 12 May 2014"); a month means its last day. */
export function dateWithin(text: string): IsoDate | null {
  const match = DATE_IN_TEXT.exec(text);
  return match ? readTimescale({ text: match[0] }, LOOSE).due : null;
}

/** The plan's own date from the texts above it: the first line that names one for it. */
export function planDateOf(preamble: readonly string[]): IsoDate | null {
  for (const text of preamble) {
    const date = DATED.test(text) && text.length <= 160 ? dateWithin(text) : null;
    if (date !== null) return date;
  }
  return null;
}
