import { checkPlans, highlightMissing, keep, prepareRecalculation } from '../../src/jobs';
import type { StandIn } from '../../src/standin';
import { openInExcel } from './office';
import { planOf } from './plans';

const TODAY = '2014-09-30';
const RATINGS = { top: 1, bottom: 6, left: 6, right: 6 };

/** A plan whose rating column has these lists and formats. */
async function planWith(
  change: (source: NonNullable<StandIn['model']['sheets'][number]['source']>) => object,
) {
  const standIn = openInExcel(planOf(6));
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  const sheet = standIn.model.sheet('Plan')!;
  Object.assign(sheet.source!, change(sheet.source!));
  return standIn;
}

it('writes no rating that the column’s drop-down list does not allow, and says so', async () => {
  await planWith(() => ({ validations: [{ ranges: [RATINGS], values: ['Red', 'Amber', 'Green'] }] }));
  const checked = await checkPlans(TODAY);
  const blue = checked.plans[0]!.actions.filter((action) => action.ratings[0]!.computed?.name === 'Blue');
  expect(blue.length).toBeGreaterThan(0);
  for (const action of blue.filter(({ ratings }) => ratings[0]!.current?.name !== 'Blue'))
    expect(action.ratings[0]).toMatchObject({
      willWrite: false,
      reason: expect.stringContaining('drop-down list does not allow “Blue”') as string,
    });
});

it('reads a drop-down list from the cells of the workbook that it names, and lists that differ by cell', async () => {
  await planWith(() => ({
    validations: [
      { ranges: [{ ...RATINGS, bottom: 3 }], values: ['=Plan!$G$2:$G$4'] },
      { ranges: [{ ...RATINGS, top: 4 }], values: ['Red', 'Amber', 'Green', 'Blue'] },
    ],
  }));
  const { open } = await checkPlans(TODAY);
  const lists = open.snapshot.sheets[0]!.validations;
  expect(lists.map(({ values }) => values?.join(' '))).toEqual([
    ...Array.from({ length: 3 }, () => 'Red Amber Green'),
    ...Array.from({ length: 3 }, () => 'Red Amber Green Blue'),
  ]);
});

it('does not paint where the sheet’s own conditional formats do, and tells them from our highlights', async () => {
  const standIn = await planWith(() => ({}));
  const sheet = standIn.model.sheet('Plan')!;
  for (let row = 1; row <= 6; row += 1) standIn.model.touch(sheet, row, 6).fill = '#FF0000';
  await highlightMissing(await checkPlans(TODAY));
  const painted = prepareRecalculation(await checkPlans(TODAY)).edits;
  expect(painted.every(({ fill }) => fill !== null)).toBe(true);
  sheet.ownFormats.push({ id: '{C99}', range: RATINGS });
  const left = prepareRecalculation(await checkPlans(TODAY)).edits;
  expect(left.every(({ fill }) => fill === null)).toBe(true);
});

it('takes the same number of round trips for a short plan and a long one, and one more for each 15,000 cells', async () => {
  const trips: number[] = [];
  for (const rows of [10, 1000, 4000]) {
    const standIn = openInExcel(planOf(rows));
    const from = standIn.counters.roundTrips;
    await checkPlans(TODAY);
    trips.push(standIn.counters.roundTrips - from);
  }
  expect(trips[1]).toBe(trips[0]);
  expect(trips[2]).toBe(trips[0]! + 2);
});

it('stops reading when the user cancels', async () => {
  openInExcel(planOf(4000));
  const controller = new AbortController();
  const checking = checkPlans(TODAY, {
    signal: controller.signal,
    progress: () => controller.abort(),
  });
  await expect(checking).rejects.toThrow('Cancelled. Nothing was changed.');
});
