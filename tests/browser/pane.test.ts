import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { fixtureBytes, fixturePath } from '../fixtures';
import { openPage, violations, type OpenPage } from './page';
import { partsOf } from './pane';

jest.setTimeout(90_000);

let open: OpenPage;
afterEach(async () => {
  await open.close();
});

const { pane, status, tab, idle, openFixture, openSheet } = partsOf(() => open);

const NOT_A_WORKBOOK = join(__dirname, '../fixtures/build.ts');

it('is dark where Office or the computer is', async () => {
  open = await openPage({ colorScheme: 'dark' });
  const background = await pane()
    .locator('main')
    .evaluate((element) => getComputedStyle(element.parentElement!).backgroundColor);
  expect(background).toBe('rgb(41, 41, 41)');
});

it('accepts a finding with a reason, keeps it apart, and takes it back', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await pane()
    .getByLabel(/Filter findings/)
    .fill('AA5 has no lead');
  await pane().getByRole('button', { name: 'Accept…' }).click();
  await pane().getByLabel('Why is this accepted?').fill('The post is being advertised');
  await open.page.keyboard.press('Enter');
  await pane().getByText('Accepted (1)').waitFor();
  await pane().getByText('Accepted: The post is being advertised').waitFor();
  await pane().getByRole('button', { name: 'Take back' }).click();
  await pane().getByRole('button', { name: 'Accept…' }).waitFor();
});

it('goes through the findings with the arrow keys and groups them by lead and section', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  const list = pane().getByRole('group', { name: /\d+ findings/ });
  await list.focus();
  const focused = async (): Promise<string> => {
    await open.page.waitForTimeout(200);
    return open.page.evaluate(() => document.activeElement?.textContent ?? '');
  };
  await open.page.keyboard.press('ArrowDown');
  const first = await focused();
  expect(first).toMatch(/^Plan, [A-Z]+\d+/);
  await open.page.keyboard.press('ArrowDown');
  const second = await focused();
  expect(second).not.toBe(first);
  await open.page.keyboard.press('Enter');
  expect(await focused()).toBe(second);
  for (const grouping of ['lead', 'section']) {
    await pane().getByLabel('Group by').selectOption(grouping);
    await list
      .getByText(/\(\d+\)$/)
      .first()
      .waitFor();
  }
});

it('lists whom to chase, with a message that names the next board', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await tab('Chase').click();
  await pane().getByRole('textbox', { name: 'Next board' }).fill('12 March 2013');
  await pane().getByRole('textbox', { name: 'Next board' }).press('Enter');
  await pane().getByRole('button', { name: 'Next board', exact: true }).waitFor();
  await pane()
    .getByRole('button', { name: /^Copy message/ })
    .first()
    .click();
  const mail = await pane()
    .getByRole('link', { name: /^Write an e-mail/ })
    .first()
    .getAttribute('href');
  expect(decodeURIComponent(mail!)).toMatch(/actions? needs? your update before 12 March 2013:\n\n- /);
});

it('keeps settings, and takes them as text from another team, or says why not', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await tab('Settings').click();
  await pane().getByLabel('Old update: weeks').fill('10');
  await pane().getByLabel('Old update: weeks').press('Enter');
  await idle();
  const text = pane().getByLabel('Settings as text');
  expect(await text.inputValue()).toContain('"staleWeeks": 10');
  await text.fill('nonsense');
  await pane().getByRole('button', { name: 'Use these settings' }).click();
  await pane().getByText('These are no settings of Plan RAG').waitFor();
  expect(await violations(open.page)).toEqual([]);
});

it('puts the scheme on a sheet, which the next check reads', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await tab('Settings').click();
  await pane().getByRole('button', { name: 'Put the scheme on a sheet' }).click();
  await open.page.getByRole('tab', { name: 'RAG scheme' }).waitFor();
  await pane().getByRole('button', { name: 'Check plan' }).click();
  await pane()
    .getByText(/is defined in this workbook: The sheet “RAG scheme”/)
    .waitFor();
});

it('corrects a column, shows what it holds, and reads the columns afresh', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await tab('Columns').click();
  await pane()
    .getByText(/For example: /)
    .first()
    .waitFor();
  const column = pane().getByLabel(/: Work stream$/);
  const before = await column.inputValue();
  await column.selectOption('area');
  await pane()
    .getByText(/You chose this\./)
    .waitFor();
  await pane().getByRole('button', { name: 'Read the columns afresh' }).click();
  await idle();
  await pane().locator(`select:has(option[value=${before}]:checked)`).first().waitFor();
  expect(await column.inputValue()).toBe(before);
});

it('keeps a rating against the rules with a reason, which is then shown and never offered again', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await pane().getByRole('button', { name: 'Recalculate RAG', exact: true }).click();
  const offered = pane().getByText(/AA3\.1: Amber → Red/);
  await offered.waitFor();
  await pane().getByRole('button', { name: 'Keep as it is…' }).first().click();
  await pane().getByLabel('Why does the rating stay?').fill('The board agreed in January');
  await open.page.keyboard.press('Enter');
  await offered.waitFor({ state: 'detached' });
  await tab('Findings').click();
  await pane()
    .getByLabel(/Filter findings/)
    .fill('override');
  await pane()
    .getByText(/by an override: The board agreed in January/)
    .waitFor();
});

