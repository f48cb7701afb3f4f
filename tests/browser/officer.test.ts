import { runCli } from '../../src/cli/run';
import { testWorld } from '../cli/world';
import { fixtureBytes, fixturePath } from '../fixtures';
import { openPage, violations, type OpenPage } from './page';
import { partsOf } from './pane';

jest.setTimeout(90_000);

let open: OpenPage;
afterEach(async () => {
  await open.close();
});

const { pane, status, tab, idle, openFixture, openSheet } = partsOf(() => open);

const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'Evidence', 'RAG'];

it('puts a missing lead and an unclear date right by a choice, and takes each back', async () => {
  open = await openPage();
  await openSheet('choices.xlsx', [
    HEADER,
    [
      '1.1',
      'Rewrite the threshold guidance',
      'Head of Safeguarding',
      '31 March 2014',
      'Underway',
      '',
      'Amber',
    ],
    ['1.2', 'Train the duty managers', '', '31 May 2014', 'Underway', '', 'Amber'],
    ['1.3', 'Audit how it is used', 'Quality Manager', '31 September 2014', 'Underway', '', 'Amber'],
  ]);
  const line = (text: RegExp) =>
    pane().locator('[data-index]').filter({ hasText: text }).filter({ hasText: 'Put right…' }).first();
  await line(/1\.2 has no lead/)
    .getByRole('button', { name: 'Put right…' })
    .click();
  const box = pane().getByLabel('Write in Plan, C3');
  expect(await box.locator('option').allTextContents()).toEqual(['Head of Safeguarding', 'Quality Manager']);
  await box.selectOption('Quality Manager');
  await pane().getByRole('button', { name: 'Write it' }).click();
  await status().getByText('Plan, C3 now says “Quality Manager”.').waitFor();
  await idle();
  await line(/1\.3 has a timescale that cannot be read/)
    .getByRole('button', { name: 'Put right…' })
    .click();
  expect(await pane().getByLabel('Write in Plan, D4').locator('option').allTextContents()).toEqual([
    '30 September 2014',
  ]);
  await pane().getByRole('button', { name: 'Write it' }).click();
  await status().getByText('Plan, D4 now says “30 September 2014”.').waitFor();
  await idle();
  await open.page.getByText('30 September 2014', { exact: true }).first().waitFor();
  expect(await violations(open.page)).toEqual([]);
  await pane()
    .getByRole('button', { name: /^Undo: Plan, D4/ })
    .click();
  await status().getByText('Plan, D4 is as it was.').waitFor();
  await idle();
  await line(/1\.3 has a timescale that cannot be read/).waitFor();
});

it('shows what another scheme would change before it is taken', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await pane().getByLabel('Rating scheme').selectOption({ label: 'RAG' });
  const told = pane().getByText(/^With “RAG”, \d+ ratings? would change\./);
  await told.waitFor();
  expect(await violations(open.page)).toEqual([]);
  await pane().getByRole('button', { name: 'Cancel', exact: true }).click();
  await told.waitFor({ state: 'detached' });
  expect(await pane().getByLabel('Rating scheme').inputValue()).toBe('improvement-plan-2012');
  await pane().getByLabel('Rating scheme').selectOption({ label: 'RAG' });
  await pane().getByRole('button', { name: 'Use this scheme' }).click();
  await pane().getByText('“RAG” was chosen for this plan.').waitFor();
});

it('picks the as-at day from a calendar by keyboard, and Esc leaves it', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  const opener = pane().getByRole('button', { name: 'Ratings as at: pick a day' });
  await opener.focus();
  await open.page.keyboard.press('Enter');
  await pane().getByRole('dialog', { name: 'Ratings as at' }).waitFor();
  await open.page.waitForTimeout(300);
  expect(await violations(open.page)).toEqual([]);
  await open.page.keyboard.press('Escape');
  await pane().getByRole('dialog').waitFor({ state: 'detached' });
  expect(await opener.evaluate((button) => document.activeElement === button)).toBe(true);
  await open.page.keyboard.press('Enter');
  await pane().getByRole('dialog').waitFor();
  await open.page.waitForTimeout(300);
  await open.page.keyboard.press('ArrowRight');
  await open.page.keyboard.press('Enter');
  await pane().locator('input[value="16 February 2013"]').waitFor();
});

