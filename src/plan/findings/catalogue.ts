/**
 * Every kind of finding, in one place (DOMAIN.md section 6); its title and advice are in src/words/en/finding-kinds.ts.
 * docs/findings.md is written from it.
 */
import { WORDS } from '../../words';
import type { FindingCode, FindingKind } from './types';

type Entry = readonly [
  severity: FindingKind['severity'],
  field: FindingKind['field'],
  highlightsBlank?: boolean,
];

const ENTRIES: Readonly<Record<FindingCode, Entry>> = {
  'lead-missing': ['error', 'lead', true],
  'lead-placeholder': ['warning', 'lead'],
  'evidence-missing': ['error', 'evidence', true],
  'evidence-column-missing': ['warning', null],
  'timescale-missing': ['warning', 'timescale', true],
  'timescale-placeholder': ['warning', 'timescale'],
  'timescale-unclear': ['warning', 'timescale'],
  'timescale-assumed': ['info', 'timescale'],
  'timescale-order': ['error', 'timescale'],
  'progress-missing': ['warning', 'progress', true],
  'progress-stale': ['warning', 'progress'],
  'status-unclear': ['warning', 'progress'],
  'status-contradicts': ['error', 'status'],
  'rag-missing': ['warning', 'rag', true],
  'rag-unknown': ['warning', 'rag'],
  'rag-differs': ['warning', 'rag'],
  'rag-overridden': ['info', 'rag'],
  overdue: ['error', 'timescale'],
  'slipped-no-revised-date': ['error', 'timescale'],
  'should-have-started': ['warning', 'timescale'],
  'ref-missing': ['info', 'ref', true],
  'ref-duplicate': ['warning', 'ref'],
  'action-missing': ['error', 'action', true],
  'success-measure-missing': ['info', 'successMeasure', true],
  'steps-unaligned': ['warning', 'action'],
  'revised-repeatedly': ['warning', 'timescale'],
  'slipped-long': ['error', 'timescale'],
  'reason-missing': ['warning', 'progress'],
  'approver-missing': ['info', 'approver', true],
  'date-order-mixed': ['error', 'timescale'],
  'date-zero': ['warning', 'timescale'],
  'status-in-date': ['warning', 'timescale'],
  'cell-error': ['error', null],
};

/** The catalogue, in the order in which findings are shown within a row. */
export const CATALOGUE: readonly FindingKind[] = (Object.keys(ENTRIES) as FindingCode[]).map((code) => {
  const [severity, field, highlightsBlank = false] = ENTRIES[code];
  const { title, advice } = WORDS.findingKinds[code];
  return { code, severity, title, advice, field, highlightsBlank };
});

const BY_CODE = new Map(CATALOGUE.map((kind) => [kind.code, kind]));

export function findingKind(code: FindingCode): FindingKind {
  return BY_CODE.get(code)!;
}
