/** Every state that the pane can be in, and how a person comes to it: for axe, for 320 pixels and for the pictures. */
import { fixtureBytes } from '../fixtures';
import type { OpenPage } from './page';
import { partsOf, type PaneParts } from './pane';

const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'Evidence', 'RAG'];
const ROW = ['1.1', 'Rewrite the guidance', 'Head of Safeguarding', '31 March 2060', 'On track', '', 'Green'];

interface Reached extends PaneParts {
  readonly open: OpenPage;
  /** The improvement plan as at 15 February 2013, with nothing done to it. */
  readonly plan: () => Promise<void>;
}

export interface PaneStateToShow {
  readonly name: string;
  readonly reach: (parts: Reached) => Promise<void>;
  /** True where the pane is at work: nobody waits for it to be done. */
  readonly busy?: boolean;
}

const view = (tab: string): PaneStateToShow => ({
  name: tab.toLowerCase(),
  reach: async ({ plan, tab: tabOf }) => {
    await plan();
    await tabOf(tab).click();
  },
});

export const STATES: readonly PaneStateToShow[] = [
  {
    name: 'first-run',
    reach: async ({ open, pane }) => {
      await open.page.evaluate(() => localStorage.clear());
      await open.page.reload();
      await pane().getByText('New to Plan RAG?').waitFor();
    },
  },
  {
    name: 'guide',
    reach: async ({ plan, pane }) => {
      await plan();
      await pane().getByRole('button', { name: 'Guide', exact: true }).click();
    },
  },
  view('Findings'),
  {
    name: 'accept',
    reach: async ({ plan, tab, pane }) => {
      await plan();
      await tab('Findings').click();
      await pane().getByRole('button', { name: 'Accept…' }).first().click();
    },
  },
  {
    name: 'put-right',
    reach: async ({ plan, tab, pane }) => {
      await plan();
      await tab('Findings').click();
      await pane().getByRole('button', { name: 'Put right…' }).first().click();
    },
  },
  {
    name: 'nothing-found',
    reach: async ({ openSheet, pane }) => {
      await openSheet('fine.xlsx', [HEADER, ROW, ['1.2', 'Train duty managers', ...ROW.slice(2)]]);
      await pane().getByText('Nothing is missing and nothing is overdue.').waitFor();
    },
  },
  {
    name: 'not-a-plan',
    reach: async ({ openSheet, pane }) => {
      await openSheet('notes.xlsx', [['Nothing yet']]);
      await pane().getByText('No action plan was found in this workbook.').first().waitFor();
    },
  },
  {
    name: 'changes',
    reach: async ({ plan, pane }) => {
      await plan();
      await pane().getByRole('button', { name: 'Recalculate RAG', exact: true }).click();
      await pane()
        .getByRole('button', { name: /^Apply all/ })
        .waitFor();
    },
  },
  {
    name: 'last-changes',
    reach: async ({ plan, pane }) => {
      await plan();
      await pane().getByRole('button', { name: 'Recalculate RAG', exact: true }).click();
      await pane()
        .getByRole('button', { name: /^Apply all/ })
        .click();
      await pane().getByRole('button', { name: 'Put these ratings back' }).waitFor();
    },
  },
  view('Chase'),
  {
    name: 'trend',
    reach: async ({ plan, pane, tab, open, idle }) => {
      await plan();
      await pane().getByRole('button', { name: 'Exception report' }).click();
      await open.page.getByText(/Exception report made/).waitFor();
      await pane().getByRole('textbox', { name: 'Ratings as at' }).fill('12 April 2013');
      await pane().getByRole('textbox', { name: 'Ratings as at' }).press('Enter');
      await open.page.getByText(/plans?, \d+ actions/).waitFor();
      await idle();
      await tab('Trend').click();
      await pane()
        .getByText(/^Since the report of/)
        .waitFor();
    },
  },
  view('Columns'),
  {
    name: 'files',
    reach: async ({ plan, tab, pane }) => {
      await plan();
      await tab('Files').click();
      const files = ['scrutiny-2009', 'milestone-plan-2012'] as const;
      await pane()
        .getByLabel('Pick files…')
        .first()
        .setInputFiles([
          ...files.map((name) => ({
            name: `${name}.xlsx`,
            mimeType: '',
            buffer: Buffer.from(fixtureBytes(name)),
          })),
          { name: 'scan.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') },
        ]);
      await pane()
        .getByRole('button', { name: /^Report over this workbook/ })
        .waitFor();
      await pane()
        .getByText(/scan\.xlsx/)
        .last()
        .scrollIntoViewIfNeeded();
    },
  },
  view('Settings'),
  {
    name: 'scheme-preview',
    reach: async ({ plan, pane }) => {
      await plan();
      await pane().getByLabel('Rating scheme').selectOption({ label: 'RAG' });
      await pane().getByRole('button', { name: 'Use this scheme' }).waitFor();
    },
  },
  {
    name: 'calendar',
    reach: async ({ plan, pane }) => {
      await plan();
      await pane().getByRole('button', { name: 'Ratings as at: pick a day' }).click();
      await pane().getByRole('dialog').waitFor();
    },
  },
  {
    name: 'read-only',
    reach: async ({ plan, pane, open }) => {
      await plan();
      await open.page.evaluate(() => void (window.standIn!.model.isReadOnly = true));
      await pane().getByRole('button', { name: 'Check plan' }).click();
      await pane()
        .getByText(/This workbook is read-only/)
        .waitFor();
    },
  },
  {
    name: 'error',
    reach: async ({ plan, pane, open }) => {
      await plan();
      await open.page.evaluate(() => window.standIn!.inject(1, 'InvalidOperationInCellEditMode'));
      await pane().getByRole('button', { name: 'Check plan' }).click();
      await pane().getByRole('alert').waitFor();
    },
  },
  {
    name: 'busy',
    busy: true,
    reach: async ({ open, pane, openSheet }) => {
      await openSheet('long.xlsx', [HEADER, ...Array.from({ length: 6000 }, () => ROW)]);
      await open.page.evaluate(() => void (window.standIn!.latency = 700));
      await pane().getByRole('button', { name: 'Check plan' }).click();
      await pane().getByRole('button', { name: 'Cancel' }).waitFor();
    },
  },
];

/** Brings the open page into a state. */
export async function reach(state: PaneStateToShow, open: OpenPage): Promise<void> {
  const parts = partsOf(() => open);
  // No state may show what was left of another one.
  await open.page.reload();
  await open.page.getByText(/plans?, \d+ actions/).waitFor();
  await parts.idle();
  const later = parts.pane().getByRole('button', { name: 'Not now' });
  if ((await later.count()) > 0) await later.click();
  await state.reach({
    ...parts,
    open,
    plan: () => parts.openFixture('improvement-plan-2012', '15 February 2013'),
  });
  if (!state.busy) await parts.idle();
  await open.page.waitForTimeout(300);
}
