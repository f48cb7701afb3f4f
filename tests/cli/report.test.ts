import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { Pool } from '../../src/cli/pool';
import type { ReadFile } from '../../src/cli/read-file';
import { runCli } from '../../src/cli/run';
import { FileStore } from '../../src/cli/spool';
import { readWorkbook } from '../../src/files';
import { extractWorkbook } from '../../src/files/extract';
import { recordSchema, unreadFile } from '../../src/report';
import { FIXTURES, fixtureBytes, fixturePath } from '../fixtures';
import { testWorld, type TestFiles } from './world';

const DAY = ['--as-at', '2013-02-15'];

async function run(files: TestFiles, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const world = testWorld(files);
  const code = await runCli(args, world);
  return { code, ...world.printed };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

it('prints one valid JSON line a file, a plan and an action', async () => {
  const { code, out } = await run({}, 'extract', ...FIXTURES.map(fixturePath), ...DAY);
  expect(code).toBe(0);
  const records = out
    .trim()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)));
  const kinds = (kind: string): number => records.filter((record) => record.kind === kind).length;
  expect([kinds('file'), kinds('plan'), kinds('action')]).toEqual([5, 6, 196]);
});

it('makes the same report of files and of their lines', async () => {
  const written = new Map<string, Uint8Array>();
  const paths = FIXTURES.map(fixturePath);
  const { out } = await run({}, 'extract', ...paths, ...DAY);
  const files = new Map([['all.jsonl', encoded(out)]]);
  await run({ written }, 'report', ...paths, ...DAY, '-o', 'direct.xlsx');
  const { code } = await run({ files, written }, 'report', 'all.jsonl', '-o', 'lines.xlsx');
  expect(code).toBe(0);
  expect(Buffer.from(written.get('lines.xlsx')!).equals(Buffer.from(written.get('direct.xlsx')!))).toBe(true);
});

const LINE = '{"kind":"file","version":1,"file":"a.xlsx","error":null,"plans":0,"actions":0,"skipped":[]}';

it.each([
  [['report', 'bad.jsonl', '-o', 'r.xlsx'], /Line 2 of “bad\.jsonl” is not JSON/],
  [['report', 'wrong.jsonl', '-o', 'r.xlsx'], /Line 1 of “wrong\.jsonl” is not right/],
  [['report', 'a.xlsx'], /Name the report’s file with -o/],
  [['report', 'a.xlsx', '-o', 'r.csv'], /is no such name/],
  [['report', 'a.xlsx', '-o', 'r.xlsx', '--since', 'nowhere.xlsx'], /could not be read/],
  [['report', 'a.xlsx', '-o', 'r.xlsx', '--since', 'plan.xlsx'], /holds no report/],
  [['report', 'a.xlsx', '-o', 'r.xlsx', '--jobs', 'many'], /is no number of jobs/],
  [['report', 'empty', '-o', 'r.xlsx'], /no workbook in the folder “empty”/],
  [['extract', 'a.xlsx', '--since', 'r.xlsx'], /--since/],
])('exits with 2 and one sentence for %j', async (args, sentence) => {
  const files = new Map([
    ['bad.jsonl', encoded(`${LINE}\n{`)],
    ['wrong.jsonl', encoded('{"kind":"action"}')],
    ['plan.xlsx', fixtureBytes('scrutiny-2009')],
  ]);
  const { code, err } = await run({ files, folders: new Map([['empty', ['notes.txt']]]) }, ...args);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});

it('refuses lines that were made for another day', async () => {
  const { out } = await run({}, 'extract', fixturePath('scrutiny-2009'), ...DAY);
  const files = new Map([['old.jsonl', encoded(out)]]);
  const { code, err } = await run({ files }, 'report', 'old.jsonl', '-o', 'r.xlsx', '--as-at', '2014-01-01');
  expect(code).toBe(2);
  expect(err).toMatch(/made as at 15 February 2013 and the report is as at 1 January 2014/);
});

