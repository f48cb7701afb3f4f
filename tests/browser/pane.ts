/** The task pane of the open page, as tests ask for its parts. */
import type { Locator } from 'playwright-core';
import { writeWorkbook } from '../../src/files';
import { fixturePath } from '../fixtures';
import type { OpenPage } from './page';

export interface PaneParts {
  readonly pane: () => Locator;
  readonly status: () => Locator;
  readonly tab: (name: string) => Locator;
  /** Waits until nothing is being done. */
  readonly idle: () => Promise<void>;
  readonly openFixture: (name: Parameters<typeof fixturePath>[0], asAt: string) => Promise<void>;
  /** Opens a workbook of one sheet, drawn by our own writer. */
  readonly openSheet: (name: string, rows: readonly (readonly string[])[]) => Promise<void>;
}

export function partsOf(opened: () => OpenPage): PaneParts {
  const pane = () => opened().page.getByRole('complementary', { name: 'Task pane' });
  const status = () => pane().getByRole('status');
  const idle = () => pane().locator('main[aria-busy=false]').waitFor();
  const give = (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
    opened().page.locator('input[type=file]').first().setInputFiles(file);
  return {
    pane,
    status,
    tab: (name) => pane().getByRole('tab', { name, exact: true }),
    idle,
    openFixture: async (name, asAt) => {
      await give(fixturePath(name));
      await opened().page.getByText(`${name}.xlsx`).waitFor();
      await idle();
      await pane().getByRole('textbox', { name: 'Ratings as at' }).fill(asAt);
      await pane().getByRole('textbox', { name: 'Ratings as at' }).press('Enter');
      await status()
        .getByText(/plans?, \d+ actions/)
        .waitFor();
      await idle();
    },
    openSheet: async (name, rows) => {
      await give({ name, mimeType: '', buffer: Buffer.from(workbookOf(name, rows)) });
      await opened().page.getByText(name).waitFor();
      await idle();
    },
  };
}

function workbookOf(title: string, rows: readonly (readonly string[])[]): Uint8Array {
  return writeWorkbook(
    [
      {
        name: 'Plan',
        columnWidths: [8, 40, 24, 20, 40, 20, 10],
        rows: rows.map((cells) => ({
          cells: cells.map((text, column) => ({
            column,
            value: text === '' ? { kind: 'blank' as const } : { kind: 'text' as const, text },
            style: {},
          })),
        })),
        tables: [],
        charts: [],
        print: { orientation: 'portrait', paper: 'A4', fitToWidth: true },
      },
    ],
    { title, author: 'Plan RAG', language: 'en-GB' },
  );
}
