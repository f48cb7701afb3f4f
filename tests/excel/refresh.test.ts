import { checkPlans, keep, makeReport } from '../../src/jobs';
import type { ModelSheet, StandIn } from '../../src/standin';
import { extractWorkbook } from '../../src/files/extract';
import { fixtureBytes } from '../fixtures';
import { teams, teamWorkbook } from '../fixtures/teams';
import { openInExcel } from './office';

const [JUNE, JULY] = ['2009-06-30', '2009-07-31'];

async function reportAsAt(date: string): Promise<string> {
  await keep((state) => ({ ...state, asAt: date }));
  return makeReport(await checkPlans(date));
}

const texts = (sheet: ModelSheet, row: number): string[] =>
  [...(sheet.cells.get(row) ?? [])].map(([, cell]) => String(cell.value ?? ''));

function headerRow(sheet: ModelSheet): number {
  for (const row of sheet.cells.keys()) {
    const found = texts(sheet, row);
    if (found.includes('Days overdue') && found.includes('Reason')) return row;
  }
  throw new Error('no exceptions');
}

function rowOf(sheet: ModelSheet, ref: string): number {
  for (const [row, cells] of sheet.cells)
    if (row > headerRow(sheet) && cells.get(1)?.value === ref) return row;
  throw new Error(`no action ${ref}`);
}

/** What a manager does: a column of her own to the right of the table. */
function addColumn(
  standIn: StandIn,
  sheet: ModelSheet,
  column: number,
  values: Record<string, string>,
): void {
  standIn.model.touch(sheet, headerRow(sheet), column).value = 'Chair’s decision';
  for (const [ref, value] of Object.entries(values))
    standIn.model.touch(sheet, rowOf(sheet, ref), column).value = value;
}

const picture = (sheet: ModelSheet): string =>
  JSON.stringify([...sheet.cells].map(([row, cells]) => [row, [...cells]]));

it('keeps the columns that a manager added, on a new sheet named by its date, and leaves the old one alone', async () => {
  const standIn = openInExcel(fixtureBytes('scrutiny-2009'));
  await reportAsAt(JUNE);
  const first = standIn.model.sheet(`Exceptions ${JUNE}`)!;
  const width = first.cells.get(headerRow(first))!.size;
  addColumn(standIn, first, width, { '22': 'Invite the lead', '27': '=1+1' });
  const before = picture(first);

  await reportAsAt(JUNE);
  expect(picture(first)).toBe(before);
  const again = standIn.model.sheet(`Exceptions ${JUNE} (2)`)!;
  expect(again.cells.get(headerRow(again))!.get(width)!.value).toBe('Chair’s decision');
  expect(again.cells.get(rowOf(again, '22'))!.get(width)!.value).toBe('Invite the lead');
  expect(again.cells.get(rowOf(again, '27'))!.get(width)).toMatchObject({ value: '=1+1', formula: null });

  await reportAsAt(JULY);
  const july = standIn.model.sheet(`Exceptions ${JULY}`)!;
  const title = [...july.cells.get(headerRow(july))!].find(([, cell]) => cell.value === 'Chair’s decision')!;
  expect(july.cells.get(rowOf(july, '22'))!.get(title[0])!.value).toBe('Invite the lead');
});

it('counts movement from the last report of an earlier date in the same workbook', async () => {
  const standIn = openInExcel(fixtureBytes('scrutiny-2009'));
  await reportAsAt(JUNE);
  const plan = standIn.model.sheet('Safeguarding action plan')!;
  // Action 12 goes from Amber to Red in the plan.
  const [row] = [...plan.cells].find(
    ([, cells]) => cells.get(0)?.value === '12' || cells.get(0)?.value === 12,
  )!;
  standIn.model.touch(plan, row, 6).value = 'Red';
  await reportAsAt(JULY);
  const report = standIn.model.sheet(`Exceptions ${JULY}`)!;
  const lines = [...report.cells.keys()].map((each) => texts(report, each)[0]);
  expect(lines).toContain('Since the report as at 30 June 2009: 1 got worse; 27 are as they were.');
  expect(lines).toContain('Red: 4 then, 5 now; 1 of them became Red or came as Red since.');
  const moved = standIn.model.sheet(`Movement ${JULY}`)!;
  expect(texts(moved, 3).slice(1, 6)).toEqual(['12', expect.any(String), 'Worse', 'Amber', 'Red']);
});

