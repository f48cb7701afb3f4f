import { lastDayOfMonth, longDate, parseIsoDate } from '../dates';
import { once } from '../remember';
import { readDated } from './dated';
import { normalise, squeeze } from './normalise';
import { timescale, unclear } from './result';
import { chain, revisedParts } from './revisions';
import { scan } from './scan';
import { respell } from './respell';
import { showsYears } from './context';
import type { Timescale, TimescaleContext, TimescaleSource } from './types';
import { readUndated } from './undated';
import { WORDS } from '../../words';

/** Longer texts are prose, not timescales: they are not searched for dates. */
const LONGEST = 500;

/**
 * Reads one timescale as councils write it (DOMAIN.md section 3). Never guesses: what cannot be read with certainty has
 * kind `unclear` and says why in `problem`; what was taken for granted stands in `assumptions`. Never throws.
 */
export function readTimescale(source: TimescaleSource, context: TimescaleContext): Timescale {
  if (source.date !== undefined) return readExcelDate(source, source.date);
  if (source.runs?.some((run) => run.struck)) return readStruck(source, context);
  return readText(source.text, context);
}

const KNOWN = new WeakMap<TimescaleContext, Map<string, Timescale>>();

/** The same, remembered as long as the context is: the rows of a plan have few different timescales. */
export function rememberedTimescale(source: TimescaleSource, context: TimescaleContext): Timescale {
  if (source.date !== undefined || source.runs) return readTimescale(source, context);
  let known = KNOWN.get(context);
  if (!known) KNOWN.set(context, (known = new Map<string, Timescale>()));
  return once(known, source.text, () => readText(source.text, context));
}

function readExcelDate(source: TimescaleSource, date: string): Timescale {
  const text = source.text.trim();
  const civil = parseIsoDate(date);
  if (!civil || civil.year <= 1900) return timescale(text, 'none', { flag: 'date-zero' });
  if (!source.monthOnly) return timescale(text, 'by', { due: date });
  const due = lastDayOfMonth(civil.year, civil.month);
  return timescale(text, 'by', {
    due,
    assumptions: [WORDS.timescales.theCellShowsAMonthOnlyRead(text, longDate(due))],
  });
}

/** Struck-out words are the superseded date; where everything is struck out, no timescale is left. */
function readStruck(source: TimescaleSource, context: TimescaleContext): Timescale {
  const pieces = (struck: boolean): string =>
    source
      .runs!.filter((run) => run.struck === struck)
      .map((run) => run.text)
      .join(' ')
      .trim();
  const [old, live] = [pieces(true), pieces(false)];
  if (live === '') return unclear(source.text.trim(), WORDS.timescales.theWholeTimescaleIsStruckOut);
  const [before, now] = [readText(old, context), readText(live, context)];
  if (before.due === null || now.kind === 'unclear') return { ...now, text: source.text.trim() };
  return chain([before, now], source.text.trim());
}

function readText(written: string, context: TimescaleContext): Timescale {
  const text = written.trim();
  if (text.length > LONGEST) return unclear(text, WORDS.timescales.theTextIsTooLong);
  const plain = withoutBullets(normalise(text));
  const reading = readNormalised(text, plain, context);
  if (reading.kind !== 'unclear' && reading.milestones.length === 0) return reading;
  return readAgain(text, plain, context) ?? reading;
}

/** What could not be read at first: short figures that show themselves to be years, and slips of the keyboard. */
function readAgain(text: string, plain: string, context: TimescaleContext): Timescale | null {
  if (!context.monthYearDates && showsYears(plain))
    return readNormalised(text, plain, { ...context, monthYearDates: true });
  const respelt = respell(plain);
  if (respelt === null) return null;
  const again = readNormalised(respelt.text, respelt.text, context);
  if (again.kind === 'unclear') return null;
  return { ...again, text, assumptions: [...again.assumptions, ...respelt.notes] };
}

function readNormalised(text: string, plain: string, context: TimescaleContext): Timescale {
  return readRevised(text, plain, context) ?? readPlain(text, plain, context);
}

/** Bullets at the start of every line are no ranges; they become spaces. */
function withoutBullets(plain: string): string {
  if (!plain.includes('\n')) return plain;
  const lines = plain.split('\n');
  if (!lines.every((line) => /^\s*[-–•*]/.test(line))) return plain;
  return lines.map((line) => line.replace(/[-–•*]/, ' ')).join('\n');
}

function readPlain(text: string, plain: string, context: TimescaleContext): Timescale {
  const found = scan(plain, context);
  return found.length === 0 ? readUndated(text, plain, context) : readDated(text, plain, found);
}

/** A text with words of revision whose newest part is a date; null where the words mean something else. */
function readRevised(text: string, plain: string, context: TimescaleContext): Timescale | null {
  const revised = revisedParts(plain);
  if (!revised) return null;
  if (revised.parts === null) return unclear(text, revised.problem);
  const readings = revised.parts
    .filter(({ start, end }) => squeeze(plain.slice(start, end)).replace(/[^a-z0-9]/g, '') !== '')
    .map(({ start, end }) => {
      const trimmed = (part: string): string =>
        part.replace(/[\s,;:)\]([–—-]+$/, '').replace(/^[\s,;:)\]([–—-]+/, '');
      const piece = trimmed(text.slice(start, end));
      return readPlain(piece, normalise(piece), context);
    });
  if (readings.length === 0) return null;
  const newest = readings.at(-1)!;
  const dated = readings.some((reading) => reading.due !== null);
  if (newest.kind === 'unclear') return dated ? { ...newest, text } : null;
  if (newest.kind === 'relative' && dated) return unclear(text, WORDS.timescales.itWasMovedByALengthOfTime);
  if (newest.kind === 'none' && dated) return unclear(text, WORDS.timescales.theOldDateIsGivenUp);
  if (newest.due === null && newest.start === null) return null;
  if (revised.asked && readings[0]!.due !== null)
    return { ...readings[0]!, text, note: WORDS.timescales.aLaterDateWasAsked };
  return chain(readings, text);
}
