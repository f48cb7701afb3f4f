import { readWorkbook } from '../../src/files';
import { parseCellAddress } from '../../src/plan/address';
import {
  applyRecalculation,
  checkPlans,
  clearAllHighlights,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  undoLastRecalculation,
  withColumn,
} from '../../src/jobs';
import type { StandIn } from '../../src/standin';
import { FIXTURES, fixtureBytes } from '../fixtures';
import { openInExcel } from './office';
import { planOf } from './plans';

const TODAY = '2013-02-15';
const AT = '2013-02-15T09:00:00Z';

/** Everything that a user can see of a workbook. */
function picture(standIn: StandIn): string {
  return JSON.stringify(
    standIn.model.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells]
        .map(([row, cells]) => [
          row,
          [...cells]
            .filter(([, cell]) => cell.value !== null || cell.fill !== null)
            .map(([column, cell]) => [
              column,
              cell.value,
              cell.formula,
              cell.fill,
              cell.bold,
              cell.fontColour ?? '#000000',
              cell.numberFormat,
            ]),
        ])
        .filter(([, cells]) => (cells as unknown[]).length > 0),
    ]),
  );
}

it.each(FIXTURES)('reads %s in Excel as from its file', async (name) => {
  openInExcel(fixtureBytes(name), `${name}.xlsx`);
  const { plans } = await checkPlans(TODAY);
  const { readPlans } = await import('../../src/plan/reading');
  const fromFile = readPlans(readWorkbook(fixtureBytes(name), name).snapshot).plans;
  expect(
    plans.map(({ plan }) => [
      plan.sheet,
      plan.layout,
      plan.headerRows,
      plan.columns.map((column) => column.field),
      plan.actions.map((action) => [action.row, action.ref, action.section, action.leads, action.action]),
    ]),
  ).toEqual(
    fromFile.map((plan) => [
      plan.sheet,
      plan.layout,
      plan.headerRows,
      plan.columns.map((column) => column.field),
      plan.actions.map((action) => [action.row, action.ref, action.section, action.leads, action.action]),
    ]),
  );
});

it('recalculates, and undo restores every cell, also after save and reopen', async () => {
  const standIn = openInExcel(fixtureBytes('improvement-plan-2012'));
  const before = picture(standIn);
  const checked = await checkPlans(TODAY);
  const { edits } = prepareRecalculation(checked);
  const { written, refused } = await applyRecalculation(checked, edits, AT);
  expect(written.length).toBeGreaterThan(0);
  expect(refused).toEqual([]);
  expect(picture(standIn)).not.toBe(before);
  expect(prepareRecalculation(await checkPlans(TODAY)).edits).toEqual([]);
  const reopened = openInExcel(standIn.saveCopy());
  expect(await undoLastRecalculation()).toMatch(/put back\.$/);
  expect(picture(reopened)).toBe(before);
});

it('adds a rating column to a plan that has none, and undo takes it away', async () => {
  const standIn = openInExcel(fixtureBytes('composite-plan-2011'));
  const before = picture(standIn);
  await keep((state) => ({
    ...state,
    asAt: '2011-02-28',
    schemes: [{ sheet: 'Action plan', scheme: 'rag' }],
  }));
  const checked = await checkPlans(TODAY);
  const { edits, unsure } = prepareRecalculation(checked);
  expect(unsure).toEqual([]);
  await applyRecalculation(checked, edits, AT);
  const again = await checkPlans(TODAY);
  expect(again.plans[0]!.plan.columns.at(-1)).toMatchObject({ field: 'rag', header: 'RAG' });
  await undoLastRecalculation();
  expect(picture(standIn)).toBe(before);
});

it('asks for the scheme before anything is written where nothing on the sheet tells it', async () => {
  openInExcel(fixtureBytes('composite-plan-2011'));
  expect(prepareRecalculation(await checkPlans('2011-02-28')).unsure).toHaveLength(1);
});

it('leaves a cell alone that was changed in the meantime, and undo refuses one changed since', async () => {
  const standIn = openInExcel(fixtureBytes('improvement-plan-2012'));
  const checked = await checkPlans(TODAY);
  const { edits } = prepareRecalculation(checked);
  const sheet = standIn.model.sheet('Plan')!;
  standIn.model.touch(sheet, edits[0]!.row, edits[0]!.column).value = 'see note';
  const { refused } = await applyRecalculation(checked, edits, AT);
  expect(refused).toEqual([{ edit: edits[0], why: 'The cell was changed in the meantime.' }]);
  standIn.model.touch(sheet, edits[1]!.row, edits[1]!.column).fill = '#123456';
  expect(await undoLastRecalculation()).toMatch(/1 cell changed since then and left alone: Plan!\w+\.$/);
});

it('highlights blank cells, never piles up, survives saving, and clears exactly', async () => {
  const standIn = openInExcel(fixtureBytes('improvement-plan-2012'));
  const before = picture(standIn);
  await highlightMissing(await checkPlans(TODAY));
  const count = standIn.model.sheets.flatMap((sheet) => sheet.highlights).length;
  expect(count).toBeGreaterThan(0);
  await highlightMissing(await checkPlans(TODAY));
  expect(standIn.model.sheets.flatMap((sheet) => sheet.highlights)).toHaveLength(count);
  expect(picture(standIn)).toBe(before);
  const reopened = openInExcel(standIn.saveCopy());
  expect(reopened.model.sheets.flatMap((sheet) => sheet.highlights)).toHaveLength(count);
  await highlightMissing(await checkPlans(TODAY));
  expect(reopened.model.sheets.flatMap((sheet) => sheet.highlights)).toHaveLength(count);
  expect(await clearAllHighlights()).toBe('Highlights cleared.');
  expect(reopened.model.sheets.flatMap((sheet) => sheet.highlights)).toEqual([]);
  expect(picture(reopened)).toBe(before);
});

