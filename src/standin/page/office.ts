/** The few members of Office that the client library's workbook file does not define (DESIGN: the stand-in). */

type Handler = (event: { completed(): void }) => unknown;
const INFO = { host: 'Excel', platform: 'OfficeOnline' };
const handlers = new Map<string, Handler>();

/** Puts `Office` on the window. Ribbon buttons call what the add-in associated. */
export function installOffice(): void {
  const office = {
    onReady: (callback?: (info: typeof INFO) => void) => {
      callback?.(INFO);
      return Promise.resolve(INFO);
    },
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    addin: { showAsTaskpane: () => Promise.resolve() },
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

/** Runs a ribbon command by its function name. */
export function runCommand(name: string): void {
  handlers.get(name)?.({ completed: () => undefined });
}
