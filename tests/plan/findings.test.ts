import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, type FindingCode } from '../../src/plan/findings';
import type { Settings } from '../../src/plan/settings';
import { findingsPage } from '../../scripts/docs-pages';
import { assessRows } from '../sheets';

/** A row without a fault, by header; a case changes some of its cells. */
const GOOD = {
  Ref: '1.1',
  Action: 'Write the threshold guidance with partners',
  Lead: 'Head of Safeguarding',
  'Start date': '1 October 2014',
  'Due date': '30 April 2015',
  'Revised date': '',
  Progress: '10/01/2015: On track, second draft with partners',
  Status: '',
  Evidence: 'Draft guidance',
  'Success measure': 'Fewer repeat referrals',
  'Approved by': '',
  RAG: 'Green',
};
type Row = Partial<Record<keyof typeof GOOD, string>>;
interface Case {
  /** A row that has the fault, and one that nearly has it. */
  readonly has: Row;
  readonly lacks: Row;
  readonly settings?: Partial<Settings>;
  /** Columns taken out of the plan that has the fault. */
  readonly without?: readonly (keyof typeof GOOD)[];
  /** A second row with the same reference. */
  readonly twice?: boolean;
}

const CASES: Readonly<Record<FindingCode, Case>> = {
  'lead-missing': { has: { Lead: '' }, lacks: { Lead: 'HoS' } },
  'lead-placeholder': { has: { Lead: 'TBC' }, lacks: { Lead: 'TBC Solutions Ltd manager' } },
  'evidence-missing': {
    has: { Progress: 'Completed 9 January 2015', Evidence: '' },
    lacks: { Progress: 'Nearly completed', Evidence: '' },
  },
  'evidence-column-missing': { has: {}, lacks: {}, without: ['Evidence'] },
  'timescale-missing': { has: { 'Due date': '' }, lacks: { 'Due date': 'Ongoing' } },
  'timescale-placeholder': { has: { 'Due date': 'TBC' }, lacks: { 'Due date': '30 April 2015 (TBC)' } },
  'timescale-unclear': {
    has: { 'Due date': '31 September 2015' },
    lacks: { 'Due date': '30 September 2015' },
  },
  'timescale-assumed': {
    has: { 'Due date': 'approx 30 April 2015' },
    lacks: { 'Due date': '30 April 2015' },
  },
  'timescale-order': {
    has: { 'Start date': '1 May 2015' },
    lacks: { 'Start date': '30 April 2015' },
  },
  'progress-missing': { has: { Progress: '' }, lacks: { Progress: 'On track' } },
  'progress-stale': {
    has: { Progress: '01/09/2014: On track' },
    lacks: { Progress: '05/12/2014: On track' },
  },
  'status-unclear': {
    has: { Progress: 'See minutes of the meeting' },
    lacks: { Progress: 'Work is under way' },
  },
  'status-contradicts': {
    has: { Status: 'Complete', Progress: 'Draft still to be agreed' },
    lacks: { Status: 'Complete', Progress: 'Guidance published and completed' },
  },
  'rag-missing': { has: { RAG: '' }, lacks: { RAG: 'Amber' } },
  'rag-unknown': { has: { RAG: 'Purple' }, lacks: { RAG: 'GREEN' } },
  'rag-differs': { has: { RAG: 'Red' }, lacks: { RAG: 'G' } },
  'rag-overridden': { has: { RAG: 'Red', Ref: 'overridden' }, lacks: { RAG: 'Red', Ref: '1.1' } },
  overdue: { has: { 'Due date': '14 January 2015' }, lacks: { 'Due date': '15 January 2015' } },
  'slipped-no-revised-date': {
    has: { 'Due date': '31 December 2014' },
    lacks: { 'Due date': '31 December 2014', 'Revised date': '30 April 2015' },
  },
  'should-have-started': {
    has: { 'Start date': '1 December 2014', Progress: 'Not started' },
    lacks: { 'Start date': '1 February 2015', Progress: 'Not started' },
  },
  'ref-missing': { has: { Ref: '' }, lacks: { Ref: 'IP5.2' } },
  'ref-duplicate': { has: {}, lacks: {}, twice: true },
  'action-missing': { has: { Action: '' }, lacks: { Action: 'Audit' } },
  'success-measure-missing': { has: { 'Success measure': '' }, lacks: { 'Success measure': '90% on time' } },
  'steps-unaligned': {
    has: {
      Action: '• Write the guidance\n• Publish the guidance\n• Train the staff',
      'Due date': '30 April 2015\n31 May 2015',
    },
    lacks: {
      Action: '• Write the guidance\n• Publish the guidance',
      'Due date': '30 April 2015\n31 May 2015',
      Progress: 'On track, second draft\nOn track, printer booked',
    },
  },
  'revised-repeatedly': {
    has: { 'Due date': '31 January 2015 revised to 28 February 2015 revised to 31 March 2015' },
    lacks: { 'Due date': '31 January 2015 revised to 28 February 2015' },
  },
  'slipped-long': {
    has: { 'Due date': '31 March 2014', 'Revised date': '31 October 2015' },
    lacks: { 'Due date': '31 October 2014', 'Revised date': '31 March 2015' },
  },
  'reason-missing': {
    has: { RAG: 'Amber', Progress: 'Delayed' },
    lacks: { RAG: 'Amber', Progress: 'Delayed due to sickness absence' },
  },
  'approver-missing': {
    has: { Progress: 'Completed 9 January 2015' },
    lacks: { Progress: 'Completed 9 January 2015', 'Approved by': 'Director' },
  },
  'date-order-mixed': { has: { 'Due date': '11/24/2015' }, lacks: { 'Due date': '24/11/2015' } },
  'date-zero': { has: { 'Due date': '00/01/1900' }, lacks: { 'Due date': '01/01/2016' } },
  'status-in-date': { has: { 'Due date': 'Complete' }, lacks: { 'Due date': 'Complete by 30 April 2015' } },
  'cell-error': { has: { Evidence: '#REF!' }, lacks: { Evidence: 'REF 12' } },
};