it('keeps the keyboard’s place: after the preview, after Apply, and after a finding is accepted', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  const focused = (): Promise<string> =>
    open.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await pane().getByRole('button', { name: 'Recalculate RAG', exact: true }).focus();
  await open.page.keyboard.press('Enter');
  await pane().getByRole('heading', { name: '2 ratings would change.' }).waitFor();
  expect(await focused()).toBe('2 ratings would change.');
  await pane().getByRole('button', { name: 'Apply all 2' }).focus();
  await open.page.keyboard.press('Enter');
  await pane().getByText('Plan, H6: Amber → Red').waitFor();
  expect(await focused()).toBe('No rating needs to change.');
  await tab('Findings').click();
  await pane().getByRole('button', { name: 'Accept…' }).first().click();
  await pane().getByLabel('Why is this accepted?').fill('Agreed by the board');
  await open.page.keyboard.press('Enter');
  await pane().getByText('Accepted (1)').waitFor();
  await open.page.waitForTimeout(300);
  expect(await focused()).toMatch(/^Plan, [A-Z]+\d+/);
});

it('goes to the next and the previous finding and shows its cell', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  const address = async (): Promise<string> => {
    await open.page.waitForTimeout(300);
    return open.page.locator('.formula div').first().innerText();
  };
  await pane().getByRole('button', { name: 'Next', exact: true }).click();
  const first = await address();
  await pane().getByRole('button', { name: 'Next', exact: true }).click();
  expect(await address()).not.toBe(first);
  await pane().getByRole('button', { name: 'Previous', exact: true }).click();
  expect(await address()).toBe(first);
});

it('scrolls five thousand findings with few of them drawn', async () => {
  open = await openPage();
  await openSheet('long.xlsx', [
    HEADER,
    ...Array.from({ length: 2500 }, (_unused, row) => [
      `1.${row + 1}`,
      `Review the guidance for team number ${row}`,
      '',
      '31 September 2014',
      'Underway',
      '',
      'Amber',
    ]),
  ]);
  await pane()
    .getByText(/^\d,?\d{3} findings$/)
    .waitFor();
  const drawn = () => pane().locator('[data-index]').count();
  expect(await drawn()).toBeLessThan(60);
  await pane()
    .getByRole('group', { name: /findings/ })
    .focus();
  await open.page.keyboard.press('End');
  await pane()
    .getByText(/1\.2500/)
    .first()
    .waitFor();
  expect(await drawn()).toBeLessThan(60);
});

it('shows the guide once on a computer, and again when it is asked for', async () => {
  open = await openPage();
  await pane().getByRole('button', { name: 'Show the guide' }).click();
  const guide = pane().getByRole('heading', { name: 'Two minutes with Plan RAG' });
  await guide.waitFor();
  expect(await violations(open.page)).toEqual([]);
  await open.page.reload();
  await open.page.getByText(/plans?, \d+ actions/).waitFor();
  expect(await pane().getByRole('button', { name: 'Show the guide' }).count()).toBe(0);
  await pane().getByRole('button', { name: 'Guide', exact: true }).click();
  await guide.waitFor();
});

it('says which cell of a scheme sheet is wrong', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await tab('Settings').click();
  await pane().getByRole('button', { name: 'Put the scheme on a sheet' }).click();
  await open.page.getByRole('tab', { name: 'RAG scheme' }).click();
  await idle();
  await open.page.evaluate(async () => {
    const { Excel } = window as unknown as { Excel: typeof globalThis.Excel };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('RAG scheme').getRange('D7').values = [['Purple']];
      await context.sync();
    });
  });
  await pane().getByRole('button', { name: 'Check plan' }).click();
  await idle();
  await tab('Settings').click();
  await pane().getByRole('alert').getByText('RAG scheme, D7').waitFor();
});

