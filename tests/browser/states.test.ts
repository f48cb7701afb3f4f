import { openPage, violations, type OpenPage, type PageLook } from './page';
import { partsOf } from './pane';
import { reach, STATES } from './states';

jest.setTimeout(240_000);

let open: OpenPage;
afterEach(async () => {
  await open.close();
});

const LOOKS: readonly (readonly [name: string, look: PageLook])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { forcedColors: 'active', reducedMotion: 'reduce' }],
];

it.each(LOOKS)('has no fault that axe knows in any state, %s', async (_name, look) => {
  open = await openPage(look);
  for (const state of STATES) {
    await reach(state, open);
    expect([state.name, await violations(open.page)]).toEqual([state.name, []]);
  }
  // What the browser says of the error that was put on the wire is no fault of the page.
  expect(open.errors).toEqual([]);
});

/** Pixels of the window and of the pane in it. */
const NARROW = [
  ['320 pixels', 1440, 320],
  ['200 % zoom', 700, 350],
] as const;

it('needs no sideways scrolling at 320 pixels and at 200 % zoom, in any state', async () => {
  open = await openPage();
  const { pane } = partsOf(() => open);
  for (const state of STATES) {
    await reach(state, open);
    for (const [name, width, paneWidth] of NARROW) {
      await open.page.setViewportSize({ width, height: 450 });
      await open.page.addStyleTag({
        content: `.pane { width: ${paneWidth}px !important; min-width: 0 !important }`,
      });
      const wide = await pane()
        .locator('main')
        .evaluate((element) => element.scrollWidth > element.clientWidth + 1);
      expect([state.name, name, wide]).toEqual([state.name, name, false]);
    }
    await open.page.setViewportSize({ width: 1440, height: 900 });
  }
});

it('stops long work when Cancel is pressed, and says that nothing was changed', async () => {
  open = await openPage();
  await reach(
    STATES.find(({ name }) => name === 'busy')!,
    open,
  );
  const { pane, status } = partsOf(() => open);
  await pane().getByRole('progressbar').waitFor();
  await pane().getByRole('button', { name: 'Cancel' }).click();
  await status().getByText('Stopped. Nothing was changed.').waitFor();
});
