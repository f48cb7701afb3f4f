import { fixturePath } from '../fixtures';
import { openPage, type OpenPage } from './page';

jest.setTimeout(60_000);

let open: OpenPage;

beforeEach(async () => {
  open = await openPage();
  await open.page.locator('input[type=file]').first().setInputFiles(fixturePath('improvement-plan-2012'));
  await open.page.getByText('improvement-plan-2012.xlsx').waitFor();
  await pane().locator('main[aria-busy=false]').waitFor();
  await open.page.getByRole('tab', { name: 'Plan', exact: true }).click();
});
afterEach(async () => {
  await open.close();
});

const pane = () => open.page.getByRole('complementary', { name: 'Task pane' });
const says = (sentence: RegExp) => pane().getByRole('status').getByText(sentence).waitFor();
const ribbon = (label: string) =>
  open.page.getByRole('banner', { name: 'Ribbon' }).getByRole('button', { name: label }).click();
const closePane = async (): Promise<void> => {
  await ribbon('Close the pane');
  await open.page.locator('aside').waitFor({ state: 'hidden' });
};

it('works with the pane closed: each button opens it and says what it did or found', async () => {
  for (const [label, sentence] of [
    ['Undo recalculation', /^There is no recalculation to undo\.$/],
    ['Clear highlights', /^There were no highlights\.$/],
    ['Check plan', /findings.* \d+ blank cells? highlighted\./],
    ['Clear highlights', /^Highlights cleared\.$/],
    ['Clear highlights', /^There were no highlights\.$/],
    ['Recalculate RAG', /^\d+ ratings? changed, as at /],
    ['Recalculate RAG', /^No rating was changed, as at /],
    ['Exception report', /Exception report made/],
  ] as const) {
    await closePane();
    await ribbon(label);
    await says(sentence);
  }
  expect(open.errors).toEqual([]);
});

it('keeps an undo until it was used, then says that there is none', async () => {
  await ribbon('Recalculate RAG');
  await says(/^\d+ ratings? changed/);
  await closePane();
  await ribbon('Undo recalculation');
  await says(/put back/);
  await closePane();
  await ribbon('Undo recalculation');
  await says(/^There is no recalculation to undo\.$/);
});

it('runs the four jobs by the keyboard shortcuts of shortcuts.json, with the pane closed', async () => {
  const press = async (key: string): Promise<void> => {
    await closePane();
    await open.page.locator('[data-cell=A6]').click();
    await open.page.keyboard.press(key);
  };
  await press('Control+Shift+Alt+KeyP');
  await says(/findings.* highlighted/);
  await press('Control+Shift+Alt+KeyR');
  await says(/^\d+ ratings? changed/);
  await press('Control+Shift+Alt+KeyZ');
  await says(/put back/);
  await press('Control+Shift+Alt+KeyB');
  await says(/Exception report made/);
  expect(open.errors).toEqual([]);
});

it('leaves other combinations and keys pressed in the pane alone, as Excel on the web does', async () => {
  await ribbon('Clear highlights');
  await says(/^There were no highlights\.$/);
  await open.page.locator('[data-cell=A6]').click();
  await open.page.keyboard.press('Control+Shift+KeyR');
  await open.page.keyboard.press('Control+Alt+KeyR');
  await pane().getByRole('textbox', { name: 'Ratings as at' }).focus();
  await open.page.keyboard.press('Control+Shift+Alt+KeyR');
  await open.page.waitForTimeout(500);
  await says(/^There were no highlights\.$/);
});
