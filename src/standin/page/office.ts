/** The few members of Office that the client library's workbook file does not define (DESIGN: the stand-in). */

type Handler = (event: { completed(): void }) => unknown;
const INFO = { host: 'Excel', platform: 'OfficeOnline' };
const handlers = new Map<string, Handler>();
let paneShown = true;
const watchers = new Set<() => void>();

/** Whether the pane is open. Its code lives on when it is closed, as in the shared runtime. */
export const pane = {
  isShown: (): boolean => paneShown,
  subscribe(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  show(shown: boolean): Promise<void> {
    paneShown = shown;
    for (const watcher of watchers) watcher();
    return Promise.resolve();
  },
};

/** Puts `Office` on the window. Ribbon buttons call what the add-in associated. */
export function installOffice(): void {
  const office = {
    onReady: (callback?: (info: typeof INFO) => void) => {
      callback?.(INFO);
      return Promise.resolve(INFO);
    },
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    addin: { showAsTaskpane: () => pane.show(true), hide: () => pane.show(false) },
    // What the client library of this page can do: it knows nothing newer.
    context: {
      requirements: {
        isSetSupported: (set: string, version = '1.1') =>
          set === 'ExcelApi' ? Number(version.split('.')[1]) <= 17 : true,
      },
    },
  };
  (window as unknown as { Office: unknown }).Office = office;
}

/** Runs a ribbon command or the action of a keyboard shortcut by its name. */
export function runCommand(name: string): void {
  handlers.get(name)?.({ completed: () => undefined });
}
