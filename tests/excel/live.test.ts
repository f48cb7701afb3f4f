import { watchEdits, type Edits } from '../../src/excel';
import {
  applyRecalculation,
  checkPlans,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  recheck,
  type Checked,
} from '../../src/jobs';
import { deleteRows, insertRows, pasteInto, typeIn, type StandIn } from '../../src/standin';
import { FIXTURES, fixtureBytes } from '../fixtures';
import { openInExcel, setOfficeVersion } from './office';
import { planOf } from './plans';

jest.setTimeout(60_000);

const TODAY = '2014-09-30';
const QUICK = { quiet: 30, retry: 30 };
const PROGRESS = 4;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000 && !condition(); tries += 1) await wait(10);
  expect(condition()).toBe(true);
}

const stops: (() => Promise<void>)[] = [];

/** Follows edits and keeps what was told. */
async function watched(onEdits: (edits: Edits) => Promise<void> | void = () => undefined): Promise<Edits[]> {
  const told: Edits[] = [];
  stops.push(
    await watchEdits((edits) => {
      told.push(edits);
      return onEdits(edits);
    }, QUICK),
  );
  return told;
}

beforeEach(() => setOfficeVersion('1.17'));

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  setOfficeVersion(null);
});

const type = (standIn: StandIn, row: number, column: number, text: string): void =>
  typeIn(standIn.model, standIn.model.sheet('Plan')!, { row, column }, text);

async function openPlan(rows = 12): Promise<{ standIn: StandIn; checked: Checked }> {
  const standIn = openInExcel(planOf(rows));
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  return { standIn, checked: await checkPlans(TODAY) };
}

