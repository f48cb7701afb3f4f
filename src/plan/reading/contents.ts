/** What the cells below a header look like. */
import { once } from '../remember';
import { looksLikeRating, ratingColour } from '../schemes';
import { STATUS_COLUMN } from '../status/status-column';
import { NO_CONTEXT, readTimescale, type TimescaleContext } from '../timescale';
import { normalise, squeeze } from '../timescale/normalise';
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

/** Looks at the cells of a column in these rows, at most 200 of them; what cells repeat is looked at once. */
export function contentsOf(grid: Grid, column: number, rows: readonly number[]): Contents {
  const step = rows.length > SAMPLE ? Math.ceil(rows.length / SAMPLE) : 1;
  const looked = new Map<string, Looks>();
  const distinct = new Set<string>();
  const counts = { date: 0, rating: 0, ref: 0, status: 0, percent: 0, number: 0, people: 0, level: 0 };
  let [prose, imperative, coloured, filled, sampled, length] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < rows.length; at += step) {
    sampled += 1;
    const cell = grid.cell(rows[at]!, column);
    if (!cell) continue;
    const text = grid.text(rows[at]!, column);
    if (text === '') {
      if (ratingColour(cell.fill ?? cell.conditionalFill) !== null) coloured += 1;
      continue;
    }
    const looks = once(looked, text, () => looksOf(text));
    const number = typeof cell.value === 'number' && cell.date === undefined ? cell.value : null;
    filled += 1;
    length += text.length;
    distinct.add(text.toLowerCase());
    if (cell.date !== undefined || looks.timescale) counts.date += 1;
    if (looks.rating) counts.rating += 1;
    if (looks.ref) counts.ref += 1;
    if (looks.status) counts.status += 1;
    if (looks.percent || (number !== null && number > 0 && number < 1)) counts.percent += 1;
    if (number !== null) counts.number += 1;
    if (looks.people) counts.people += 1;
    if (looks.level) counts.level += 1;
    if (looks.prose) prose += 1;
    if (looks.imperative) imperative += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    rows: sampled,
    date: share(counts.date),
    rating: share(counts.rating),
    colour: sampled === 0 ? 0 : coloured / sampled,
    ref: share(counts.ref),
    status: share(counts.status),
    percent: share(counts.percent),
    number: share(counts.number),
    people: share(counts.people),
    level: share(counts.level),
    prose: share(prose),
    imperative: share(imperative),
    meanLength: share(length),
    distinct: share(distinct.size),
  };
}
