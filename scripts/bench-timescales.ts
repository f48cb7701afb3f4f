// Microseconds a timescale, beside chrono-node (British) on the same texts in the same run.
import * as chrono from 'chrono-node';
import { NO_CONTEXT, readTimescale } from '../src/plan/timescale';
import { timescaleLabels } from '../tests/labelled';

const TEXTS = timescaleLabels()
  .filter((label) => label.context === undefined)
  .map(({ text, due }) => [text, due] as const);
const RUNS = 30;
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
