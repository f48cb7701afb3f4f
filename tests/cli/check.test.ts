import { documentSchema, type CheckDocument } from '../../src/cli/document';
import { runCli } from '../../src/cli/run';
import { readWorkbook } from '../../src/files';
import { FIXTURES, fixturePath } from '../fixtures';
import { testWorld } from './world';

/** Mapping files that exist only in these tests. */
const mappings = new Map<string, Uint8Array>();
const written = new Map<string, Uint8Array>();

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const world = testWorld({ files: mappings, written });
  const code = await runCli(args, world);
  return { code, out: world.printed.out, err: world.printed.err };
}

const json = async (...args: string[]): Promise<CheckDocument> =>
  documentSchema.parse(JSON.parse((await run('check', ...args, '--json')).out));

it('prints one document that passes its schema, for all fixtures at once', async () => {
  const document = await json(...FIXTURES.map(fixturePath), '--as-at', '2011-02-28');
  expect(document).toMatchObject({
    version: 1,
    asAt: '2011-02-28',
    counts: { workbooks: 5, unread: 0, plans: 6 },
  });
  const [composite] = document.workbooks[0]!.plans;
  expect(composite!.headerRows).toEqual([6]);
  expect(composite!.columns[5]).toMatchObject({ column: 'F', field: 'action', header: 'Key actions' });
  expect(composite!.actions[1]).toMatchObject({
    row: 8,
    ref: '1.1',
    status: 'complete',
    timescale: { kind: 'by', due: '2011-01-31' },
  });
});

it('gives the cell of a rating and whether it would be written', async () => {
  const document = await json(fixturePath('improvement-plan-2012'), '--as-at', '2013-02-15');
  const action = document.workbooks[0]!.plans[0]!.actions.find((each) => each.ref === 'AA3.1')!;
  expect(action).toMatchObject({
    overdue: true,
    daysOverdue: 46,
    ratings: [{ name: 'RAG', cell: 'H6', current: 'Amber', computed: 'Red', willWrite: true }],
  });
});

it('lists a file that cannot be read, goes on with the others, and exits with 1', async () => {
  const { code, out } = await run(
    'check',
    __filename,
    fixturePath('scrutiny-2009'),
    'nowhere.xlsx',
    '--json',
  );
  const document = documentSchema.parse(JSON.parse(out));
  expect(code).toBe(1);
  expect(document.workbooks.map((workbook) => workbook.error?.code ?? null)).toEqual([
    'csv',
    null,
    'not-found',
  ]);
});

it.each([
  [[], /Say what to do/],
  [['check'], /Name at least one workbook/],
  [['check', 'a.xlsx', '--as-at', '31/03/2011'], /is no date/],
  [['check', 'a.xlsx', '--as-at', '2011-02-30'], /is no date/],
  [['check', 'a.xlsx', '--scheme', 'purple'], /is no scheme/],
  [['check', 'a.xlsx', '--colour'], /--colour/],
  [['mend', 'a.xlsx'], /is no command/],
])('exits with 2 and one sentence for %j', async (args, sentence) => {
  const { code, err, out } = await run(...args);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(out).toBe('');
});

it('prints what a person needs: counts, scheme, changes with reasons, findings with cells', async () => {
  const { code, out } = await run('check', fixturePath('improvement-plan-2012'), '--as-at', '2013-02-15');
  expect(code).toBe(0);
  expect(out).toContain('8 actions as at 15 February 2013');
  expect(out).toContain('The legend on “RAG table”');
  expect(out).toMatch(/H6 +AA3\.1 +Amber → Red: due 31 December 2012/);
  expect(out).toMatch(/!! D9 +No lead/);
});

it('reads columns as a mapping file says, and refuses a mapping that is not right', async () => {
  const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  mappings.set(
    'map.json',
    encode({ sheet: 'Plan', fingerprint: null, columns: [{ header: 'Evidence', field: null }] }),
  );
  mappings.set(
    'wrong.json',
    encode({ sheet: 'Plan', fingerprint: null, columns: [{ header: 'Evidence', field: 'proof' }] }),
  );
  const document = await json(fixturePath('improvement-plan-2012'), '--mapping', 'map.json');
  expect(
    document.workbooks[0]!.plans[0]!.columns.find((column) => column.header === 'Evidence'),
  ).toMatchObject({ field: null, confidence: 1, why: 'You chose this.' });
  expect(await run('check', fixturePath('improvement-plan-2012'), '--mapping', 'wrong.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('columns.0.field'),
  });
});

it('writes one report over several files and never over another file', async () => {
  const files = [fixturePath('scrutiny-2009'), fixturePath('improvement-plan-2012')];
  const { code, out } = await run('report', ...files, '-o', 'report.xlsx', '--as-at', '2013-02-15');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Exception report as at 15 February 2013: \d+ exceptions in 2 plans, in report\.xlsx\.\nOf the 36 actions: /,
  );
  const { snapshot } = readWorkbook(written.get('report.xlsx')!, 'report.xlsx');
  expect(snapshot.sheets[1]!.rows).toHaveLength(4 + 36);
  expect(await run('report', ...files, '-o', 'report.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('nothing is overwritten'),
  });
  expect(await run('report', ...files)).toMatchObject({ code: 2 });
});