it('keeps white words on a dark fill, and puts them back on undo', async () => {
  const standIn = openInExcel(planOf(12));
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  const sheet = standIn.model.sheet('Plan')!;
  for (let row = 1; row <= 12; row += 1) {
    const cell = standIn.model.touch(sheet, row, 6);
    Object.assign(cell, { fill: '#C00000', fontColour: '#FFFFFF', bold: row % 2 === 0 });
  }
  const before = picture(standIn);
  const checked = await checkPlans(TODAY);
  const { written } = await applyRecalculation(checked, prepareRecalculation(checked).edits, AT);
  expect(written.length).toBeGreaterThan(0);
  for (const { row, column } of written)
    expect(standIn.model.cell(sheet, row, column)!.fontColour).toBe('#FFFFFF');
  await undoLastRecalculation();
  expect(picture(standIn)).toBe(before);
});

it('undoes a rating that is a number for Excel', async () => {
  const standIn = openInExcel(planOf(3));
  const sheet = standIn.model.sheet('Plan')!;
  Object.assign(standIn.model.touch(sheet, 1, 6), { value: 3, numberFormat: 'General' });
  const before = picture(standIn);
  const edit = { sheet: 'Plan', row: 1, column: 6, expectedText: '3', text: '1', fill: null, likeCell: null };
  const said = { ref: '1.1', ratingName: 'RAG', was: '3', now: '1', reason: '' };
  await applyRecalculation(await checkPlans(TODAY), [{ ...edit, ...said }], AT);
  expect(standIn.model.cell(sheet, 1, 6)!.value).toBe(1);
  expect(await undoLastRecalculation()).toBe('1 rating put back.');
  expect(picture(standIn)).toBe(before);
});

it('leaves the selection and the sheet in front alone when it writes, highlights and undoes', async () => {
  const standIn = openInExcel(fixtureBytes('improvement-plan-2012'));
  const last = standIn.model.sheets.at(-1)!;
  standIn.model.activeSheet = last.name;
  standIn.model.selection = { sheet: last.name, row: 7, column: 3 };
  const checked = await checkPlans(TODAY);
  await applyRecalculation(checked, prepareRecalculation(checked).edits, AT);
  await highlightMissing(checked);
  await undoLastRecalculation();
  await clearAllHighlights();
  expect(standIn.model.activeSheet).toBe(last.name);
  expect(standIn.model.selection).toEqual({ sheet: last.name, row: 7, column: 3 });
});

it('makes the report on new sheets with links back, twice without overwriting', async () => {
  const standIn = openInExcel(fixtureBytes('scrutiny-2009'));
  const before = standIn.model.sheets.length;
  await makeReport(await checkPlans('2009-06-30'));
  await makeReport(await checkPlans('2009-06-30'));
  expect(standIn.model.sheets.slice(before).map((sheet) => sheet.name)).toEqual([
    'Exceptions 2009-06-30',
    'Actions 2009-06-30',
    'Chase list 2009-06-30',
    'About 2009-06-30',
    'Exceptions 2009-06-30 (2)',
    'Actions 2009-06-30 (2)',
    'Chase list 2009-06-30 (2)',
    'About 2009-06-30 (2)',
  ]);
  const report = standIn.model.sheets[before]!;
  expect(report.cells.get(2)!.get(0)!.value).toMatch(
    /^Of the 28 actions: 9 are Green \(32%\), 2 are Amber\/Green \(7%\), 10 are Amber \(36%\), 1 is Amber\/Red \(4%\), 4 are Red \(14%\) and 2 are No data \(7%\)\.$/,
  );
  const links = [...report.cells.values()].flatMap((cells) =>
    [...cells.values()].flatMap((cell) => cell.link ?? []),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const { row, column } = parseCellAddress(link.address)!;
    expect(standIn.model.cell(standIn.model.sheet(link.sheet)!, row, column)?.value).toBeTruthy();
  }
  const saved = readWorkbook(standIn.saveCopy(), 'x.xlsx').snapshot;
  expect(saved.sheets.map((sheet) => sheet.name)).toContain('Exceptions 2009-06-30');
});

it('writes nothing to a protected sheet or while a cell is being edited', async () => {
  const standIn = openInExcel(fixtureBytes('improvement-plan-2012'));
  const checked = await checkPlans(TODAY);
  const { edits } = prepareRecalculation(checked);
  const before = picture(standIn);
  standIn.model.sheet('Plan')!.isProtected = true;
  await expect(applyRecalculation(checked, edits, AT)).rejects.toThrow(/protected or read-only/);
  standIn.model.sheet('Plan')!.isProtected = false;
  standIn.model.isEditing = true;
  await expect(applyRecalculation(checked, edits, AT)).rejects.toThrow(/Press Enter or Esc/);
  expect(picture(standIn)).toBe(before);
});

it('answers ApiNotFound to a call that the stand-in does not know', async () => {
  openInExcel(fixtureBytes('scrutiny-2009'));
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('standardWidth');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

it('keeps a corrected column in the workbook, also after save and reopen', async () => {
  const standIn = openInExcel(fixtureBytes('improvement-plan-2012'));
  const { plans } = await checkPlans(TODAY);
  await keep((state) => withColumn(state, plans[0]!.plan, 'Work stream', 'area'));
  openInExcel(standIn.saveCopy());
  const again = await checkPlans(TODAY);
  expect(again.plans[0]!.plan.columns.find((column) => column.header === 'Work stream')).toMatchObject({
    field: 'area',
    why: 'You chose this.',
  });
});
