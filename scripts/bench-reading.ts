// Reading, assessing and reporting beside the parsing of the file, at growing sizes, in one run.
import * as SheetJS from '@e965/xlsx';
import { readWorkbook, writeWorkbookPieces } from '../src/files';
import { assessPlan } from '../src/plan/assess';
import { readPlans } from '../src/plan/reading';
import { chooseScheme } from '../src/plan/schemes';
import { buildReport, drawReport, NO_EARLIER } from '../src/report';
import { median, record } from './bench/figures';

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
    index % 4 === 0
      ? 'Completed.'
      : `Underway and on schedule; work with partners on item ${index} is planned.`,
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

const AS_AT = '2014-10-01';
const STEPS = ['library', 'parse', 'read', 'assess', 'report'] as const;
type Milliseconds = Record<(typeof STEPS)[number], number>;

/** Processor time, which holds while others use the machine too. */
function time<Result>(work: () => Result): { result: Result; ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

function measured(bytes: Uint8Array, rows: number): Milliseconds {
  const library = time(() => void SheetJS.read(bytes, { cellStyles: true, dense: true }));
  const parse = time(() => readWorkbook(bytes, 'x.xlsx').snapshot);
  const read = time(() => readPlans(parse.result).plans);
  const assess = time(() =>
    read.result.map((plan) => assessPlan(plan, { asAt: AS_AT, scheme: chooseScheme(plan) })),
  );
  if (assess.result[0]?.actions.length !== rows) throw new Error('not all rows were read');
  const report = time(() => {
    const sources = assess.result.map((assessed) => ({ file: 'x.xlsx', assessed }));
    const built = buildReport({ asAt: AS_AT, earlier: NO_EARLIER, sources, unread: [] });
    writeWorkbookPieces(drawReport(built), { title: 'Report', author: 'Plan RAG', language: 'en-GB' });
  });
  return { library: library.ms, parse: parse.ms, read: read.ms, assess: assess.ms, report: report.ms };
}

/** Each step's median over so many turns. */
function medians(rows: number, turns: number): Milliseconds {
  const bytes = workbook(rows);
  const all = Array.from({ length: turns }, () => measured(bytes, rows));
  const of = (step: keyof Milliseconds): number => median(all.map((each) => each[step]));
  return {
    library: of('library'),
    parse: of('parse'),
    read: of('read'),
    assess: of('assess'),
    report: of('report'),
  };
}

// The first rows warm the engine up and count for nothing: else the shortest plan, to which all are compared, is slow.
medians(10_000, 3);
console.log(
  'rows     SheetJS parse   our parse   read plan      assess      report   our parse ÷ SheetJS   read ÷ our parse',
);
let first: Milliseconds | null = null;
for (const [rows, turns] of [
  [1_000, 21],
  [10_000, 3],
  [100_000, 1],
] as const) {
  const ms = medians(rows, turns);
  const base: Milliseconds = (first ??= ms);
  const cells = STEPS.map((step) => `${ms[step].toFixed(0)} ms`.padStart(11));
  console.log(
    `${String(rows).padEnd(8)}  ${cells.join(' ')}   ${(ms.parse / ms.library).toFixed(2).padStart(19)}   ${(ms.read / ms.parse).toFixed(2).padStart(16)}`,
  );
  const count = rows.toLocaleString('en-GB');
  const speed = (step: keyof Milliseconds): number => (rows * 1000) / ms[step];
  record('reading', [
    {
      name: `parse, ${count} rows`,
      value: speed('parse'),
      unit: 'rows/processor s',
      ratio: ms.parse / ms.library,
      to: 'time of SheetJS on the same file',
      better: 'less',
    },
    ...(['read', 'assess', 'report'] as const).map((step) => ({
      name: `${step}, ${count} rows`,
      value: speed(step),
      unit: 'rows/processor s',
      ratio: ms[step] / rows / (base[step] / 1000),
      to: 'time a row at 1,000 rows',
      better: 'less' as const,
    })),
  ]);
}
