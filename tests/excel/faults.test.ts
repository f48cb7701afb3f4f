import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsPage } from '../../scripts/faults-page';
import {
  applyRecalculation,
  checkPlans,
  highlightMissing,
  keep,
  prepareRecalculation,
  undoLastRecalculation,
} from '../../src/jobs';
import type { StandIn } from '../../src/standin';
import { faultMatrix, type Outcome } from './faults';
import { openInExcel } from './office';
import { planOf } from './plans';

const TODAY = '2014-09-30';
const AT = '2014-09-30T09:00:00Z';
let outcomes: readonly Outcome[];

beforeAll(async () => {
  outcomes = await faultMatrix();
}, 120_000);

it('answers every fault at every round trip with sentences, or gets round it', () => {
  expect(outcomes.length).toBeGreaterThan(500);
  const unsaid = outcomes.filter(
    ({ sentence }) => sentence !== null && !/^[A-Z].*\. [A-Z0-9].*\.$/.test(sentence),
  );
  expect(unsaid).toEqual([]);
});

it('loses nothing at any fault: every cell is as before or as it was to be', () => {
  expect(outcomes.filter(({ lost }) => lost > 0)).toEqual([]);
});

it('says truly when nothing was written, and offers Undo when something was', () => {
  const untrue = outcomes.filter(
    ({ sentence, written, operation }) =>
      operation === 'Recalculate RAG' &&
      sentence !== null &&
      (written === 0) !== /No rating was written\.$|Nothing was changed\.$|not saved\.$/.test(sentence) &&
      !/may have been written; Undo/.test(sentence),
  );
  expect(untrue).toEqual([]);
});

it('recovers from every fault when the operation is done again', () => {
  expect(outcomes.filter(({ recovers }) => !recovers)).toEqual([]);
});

it('has a page of the faults that is what the matrix shows', () => {
  expect(readFileSync(join(__dirname, '../../docs/faults.md'), 'utf8')).toBe(faultsPage(outcomes));
});

async function recalculated(meanwhile: () => void): Promise<string> {
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  const checked = await checkPlans(TODAY);
  meanwhile();
  return applyRecalculation(checked, prepareRecalculation(checked).edits, AT).then(
    ({ sentence }) => sentence,
    (error: Error) => error.message,
  );
}

it('writes nothing where the sheet is protected, renamed or deleted between two calls, or the workbook read-only', async () => {
  for (const change of [
    (standIn: StandIn) => void (standIn.model.sheet('Plan')!.isProtected = true),
    (standIn: StandIn) => void (standIn.model.sheet('Plan')!.name = 'Renamed'),
    (standIn: StandIn) => void standIn.model.sheets.splice(0, 1),
    (standIn: StandIn) => void (standIn.model.isReadOnly = true),
    (standIn: StandIn) => void (standIn.model.isEditing = true),
  ]) {
    const standIn = openInExcel(planOf(6));
    const sheet = standIn.model.sheet('Plan')!;
    const ratings = () => [...sheet.cells.values()].map((cells) => cells.get(6)?.value);
    const before = ratings();
    expect(await recalculated(() => change(standIn))).toMatch(/No rating was written\.$/);
    expect(ratings()).toEqual(before);
  }
});

it('leaves the user’s own edit made during the run alone', async () => {
  const standIn = openInExcel(planOf(6));
  const sentence = await recalculated(() => {
    standIn.model.touch(standIn.model.sheet('Plan')!, 1, 6).value = 'Amber';
  });
  expect(sentence).toMatch(/1 cell left alone/);
  expect(standIn.model.sheet('Plan')!.cells.get(1)!.get(6)!.value).toBe('Amber');
});

it('highlights on a protected sheet that allows formatting', async () => {
  const standIn = openInExcel(planOf(6));
  const sheet = standIn.model.sheet('Plan')!;
  Object.assign(sheet, { isProtected: true, allowsFormatting: true });
  expect(await highlightMissing(await checkPlans(TODAY))).toMatch(/highlighted/);
});

it('writes ratings in filtered rows to the right cells, and says that they are hidden', async () => {
  const standIn = openInExcel(planOf(12));
  const sheet = standIn.model.sheet('Plan')!;
  for (const row of [3, 4, 9]) sheet.hiddenRows.add(row);
  expect(await recalculated(() => undefined)).toMatch(/\d of them in hidden rows\./);
  const { plans } = await checkPlans(TODAY);
  for (const action of plans[0]!.actions)
    expect(action.ratings[0]!.current?.name).toBe(action.ratings[0]!.computed?.name);
  await undoLastRecalculation();
  expect(sheet.cells.get(4)!.get(6)!.value).toBe('Blue');
});
