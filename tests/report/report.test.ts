import ExcelJS from 'exceljs';
import { unzipSync, strFromU8 } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../src/files';
import {
  buildReport,
  drawReport,
  readEarlierReports,
  renamed,
  sheetName,
  tableName,
  type ExceptionReport,
  type ReportOptions,
} from '../../src/report';
import { assessFixture } from '../fixtures';
import { assessRows } from '../sheets';

const PROPERTIES = { title: 'Report', author: 'Plan RAG', language: 'en-GB' };
const HEADER = ['Ref', 'Action', 'Lead', 'Timescale', 'Progress', 'RAG'];

type Rows = readonly (readonly string[])[];

function reportOf(
  plans: Readonly<Record<string, Rows>>,
  options: Partial<ReportOptions> = {},
): ExceptionReport {
  const asAt = options.asAt ?? '2015-01-15';
  return buildReport({
    asAt,
    ...options,
    sources: Object.entries(plans).map(([file, rows]) => ({
      file,
      assessed: assessRows([HEADER, ...rows], { asAt, scheme: 'rag' }),
    })),
    unread: [],
  });
}

const saved = (report: ExceptionReport): Uint8Array => writeWorkbook(drawReport(report), PROPERTIES);

async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

it('says the counts of the scrutiny plan in words, with base and per cent', () => {
  const sources = assessFixture('scrutiny-2009', '2009-06-30').map((assessed) => ({
    file: 'a.xlsx',
    assessed,
  }));
  const { summary } = buildReport({ asAt: '2009-06-30', sources, unread: [] });
  expect(summary[0]).toBe(
    'Of the 28 actions: 9 are Green (32%), 2 are Amber/Green (7%), 10 are Amber (36%), 1 is Amber/Red (4%), 4 are Red (14%) and 2 are No data (7%).',
  );
  expect(summary[1]).toBe('19 of the 28 are still open and 6 are overdue.');
});

it('draws a native stacked chart with alternative text, its values beside it', () => {
  const parts = unzipSync(
    saved(
      buildReport({
        asAt: '2009-06-30',
        sources: assessFixture('scrutiny-2009', '2009-06-30').map((assessed) => ({
          file: 'a.xlsx',
          assessed,
        })),
        unread: [],
      }),
    ),
  );
  const chart = strFromU8(parts['xl/charts/chart1.xml']!);
  expect(chart).toContain('<c:grouping val="stacked"/>');
  expect(chart.match(/<c:ser>/g)).toHaveLength(6);
  const drawing = strFromU8(parts['xl/drawings/drawing1.xml']!);
  expect(drawing).toMatch(
    /descr="The chart shows one plan: 9 Green, 2 Amber\/Green, 10 Amber, 1 Amber\/Red, 4 Red, 2 No data\./,
  );
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('The chart shows one plan: 9 Green');
});

it.each([
  ['=1+1'],
  ['+44 20 7946 0000'],
  ['-5'],
  ['@SUM(A1)'],
  ['=HYPERLINK("http://example.org","x")'],
  ['https://example.org'],
  ['00123'],
])('keeps %s from a plan as text in every sheet', async (text) => {
  const report = reportOf({
    'a.xlsx': [['1', 'Audit practice on visits', text, '31 March 2014', text, 'Red']],
  });
  const workbook = await reopened(saved(report));
  let found = 0;
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula).toBeFalsy();
        if (cell.value === text) found += 1;
      }),
    );
  expect(found).toBeGreaterThanOrEqual(4);
});

it('shortens a text that no cell can hold, and says so there and in the summary', () => {
  const long = `Review ${'the guidance '.repeat(4000)}`;
  const report = reportOf({ 'a.xlsx': [['1', long, 'Manager', '31 March 2014', 'Underway.', 'Red']] });
  expect(report.at(0).action.action).toHaveLength(32_767);
  expect(report.at(0).action.action).toMatch(/\[shortened: the whole text is in the plan\]$/);
  expect(report.summary).toContainEqual(
    expect.stringMatching(/^1 text was longer than the 32,767 characters/),
  );
  expect(() => readWorkbook(saved(report), 'x.xlsx')).not.toThrow();
});

it.each([
  ['A name that is longer than a sheet may have', 'A name that is longer than a s…'],
  ['Chase: who/what?', 'Chase who what'],
  ["'quoted'", 'quoted'],
  ['History', 'History sheet'],
  ['', 'Sheet'],
])('makes of the sheet name %j the name %j', (wanted, name) => {
  expect(sheetName(wanted, new Set())).toBe(name);
  expect(renamed([wanted], [name])).toHaveLength(1);
});

it('numbers names that are taken, whatever their case', () => {
  const taken = new Set(['actions 2014-06-30']);
  expect(sheetName('Actions 2014-06-30', taken)).toBe('Actions 2014-06-30 (2)');
  expect(sheetName('Actions 2014-06-30', taken)).toBe('Actions 2014-06-30 (3)');
  expect(tableName('Exceptions_2014', new Set(['exceptions_2014']))).toBe('Exceptions_2014_2');
});

const SAME = 'Publish the protocol for children missing from home and from care across the partnership';

it.each([
  ['the same words', SAME, 1],
  ['nearly the same words', `${SAME} board`, 1],
  ['another number', `${SAME} 7`, 1],
  ['other words', 'Recruit to the vacant posts in the assessment team before the end of year', 0],
])('takes actions of two plans with one ref and %s for one or not', (_case, other, found) => {
  const report = reportOf({
    'a.xlsx': [['9', SAME, 'Manager', '31 March 2016', 'Underway.', 'Amber']],
    'b.xlsx': [['9', other, 'Manager', '31 March 2016', 'Underway.', 'Red']],
  });
  expect(report.alsoIn.size).toBe(found);
  expect(report.total).toBe(2 - found);
});

