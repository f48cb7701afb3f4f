/** What the cells below a header look like. */
import { looksLikeRating, ratingColour } from '../schemes';
import { STATUS_COLUMN } from '../status/status-column';
import { NO_CONTEXT, readTimescale, type TimescaleContext } from '../timescale';
import { normalise, squeeze } from '../timescale/normalise';
import type { Grid } from './grid';
import { tidyText } from './grid';

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

const SAMPLE = 200;
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

/** Looks at the cells of a column in these rows, at most 200 of them. */
export function contentsOf(grid: Grid, column: number, rows: readonly number[]): Contents {
  const sample =
    rows.length > SAMPLE ? rows.filter((_row, index) => index % Math.ceil(rows.length / SAMPLE) === 0) : rows;
  const cells = sample.flatMap((row) => grid.cell(row, column) ?? []);
  const texts = cells.map((cell) => ({ cell, text: tidyText(cell.text) })).filter(({ text }) => text !== '');
  const share = (test: (item: (typeof texts)[number]) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const coloured = cells.filter(
    (cell) => tidyText(cell.text) === '' && ratingColour(cell.fill ?? cell.conditionalFill) !== null,
  );
  return {
    filled: texts.length,
    rows: sample.length,
    date: share(({ cell, text }) => cell.date !== undefined || isTimescale(text)),
    rating: share(({ text }) => looksLikeRating(text)),
    colour: sample.length === 0 ? 0 : coloured.length / sample.length,
    ref: share(({ text }) => text.length <= 16 && REF.test(squeeze(text))),
    status: share(({ text }) => STATUS_COLUMN.has(squeeze(normalise(text)).replace(/[.!]+$/, ''))),
    percent: share(
      ({ cell, text }) =>
        /^\d{1,3}(?:\.\d+)?\s?%$/.test(text) ||
        (typeof cell.value === 'number' && cell.date === undefined && cell.value > 0 && cell.value < 1),
    ),
    number: share(({ cell }) => typeof cell.value === 'number' && cell.date === undefined),
    people: share(({ text }) => text.length <= 120 && (PERSON.test(text) || NAME.test(text))),
    level: share(({ text }) => LEVEL.test(text)),
    prose: share(({ text }) => text.length >= 25 && /\s\S+\s/.test(text)),
    imperative: share(({ text }) => IMPERATIVE.test(text)),
    meanLength: texts.length === 0 ? 0 : texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length,
    distinct:
      texts.length === 0 ? 0 : new Set(texts.map(({ text }) => text.toLowerCase())).size / texts.length,
  };
}
