import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRuntime, licencesPage, lockedPackages } from '../scripts/licences-page';

const root = join(__dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const runtime = lockedPackages().filter(([, locked]) => isRuntime(locked));

it('has only licences at runtime that ask for nothing but their notice', () => {
  const allowed = new Set([
    'MIT',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'ISC',
    '0BSD',
    'MIT-0',
    'CC0-1.0',
  ]);
  const others = runtime.filter(([, { license }]) => !allowed.has(license ?? ''));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

it('needs no install script of any package that is part of the add-in', () => {
  expect(runtime.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

it('gives a reason for every dependency in docs/dependencies.md', () => {
  const page = read('docs/dependencies.md');
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !page.includes(name) && !name.startsWith('@types/'),
  );
  expect(unnamed).toEqual([]);
});

it('lists every package of the add-in with its licence, as in the lockfile', () => {
  const page = read('docs/licences.md');
  expect(page).toBe(licencesPage());
  for (const name of Object.keys(dependencies))
    expect(page).toMatch(new RegExp(`^\\| ${name} \\| [\\d.]+ \\| MIT \\|$`, 'm'));
});
