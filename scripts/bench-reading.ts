// Reading and assessing beside the parsing of the file, at growing sizes, in one run.
import * as SheetJS from '@e965/xlsx';
import { readWorkbook } from '../src/files';
import { assessPlan } from '../src/plan/assess';
import { readPlans } from '../src/plan/reading';
import { chooseScheme } from '../src/plan/schemes';

const HEADER = [
  'Ref',
  'Theme',
  'Action',
  'Lead officer',
  'Reporting to',
  'Timescale',
  'Start date',
  'Progress',
  'Evidence',
  'Success measures',
  'Next steps',
  'RAG',
];

function workbook(rows: number): Uint8Array {
  const body = Array.from({ length: rows }, (_unused, index) => [
    `${Math.floor(index / 20) + 1}.${(index % 20) + 1}`,
    'Practice',
    `Review and relaunch the guidance on subject ${index} for all partner agencies`,
    'Head of Service',
    'Strategic Board',
    index % 3 === 0 ? '31 March 2014' : index % 3 === 1 ? 'End of June 2014' : 'Q3 2014/15',
    '1 January 2014',
    index % 4 === 0 ? 'Completed.' : 'Underway and on schedule; further work with partners is planned.',
    index % 5 === 0 ? '' : 'Audit report to the Board',
    'Audits are good or better',
    'Report to the next meeting',
    ['Red', 'Amber', 'Green'][index % 3]!,
  ]);
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(
    book,
    SheetJS.utils.aoa_to_sheet([['Improvement plan'], [], HEADER, ...body]),
    'Plan',
  );
  return new Uint8Array(SheetJS.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

function time<Result>(work: () => Result): { result: Result; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

console.log('rows     SheetJS parse   our parse   read plan   assess   read ÷ our parse');
for (const rows of [1_000, 10_000, 20_000]) {
  const bytes = workbook(rows);
  const oracle = time(() => SheetJS.read(bytes, { cellStyles: true }));
  const parsed = time(() => readWorkbook(bytes, 'x.xlsx').snapshot);
  const read = time(() => readPlans(parsed.result).plans);
  const assessed = time(() =>
    read.result.map((plan) => assessPlan(plan, { asAt: '2014-10-01', scheme: chooseScheme(plan) })),
  );
  if (assessed.result[0]?.actions.length !== rows) throw new Error('not all rows were read');
  const cells = [oracle.ms, parsed.ms, read.ms, assessed.ms].map((ms) => `${ms.toFixed(0)} ms`.padStart(11));
  console.log(`${String(rows).padEnd(8)}${cells.join(' ')}   ${(read.ms / parsed.ms).toFixed(2)}`);
}
