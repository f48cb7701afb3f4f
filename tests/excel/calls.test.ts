import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInPage } from '../../scripts/standin-page';
import { usedCalls } from './used-calls';
import { CALLS } from '../../src/standin';

it('knows every call of Office.js that src/excel makes', () => {
  const used = usedCalls();
  expect(used.length).toBeGreaterThan(60);
  const known = new Set(
    Object.entries(CALLS).flatMap(([type, calls]) =>
      Object.values(calls).flatMap((members) =>
        Object.keys(members).map((member) => `${type}.${member.toLowerCase()}`),
      ),
    ),
  );
  const names = new Set([...known].map((call) => call.slice(call.indexOf('.') + 1)));
  expect(used.filter(({ member }) => !names.has(member.toLowerCase())).map(({ call }) => call)).toEqual([]);
});

it('has a page of these calls that is what the code uses', () => {
  const page = readFileSync(join(__dirname, '../../docs/standin.md'), 'utf8');
  expect(page).toContain(standInPage(usedCalls()));
});