it('never takes two actions of one plan for the same', () => {
  const row = ['9', SAME, 'Manager', '31 March 2016', 'Underway.', 'Amber'];
  expect(reportOf({ 'a.xlsx': [row, row] }).total).toBe(2);
});

it('gives steps rows of their own, and goes on with a second sheet where one is full', async () => {
  const steps: Rows = [
    [
      '1',
      '1. Agree the standard\n2. Train all teams',
      'Manager',
      '1. 31 March 2014\n2. 30 June 2015',
      '',
      'Amber',
    ],
    ['2', 'Audit practice on visits', 'Manager', '31 March 2014', 'Underway.', 'Red'],
    ['3', 'Audit practice on records', 'Manager', '31 March 2014', 'Underway.', 'Red'],
  ];
  const workbook = await reopened(saved(reportOf({ 'a.xlsx': steps }, { rowsPerSheet: 4 })));
  const rows = ['Actions 2015-01-15 part 1', 'Actions 2015-01-15 part 2'].map((name) => {
    const sheet = workbook.getWorksheet(name)!;
    const header = (sheet.getRow(4).values as unknown[]).map(String);
    const column = (title: string): number => header.indexOf(title);
    return Array.from({ length: sheet.rowCount - 4 }, (_unused, at) =>
      ['Reference', 'Record', 'Step', 'Due date'].map((title) => {
        const { value } = sheet.getCell(5 + at, column(title));
        return value instanceof Date ? value.toISOString().slice(0, 10) : value;
      }),
    );
  });
  expect(rows).toEqual([
    [
      ['1', 'Action', null, expect.anything()],
      ['1', 'Step', 1, '2014-03-31'],
      ['1', 'Step', 2, '2015-06-30'],
      ['2', 'Action', null, '2014-03-31'],
    ],
    [['3', 'Action', null, '2014-03-31']],
  ]);
});

it('reads an earlier report back: plans, ratings, dates, from one sheet or several', () => {
  const rows: Rows = [
    ['1', 'Agree the standard for visits', 'Manager', '31 March 2014', 'Underway.', 'Red'],
    ['2', 'Audit practice on visits', 'Manager', '31 March 2016', 'Underway.', 'Amber'],
  ];
  for (const rowsPerSheet of [1, 100]) {
    const bytes = saved(reportOf({ 'a.xlsx': rows }, { rowsPerSheet }));
    const { reports } = readEarlierReports(readWorkbook(bytes, 'r.xlsx').snapshot);
    expect(reports.map(({ asAt }) => asAt)).toEqual(['2015-01-15']);
    const actions = reports[0]!.plans.flatMap((plan) => plan.actions);
    expect(actions.map(({ ref, rating, group, due }) => [ref, rating, group, due])).toEqual([
      ['1', 'Red', 'red', '2014-03-31'],
      ['2', 'Amber', 'amber', '2016-03-31'],
    ]);
  }
});

it('tells movement of files whose names carry a month, of refs given anew, and of plans that are gone', () => {
  const row = (ref: string, action: string, rating: string, due = '31 March 2016'): string[] => [
    ref,
    action,
    'Manager',
    due,
    'Underway.',
    rating,
  ];
  const [visits, records, school] = [
    'Agree the standard for statutory visits',
    'Audit all case records of the duty team',
    'Open the virtual school to every child in care',
  ];
  const before = reportOf({
    'Team A May 2014.xlsx': [row('1', visits, 'Amber'), row('2', records, 'Red')],
    'Team B.xlsx': [row('1', school, 'Green')],
  });
  const earlier = readEarlierReports(readWorkbook(saved(before), 'r.xlsx').snapshot);
  const after = reportOf(
    { 'Team A June 2014 v2.xlsx': [row('1', records, 'Red'), row('2', visits, 'Green', '30 June 2016')] },
    { asAt: '2015-02-15', earlier },
  );
  expect(after.movement?.actions.map(({ move, ref, before: was }) => [move, ref, was])).toEqual([
    ['better', '2', 'Amber'],
  ]);
  expect(after.movement?.missing).toEqual(['Team B']);
  expect(after.revisions).toEqual([{ index: 1, from: '2016-03-31', to: '2016-06-30' }]);
  expect(after.summary).toContain('Since the report as at 15 January 2015: 1 got better; 1 is as it was.');
});

it('puts each table on a sheet of its own for publication', () => {
  const report = reportOf({
    'a.xlsx': [['1', 'Audit practice on visits', '', '31 March 2014', 'Underway.', 'Red']],
  });
  const drawings = drawReport(report, { oneTablePerSheet: true });
  expect(drawings[0]).toMatchObject({ name: 'Summary 2015-01-15', tables: [] });
  expect(drawings.slice(1).every(({ tables }) => tables.length === 1)).toBe(true);
  for (const drawing of drawings) {
    const [title, about] = [...drawing.rows].map(({ cells }) => cells[0]?.value);
    expect(title).toMatchObject({ text: expect.stringMatching(/ as at 15 January 2015$/) });
    expect(about).toMatchObject({ text: expect.stringMatching(/^This sheet has (?:no|one) table/) });
    for (const { range } of drawing.tables) {
      const header = [...drawing.rows][range.top]!.cells.map(({ value }) =>
        value.kind === 'text' ? value.text : '',
      );
      expect(new Set(header).size).toBe(range.right + 1);
      expect(header).not.toContain('');
    }
  }
});
