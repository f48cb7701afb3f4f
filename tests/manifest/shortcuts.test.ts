import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { associated, faultsOf, listed } from '../../scripts/validate-manifest';

const ROOT = join(__dirname, '../..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const text = readFileSync(join(ROOT, 'shortcuts.json'), 'utf8');

interface Shortcuts {
  actions: { id: string; type?: string; name?: string }[];
  shortcuts: { action: string; key: Record<string, string> }[];
}
const shortcuts = (): Shortcuts => JSON.parse(text) as Shortcuts;
/** The file with the keys of its first shortcut changed. */
const withKey = (change: Record<string, string>): string => {
  const file = shortcuts();
  Object.assign(file.shortcuts[0]!.key, change);
  return JSON.stringify(file);
};
const damaged = (damage: (file: Shortcuts) => void): string => {
  const file = shortcuts();
  damage(file);
  return JSON.stringify(file);
};

it('finds in the built pane every function that the source lists', () => {
  expect([...associated()].sort()).toEqual([...listed()].sort());
});

it('never greys its own buttons, because that empties Excel’s undo list (office-js 3788)', () => {
  const script = /taskpane\.[0-9a-f]{8}\.js/.exec(readFileSync(join(ROOT, 'dist/taskpane.html'), 'utf8'))![0];
  expect(readFileSync(join(ROOT, 'dist', script), 'utf8')).not.toContain('requestUpdate');
});

it('puts the shortcuts beside the manifest in the build', () => {
  expect(readFileSync(join(ROOT, 'dist/shortcuts.json'), 'utf8')).toBe(text);
});

it.each([
  ['no JSON', '{ "actions": [', /is no JSON/],
  ['no actions', '{ "shortcuts": [] }', /no actions or no shortcuts/],
  [
    'an action that the code does not have',
    damaged(({ actions, shortcuts: keys }) => {
      actions[0]!.id = 'rateAll';
      keys[0]!.action = 'rateAll';
    }),
    /No function is associated with the shortcut action rateAll/,
  ],
  [
    'an action of another type',
    damaged(({ actions }) => void (actions[0]!.type = 'ShowTaskpane')),
    /only ExecuteFunction works/,
  ],
  [
    'an action that is called otherwise than its button',
    damaged(({ actions }) => void (actions[0]!.name = 'Rate')),
    /not called as its button/,
  ],
  [
    'an action without a name',
    damaged(({ actions }) => void delete actions[1]!.name),
    /checkPlan is not called as its button/,
  ],
  [
    'an action twice',
    damaged(({ actions }) => void actions.push(actions[0]!)),
    /recalculateRag is there twice/,
  ],
  [
    'an action without a key',
    damaged(({ shortcuts: keys }) => void keys.pop()),
    /undoRecalculation has no key/,
  ],
  [
    'a key for nothing',
    damaged(({ shortcuts: keys }) => void (keys[0]!.action = 'rateAll')),
    /rateAll, which is no action/,
  ],
  [
    'no default key',
    damaged(({ shortcuts: keys }) => void delete keys[0]!.key['default']),
    /recalculateRag has no default key/,
  ],
  ['an unknown platform', withKey({ linux: 'Ctrl+Shift+Alt+R' }), /linux, which is no platform/],
  ['Shift alone', withKey({ default: 'Shift+R' }), /Shift\+R is no key combination/],
  ['two keys', withKey({ default: 'Ctrl+Shift+Alt+R+T' }), /is no key combination/],
  ['a small letter', withKey({ default: 'Ctrl+Shift+Alt+r' }), /is no key combination/],
  ['an unknown modifier', withKey({ default: 'Strg+Shift+Alt+R' }), /is no key combination/],
  ['Excel’s own Fill Right', withKey({ default: 'Ctrl+R' }), /Ctrl\+R may be one of Excel’s own/],
  ['a key of browsers', withKey({ web: 'Ctrl+Shift+T' }), /Ctrl\+Shift\+T may be one of Excel’s own/],
  ['VoiceOver’s keys on a Mac', withKey({ mac: 'Ctrl+Shift+Alt+R' }), /does not fit mac/],
  ['the Command key on Windows', withKey({ windows: 'Command+Shift+Alt+R' }), /does not fit windows/],
  ['a letter that takes an accent', withKey({ default: 'Ctrl+Shift+Alt+E' }), /types an accented letter/],
  [
    'one key for two actions',
    withKey({ default: 'Ctrl+Shift+Alt+P' }),
    /P is used twice on the platform web/,
  ],
])('finds in the keyboard shortcuts: %s', (_name, broken, fault) => {
  expect(broken).not.toBe(text);
  expect(faultsOf(manifest, associated(), broken).join('\n')).toMatch(fault);
});
