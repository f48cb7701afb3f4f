/** What the cells below a header look like. */
import { once } from '../remember';
import { looksLikeRating, ratingColour } from '../schemes';
import { STATUS_COLUMN } from '../status/status-column';
import { NO_CONTEXT, readTimescale, type TimescaleContext } from '../timescale';
import { normalise, squeeze } from '../timescale/normalise';
import type { CellSnapshot } from '../snapshot';
import type { Grid } from './grid';

/** Shares, 0 to 1, of the cells with something in them. */
export interface Contents {
  /** Cells with text. */
  readonly filled: number;
  readonly rows: number;
  readonly date: number;
  readonly rating: number;
  /** Cells without text whose fill is a rating's colour, of all rows. */
  readonly colour: number;
  readonly ref: number;
  readonly status: number;
  readonly percent: number;
  readonly number: number;
  readonly people: number;
  /** High, medium, low, must, should, 1 to 5. */
  readonly level: number;
  readonly prose: number;
  readonly imperative: number;
  readonly meanLength: number;
  readonly distinct: number;
}

/** Rows that are gone through, evenly spread, and cells with text that are looked at more closely. */
const [SAMPLE, CLOSER] = [200, 60];
export const REF =
  /^(?:(?:action|rec|ref|no|recommendation)\.?\s*)?[A-Za-z]{0,5}[ .–-]?\d{1,4}(?:[.\-/–]\d{1,3}){0,3}[.)]?(?:\s?\(?[a-z]{1,3}\)?)?$/i;
const PERSON =
  /\b(?:head|director|manager|officer|lead|leader|chair|nurse|doctor|coordinator|co-ordinator|consultant|adviser|advisor|team|service|services|group|board|committee|council|police|health|nhs|ccg|icb|trust|lscb|hscb|dcs|asst|assistant|deputy|chief|executive|principal|senior|commissioner|commissioning|partner|partners|agency|agencies|safeguarding|business|ad|hos|psw|iro|iros|lado|dsl|headteachers?|social workers?|gp|analyst|administrator|sponsor|owner|department|hr|ict|it|finance|legal|all)\b/i;
const LEVEL =
  /^(?:(?:very )?(?:high|medium|med|low)|[hml]|must(?: do)?|should(?: do)?|could(?: do)?|critical|urgent|important|essential|desirable|normal|moderate|significant|fundamental|p?[1-5]|advisory)(?:\s*\(.*\))?$/i;
const NAME = /^(?:[A-Z][a-z'’-]+|[A-Z]\.?)(?: [A-Z][A-Za-z'’-]+){1,2}(?:$|[,/(;&\n])|^[A-Z]{2,3}(?:$|[/,])/;
const IMPERATIVE =
  /^(?:[•*\d.)\s–-]*)(?:to )?(?:ensure|develop|review|implement|establish|create|deliver|undertake|provide|agree|complete|update|improve|identify|audit|monitor|report|recruit|train|embed|launch|publish|produce|prepare|set|write|carry|commission|consult|design|draft|promote|raise|refresh|revise|roll|share|strengthen|introduce|build|work|hold|meet|arrange|appoint|increase|reduce|align|analyse|confirm|define|devise|explore|evaluate|extend|facilitate|finalise|focus|hold|include|integrate|introduce|invest|issue|lead|maintain|make|map|offer|organise|participate|pilot|plan|progress|quality|reconfigure|record|redesign|relaunch|research|scope|secure|seek|send|submit|support|test|use|circulate|book|contact|gain|get|reinforce|clarify|assess|address|collate|compile|conduct|convene|disseminate|engage|enable|encourage|enhance|all|every|install|retain|document|configure|upgrade|replace|remove|apply|enforce)\b/i;

const LOOSE: TimescaleContext = { ...NO_CONTEXT, monthYearDates: true, years: [2000] };

function isTimescale(text: string): boolean {
  if (text.length > 80) return false;
  const { kind, flag } = readTimescale({ text }, LOOSE);
  return (
    (kind !== 'unclear' && kind !== 'none') || flag === 'timescale-placeholder' || flag === 'date-order-mixed'
  );
}

