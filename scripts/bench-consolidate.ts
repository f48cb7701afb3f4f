// 200 workbooks × 500 rows into one report by the command line: wall time and peak memory, beside the parsing alone.
// Usage: tsx scripts/bench-consolidate.ts [files] [rows]
//
// How long a report takes depends on how many of the actions are exceptions, for these are drawn up to three times. In
// the five plans of tests/fixtures it is 14 to 85 per cent at their own dates. "Usual" plans have about half, "late" ones
// nearly all.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { readWorkbook } from '../src/files';
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

type Kind = 'usual' | 'late';

/** What is written of an action: in usual plans what is due is mostly done, with evidence, and has a lead. */
function standing(kind: Kind, row: number): { lead: string; isDone: boolean; evidence: string } {
  if (kind === 'late')
    return {
      lead: ['Head of Service', 'Service Manager', ''][row % 3]!,
      isDone: row % 4 === 0,
      evidence: row % 5 === 0 ? '' : 'Audit report to the Board',
    };
  return {
    lead: row % 8 === 0 ? '' : ['Head of Service', 'Service Manager'][row % 2]!,
    isDone: row % 3 === 2 ? row % 7 === 0 : row % 9 < 5,
    evidence: row % 6 === 0 ? '' : 'Audit report to the Board',
  };
}

function writePlan(path: string, kind: Kind, file: number, rows: number): void {
  const body = Array.from({ length: rows }, (_unused, row) => {
    const { lead, isDone, evidence } = standing(kind, row);
    return [
      `${file + 1}.${row + 1}`,
      'Practice',
      `Review and relaunch the guidance on ${SUBJECTS[(file + row) % SUBJECTS.length]!} for ${PLACES[(file * 3 + row) % PLACES.length]!}, number ${row} of council ${file}`,
      lead,
      'Strategic Board',
      ['31 March 2014', 'End of June 2014', 'Q3 2014/15'][row % 3]!,
      '1 January 2014',
      isDone
        ? 'Completed.'
        : `Underway and on schedule; work with partners on item ${row} of ${file} is planned.`,
      evidence,
      'Audits are good or better',
      'Report to the next meeting',
      ['Red', 'Amber', 'Green'][row % 3]!,
    ];
  });
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

/** Our reader alone on a folder, in a process of its own. */
function parseFolder(folder: string): void {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const name of readdirSync(folder))
    readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name);
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  console.log(JSON.stringify(cost));
}

/** SheetJS alone on a folder: a program of plain Node that does nothing else. */
const LIBRARY_PROGRAM = `
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const SheetJS = require(process.argv[2]);
const folder = process.argv[3];
const [start, before] = [performance.now(), process.cpuUsage()];
for (const name of readdirSync(folder))
  SheetJS.read(new Uint8Array(readFileSync(join(folder, name))), { cellStyles: true, dense: true });
const { user, system } = process.cpuUsage(before);
const all = process.cpuUsage();
console.log(JSON.stringify({
  parsing: { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 },
  processor: (all.user + all.system) / 1e6,
}));
`;

interface Library extends Cost {
  /** Without the start of the program. */
  readonly parsing: Cost;
}

/** What a program needs that only parses a folder: from its start to its end, as the report is measured. */
function libraryAlone(folder: string, work: string): Library {
  const program = join(work, 'library.cjs');
  writeFileSync(program, LIBRARY_PROGRAM);
  const start = performance.now();
  const out = execFileSync(process.execPath, [program, require.resolve('@e965/xlsx'), folder], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, ...(JSON.parse(out) as Omit<Library, 'seconds'>) };
}

function ownParse(folder: string): Cost {
  const out = execFileSync(process.execPath, ['--import', 'tsx', __filename, '--parse', folder], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as Cost;
}

const ROOT = resolve(__dirname, '..');

interface Reported extends Cost {
  readonly exceptions: number;
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
    exceptions: Number(/([\d,]+) exceptions? in/.exec(run.stdout)![1]!.replaceAll(',', '')),
    peak: usage.maxRSS / 1024,
    bytes: statSync(report).size,
  };
}

function writePlans(folder: string, kind: Kind, files: number, rows: number): string {
  mkdirSync(folder);
  for (let file = 0; file < files; file += 1)
    writePlan(join(folder, `council-${String(file).padStart(4, '0')}.xlsx`), kind, file, rows);
  return folder;
}

