/* global window -- inside page.evaluate */
// Takes the pictures of the guides and of every state of the pane from the real page: `npm run build:test && npm run screenshots`.
require('tsx/cjs');
const { join } = require('node:path');
const { openPage } = require('../tests/browser/page.ts');
const { reach, STATES } = require('../tests/browser/states.ts');

const PICTURES = join(__dirname, '..', 'docs', 'pictures');
const LOOKS = [
  ['', {}],
  ['-dark', { colorScheme: 'dark' }],
  ['-contrast', { forcedColors: 'active' }],
];
/** Beside the light pictures of all states, these are taken in dark and in high contrast. */
const IN_ALL_LOOKS = ['findings', 'changes', 'trend'];

/** The whole window, for the guides' steps. */
async function takeJobs() {
  const open = await openPage();
  const { page, close } = open;
  const take = (name) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await reach(
    STATES.find(({ name }) => name === 'findings'),
    open,
  );
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
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

/** Every state of the pane. */
async function takeStates() {
  for (const [suffix, look] of LOOKS) {
    const open = await openPage(look);
    await open.page.setViewportSize({ width: 1000, height: 1100 });
    for (const state of STATES) {
      if (suffix !== '' && !IN_ALL_LOOKS.includes(state.name)) continue;
      await reach(state, open);
      await open.page
        .locator('aside')
        .screenshot({ path: join(PICTURES, `pane-${state.name}${suffix}.png`) });
      if (state.busy) await open.page.evaluate(() => void (window.standIn.latency = 0));
    }
    await open.close();
  }
}

async function main() {
  await takeJobs();
  await takeStates();
}

main();
