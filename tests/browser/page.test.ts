import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files';
import { fixturePath } from '../fixtures';
import { openPage, violations as violationsIn, type OpenPage } from './page';

jest.setTimeout(60_000);

let open: OpenPage;

beforeEach(async () => {
  open = await openPage();
});
afterEach(async () => {
  await open.close();
});

const pane = () => open.page.getByRole('complementary', { name: 'Task pane' });
const status = () => pane().getByRole('status');

const violations = (): Promise<string[]> => violationsIn(open.page);

/** Waits until the pane has finished what it was doing. */
async function expectRead(): Promise<void> {
  await pane().locator('main[aria-busy=false]').waitFor();
}

async function openFixture(name: Parameters<typeof fixturePath>[0], asAt: string): Promise<void> {
  await open.page.locator('input[type=file]').setInputFiles(fixturePath(name));
  await open.page.getByText(`${name}.xlsx`).waitFor();
  await expectRead();
  await pane().getByText('Ratings as at').waitFor();
  await pane().getByRole('textbox', { name: 'Ratings as at' }).fill(asAt);
  await pane().getByRole('textbox', { name: 'Ratings as at' }).press('Enter');
  await expectRead();
}

it('shows a sample plan with the ribbon of the manifest and the pane beside it', async () => {
  const ribbon = open.page.getByRole('banner', { name: 'Ribbon' });
  for (const label of [
    'Recalculate RAG',
    'Check plan',
    'Clear highlights',
    'Exception report',
    'Undo recalculation',
  ])
    expect(await ribbon.getByRole('button', { name: label }).count()).toBe(1);
  expect(await open.page.locator('[data-cell=A6]').textContent()).toBe('Ref');
  expect((await pane().boundingBox())!.width).toBe(350);
  expect(await violations()).toEqual([]);
  expect(open.errors).toEqual([]);
});

it('checks the plan from the ribbon; a finding selects its cell; missing cells are highlighted', async () => {
  await openFixture('improvement-plan-2012', '15 February 2013');
  await open.page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await open.page.getByRole('banner').getByRole('button', { name: 'Check plan' }).click();
  await status()
    .getByText(/blank cells? highlighted/)
    .waitFor();
  await pane()
    .getByLabel(/Filter findings/)
    .fill('AA5 has no lead');
  await pane()
    .getByRole('button', { name: /AA5 has no lead/ })
    .press('Enter');
  await open.page.locator('.formula').getByText('D9', { exact: true }).waitFor();
  expect(
    await open.page.locator('[data-cell=D9]').evaluate((cell) => getComputedStyle(cell).backgroundColor),
  ).toBe('rgb(228, 223, 236)');
  expect(await violations()).toEqual([]);
});

it('recalculates with a preview, leaves one out, applies, and undoes', async () => {
  await openFixture('improvement-plan-2012', '15 February 2013');
  await open.page.getByRole('tab', { name: 'Plan', exact: true }).click();
  const cell = open.page.locator('[data-cell=H6]');
  const colour = () => cell.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await colour();
  await pane().getByRole('button', { name: 'Recalculate RAG', exact: true }).click();
  await pane()
    .getByText(/AA3\.1: Amber → Red/)
    .waitFor();
  expect(await violations()).toEqual([]);
  await pane()
    .getByRole('button', { name: /^Apply / })
    .click();
  await status()
    .getByText(/ratings? changed, as at 15 February 2013/)
    .waitFor();
  expect(await colour()).toBe('rgb(255, 0, 0)');
  await pane().getByRole('button', { name: 'Undo last recalculation' }).click();
  await status()
    .getByText(/put back/)
    .waitFor();
  expect(await colour()).toBe(before);
});

it('asks for the scheme of a plan that does not tell it, then adds a rating column', async () => {
  await open.page.getByRole('banner').getByRole('button', { name: 'Recalculate RAG' }).click();
  await pane()
    .getByText(/confirm the rating scheme/)
    .first()
    .waitFor();
  expect(
    await pane()
      .getByRole('button', { name: /^Apply / })
      .isDisabled(),
  ).toBe(true);
  await pane()
    .getByRole('button', { name: /Use “RAG”/ })
    .click();
  await pane()
    .getByRole('button', { name: /^Apply / })
    .click();
  await status()
    .getByText(/ratings changed/)
    .waitFor();
  await open.page.locator('[data-cell=A6]').click();
  for (let step = 0; step < 8; step += 1) await open.page.keyboard.press('ArrowRight');
  await open.page.locator('.formula').getByText('RAG', { exact: true }).waitFor();
});

it('makes the exception report on a new sheet and saves a copy that holds it', async () => {
  await openFixture('scrutiny-2009', '30/06/2009');
  await open.page.getByRole('banner').getByRole('button', { name: 'Exception report' }).click();
  await open.page.getByRole('tab', { name: 'Exceptions 2009-06-30' }).waitFor();
  await pane()
    .getByText(/Exception report made/)
    .waitFor();
  const download = open.page.waitForEvent('download');
  await open.page.getByRole('button', { name: 'Save a copy' }).click();
  const saved = await (await download).path();
  const { snapshot } = readWorkbook(new Uint8Array(readFileSync(saved)), 'copy.xlsx');
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([
    'Safeguarding action plan',
    'Exceptions 2009-06-30',
    'Actions 2009-06-30',
    'Chase list 2009-06-30',
    'About 2009-06-30',
  ]);
});

it('says in a sentence why a file cannot be read, and keeps the open plan', async () => {
  await open.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.xlsx', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await open.page
    .getByRole('alert')
    .getByText(/notes\.xlsx: This is a text file/)
    .waitFor();
  expect(await open.page.locator('[data-cell=A6]').textContent()).toBe('Ref');
});

it('does the main jobs by keyboard alone', async () => {
  await pane().getByRole('button', { name: 'Check plan' }).focus();
  await open.page.keyboard.press('Enter');
  await status()
    .getByText(/findings/)
    .waitFor();
  await pane().getByRole('tab', { name: 'Columns' }).focus();
  await open.page.keyboard.press('Enter');
  await pane().getByLabel('F: Key actions').waitFor();
  expect(await violations()).toEqual([]);
  await pane().getByRole('button', { name: 'Exception report' }).focus();
  await open.page.keyboard.press('Enter');
  await status()
    .getByText(/Exception report made/)
    .waitFor();
});

it('opens a workbook that is dropped on the page', async () => {
  const bytes = [...readFileSync(fixturePath('milestone-plan-2012'))];
  await open.page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
    document
      .querySelector('.grid')!
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, bytes);
  await open.page.getByText('dropped.xlsx').waitFor();
  await status().getByText('2 plans, 86 actions').waitFor();
  await open.page.getByRole('tab', { name: 'Objectives' }).click();
  expect(await open.page.locator('[data-cell=A2]').textContent()).toBe('PA1 Ofsted');
  expect(open.errors).toEqual([]);
});

it('tells a handler of Excel’s change event what is typed into the grid, through Microsoft’s own library', async () => {
  await expectRead();
  await open.page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        document.title = `${event.changeType} ${event.address} ${event.details.valueAfter as string} ${event.source}`;
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await open.page.locator('[data-cell=A6]').dblclick();
  await open.page.getByLabel('Edit A6').fill('Number');
  await open.page.keyboard.press('Enter');
  await open.page.waitForFunction(() => document.title === 'RangeEdited A6 Number Local');
});
