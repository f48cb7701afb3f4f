/**
 * `npm run docs` writes the generated pages of docs/; `npm run docs -- --check` only says whether they are up to
 * date, `--quick` leaves out the two that run the add-in against the stand-in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultMatrix } from '../tests/excel/faults';
import { findingsPage, limitsPage, schemesPage } from './docs-pages';
import { usedCalls } from '../tests/excel/used-calls';
import { faultsPage } from './faults-page';
import { licencesPage } from './licences-page';
import { standInPage } from './standin-page';

const PAGES: Readonly<Record<string, () => string>> = {
  'findings.md': findingsPage,
  'schemes.md': schemesPage,
  'limits.md': limitsPage,
  'licences.md': licencesPage,
};
/** The words of docs/standin.md stay; its table is written anew. */
function standIn(): string {
  const page = readFileSync(join(__dirname, '..', 'docs', 'standin.md'), 'utf8');
  return `${page.slice(0, page.indexOf('| Call |'))}${standInPage(usedCalls())}\n`;
}

/** Checked by tests/excel, which works these out anyway. */
const LONG = { 'standin.md': standIn, 'faults.md': async () => faultsPage(await faultMatrix()) };

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const quick = check || process.argv.includes('--quick');
  for (const [name, page] of Object.entries({ ...PAGES, ...(quick ? {} : LONG) })) {
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
