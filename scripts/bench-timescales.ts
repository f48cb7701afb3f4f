// Microseconds a timescale, beside chrono-node (British) on the same texts in the same run.
import * as chrono from 'chrono-node';
import { NO_CONTEXT, readTimescale } from '../src/plan/timescale';

const TEXTS: readonly (readonly [text: string, due: string | null])[] = [
  ['25 October 2010', '2010-10-25'],
  ['31st March 2011', '2011-03-31'],
  ['08.02.2011', '2011-02-08'],
  ['31/03/11', '2011-03-31'],
  ['January 2011', '2011-01-31'],
  ['by end July 2012', '2012-07-31'],
  ['w/c 3 March 2014', '2014-03-09'],
  ['13 – 18 December 2010', '2010-12-18'],
  ['October 2010 – March 2011', '2011-03-31'],
  ['Q3 2014/15', '2014-12-31'],
  ['Autumn term 2014', '2014-12-31'],
  ['From January 2011', null],
  ['Ongoing', null],
  ['TBC', null],
  ['31 March 2011 – REVISED 30 June 2011', '2011-06-30'],
  ['See action 2.3', null],
  ['within 3 months of report', null],
  ['Monthly from April 2011', null],
];
const RUNS = 2000;
const REFERENCE = new Date(2010, 9, 1);

function chronoDue(text: string): string | null {
  const result = chrono.en.GB.parse(text, REFERENCE).at(-1);
  const last = result?.end ?? result?.start;
  if (!last) return null;
  const [year, month, day] = [last.get('year'), last.get('month'), last.get('day')];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function measure(read: (text: string) => string | null): { microseconds: number; right: number } {
  for (const [text] of TEXTS) read(text);
  const start = performance.now();
  for (let run = 0; run < RUNS; run += 1) for (const [text] of TEXTS) read(text);
  const microseconds = ((performance.now() - start) * 1000) / (RUNS * TEXTS.length);
  return { microseconds, right: TEXTS.filter(([text, due]) => read(text) === due).length };
}

const ours = measure((text) => readTimescale({ text }, NO_CONTEXT).due);
const theirs = measure(chronoDue);
console.log(
  `Plan RAG     ${ours.microseconds.toFixed(1)} µs a text, ${ours.right} of ${TEXTS.length} due dates right`,
);
console.log(
  `chrono-node  ${theirs.microseconds.toFixed(1)} µs a text, ${theirs.right} of ${TEXTS.length} due dates right`,
);
console.log(`ratio        ${(ours.microseconds / theirs.microseconds).toFixed(2)}`);
