/** The pane answers its user while files are read: that is the web worker's task, not the page's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/files';
import { openPage } from './page';

jest.setTimeout(180_000);

const HEADER = ['Ref', 'Action', 'Lead', 'Timescale', 'Progress', 'Evidence', 'RAG'];
const ROWS = 800;
/** The first file is a long one: its actions come to the page in parts. */
const LONG = 8_000;
const FILES = 10;

/** A plan whose every action says something else. */
function plan(file: number): Buffer {
  const rows = Array.from({ length: file === 1 ? LONG : ROWS }, (_unused, row) => [
    `${file}.${row + 1}`,
    `Review the guidance on supervision for all partner agencies, number ${row} of team ${file}`,
    'Head of Service',
    ['31 March 2014', 'End of June 2014', 'Q3 2014/15'][row % 3]!,
    `Underway and on schedule; item ${row} of ${file} is planned with partners.`,
    'Audit report to the Board',
    ['Red', 'Amber', 'Green'][row % 3]!,
  ]);
  const drawn = [HEADER, ...rows].map((texts) => ({
    cells: texts.map((text, column) => ({ column, value: { kind: 'text' as const, text }, style: {} })),
  }));
  const bytes = writeWorkbook(
    [
      {
        name: 'Plan',
        columnWidths: [],
        rows: drawn,
        tables: [],
        charts: [],
        print: { orientation: 'portrait', paper: 'A4', fitToWidth: true },
      },
    ],
    { title: 'Plan', author: 'Plan RAG', language: 'en-GB' },
  );
  return Buffer.from(bytes);
}

/** Long tasks (over 50 ms) that the page's main thread has had since it was asked to notice them. */
declare global {
  interface Window {
    longTasks: { readonly start: number; readonly length: number }[];
  }
}

it('has next to no task of over 50 ms on the page’s own thread while files are read', async () => {
  const { page, errors, close } = await openPage();
  const folder = mkdtempSync(join(tmpdir(), 'plan-rag-'));
  try {
    const pane = page.getByRole('complementary', { name: 'Task pane' });
    await pane.getByRole('tab', { name: 'Files', exact: true }).click();
    // From the disk, as people pick them: the browser itself hands the page its files.
    const files = Array.from({ length: FILES }, (_unused, file) => {
      const path = join(folder, `team ${file + 1}.xlsx`);
      writeFileSync(path, plan(file + 1));
      return path;
    });
    await page.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          window.longTasks.push({ start: startTime, length: duration });
      }).observe({ type: 'longtask' });
    });
    const start = await page.evaluate(() => performance.now());
    await pane.getByLabel('Pick files…').first().setInputFiles(files);
    await pane
      .getByRole('button', { name: new RegExp(`^Report over this workbook and ${FILES} files`) })
      .waitFor();
    const { end, tasks } = await page.evaluate(() => ({
      end: performance.now(),
      tasks: window.longTasks,
    }));
    // On an idle machine there is none. A busy one stretches what is short, so the bound is a share of the time that
    // the reading took, and one long task for two files. Were the files read on the page's thread, all of the time would be long tasks.
    const during = tasks.filter((task) => task.start >= start);
    const blocked = during.reduce((sum, { length }) => sum + length, 0);
    expect(blocked).toBeLessThan((end - start) * 0.2);
    expect(during.length).toBeLessThan(FILES / 2);
    expect(errors).toEqual([]);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