/** The codes found on the first row of a plan of three, the others without a fault. */
function codesOf(row: Row, { settings, without = [], twice = false }: Case): string[] {
  const headers = (Object.keys(GOOD) as (keyof typeof GOOD)[]).filter((header) => !without.includes(header));
  const others: Row[] = [
    { Ref: twice ? '1.1' : '1.2', Action: 'Train all staff in the new guidance', 'Due date': '13/05/2015' },
    {
      Ref: '1.3',
      Action: 'Audit how the guidance is used',
      Lead: 'Principal Social Worker',
      'Start date': '',
    },
  ];
  const rows = [row, ...others].map((each) => headers.map((header) => each[header] ?? GOOD[header]));
  const assessed = assessRows([headers, ...rows], {
    ...(settings ? { settings } : {}),
    overrides: [
      {
        sheet: 'Sheet1',
        ref: 'overridden',
        action: null,
        ratingName: 'RAG',
        rating: 'Red',
        reason: 'The board decided so',
        on: '2015-01-10',
      },
    ],
  });
  const planWide = assessed.findings.filter((finding) => finding.actionRow === null);
  return [...planWide, ...assessed.actions[0]!.findings].map((finding) => finding.code);
}

it('has no fault in the row that the cases change', () => {
  expect(codesOf({}, { has: {}, lacks: {} })).toEqual([]);
});

it.each(CATALOGUE.map((kind) => [kind.code]))('finds %s where it is, and not where it nearly is', (code) => {
  const each = CASES[code];
  expect(codesOf(each.has, each)).toContain(code);
  expect(codesOf(each.lacks, { has: {}, lacks: {} })).not.toContain(code);
});

it('has a page of all findings that is the catalogue’s own', () => {
  expect(readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8')).toBe(findingsPage());
});