/** What one text looks like, whichever cell holds it. */
interface Looks {
  readonly timescale: boolean;
  readonly rating: boolean;
  readonly ref: boolean;
  readonly status: boolean;
  readonly percent: boolean;
  readonly people: boolean;
  readonly level: boolean;
  readonly prose: boolean;
  readonly imperative: boolean;
}

const looksOf = (text: string): Looks => ({
  timescale: isTimescale(text),
  rating: looksLikeRating(text),
  ref: text.length <= 16 && REF.test(squeeze(text)),
  status: STATUS_COLUMN.has(squeeze(normalise(text)).replace(/[.!]+$/, '')),
  percent: /^\d{1,3}(?:\.\d+)?\s?%$/.test(text),
  people: text.length <= 120 && (PERSON.test(text) || NAME.test(text)),
  level: LEVEL.test(text),
  prose: text.length >= 25 && /\s\S+\s/.test(text),
  imperative: IMPERATIVE.test(text),
});

interface Seen {
  readonly cell: CellSnapshot;
  readonly text: string;
}

/**
 * Looks at the cells of a column in these rows, at most 200 of them: whether they have text or colour. At most 60 of
 * those with text are looked at closely, so that a column filled here and there is known as well as a full one. What
 * cells repeat is looked at once.
 */
export function contentsOf(grid: Grid, column: number, rows: readonly number[]): Contents {
  const sampled = spread(rows, SAMPLE);
  const filled: Seen[] = [];
  let coloured = 0;
  for (const row of sampled) {
    const cell = grid.cell(row, column);
    if (!cell) continue;
    const text = grid.text(row, column);
    if (text !== '') filled.push({ cell, text });
    else if (ratingColour(cell.fill ?? cell.conditionalFill) !== null) coloured += 1;
  }
  const known = new Map<string, Looks>();
  const closer = spread(filled, CLOSER).map(({ cell, text }) => ({
    isDate: cell.date !== undefined,
    number: typeof cell.value === 'number' && cell.date === undefined ? cell.value : null,
    looks: once(known, text, () => looksOf(text)),
  }));
  const share = (test: (each: (typeof closer)[number]) => boolean): number =>
    closer.length === 0 ? 0 : closer.filter(test).length / closer.length;
  const ofFilled = (sum: number): number => (filled.length === 0 ? 0 : sum / filled.length);
  return {
    filled: filled.length,
    rows: sampled.length,
    date: share(({ isDate, looks }) => isDate || looks.timescale),
    rating: share(({ looks }) => looks.rating),
    colour: sampled.length === 0 ? 0 : coloured / sampled.length,
    ref: share(({ looks }) => looks.ref),
    status: share(({ looks }) => looks.status),
    percent: share(({ looks, number }) => looks.percent || (number !== null && number > 0 && number < 1)),
    number: share(({ number }) => number !== null),
    people: share(({ looks }) => looks.people),
    level: share(({ looks }) => looks.level),
    prose: share(({ looks }) => looks.prose),
    imperative: share(({ looks }) => looks.imperative),
    meanLength: ofFilled(filled.reduce((sum, { text }) => sum + text.length, 0)),
    distinct: ofFilled(new Set(filled.map(({ text }) => text.toLowerCase())).size),
  };
}

/** The golden section: its multiples fall everywhere between whole numbers. */
const UNEVEN = 0.618_033_988_749_895;

/**
 * At most so many of these: one from each of as many equal parts, now early, now late in its part, so that what comes
 * again every fifth or tenth row is not all that is seen. The same ones each time.
 */
function spread<Thing>(things: readonly Thing[], most: number): readonly Thing[] {
  if (things.length <= most) return things;
  const chosen = new Set<number>();
  for (let part = 0; part < most; part += 1)
    chosen.add(Math.floor(((part + ((part * UNEVEN) % 1)) * things.length) / most));
  return [...chosen].map((at) => things[at]!);
}
