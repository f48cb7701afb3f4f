/** The keyboard shortcuts as shortcuts.json declares them, for the web. */

interface ShortcutFile {
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly web?: string };
  }[];
}

/** Which action a key combination runs; null where it is none of ours. */
export type Shortcuts = (event: KeyboardEvent) => string | null;

/** Reads the file that the manifest's ExtendedOverrides names. */
export async function readShortcuts(manifest: string): Promise<Shortcuts> {
  const url = new DOMParser()
    .parseFromString(manifest, 'text/xml')
    .querySelector('ExtendedOverrides')
    ?.getAttribute('Url');
  if (!url) return () => null;
  const file = (await (await fetch(url.replace(/^https?:\/\/[^/]+\//, ''))).json()) as ShortcutFile;
  const actions = new Map(file.shortcuts.map(({ action, key }) => [key.web ?? key.default, action]));
  return (event) => actions.get(combinationOf(event)) ?? null;
}

/** By the place of the key, because with Alt the same key gives other characters on some keyboards. */
function combinationOf({ ctrlKey, shiftKey, altKey, code }: KeyboardEvent): string {
  const modifiers = [ctrlKey && 'Ctrl', shiftKey && 'Shift', altKey && 'Alt'].filter(
    (each) => each !== false,
  );
  return [...modifiers, code.replace(/^(Key|Digit)/, '')].join('+');
}
