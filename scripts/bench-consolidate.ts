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

/** Seconds of the clock, and of the processor: user and system, all threads. Only these hold while others use it too. */
interface Cost {
  readonly seconds: number;
  readonly processor: number;
}

/** A child of this script: parses its share of a folder and prints what that took. */
function parseShare(library: string, folder: string, first: number, step: number): void {
  const files = readdirSync(folder).filter((_name, index) => index % step === first);
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    if (library === 'sheetjs') SheetJS.read(bytes, { cellStyles: true, dense: true });
    else readWorkbook(bytes, name);
  }
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  console.log(JSON.stringify(cost));
}

/** What a library needs to parse a folder, over so many processes. */
async function parsed(library: string, folder: string, processes: number): Promise<Cost> {
  const costs = await Promise.all(
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
      return new Promise<Cost>((done) => child.on('close', () => done(JSON.parse(out) as Cost)));
    }),
  );
  return {
    seconds: Math.max(...costs.map(({ seconds }) => seconds)),
    processor: costs.reduce((sum, { processor }) => sum + processor, 0),
  };
}

const ROOT = resolve(__dirname, '..');

interface Reported extends Cost {
  /** Mebibytes of the whole process with its threads. */
  readonly peak: number;
  readonly bytes: number;
}

/** Runs the command line on a folder. */
function reported(folder: string, work: string, jobs: number): Reported {
  const used = join(work, 'used');
  const hook = join(work, 'hook.cjs');
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(used)}, JSON.stringify(process.resourceUsage())));`,
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
  const usage = JSON.parse(readFileSync(used, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds,
    processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peak: usage.maxRSS / 1024,
    bytes: statSync(report).size,
  };
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
    for (const [name, { seconds, processor }] of [
      ['SheetJS, one thread', sheetjs],
      ['our reader, one thread', one],
      [`our reader, ${cores} processes`, many],
    ] as const)
      console.log(
        `${`parsing alone, ${name}:`.padEnd(44)} ${seconds.toFixed(1)} s, processor ${processor.toFixed(1)} s`,
      );
    console.log('\nfiles    threads   report    processor   peak memory   report file');
    const runs = new Map<string, Reported>();
    for (const [count, jobs] of [...counts.map((each) => [each, cores] as const), [files, 1] as const]) {
      const run = reported(join(work, String(count)), work, jobs);
      const { seconds, processor, peak, bytes } = run;
      runs.set(`${count} ${jobs}`, run);
      console.log(
        `${String(count).padEnd(8)} ${String(jobs).padEnd(8)} ${`${seconds.toFixed(1)} s`.padStart(8)} ${`${processor.toFixed(1)} s`.padStart(11)} ${`${peak.toFixed(0)} MiB`.padStart(13)} ${`${(bytes / 1048576).toFixed(1)} MiB`.padStart(13)}`,
      );
    }
    const [whole, few] = [runs.get(`${files} ${cores}`)!, runs.get(`${counts[0]!} ${cores}`)!];
    const over = ({ seconds, processor }: Cost): string =>
      `${(whole.seconds / seconds).toFixed(2)} (processor ${(whole.processor / processor).toFixed(2)})`;
    console.log(
      `\nwhole report ÷ parsing alone: ${over(sheetjs)} SheetJS, one thread; ${over(one)} our reader, one thread; ${over(many)} our reader, ${cores} processes`,
    );
    const less = { better: 'less' as const };
    record('consolidate', [
      {
        ...less,
        name: `parse ${files} files, one thread`,
        value: one.seconds,
        unit: 's',
        ratio: one.seconds / sheetjs.seconds,
        to: 'SheetJS, one thread',
      },
      {
        ...less,
        name: `report over ${files} files`,
        value: whole.seconds,
        unit: 's',
        ratio: whole.seconds / sheetjs.seconds,
        to: 'parsing alone by SheetJS, one thread',
      },
      {
        ...less,
        name: `report over ${files} files, processor`,
        value: whole.processor,
        unit: 's',
        ratio: whole.processor / sheetjs.processor,
        to: 'parsing alone by SheetJS, one thread',
      },
      {
        ...less,
        name: `peak memory, ${files} files`,
        value: whole.peak,
        unit: 'MiB',
        ratio: whole.peak / few.peak,
        to: `peak memory, ${counts[0]!} files`,
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