it('takes a folder, names what could not be read in it, and leaves out lock files and earlier reports', async () => {
  const written = new Map<string, Uint8Array>();
  await run({ written }, 'report', fixturePath('scrutiny-2009'), '-o', 'plans/last.xlsx', ...DAY);
  const files = new Map([
    ['plans/a.xlsx', fixtureBytes('scrutiny-2009')],
    ['plans/last.xlsx', written.get('plans/last.xlsx')!],
    ['plans/b.csv', encoded('a,b\n1,2\n')],
  ]);
  const folders = new Map([['plans', ['a.xlsx', '~$a.xlsx', 'last.xlsx', 'b.csv', 'readme.txt']]]);
  const { code, out, err } = await run(
    { files, folders, written },
    'report',
    'plans',
    '-o',
    'r.xlsx',
    ...DAY,
  );
  expect(code).toBe(1);
  expect(out).toContain('The report covers 1 plan in 1 file. 2 files could not be used and are named below.');
  expect(err).toMatch(/^b\.csv: This is a text file/);
  expect(err).toMatch(/last\.xlsx: No plan was found\..*It is a report that Plan RAG made\./);
});

it('keeps the columns that somebody added to the earlier report', async () => {
  const written = new Map<string, Uint8Array>();
  const plan = fixturePath('scrutiny-2009');
  await run({ written }, 'report', plan, '-o', 'first.xlsx', '--as-at', '2009-06-30');
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(written.get('first.xlsx')!.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('Actions 2009-06-30')!;
  const last = sheet.getRow(4).cellCount;
  sheet.getCell(4, last + 1).value = 'Note';
  sheet.getCell(9, last + 1).value = new Date(Date.UTC(2009, 6, 15));
  sheet.getCell(9, last + 1).numFmt = 'dd/mm/yyyy';
  for (const each of workbook.worksheets)
    for (const { name } of each.getTables() as unknown as { name: string }[]) each.removeTable(name);
  written.set('edited.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  await run(
    { written },
    'report',
    plan,
    '-o',
    'next.xlsx',
    '--as-at',
    '2009-07-31',
    '--since',
    'edited.xlsx',
  );
  const actions = readWorkbook(written.get('next.xlsx')!, 'n').snapshot.sheets.find(
    ({ name }) => name === 'Actions 2009-07-31',
  )!;
  expect(actions.rows[3]!.cells.at(-1)).toMatchObject({ column: last, text: 'Note' });
  expect(actions.rows[8]!.cells.at(-1)).toMatchObject({ column: last, date: '2009-07-15' });
});

it('keeps records on disk as they are in memory', () => {
  const { plans } = extractWorkbook(fixtureBytes('composite-plan-2011'), 'a.xlsx', { asAt: '2011-02-28' });
  const { actions } = plans[0]!;
  const store = new FileStore();
  try {
    for (const action of actions) store.add(action);
    const order = [...actions.keys()];
    for (const index of [...order, ...order.reverse()]) expect(store.get(index)).toEqual(actions[index]);
    expect(store.size).toBe(actions.length);
  } finally {
    store.close();
  }
});

/** A worker thread as far as the pool sees it; it answers late or dies by the name of the file. */
class FakeWorker extends EventEmitter {
  postMessage({ file }: { file: { name: string } }): void {
    const fail = file.name.startsWith('bad');
    setTimeout(
      () => {
        if (fail) this.emit('error', Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
        else this.emit('message', unreadFile(file.name, 'read'));
      },
      file.name.startsWith('slow') ? 20 : 1,
    );
  }
  terminate(): Promise<number> {
    return Promise.resolve(0);
  }
}

it('hands results on in the order of the files, and replaces a thread that died', async () => {
  const names = ['slow 1', 'b', 'bad', 'c', 'slow 2', 'd', 'e'];
  let started = 0;
  const results: ReadFile[] = [];
  const files = names.map((name) => ({ path: name, name }));
  const pool = new Pool(() => {
    started += 1;
    return new FakeWorker() as unknown as Worker;
  });
  for await (const result of pool.read(files, { asAt: '2013-02-15' }, 2)) results.push(result);
  expect(results.map(({ file }) => file.file)).toEqual(names);
  expect(results[2]!.file.error).toMatch(/more memory than there is/);
  expect(started).toBe(3);
});
