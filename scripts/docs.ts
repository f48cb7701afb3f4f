/** `npm run docs` writes the generated pages of docs/; `npm run docs -- --check` only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultMatrix } from '../tests/excel/faults';
import { findingsPage, schemesPage } from './docs-pages';
import { faultsPage } from './faults-page';

const PAGES: Readonly<Record<string, () => string>> = {
  'findings.md': findingsPage,
  'schemes.md': schemesPage,
};
/** Checked by tests/excel/faults.test.ts, which runs the matrix anyway. */
const LONG = { 'faults.md': async () => faultsPage(await faultMatrix()) };

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  for (const [name, page] of Object.entries({ ...PAGES, ...(check ? {} : LONG) })) {
    const path = join(__dirname, '..', 'docs', name);
    const text = await page();
    if (!check) writeFileSync(path, text);
    else if (readFileSync(path, 'utf8') !== text) {
      console.error(`docs/${name} is out of date: run npm run docs.`);
      process.exitCode = 1;
    }
  }
}

void main();
