import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const SCRIPT = readFileSync(join(__dirname, '../assets/too-old.js'), 'utf8');

interface FakeElement {
  readonly style: Record<string, string>;
  readonly children: (FakeElement | string)[];
  role: string | null;
}

/** Runs the script in a page whose engine knows these things; returns all that the page says. */
function pageOf(engine: Record<string, unknown>): { words: string; role: string | null } {
  const element = (): FakeElement & Record<string, unknown> => {
    const own: FakeElement & Record<string, unknown> = {
      style: {},
      children: [],
      role: null,
      appendChild: (child: FakeElement | string) => own.children.push(child),
      setAttribute: (_name: string, value: string) => void (own.role = value),
    };
    return own;
  };
  const place = element();
  let loaded = (): void => undefined;
  const document = {
    getElementById: () => place,
    createElement: element,
    createTextNode: (text: string) => text,
    addEventListener: (_name: string, listener: () => void) => void (loaded = listener),
  };
  vm.runInNewContext(SCRIPT, { document, ...engine });
  loaded();
  const wordsOf = (node: FakeElement | string): string =>
    typeof node === 'string' ? node : node.children.map(wordsOf).join(' ');
  return { words: wordsOf(place), role: place.role };
}

it('says nothing where the engine can run Plan RAG', () => {
  expect(pageOf({ window: { Worker: class {} } })).toEqual({ words: '', role: null });
});

it.each([
  ['the engine of Internet Explorer', { window: { Worker: class {} }, Object: {} }],
  [
    'an engine that cannot look back in a pattern',
    {
      window: { Worker: class {} },
      RegExp: () => {
        throw new SyntaxError('Invalid group');
      },
    },
  ],
])('asks to update Office in %s, and says that nothing was changed', (_name, engine) => {
  const { words, role } = pageOf(engine);
  expect(words).toMatch(
    /^Please update Office Plan RAG cannot run here.*Nothing in the workbook was changed\./,
  );
  expect(role).toBe('alert');
});
