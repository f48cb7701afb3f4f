/** `npm run docs` writes the generated pages of docs/; `npm run docs -- --check` only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsPage, schemesPage } from './docs-pages';

const PAGES: Readonly<Record<string, () => string>> = {
  'findings.md': findingsPage,
  'schemes.md': schemesPage,
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, page] of Object.entries(PAGES)) {
  const path = join(__dirname, '..', 'docs', name);
  if (!check) writeFileSync(path, page());
  else if (readFileSync(path, 'utf8') !== page()) {
    console.error(`docs/${name} is out of date: run npm run docs.`);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
