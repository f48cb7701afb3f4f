/** Every hostile file beside a good one through the command line as it is built, each in a process of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentSchema, type CheckDocument } from '../../src/cli/document';
import { FileError, readWorkbook } from '../../src/files';
import { MOST_MEBIBYTES, MOST_SECONDS } from '../../src/files/limits';
import { fixturePath } from '../fixtures';
import { HOSTILE, type HostileFile } from '../fixtures/hostile/build';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'build/cli/plan-rag.js');
const DAY = ['--as-at', '2014-10-01'];
const GOOD = fixturePath('scrutiny-2009');
/** Every kind that docs/assurance.md promises. */
const KINDS = [
  'zip bomb by ratio',
  'zip bomb by total',
  'truncated',
  'wrong extension',
  'encrypted',
  '.xls renamed',
  'HTML as .xls',
  'empty zip',
  'missing parts',
  'cyclic relations',
  'external links',
  'DTD and entities',
  '16,384 columns',
  'a million merged cells',
  'styles by the ten thousand',
  'huge shared strings',
  '__proto__ and constructor',
  'control and bidirectional characters',
  'lone surrogates',
  'formulas with cached errors',
  'macros',
];

interface Measured {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  readonly mebibytes: number;
}

let folder: string;
let hook: string;
const measured = new Map<string, Measured>();
let reported: Measured;

/** Runs the command line and measures its time and the most memory that the process with its threads ever held. */
function run(name: string, ...args: readonly string[]): Promise<Measured> {
  const peak = join(folder, `${name}.peak`);
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', hook, CLI, ...args, ...DAY], {
    env: { ...process.env, PEAK: peak },
    timeout: 3 * MOST_SECONDS * 1000,
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => void out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => void err.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({
        code,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        seconds: (performance.now() - start) / 1000,
        mebibytes: code === null ? Infinity : Number(readFileSync(peak, 'utf8')) / 1024,
      }),
    );
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-rag-hostile-'));
  hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`,
  );
  execFileSync(process.execPath, [join(ROOT, 'bin/plan-rag.js'), '--version'], { stdio: 'ignore' });
  for (const { name, bytes } of HOSTILE) writeFileSync(join(folder, name), bytes());
  const left = [...HOSTILE];
  const one = async (): Promise<void> => {
    for (let file = left.shift(); file; file = left.shift())
      measured.set(file.name, await run(file.name, 'check', join(folder, file.name), GOOD, '--json'));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, one));
  const small = HOSTILE.filter(({ heavy }) => !heavy).map(({ name }) => join(folder, name));
  reported = await run('report', 'report', ...small, GOOD, '-o', join(folder, 'report.xlsx'));
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documentOf = ({ name }: HostileFile): CheckDocument =>
  documentSchema.parse(JSON.parse(measured.get(name)!.out));

it('holds an example of every kind of hostile file', () => {
  const kinds = new Set(HOSTILE.map(({ kind }) => kind));
  expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

it.each(HOSTILE.map((file) => [file.name, file] as const))(
  'reads %s rightly or says why not, and reads the good file beside it',
  (_name, file) => {
    const [hostile, good] = documentOf(file).workbooks;
    expect(good).toMatchObject({ error: null, plans: [expect.anything()] });
    if ('says' in file.expect) {
      const { message } = new FileError(file.expect.says);
      expect(hostile!.error).toEqual({ code: file.expect.says, message });
      return;
    }
    expect(hostile!.error).toBeNull();
    expect(hostile!.plans.reduce((sum, { actions }) => sum + actions.length, 0)).toBe(file.expect.actions);
    for (const text of file.expect.texts ?? []) expect(JSON.stringify(hostile)).toContain(text);
  },
);

it.each(HOSTILE.map((file) => [file.name] as const))('stays within time and memory with %s', (name) => {
  const { seconds, mebibytes } = measured.get(name)!;
  expect(seconds).toBeLessThan(MOST_SECONDS);
  expect(mebibytes).toBeLessThan(MOST_MEBIBYTES);
});

it('reports the good file among all of them, and names each that could not be read with its sentence', () => {
  expect({ code: reported.code, seconds: reported.seconds < 3 * MOST_SECONDS }).toEqual({
    code: 1,
    seconds: true,
  });
  expect(reported.mebibytes).toBeLessThan(MOST_MEBIBYTES);
  for (const { name, expect: expected, heavy } of HOSTILE)
    if ('says' in expected && !heavy)
      expect(reported.err).toContain(`${name}: ${new FileError(expected.says).message}\n`);
  const bytes = new Uint8Array(readFileSync(join(folder, 'report.xlsx')));
  const report = JSON.stringify(readWorkbook(bytes, 'report.xlsx').snapshot.sheets);
  expect(report).toContain('scrutiny-2009.xlsx');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
