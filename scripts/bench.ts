/**
 * Runs scripts/bench-*.ts and prints one table at the end.
 * Usage: npm run bench -- [--only NAME] [--out FILE] [--against FILE]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  compareRuns,
  comparisonTable,
  FIGURES_FILE,
  readFigures,
  readRun,
  tableOf,
  type BenchRun,
  type Figure,
} from './bench/figures';

const PARTS = readdirSync(__dirname).flatMap((name) => /^bench-(.+)\.ts$/.exec(name)?.[1] ?? []);

/** The commit that was measured, and whether something was changed since. */
function commit(): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: __dirname, encoding: 'utf8', stdio: 'pipe' }).trim();
    return `${git('rev-parse', '--short=10', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and changes'}`;
  } catch {
    return 'unknown';
  }
}

/** The figures of one script; null where it failed. */
function figuresOf(part: string, folder: string): Figure[] | null {
  const path = join(folder, `${part}.jsonl`);
  console.log(`\n== ${part} ==`);
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, `bench-${part}.ts`)], {
    stdio: 'inherit',
    env: { ...process.env, [FIGURES_FILE]: path },
  });
  if (run.status !== 0) return null;
  return existsSync(path) ? readFigures(readFileSync(path, 'utf8')) : [];
}

function main(): number {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, out: { type: 'string' }, against: { type: 'string' } },
  });
  if (values.only !== undefined && !PARTS.includes(values.only)) {
    console.error(`There is no part “${values.only}”. Parts: ${PARTS.join(', ')}.`);
    return 2;
  }
  // Read before anything is measured or written: it may be the file that this run replaces.
  const against = values.against === undefined ? null : readRun(readFileSync(values.against, 'utf8'));
  const measured: BenchRun = {
    commit: commit(),
    date: new Date().toISOString(),
    node: process.version,
    cores: availableParallelism(),
    figures: [],
  };
  const failed: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'plan-rag-figures-'));
  try {
    for (const part of values.only === undefined ? PARTS : [values.only]) {
      const figures = figuresOf(part, folder);
      if (figures === null) failed.push(part);
      else measured.figures.push(...figures);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const out = values.out ?? resolve(__dirname, '../bench.json');
  writeFileSync(out, `${JSON.stringify(measured, null, 1)}\n`);
  console.log(`\nCommit ${measured.commit}, Node ${measured.node}, ${measured.cores} cores`);
  console.log(tableOf(measured.figures));
  if (against) {
    console.log(
      `\nOld: commit ${against.commit} on ${against.date.slice(0, 10)}. The change is that of the ratio.`,
    );
    console.log(comparisonTable(compareRuns(against.figures, measured.figures)));
  }
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main();
