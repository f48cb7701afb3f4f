import {
  applyRecalculation,
  checkPlans,
  clearAllHighlights,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  undoLastRecalculation,
} from '../../src/jobs';
import { drawSheets } from '../../src/excel';
import type { SheetDrawing } from '../../src/report';
import { openInExcel } from './office';
import { planOf } from './plans';

jest.setTimeout(60_000);

const TODAY = '2014-09-30';
/** The characters that one request of a report may carry (src/excel/draw.ts), by a generous estimate. */
const SMALLEST_FULL_REQUEST = 500_000;

interface Cost {
  readonly trips: number;
  readonly sent: number;
}

/** What each job costs on a plan of so many rows. */
async function costs(rows: number): Promise<ReadonlyMap<string, Cost>> {
  const standIn = openInExcel(planOf(rows));
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  const found = new Map<string, Cost>();
  const run = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const { roundTrips, requestBytes } = standIn.counters;
    const result = await work();
    const { roundTrips: now, requestBytes: bytes } = standIn.counters;
    found.set(name, { trips: now - roundTrips, sent: bytes - requestBytes });
    return result;
  };
  const checked = await checkPlans(TODAY);
  const { edits } = prepareRecalculation(checked);
  await run('recalculate', () => applyRecalculation(checked, edits, '2014-09-30T09:00:00Z'));
  await run('undo', undoLastRecalculation);
  await run('highlight', () => highlightMissing(checked));
  await run('clear', clearAllHighlights);
  await run('report', () => makeReport(checked));
  return found;
}

it('takes the same number of round trips for every job on a short plan and a long one', async () => {
  const [short, long] = [await costs(20), await costs(400)];
  for (const [job, { trips }] of short)
    if (job !== 'report') expect([job, long.get(job)!.trips]).toEqual([job, trips]);
});

it('takes two round trips for a report, one to let go of its ranges, and one for each full request', async () => {
  expect((await costs(20)).get('report')!.trips).toBe(3);
  const { trips, sent } = (await costs(1500)).get('report')!;
  expect(trips).toBeGreaterThan(3);
  expect(trips).toBeLessThanOrEqual(3 + Math.floor(sent / SMALLEST_FULL_REQUEST));
});

it('takes no more round trips for many small sheets than for one', async () => {
  const sheet = (name: string): SheetDrawing => ({
    name,
    columnWidths: [20],
    rows: [{ cells: [{ column: 0, value: { kind: 'text', text: name }, style: { bold: true } }] }],
    tables: [],
    charts: [],
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
  });
  const trips: number[] = [];
  for (const count of [1, 30]) {
    const standIn = openInExcel(planOf(1));
    const from = standIn.counters.roundTrips;
    await drawSheets(Array.from({ length: count }, (_unused, index) => sheet(`Sheet ${index}`)));
    trips.push(standIn.counters.roundTrips - from);
  }
  expect(trips).toEqual([3, 3]);
});

it('is never refused for its size, even where every character takes three bytes', async () => {
  const standIn = openInExcel(planOf(1));
  const text = '計'.repeat(8000);
  await drawSheets([
    {
      name: 'Long',
      columnWidths: [20],
      rows: Array.from({ length: 600 }, () => ({
        cells: [{ column: 0, value: { kind: 'text' as const, text }, style: { wrap: true } }],
      })),
      tables: [],
      charts: [],
      print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
    },
  ]);
  expect(standIn.model.sheet('Long')!.cells.get(599)!.get(0)!.value).toBe(text);
  expect(standIn.counters.requestBytes).toBeGreaterThan(12_000_000);
});

it('writes neighbours below each other that become alike as one block, however many they are', async () => {
  const actions: number[] = [];
  for (const rows of [40, 400, 4000]) {
    const standIn = openInExcel(planOf(rows));
    await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
    const sheet = standIn.model.sheet('Plan')!;
    for (let row = 1; row <= rows; row += 1) {
      standIn.model.touch(sheet, row, 4).value = 'Completed.';
      standIn.model.touch(sheet, row, 6).value = 'Red';
    }
    const checked = await checkPlans(TODAY);
    const { edits } = prepareRecalculation(checked);
    expect(edits).toHaveLength(rows);
    const before = standIn.counters.actions;
    await applyRecalculation(checked, edits, '2014-09-30T09:00:00Z');
    actions.push(standIn.counters.actions - before);
  }
  expect(actions[1]).toBe(actions[0]);
  // The client library itself cuts a range of more than 1,500 cells.
  expect(actions[2]).toBeLessThanOrEqual(actions[0]! + 30);
});
