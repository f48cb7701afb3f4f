// Takes the pictures of the guides from the real page: `npm run build:test && npm run screenshots`.
require('tsx/cjs');
const { join } = require('node:path');
const { openPage } = require('../tests/browser/page.ts');
const { fixturePath } = require('../tests/fixtures.ts');

async function main() {
  const { page, close } = await openPage();
  const take = (name) => page.screenshot({ path: join(__dirname, '..', 'docs', 'pictures', `${name}.png`) });
  await page.locator('input[type=file]').setInputFiles(fixturePath('improvement-plan-2012'));
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await page.waitForTimeout(500);
  await page.getByLabel('Ratings as at').fill('15 February 2013');
  await page.getByLabel('Ratings as at').press('Enter');
  await page.waitForTimeout(500);
  await page.getByRole('banner').getByRole('button', { name: 'Check plan' }).click();
  await page.getByText(/highlighted/).waitFor();
  await take('check');
  await page.getByRole('complementary').getByRole('button', { name: 'Recalculate RAG', exact: true }).click();
  await page.getByText(/Apply changes/).waitFor();
  await take('recalculate');
  await page.getByRole('banner').getByRole('button', { name: 'Exception report' }).click();
  await page.getByText(/Exception report made/).waitFor();
  await take('report');
  await close();
}

main();
