/** docs/faults.md, from the matrix that tests/excel/faults.ts runs. */
import type { Outcome } from '../tests/excel/faults';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((each) => cell(String(each))).join(' | ')} |`;

/** What follows the sentence of the fault itself: the state of the workbook. */
const stateOf = (sentence: string | null): string =>
  sentence === null
    ? 'Done all the same'
    : (/[^.]*(?:Undo[^.]*|again)?\.$/.exec(sentence)?.[0].trim() ?? sentence);

const WHEN = {
  before: 'before it was done',
  halfway: 'halfway through',
  after: 'after it, the answer lost',
} as const;

/** The page: outcomes that are alike over several faults stand in one row. */
export function faultsPage(outcomes: readonly Outcome[]): string {
  const groups = new Map<string, { outcome: Outcome; faults: string[] }>();
  for (const outcome of outcomes) {
    const { operation, trip, when, written, lost, recovers, sentence } = outcome;
    const key = JSON.stringify([operation, trip, when, written, lost, recovers, stateOf(sentence)]);
    const known = groups.get(key);
    if (known) known.faults.push(outcome.fault);
    else groups.set(key, { outcome, faults: [outcome.fault] });
  }
  const all = new Set(outcomes.map(({ fault }) => fault)).size;
  const rows = [...groups.values()].map(({ outcome, faults }) =>
    row([
      outcome.operation,
      outcome.trip,
      WHEN[outcome.when],
      faults.length === all ? 'every fault' : faults.join(', '),
      stateOf(outcome.sentence),
      outcome.written,
      outcome.lost,
      outcome.recovers ? 'yes' : 'no',
    ]),
  );
  const sentences = new Map(
    outcomes.flatMap(({ fault, sentence }) =>
      sentence === null
        ? []
        : [[fault, sentence.slice(0, sentence.length - stateOf(sentence).length).trim()]],
    ),
  );
  return `# Faults

<!-- Written by \`npm run docs\` from tests/excel/faults.ts, which runs every line of it. -->

Every fault that Excel has, put into every round trip of every operation: before Excel did it, halfway through its actions, and after all
of it with the answer lost. *Written* counts the plan's cells that differ from before; *lost* counts cells that are neither as before
nor as they were to be. *Again* says whether pressing the button once more ends as if nothing had happened.

## What the user reads first

${[row(['Fault', 'Sentence']), row(['---', '---']), ...[...sentences].map((each) => row(each))].join('\n')}

## What the workbook is left in

${[
  row(['Operation', 'Round trip', 'Fault comes', 'Fault', 'Second sentence', 'Written', 'Lost', 'Again']),
  row(['---', '---', '---', '---', '---', '---', '---', '---']),
  ...rows,
].join('\n')}
`;
}
