/** Microsoft's own client library, loaded in Node, with a stand-in workbook behind its wire. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { StandIn, type OfficeExtensionSession } from '../../src/standin';

const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

interface OfficeWindow {
  Excel: unknown;
  OfficeExtension: OfficeExtensionSession;
}

let loaded: OfficeWindow | null = null;

function officeWindow(): OfficeWindow {
  if (loaded) return loaded;
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const element = { style: {}, appendChild: () => undefined };
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    console,
    Promise,
    localStorage: storage,
    sessionStorage: storage,
    location: { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', host: 'localhost' },
    navigator: { userAgent: 'node' },
    document: {
      createElement: () => element,
      getElementsByTagName: () => [],
      head: element,
      location: { href: '' },
    },
    addEventListener: () => undefined,
  };
  window['window'] = window;
  window['self'] = window;
  vm.createContext(window);
  vm.runInContext(readFileSync(LIBRARY, 'utf8'), window);
  loaded = window as unknown as OfficeWindow;
  return loaded;
}

/** Opens a file in the stand-in and makes `Excel.run` of src/excel use it. */
export function openInExcel(bytes: Uint8Array, name = 'plan.xlsx'): StandIn {
  const standIn = StandIn.fromXlsx(bytes, name);
  const window = officeWindow();
  standIn.attach(window.OfficeExtension);
  (globalThis as { Excel?: unknown }).Excel = window.Excel;
  return standIn;
}

/** Says which ExcelApi this Excel has, for src/excel/support.ts; null takes `Office` away again. */
export function setOfficeVersion(highest: string | null): void {
  const minor = (version: string): number => Number(version.split('.')[1]);
  const isSetSupported = (set: string, version = '1.1'): boolean =>
    set === 'ExcelApi' && highest !== null && minor(version) <= minor(highest);
  const office = { context: { requirements: { isSetSupported } } };
  if (highest === null) Reflect.deleteProperty(globalThis, 'Office');
  else (globalThis as { Office?: unknown }).Office = office;
}
