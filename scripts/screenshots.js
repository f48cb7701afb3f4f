// Takes the pictures of the guides from the real page: `npm run build:test && npm run screenshots`.
require('tsx/cjs');
const { join } = require('node:path');
const { openPage } = require('../tests/browser/page.ts');
const { fixturePath } = require('../tests/fixtures.ts');

const PICTURES = join(__dirname, '..', 'docs', 'pictures');
const VIEWS = ['Findings', 'Changes', 'Chase', 'Trend', 'Columns', 'Files', 'Settings'];

async function openPlan(page) {
  await page.locator('input[type=file]').first().setInputFiles(fixturePath('improvement-plan-2012'));
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await page.waitForTimeout(500);
  await page.getByRole('textbox', { name: 'Ratings as at' }).fill('15 February 2013');
  await page.getByRole('textbox', { name: 'Ratings as at' }).press('Enter');
  await page.waitForTimeout(800);
}

/** The whole window, for the guides' steps. */
async function takeJobs() {
  const { page, close } = await openPage();
  const take = (name) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await openPlan(page);
  await page.getByRole('banner').getByRole('button', { name: 'Check plan' }).click();
  await page.getByText(/highlighted/).waitFor();
  await take('check');
  await page.getByRole('complementary').getByRole('button', { name: 'Recalculate RAG', exact: true }).click();
  await page.getByText(/^Apply all/).waitFor();
  await take('recalculate');
  await page.getByRole('banner').getByRole('button', { name: 'Exception report' }).click();
  await page.getByText(/Exception report made/).waitFor();
  await take('report');
  await close();
}

/** Each view of the pane, in light and dark. */
async function takeViews(colorScheme) {
  const { page, close } = await openPage({ colorScheme });
  await page.setViewportSize({ width: 1000, height: 1250 });
  await openPlan(page);
  for (const view of VIEWS) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await page.waitForTimeout(400);
    const name = `pane-${view.toLowerCase()}${colorScheme === 'dark' ? '-dark' : ''}.png`;
    await page.locator('aside').screenshot({ path: join(PICTURES, name) });
  }
  await close();
}

async function main() {
  await takeJobs();
  await takeViews('light');
  await takeViews('dark');
}

main();