describe('following edits', () => {
  it('tells several edits once, after a quiet moment, with their sheet and cells', async () => {
    const { standIn } = await openPlan();
    const told = await watched();
    type(standIn, 3, PROGRESS, 'Completed.');
    type(standIn, 5, PROGRESS, 'Completed.');
    await until(() => told.length > 0);
    await wait(80);
    expect(told).toEqual([
      {
        sheets: ['Plan'],
        moved: false,
        areas: [3, 5].map((row) => ({
          sheet: 'Plan',
          range: { top: row, bottom: row, left: PROGRESS, right: PROGRESS },
        })),
      },
    ]);
  });

  it('is off until it is asked for, and Excel sends nothing more once it is stopped', async () => {
    const { standIn } = await openPlan();
    expect(standIn.isWatched).toBe(false);
    const told = await watched();
    expect(standIn.isWatched).toBe(true);
    type(standIn, 3, PROGRESS, 'Completed.');
    await stops.pop()!();
    expect(standIn.isWatched).toBe(false);
    type(standIn, 4, PROGRESS, 'Completed.');
    await wait(100);
    expect(told).toEqual([]);
  });

  it('says so where Excel does not let go of the handler, calls nothing all the same, and can be stopped again', async () => {
    const { standIn } = await openPlan();
    const told = await watched();
    const stop = stops.pop()!;
    standIn.inject(1, 'ServiceNotAvailable');
    await expect(stop()).rejects.toThrow(
      /connection to Excel was lost.*Your edits are no longer followed\.$/,
    );
    type(standIn, 3, PROGRESS, 'Completed.');
    await wait(100);
    expect(told).toEqual([]);
    await Promise.all([stop(), stop()]);
    expect(standIn.isWatched).toBe(false);
  });

  it('can be switched on again after it was switched off', async () => {
    const { standIn } = await openPlan();
    await watched();
    await stops.pop()!();
    const told = await watched();
    type(standIn, 3, PROGRESS, 'Completed.');
    await until(() => told.length > 0);
    await wait(80);
    expect(told).toHaveLength(1);
  });

  it('takes no notice of what the add-in itself writes', async () => {
    const { standIn, checked } = await openPlan();
    const told = await watched();
    const { written } = await applyRecalculation(
      checked,
      prepareRecalculation(checked).edits,
      '2014-09-30T09:00:00Z',
    );
    expect(written.length).toBeGreaterThan(0);
    await highlightMissing(checked);
    await makeReport(checked);
    await wait(100);
    expect(told).toEqual([]);
    type(standIn, 3, PROGRESS, 'Completed.');
    await until(() => told.length === 1);
  });

  it('tells what a co-author edited too', async () => {
    const { standIn } = await openPlan();
    const told = await watched();
    typeIn(standIn.model, standIn.model.sheet('Plan')!, { row: 2, column: PROGRESS }, 'Completed.', 'Remote');
    await until(() => told.length === 1);
  });

  it('waits while the user types in the next cell, and loses nothing', async () => {
    const { standIn } = await openPlan();
    const told = await watched();
    type(standIn, 3, PROGRESS, 'Completed.');
    standIn.model.isEditing = true;
    await wait(150);
    expect(told).toEqual([]);
    standIn.model.isEditing = false;
    type(standIn, 4, PROGRESS, 'Completed.');
    // Excel may begin to listen in the middle of a try: then the first edit is told before the second is.
    const rows = (): number[] => told.flatMap(({ areas }) => areas.map(({ range }) => range.top));
    await until(() => rows().length > 1);
    await wait(80);
    expect(rows()).toEqual([3, 4]);
  });

  it('is stopped at once while a cell is being edited, and lets go of the handler when Excel listens again', async () => {
    const { standIn } = await openPlan();
    const told = await watched();
    standIn.model.isEditing = true;
    const stopping = stops.pop()!();
    await wait(60);
    expect(standIn.isWatched).toBe(true);
    standIn.model.isEditing = false;
    await stopping;
    expect(standIn.isWatched).toBe(false);
    expect(told).toEqual([]);
  });

  it('tells the edits again with the next one where the check after them failed, and never throws into Excel', async () => {
    const { standIn } = await openPlan();
    let fails = true;
    const told = await watched(() => {
      if (fails) throw new Error('a mistake of ours');
    });
    type(standIn, 3, PROGRESS, 'Completed.');
    await until(() => told.length === 1);
    fails = false;
    type(standIn, 4, PROGRESS, 'Completed.');
    await until(() => told.length === 2);
    expect(told[1]!.areas.map(({ range }) => range.top)).toEqual([3, 4]);
  });

  it('never calls twice at once: what is edited meanwhile is told afterwards', async () => {
    const { standIn } = await openPlan();
    let running = 0;
    let most = 0;
    const told = await watched(async () => {
      most = Math.max(most, (running += 1));
      type(standIn, 5 + told.length, PROGRESS, 'Completed.');
      if (told.length > 2) stops.forEach((stop) => void stop());
      await wait(60);
      running -= 1;
    });
    type(standIn, 3, PROGRESS, 'Completed.');
    await until(() => told.length === 3);
    expect(most).toBe(1);
    stops.length = 0;
  });

  it('is refused with a sentence on an Excel that cannot tell our own writes from the user’s', async () => {
    await openPlan();
    setOfficeVersion('1.13');
    await expect(watchEdits(() => undefined)).rejects.toThrow(
      /too old for that.*Your edits are not followed\.$/,
    );
  });
});

const plain = ({ plans, skipped, open }: Checked): unknown => ({ plans, skipped, open });

async function editsOf(standIn: StandIn, change: () => void): Promise<Edits> {
  const told = await watched();
  change();
  await until(() => told.length > 0);
  await stops.pop()!();
  expect(standIn.isWatched).toBe(false);
  return told[0]!;
}

async function cellsRead(standIn: StandIn, work: () => Promise<unknown>): Promise<number> {
  const before = standIn.counters.responseBytes;
  await work();
  return standIn.counters.responseBytes - before;
}