it('compares with an earlier report that the user picks, and says why another file is none', async () => {
  const written = new Map<string, Uint8Array>();
  const files = new Map([['plan.xlsx', fixtureBytes('improvement-plan-2012')]]);
  const world = testWorld({ files, written });
  expect(await runCli(['report', 'plan.xlsx', '-o', 'earlier.xlsx', '--as-at', '2012-12-15'], world)).toBe(0);
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  await tab('Files').click();
  const picker = pane().getByLabel('Compare with an earlier report…').first();
  await picker.setInputFiles(fixturePath('milestone-plan-2012'));
  await pane()
    .getByRole('alert')
    .getByText(/milestone-plan-2012\.xlsx: There is no report by Plan RAG in it/)
    .waitFor();
  await picker.setInputFiles({
    name: 'earlier.xlsx',
    mimeType: '',
    buffer: Buffer.from(written.get('earlier.xlsx')!),
  });
  await status().getByText('Movement is counted from the report in earlier.xlsx.').waitFor();
  expect(await violations(open.page)).toEqual([]);
  await pane().getByRole('button', { name: 'Exception report' }).click();
  await status()
    .getByText(/Exception report made/)
    .waitFor();
  await open.page
    .getByText(/15 December 2012/)
    .first()
    .waitFor();
  expect(open.errors).toEqual([]);
});

it('follows edits in the sheet when that is switched on, and not before or after', async () => {
  open = await openPage();
  await openSheet('live.xlsx', [
    HEADER,
    ['1.1', 'Rewrite the guidance', 'Head of Safeguarding', '31 March 2014', 'Underway', '', 'Red'],
    ['1.2', 'Train the duty managers', '', '31 May 2014', 'Underway', '', 'Red'],
  ]);
  const type = async (text: string): Promise<void> => {
    await open.page.getByRole('application').focus();
    await open.page.keyboard.type(text);
    await open.page.keyboard.press('Enter');
  };
  const findings = async (): Promise<string> => (await status().textContent()) ?? '';
  await pane()
    .getByRole('button', { name: /1\.2 has no lead/ })
    .click();
  const before = await findings();
  await tab('Settings').click();
  await pane().getByRole('switch', { name: 'Check again after each edit' }).click();
  await status().getByText('The findings now follow your edits.').waitFor();
  await idle();
  await type('Quality Manager');
  await status()
    .getByText(/findings?\.$/)
    .waitFor();
  expect(await findings()).not.toBe(before);
  await tab('Findings').click();
  expect(
    await pane()
      .getByText(/1\.2 has no lead/)
      .count(),
  ).toBe(0);
  expect(await violations(open.page)).toEqual([]);
  await tab('Settings').click();
  await pane().getByRole('switch', { name: 'Check again after each edit' }).click();
  await status().getByText('The findings no longer follow your edits.').waitFor();
  await idle();
  await type('Somebody');
  await open.page.waitForTimeout(1500);
  expect(await findings()).toBe('The findings no longer follow your edits.');
  expect(open.errors).toEqual([]);
});

it('does the three main jobs with Tab, the arrow keys and Enter alone', async () => {
  open = await openPage();
  await openFixture('improvement-plan-2012', '15 February 2013');
  const named = (): Promise<string> =>
    open.page.evaluate(() => {
      const { activeElement: active } = document;
      return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
    });
  const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (name.test(await named())) return;
      await open.page.keyboard.press(key);
    }
    throw new Error(`Tab never comes to ${name.source}`);
  };
  await pane().getByRole('textbox', { name: 'Ratings as at' }).focus();
  await tabTo(/^Check plan$/);
  await open.page.keyboard.press('Enter');
  await status()
    .getByText(/3 blank cells highlighted/)
    .waitFor();
  await tabTo(/^9 findings$/);
  await open.page.keyboard.press('ArrowDown');
  await open.page.waitForTimeout(300);
  expect(await named()).toMatch(/^Plan, D9/);
  await tabTo(/^Recalculate RAG$/, 'Shift+Tab');
  await open.page.keyboard.press('Enter');
  await pane().getByRole('heading', { name: '2 ratings would change.' }).waitFor();
  await tabTo(/^Apply all 2$/);
  await open.page.keyboard.press('Enter');
  await status()
    .getByText(/2 ratings changed/)
    .waitFor();
  await tabTo(/^Put these ratings back$/);
  await open.page.keyboard.press('Enter');
  await status()
    .getByText(/2 ratings put back/)
    .waitFor();
  await tabTo(/^Exception report$/, 'Shift+Tab');
  await open.page.keyboard.press('Enter');
  await status()
    .getByText(/Exception report made/)
    .waitFor();
});