it('never takes a report for a plan', async () => {
  openInExcel(fixtureBytes('scrutiny-2009'));
  await reportAsAt(JUNE);
  const { plans } = await checkPlans(JUNE);
  expect(plans.map(({ plan }) => plan.sheet)).toEqual(['Safeguarding action plan']);
});

it('draws the chart as an Excel chart, each rating with its own colour and number', async () => {
  const standIn = openInExcel(fixtureBytes('scrutiny-2009'));
  await reportAsAt(JUNE);
  const [chart] = standIn.model.sheet(`Exceptions ${JUNE}`)!.charts;
  expect(chart).toMatchObject({ kind: 'BarStacked', title: 'Actions by plan and rating' });
  expect(chart!.series.map(({ name }) => name)).toEqual([
    'Green',
    'Amber/Green',
    'Amber',
    'Amber/Red',
    'Red',
    'No data',
  ]);
  const sheet = standIn.model.sheet(`Exceptions ${JUNE}`)!;
  const values = chart!.series.map(
    ({ values: { top, left } }) => standIn.model.cell(sheet, top, left)?.value,
  );
  expect(values).toEqual([9, 2, 10, 1, 4, 2]);
});

it('makes one report of the open workbook and of files: links to the one, names the places in the others', async () => {
  const standIn = openInExcel(fixtureBytes('scrutiny-2009'));
  await keep((state) => ({ ...state, asAt: JUNE }));
  const files = await Promise.all(
    teams('first').map(async (team, index) =>
      extractWorkbook(await teamWorkbook(team, index), team.file, { asAt: JUNE }),
    ),
  );
  const sentence = await makeReport(await checkPlans(JUNE), { files });
  expect(sentence).toMatch(/in 13 plans\.$/);
  const sheet = standIn.model.sheet(`Exceptions ${JUNE}`)!;
  const [header, width] = [headerRow(sheet), sheet.cells.get(headerRow(sheet))!.size];
  const places = [...sheet.cells]
    .filter(([row]) => row > header)
    .map(([, cells]) => ({ plan: cells.get(0)!.value, place: cells.get(width - 1)! }));
  for (const { plan, place } of places) {
    if (plan === 'Safeguarding action plan') expect(place.link).not.toBeNull();
    else expect(place).toMatchObject({ value: expect.stringMatching(/\.xlsx, .+, row \d+$/), link: null });
  }
  expect(places.length).toBeGreaterThan(5);
});

it('draws a report of thousands of actions in requests that Excel on the web takes', async () => {
  const standIn = openInExcel(fixtureBytes('scrutiny-2009'));
  const [team] = teams('first');
  const [extract] = [extractWorkbook(await teamWorkbook(team!, 0), 'big.xlsx', { asAt: JUNE })];
  const [plan] = extract.plans;
  const actions = Array.from({ length: 3000 }, (_unused, at) => ({
    ...plan!.actions[at % plan!.actions.length]!,
    ref: String(at),
    progress: 'Underway. '.repeat(200),
  }));
  await makeReport(await checkPlans(JUNE), { files: [{ ...extract, plans: [{ ...plan!, actions }] }] });
  const sheet = standIn.model.sheet(`Actions ${JUNE}`)!;
  expect(Math.max(...sheet.cells.keys())).toBe(4 + 28 + 3000 - 1);
  expect(standIn.counters.requestBytes).toBeGreaterThan(5 * 1024 * 1024);
});