describe('checking again after an edit', () => {
  it.each(FIXTURES)(
    'gives what a check of the whole workbook gives, wherever %s is edited',
    async (name) => {
      const standIn = openInExcel(fixtureBytes(name), `${name}.xlsx`);
      let checked = await checkPlans(TODAY);
      const { plan } = checked.plans[0]!;
      const sheet = standIn.model.sheet(plan.sheet)!;
      const rows = plan.actions.map(({ row }) => row);
      const places = [rows[0]!, rows[Math.floor(rows.length / 2)]!, rows.at(-1)!, rows.at(-1)! + 1].flatMap(
        (row) => plan.columns.map(({ column }) => ({ row, column })),
      );
      for (const [index, place] of places.entries()) {
        const text = ['Completed.', '', '31/03/2013', 'Delayed due to vacancies'][index % 4]!;
        const edits = await editsOf(standIn, () => typeIn(standIn.model, sheet, place, text));
        checked = await recheck(checked, edits);
        if (index % 7 === 0) expect(plain(checked)).toEqual(plain(await checkPlans(TODAY)));
      }
      expect(plain(checked)).toEqual(plain(await checkPlans(TODAY)));
    },
    60_000,
  );

  it('reads only the rows that were touched, whatever the length of the plan', async () => {
    const { standIn, checked } = await openPlan(2000);
    const edits = await editsOf(standIn, () => type(standIn, 1500, PROGRESS, 'Completed.'));
    const trips = standIn.counters.roundTrips;
    let again = checked;
    const bytes = await cellsRead(standIn, async () => (again = await recheck(checked, edits)));
    // Two, each with the client library's own round trip to let go of its ranges.
    expect(standIn.counters.roundTrips - trips).toBe(4);
    expect(bytes).toBeLessThan((await cellsRead(standIn, () => checkPlans(TODAY))) / 20);
    expect(again.plans[0]!.actions[1499]!.action.cells.progress![0]!.text).toBe('Completed.');
  });

  it('takes in an action that is added below the last one', async () => {
    const { standIn, checked } = await openPlan();
    const sheet = standIn.model.sheet('Plan')!;
    const edits = await editsOf(standIn, () =>
      pasteInto(standIn.model, sheet, { row: 13, column: 0 }, [
        ['9.9', 'Train the panel', 'Ann Hall', '31 May 2014'],
      ]),
    );
    const again = await recheck(checked, edits);
    expect(again.plans[0]!.actions).toHaveLength(checked.plans[0]!.actions.length + 1);
    expect(plain(again)).toEqual(plain(await checkPlans(TODAY)));
  });

  it.each([
    [
      'rows are inserted',
      (standIn: StandIn) => insertRows(standIn.model, standIn.model.sheet('Plan')!, 4, 2),
    ],
    ['rows are deleted', (standIn: StandIn) => deleteRows(standIn.model, standIn.model.sheet('Plan')!, 4, 2)],
    ['a header is changed', (standIn: StandIn) => type(standIn, 0, 5, 'Comments')],
    ['a column is added', (standIn: StandIn) => type(standIn, 3, 9, 'a remark')],
    [
      'many rows far apart are filled',
      (standIn: StandIn) => {
        for (let row = 1; row < 500; row += 4) type(standIn, row, PROGRESS, 'Completed.');
      },
    ],
  ])('reads the whole workbook again when %s', async (_what, change) => {
    const { standIn, checked } = await openPlan(500);
    const edits = await editsOf(standIn, () => change(standIn));
    const again = await recheck(checked, edits);
    expect(plain(again)).toEqual(plain(await checkPlans(TODAY)));
  });

  it('sees a cell that was only calculated again', async () => {
    const { standIn } = await openPlan();
    const sheet = standIn.model.sheet('Plan')!;
    const cell = standIn.model.touch(sheet, 7, PROGRESS);
    Object.assign(cell, { formula: '=E4', value: 'On track' });
    const checked = await checkPlans(TODAY);
    const edits = await editsOf(standIn, () => {
      type(standIn, 3, PROGRESS, 'Completed.');
      cell.value = 'Completed.';
    });
    expect(plain(await recheck(checked, edits))).toEqual(plain(await checkPlans(TODAY)));
  });

  it('reads the workbook again when a sheet was renamed or deleted meanwhile', async () => {
    const { standIn, checked } = await openPlan();
    const edits = await editsOf(standIn, () => type(standIn, 3, PROGRESS, 'Completed.'));
    standIn.model.sheet('Plan')!.name = standIn.model.activeSheet = 'Renamed';
    expect((await recheck(checked, edits)).plans[0]!.plan.sheet).toBe('Renamed');
  });

  it('changes nothing in the workbook', async () => {
    const { standIn, checked } = await openPlan();
    const edits = await editsOf(standIn, () => type(standIn, 3, PROGRESS, 'Completed.'));
    const changed = [...standIn.model.changed];
    const state = standIn.model.stateXml;
    await recheck(checked, edits);
    expect([...standIn.model.changed]).toEqual(changed);
    expect(standIn.model.stateXml).toBe(state);
  });
});
