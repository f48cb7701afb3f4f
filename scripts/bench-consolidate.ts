// 200 workbooks × 500 rows into one report by the command line: wall time and peak memory, beside the parsing alone.
// Usage: tsx scripts/bench-consolidate.ts [files] [rows]
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { readWorkbook } from '../src/files';
import { record } from './bench/figures';

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
const SUBJECTS = [
  'supervision',
  'chronologies',
  'thresholds',
  'visiting',
  'health passports',
  'return interviews',
  'induction',
  'recruitment',
];
const PLACES = [
  'the assessment teams',
  'fostering',
  'the duty desk',
  'partner agencies',
  'schools',
  'the health economy',
  'residential homes',
];

function writePlan(path: string, file: number, rows: number): void {
  const body = Array.from({ length: rows }, (_unused, row) => [
    `${file + 1}.${row + 1}`,
    'Practice',
    `Review and relaunch the guidance on ${SUBJECTS[(file + row) % SUBJECTS.length]!} for ${PLACES[(file * 3 + row) % PLACES.length]!}, number ${row} of council ${file}`,
    ['Head of Service', 'Service Manager', ''][row % 3]!,
    'Strategic Board',
    ['31 March 2014', 'End of June 2014', 'Q3 2014/15'][row % 3]!,
    '1 January 2014',
    row % 4 === 0
      ? 'Completed.'
      : `Underway and on schedule; work with partners on item ${row} of ${file} is planned.`,
    row % 5 === 0 ? '' : 'Audit report to the Board',
    'Audits are good or better',
    'Report to the next meeting',
    ['Red', 'Amber', 'Green'][row % 3]!,
  ]);
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(
    book,
    SheetJS.utils.aoa_to_sheet([[`Plan of council ${file}`], [], HEADER, ...body]),
    'Plan',
  );
  writeFileSync(path, SheetJS.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

/** A child of this script: parses its share of a folder and prints the milliseconds that took. */
function parseShare(library: string, folder: string, first: number, step: number): void {
  const files = readdirSync(folder).filter((_name, index) => index % step === first);
  const start = performance.now();
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    if (library === 'sheetjs') SheetJS.read(bytes, { cellStyles: true, dense: true });
    else readWorkbook(bytes, name);
  }
  console.log(performance.now() - start);
}

/** Seconds that a library needs to parse a folder, over so many processes. */
async function parsed(library: string, folder: string, processes: number): Promise<number> {
  const times = await Promise.all(
    Array.from({ length: processes }, (_unused, first) => {
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        __filename,
        '--parse',
        library,
        folder,
        String(first),
        String(processes),
      ]);
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      return new Promise<number>((done) => child.on('close', () => done(Number(out))));
    }),
  );
  return Math.max(...times) / 1000;
}

const ROOT = resolve(__dirname, '..');

/** Runs the command line on a folder: seconds and peak mebibytes of the whole process with its threads. */
function reported(
  folder: string,
  work: string,
  jobs: number,
): { seconds: number; peak: number; bytes: number } {
  const peak = join(work, 'peak');
  const hook = join(work, 'hook.cjs');
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
  );
  const report = join(work, `report-${Date.now()}.xlsx`);
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      '--require',
      hook,
      join(ROOT, 'build/cli/plan-rag.js'),
      'report',
      folder,
      '-o',
      report,
      '--as-at',
      '2014-10-01',
      '--jobs',
      String(jobs),
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(run.stderr.slice(0, 2000));
  return { seconds, peak: Number(readFileSync(peak, 'utf8')) / 1024, bytes: statSync(report).size };
}

async function main(): Promise<void> {
  const [files, rows] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 500)];
  const work = mkdtempSync(join(tmpdir(), 'plan-rag-bench-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'bin/plan-rag.js'), '--version'], { stdio: 'ignore' });
    const counts = [Math.round(files / 4), Math.round(files / 2), files];
    for (const count of counts) {
      mkdirSync(join(work, String(count)));
      for (let file = 0; file < count; file += 1)
        writePlan(join(work, String(count), `council-${String(file).padStart(4, '0')}.xlsx`), file, rows);
    }
    const cores = availableParallelism();
    const folder = join(work, String(files));
    const sheetjs = await parsed('sheetjs', folder, 1);
    const one = await parsed('ours', folder, 1);
    const many = await parsed('ours', folder, cores);
    console.log(`${files} workbooks of ${rows} rows, ${cores} cores, Node ${process.version}`);
    console.log(`parsing alone, SheetJS, one thread:          ${sheetjs.toFixed(1)} s`);
    console.log(`parsing alone, our reader, one thread:       ${one.toFixed(1)} s`);
    console.log(`parsing alone, our reader, ${cores} processes:      ${many.toFixed(1)} s`);
    console.log('\nfiles    threads   report     peak memory   report file');
    let whole = 0;
    const peaks = new Map<string, number>();
    for (const [count, jobs] of [...counts.map((each) => [each, cores] as const), [files, 1] as const]) {
      const { seconds, peak, bytes } = reported(join(work, String(count)), work, jobs);
      if (count === files && jobs === cores) whole = seconds;
      peaks.set(`${count} ${jobs}`, peak);
      console.log(
        `${String(count).padEnd(8)} ${String(jobs).padEnd(8)} ${`${seconds.toFixed(1)} s`.padStart(8)} ${`${peak.toFixed(0)} MiB`.padStart(13)} ${`${(bytes / 1048576).toFixed(1)} MiB`.padStart(13)}`,
      );
    }
    console.log(
      `\nwhole report ÷ parsing alone: ${(whole / sheetjs).toFixed(2)} (SheetJS, one thread), ${(whole / one).toFixed(2)} (our reader, one thread), ${(whole / many).toFixed(2)} (our reader, ${cores} processes)`,
    );
    const peak = peaks.get(`${files} ${cores}`) ?? Number.NaN;
    const few = counts[0]!;
    record('consolidate', [
      {
        name: `parse ${files} files, one thread`,
        value: one,
        unit: 's',
        ratio: one / sheetjs,
        to: 'time of SheetJS, one thread',
        better: 'less',
      },
      {
        name: `report over ${files} files`,
        value: whole,
        unit: 's',
        ratio: whole / sheetjs,
        to: 'parse by SheetJS, one thread',
        better: 'less',
      },
      {
        name: `peak memory, ${files} files`,
        value: peak,
        unit: 'MiB',
        ratio: peak / (peaks.get(`${few} ${cores}`) ?? Number.NaN),
        to: `peak memory, ${few} files`,
        better: 'less',
      },
    ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--parse') {
  const [library, folder, first, step] = process.argv.slice(3);
  parseShare(library!, folder!, Number(first), Number(step));
} else void main();