const line = (name: string, { seconds, processor }: Cost): string =>
  `${name.padEnd(44)} ${seconds.toFixed(1)} s, processor ${processor.toFixed(1)} s`;

function reportLine(files: number, kind: Kind, jobs: number, run: Reported, rows: number): string {
  const cells = [
    String(files).padEnd(7),
    kind.padEnd(7),
    String(jobs).padEnd(8),
    `${run.seconds.toFixed(1)} s`.padStart(7),
    `${run.processor.toFixed(1)} s`.padStart(10),
    `${run.peak.toFixed(0)} MiB`.padStart(12),
    `${(run.bytes / 1048576).toFixed(1)} MiB`.padStart(12),
    `${Math.round((100 * run.exceptions) / (files * rows))} %`.padStart(11),
  ];
  return cells.join(' ');
}

/** The machine is somebody else's too: the two are run in turn, and the pair in the middle counts. */
const PAIRS = 5;

function main(): void {
  const [files, rows] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 500)];
  const work = mkdtempSync(join(tmpdir(), 'plan-rag-bench-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'bin/plan-rag.js'), '--version'], { stdio: 'ignore' });
    const few = Math.round(files / 4);
    const folder = writePlans(join(work, 'usual'), 'usual', files, rows);
    const fewer = writePlans(join(work, 'few'), 'usual', few, rows);
    const late = writePlans(join(work, 'late'), 'late', files, rows);
    const cores = availableParallelism();
    console.log(`${files} workbooks of ${rows} rows, ${cores} cores, Node ${process.version}`);
    const pairs: { library: Library; report: Reported }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1)
      pairs.push({
        library: libraryAlone(folder, work),
        report: reported(folder, work, cores),
      });
    const ratio = median(pairs.map(({ library, report }) => report.seconds / library.seconds));
    const whole = pairs.find(({ library, report }) => report.seconds / library.seconds === ratio)!;
    const own = ownParse(folder);
    console.log(line('SheetJS that only parses them, one thread:', whole.library));
    console.log(line('– without the start of its program:', whole.library.parsing));
    console.log(line('parsing alone, our reader, one thread:', own));
    console.log('\nfiles   plans   threads   report  processor  peak memory  report file  exceptions');
    const start = reported(fewer, work, cores);
    console.log(reportLine(few, 'usual', cores, start, rows));
    console.log(reportLine(files, 'usual', cores, whole.report, rows));
    console.log(reportLine(files, 'usual', 1, reported(folder, work, 1), rows));
    const worst = reported(late, work, cores);
    console.log(reportLine(files, 'late', cores, worst, rows));
    const worstRatio = worst.seconds / libraryAlone(late, work).seconds;
    const processor = whole.report.processor / whole.library.processor;
    console.log(
      `\nwhole report ÷ SheetJS that only parses the files, one thread: ${ratio.toFixed(2)} (pairs ${pairs
        .map(({ library, report }) => (report.seconds / library.seconds).toFixed(2))
        .join(', ')}; processor ${processor.toFixed(2)}; late plans ${worstRatio.toFixed(2)})`,
    );
    const less = { better: 'less' as const };
    const to = 'SheetJS that only parses them, one thread';
    record('consolidate', [
      {
        ...less,
        name: `parse ${files} files, one thread`,
        value: own.seconds,
        unit: 's',
        ratio: own.seconds / whole.library.parsing.seconds,
        to: 'SheetJS, one thread',
      },
      {
        ...less,
        name: `report over ${files} files`,
        value: whole.report.seconds,
        unit: 's',
        ratio,
        to,
        target: 1.6,
      },
      {
        ...less,
        name: `report over ${files} files, processor`,
        value: whole.report.processor,
        unit: 's',
        ratio: processor,
        to,
      },
      {
        ...less,
        name: `report over ${files} files, nearly all late`,
        value: worst.seconds,
        unit: 's',
        ratio: worstRatio,
        to,
      },
      {
        ...less,
        name: `peak memory, ${files} files`,
        value: whole.report.peak,
        unit: 'MiB',
        ratio: whole.report.peak / start.peak,
        to: `peak memory, ${few} files`,
      },
    ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--parse') parseFolder(process.argv[3]!);
else main();
