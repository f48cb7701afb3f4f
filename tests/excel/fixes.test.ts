import { applyFix, undoFix } from '../../src/jobs';
import type { Fix, FixContent } from '../../src/plan/fixes';
import { openInExcel } from './office';
import { planOf } from './plans';

const fix = (column: number, expectedText: string): Fix => ({
  sheet: 'Plan',
  row: 1,
  column,
  expectedText,
  choices: [],
});
const choice = (label: string, content: FixContent) => ({ label, content });
const LEAD = 2;
const DUE = 3;
const HEAD = choice('Head of Service', { kind: 'text', text: 'Head of Service' });
const JUNE = choice('30 June 2014', { kind: 'date', date: '2014-06-30' });

it('writes a date as Excel’s own date with its whole month, and puts text and format back exactly', async () => {
  const { model } = openInExcel(planOf(20), 'plan.xlsx');
  const cell = () => {
    const { value, numberFormat } = model.cell(model.sheets[0]!, 1, DUE)!;
    return { value, numberFormat };
  };
  const before = cell();
  const done = await applyFix(fix(DUE, '31 March 2014'), JUNE);
  expect(done.sentence).toBe('Plan, D2 now says “30 June 2014”.');
  expect(cell()).toEqual({ value: 41820, numberFormat: 'd mmmm yyyy' });
  expect(await undoFix(done.written!)).toBe('Plan, D2 is as it was.');
  expect(cell()).toEqual(before);
});

it('writes nothing where the cell was changed since it was read', async () => {
  const { model } = openInExcel(planOf(20), 'plan.xlsx');
  const before = model.cell(model.sheets[0]!, 1, DUE)!.value;
  const done = await applyFix(fix(DUE, '31 May 2014'), JUNE);
  expect(done.written).toBeNull();
  expect(done.sentence).toMatch(/changed in the meantime/);
  expect(model.cell(model.sheets[0]!, 1, DUE)!.value).toBe(before);
});

it('undoes nothing where somebody has written since', async () => {
  const { model } = openInExcel(planOf(20), 'plan.xlsx');
  const done = await applyFix(fix(LEAD, ''), HEAD);
  expect(model.cell(model.sheets[0]!, 1, LEAD)!.value).toBe('Head of Service');
  model.cell(model.sheets[0]!, 1, LEAD)!.value = 'Somebody else';
  expect(await undoFix(done.written!)).toMatch(/left alone/);
  expect(model.cell(model.sheets[0]!, 1, LEAD)!.value).toBe('Somebody else');
});

it('says that a protected sheet was not changed', async () => {
  const { model } = openInExcel(planOf(20), 'plan.xlsx');
  model.sheets[0]!.isProtected = true;
  await expect(applyFix(fix(LEAD, ''), HEAD)).rejects.toThrow(/protected.*The cell was not changed/);
});
