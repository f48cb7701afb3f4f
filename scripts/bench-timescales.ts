// Microseconds a timescale, beside chrono-node (British) on the same texts in the same run.
import * as chrono from 'chrono-node';
import { NO_CONTEXT, readTimescale } from '../src/plan/timescale';
import { timescaleLabels } from '../tests/labelled';
import { median, record } from './bench/figures';

const TEXTS = timescaleLabels()
  .filter((label) => label.context === undefined)
  .map(({ text, due }) => [text, due] as const);
const RUNS = 10;
const TURNS = 21;
const REFERENCE = new Date(2010, 9, 1);

function chronoDue(text: string): string | null {
  const result = chrono.en.GB.parse(text, REFERENCE).at(-1);
  const last = result?.end ?? result?.start;
  if (!last) return null;
  const [year, month, day] = [last.get('year'), last.get('month'), last.get('day')];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Read = (text: string) => string | null;

/** Microseconds a text. */
function timed(read: Read): number {
  const start = performance.now();
  for (let run = 0; run < RUNS; run += 1) for (const [text] of TEXTS) read(text);
  return ((performance.now() - start) * 1000) / (RUNS * TEXTS.length);
}

const right = (read: Read): number => TEXTS.filter(([text, due]) => read(text) === due).length;

const readers = { ours: (text: string) => readTimescale({ text }, NO_CONTEXT).due, theirs: chronoDue };
timed(readers.ours);
timed(readers.theirs);
// In turns, so that a busy machine is busy for both.
const times = Array.from({ length: TURNS }, () => ({
  ours: timed(readers.ours),
  theirs: timed(readers.theirs),
}));
const ours = { microseconds: median(times.map((each) => each.ours)), right: right(readers.ours) };
const theirs = { microseconds: median(times.map((each) => each.theirs)), right: right(readers.theirs) };
const ratio = ours.microseconds / theirs.microseconds;
console.log(
  `Plan RAG     ${ours.microseconds.toFixed(1)} µs a text, ${ours.right} of ${TEXTS.length} due dates right`,
);
console.log(
  `chrono-node  ${theirs.microseconds.toFixed(1)} µs a text, ${theirs.right} of ${TEXTS.length} due dates right`,
);
console.log(`ratio        ${ratio.toFixed(2)}`);
const share = (count: number): number => (count * 100) / TEXTS.length;
record('timescales', [
  {
    name: 'a text',
    value: ours.microseconds,
    unit: 'µs',
    ratio,
    to: 'chrono-node',
    better: 'less',
  },
  {
    name: 'due dates right, Plan RAG',
    value: share(ours.right),
    unit: '%',
    ratio: ours.right / TEXTS.length,
    to: 'all labelled texts',
    better: 'more',
    exact: true,
  },
  {
    name: 'due dates right, chrono-node',
    value: share(theirs.right),
    unit: '%',
    ratio: theirs.right / TEXTS.length,
    to: 'all labelled texts',
    better: 'more',
    exact: true,
  },
]);
