/** Every kind of finding, in one place (DOMAIN.md section 6). docs/findings.md is written from it. */
import type { FindingCode, FindingKind } from './types';

type Entry = readonly [FindingKind['severity'], string, string, FindingKind['field'], boolean?];

const ENTRIES: Readonly<Record<FindingCode, Entry>> = {
  'lead-missing': ['error', 'No lead', 'Name the person or post that leads this action.', 'lead', true],
  'lead-placeholder': [
    'warning',
    'Lead to be confirmed',
    'Replace the placeholder with the person or post that leads this action.',
    'lead',
  ],
  'evidence-missing': [
    'error',
    'Complete without evidence',
    'Say what shows that the action is complete, or change the progress.',
    'evidence',
    true,
  ],
  'evidence-column-missing': [
    'warning',
    'No evidence column',
    'Add a column for evidence, so that completion can be shown.',
    null,
  ],
  'timescale-missing': [
    'warning',
    'No timescale',
    'Give a date by which the action is to be done.',
    'timescale',
    true,
  ],
  'timescale-placeholder': [
    'warning',
    'Timescale to be confirmed',
    'Replace the placeholder with a date.',
    'timescale',
  ],
  'timescale-unclear': [
    'warning',
    'Timescale unclear',
    'Write the timescale as a date, such as 31 March 2025.',
    'timescale',
  ],
  'timescale-assumed': [
    'info',
    'Timescale read with an assumption',
    'Check that the date was read as it was meant.',
    'timescale',
  ],
  'timescale-order': [
    'error',
    'Dates in the wrong order',
    'Check the dates: one that should come first comes later.',
    'timescale',
  ],
  'progress-missing': ['warning', 'No update', 'Ask the lead for an update.', 'progress', true],
  'progress-stale': ['warning', 'Update out of date', 'Ask the lead for a newer update.', 'progress'],
  'status-unclear': [
    'warning',
    'Status unclear',
    'Say in plain words whether the action is complete, on track or delayed.',
    'progress',
  ],
  'status-contradicts': [
    'error',
    'Status and progress disagree',
    'Make the status and the progress text say the same.',
    'status',
  ],
  'rag-missing': ['warning', 'No rating', 'Rate this action, or run Recalculate RAG.', 'rag', true],
  'rag-unknown': [
    'warning',
    'Rating not in the scheme',
    'Use a rating of the scheme, or choose another scheme.',
    'rag',
  ],
  'rag-differs': [
    'warning',
    'Rating differs from the rules',
    'Check the rating, or run Recalculate RAG.',
    'rag',
  ],
  'rag-overridden': [
    'info',
    'Rating overridden',
    'Check that the reason for the override still holds.',
    'rag',
  ],
  overdue: ['error', 'Overdue', 'Agree with the lead what will be done and by when.', 'timescale'],
  'slipped-no-revised-date': [
    'error',
    'Slipped without a revised date',
    'Agree a revised date with the lead.',
    'timescale',
  ],
  'should-have-started': [
    'warning',
    'Should have started',
    'Ask the lead why the action has not started.',
    'timescale',
  ],
  'ref-missing': [
    'info',
    'No reference',
    'Give the action a reference, so that reports can name it.',
    'ref',
    true,
  ],
  'ref-duplicate': ['warning', 'Reference used twice', 'Give each action a reference of its own.', 'ref'],
  'action-missing': ['error', 'No action', 'Say what is to be done.', 'action', true],
  'success-measure-missing': [
    'info',
    'No success measure',
    'Say how success will be measured.',
    'successMeasure',
    true,
  ],
  'steps-unaligned': [
    'warning',
    'Actions and dates do not pair up',
    'Put each action on a row of its own, with its date and update.',
    'action',
  ],
  'revised-repeatedly': [
    'warning',
    'Revised more than once',
    'Ask the board whether the date is realistic.',
    'timescale',
  ],
  'slipped-long': [
    'error',
    'Slipped by more than six months',
    'Bring the action to the board for review.',
    'timescale',
  ],
  'reason-missing': [
    'warning',
    'No reason for the rating',
    'Say in the progress why the action is red or amber.',
    'progress',
  ],
  'approver-missing': ['info', 'No approver', 'Name the person who signs the action off.', 'approver', true],
  'date-order-mixed': [
    'error',
    'Day and month mixed up',
    'Write all dates in this column day first.',
    'timescale',
  ],
  'date-zero': ['warning', 'Date is zero', 'Clear the cell or write the date.', 'timescale'],
  'status-in-date': [
    'warning',
    'A status where a date belongs',
    'Move the status to its own column and write the date.',
    'timescale',
  ],
  'cell-error': ['error', 'A formula shows an error', 'Mend the formula: the cell shows an error.', null],
};

/** The catalogue, in the order in which findings are shown within a row. */
export const CATALOGUE: readonly FindingKind[] = (Object.keys(ENTRIES) as FindingCode[]).map((code) => {
  const [severity, title, advice, field, highlightsBlank = false] = ENTRIES[code];
  return { code, severity, title, advice, field, highlightsBlank };
});

const BY_CODE = new Map(CATALOGUE.map((kind) => [kind.code, kind]));

export function findingKind(code: FindingCode): FindingKind {
  return BY_CODE.get(code)!;
}