it('leaves out a row that the user says is no action, and takes other header rows', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  const actions = async (): Promise<number> =>
    Number(/(\d+) actions/.exec((await status().textContent()) ?? '')?.[1]);
  const before = await actions();
  await tab('Columns').click();
  const row = Number(/[A-Z]+(\d+)$/.exec('H8')![1]);
  await pane().getByLabel('Rows to leave out').fill(String(row));
  await pane().getByLabel('Rows to leave out').press('Enter');
  await status()
    .getByText(`${before - 1} actions`)
    .waitFor();
  await pane().getByLabel('Header rows').fill('no number');
  await pane().getByLabel('Header rows').press('Enter');
  await pane().getByText('Write row numbers with commas between them.').waitFor();
});

/** The view of other teams' files, beside a plan that is open. */
async function openFiles(): Promise<void> {
  open = await openPage();
  await openFixture('scrutiny-2009', '30 June 2009');
  await tab('Files').click();
}

const picker = (): Locator => pane().getByLabel('Pick files…').first();

it('reads other teams’ files in a worker, names one that cannot be read, and reports over all', async () => {
  await openFiles();
  await picker().setInputFiles([
    fixturePath('improvement-plan-2012'),
    fixturePath('milestone-plan-2012'),
    NOT_A_WORKBOOK,
  ]);
  await pane().getByText('improvement-plan-2012.xlsx').waitFor();
  await pane().getByText('milestone-plan-2012.xlsx').waitFor();
  expect(await violations(open.page)).toEqual([]);
  await pane()
    .getByRole('button', { name: /^Report over this workbook and 2 files/ })
    .click();
  await status()
    .getByText(/Exception report made .* in 4 plans/)
    .waitFor();
  expect(open.errors).toEqual([]);
});

it('takes a correction of a file for all picked files of its layout, reads those again, and keeps the focus', async () => {
  await openFiles();
  const plan = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: '',
    buffer: Buffer.from(fixtureBytes('improvement-plan-2012')),
  });
  const other = { ...plan('other.xlsx'), buffer: Buffer.from(fixtureBytes('milestone-plan-2012')) };
  await picker().setInputFiles([plan('north.xlsx'), plan('south.xlsx'), other]);
  await status().getByText('3 files read.').waitFor();
  const columnsOf = (file: string): Locator =>
    pane().getByRole('listitem').filter({ hasText: file }).locator('details').first();
  const evidence = (file: string): Locator => columnsOf(file).getByLabel('Evidence', { exact: true });
  await columnsOf('north.xlsx').locator('summary').click();
  await columnsOf('south.xlsx').locator('summary').click();
  await evidence('north.xlsx').selectOption('Leave alone');
  await status().getByText('2 files read.').waitFor();
  await expect(evidence('south.xlsx').inputValue()).resolves.toBe('');
  await columnsOf('south.xlsx').getByText('You chose this.').waitFor();
  await evidence('north.xlsx').focus();
  await open.page.keyboard.press('End');
  const chosen = await evidence('north.xlsx').inputValue();
  expect(chosen).not.toBe('');
  // The other file shows it too once both were read again.
  for (let tries = 0; tries < 100 && (await evidence('south.xlsx').inputValue()) !== chosen; tries += 1)
    await open.page.waitForTimeout(100);
  expect(await evidence('south.xlsx').inputValue()).toBe(chosen);
  expect(await evidence('north.xlsx').evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await violations(open.page)).toEqual([]);
  await pane()
    .getByRole('button', { name: /^Report over this workbook and 3 files/ })
    .click();
  await status()
    .getByText(/Exception report made/)
    .waitFor();
  expect(open.errors).toEqual([]);
});

it('reads files that are dropped on it', async () => {
  await openFiles();
  const bytes = [...fixtureBytes('improvement-plan-2012')];
  const dropped = await open.page.evaluateHandle((plan) => {
    const transfer = new DataTransfer();
    for (const name of ['north.xlsx', 'south.xlsx'])
      transfer.items.add(new File([Uint8Array.from(plan)], name));
    return transfer;
  }, bytes);
  await pane()
    .getByText(/^Pick or drop the plans/)
    .dispatchEvent('drop', { dataTransfer: dropped });
  await status().getByText('2 files read.').waitFor();
  expect(open.errors).toEqual([]);
});

it('offers a guide and a sample where there is no plan', async () => {
  open = await openPage();
  await tab('Findings').waitFor();
  await openSheet('notes.xlsx', [['Nothing yet']]);
  await pane().getByText('No action plan was found in this workbook.').first().waitFor();
  await pane().getByRole('heading', { name: 'Two minutes with Plan RAG' }).waitFor();
  expect(await violations(open.page)).toEqual([]);
  await pane().getByRole('button', { name: 'Try it on a sample sheet' }).click();
  await status().getByText('1 plan, 6 actions').waitFor();
});
