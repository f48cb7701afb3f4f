/** The page of `npm start`: a workbook, the ribbon's buttons and the real task pane. */
import { useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { StandIn, type OfficeExtensionSession } from '..';
import { Grid } from './Grid';
import { installOffice, pane, runCommand } from './office';
import { readRibbon, type RibbonButton } from './ribbon';
import { readShortcuts, type Shortcuts } from './shortcuts';

const FIRST_SAMPLE = 'composite-plan-2011.xlsx';

installOffice();

async function start(): Promise<void> {
  const [manifest, sample] = await Promise.all([
    fetch('manifest.xml').then((answer) => answer.text()),
    fetch(`samples/${FIRST_SAMPLE}`).then((answer) => answer.arrayBuffer()),
  ]);
  const standIn = open(new Uint8Array(sample), FIRST_SAMPLE);
  createRoot(document.getElementById('page')!).render(
    <Page
      first={standIn}
      name={FIRST_SAMPLE}
      ribbon={readRibbon(manifest)}
      shortcuts={await readShortcuts(manifest)}
    />,
  );
}

declare global {
  interface Window {
    /** The open workbook, so that faults and slow answers can be tried from the console and by tests of the page. */
    standIn?: StandIn;
  }
}

function open(bytes: Uint8Array, name: string): StandIn {
  const standIn = StandIn.fromXlsx(bytes, name);
  window.standIn = standIn;
  standIn.attach((window as unknown as { OfficeExtension: OfficeExtensionSession }).OfficeExtension);
  return standIn;
}

interface PageProps {
  readonly first: StandIn;
  readonly name: string;
  readonly ribbon: readonly RibbonButton[];
  readonly shortcuts: Shortcuts;
}

/** As in Excel on the web, a shortcut works in the sheet and on the ribbon, not while the pane has the focus. */
function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = shortcuts(event);
      const isInPane = event.target instanceof Element && event.target.closest('.pane') !== null;
      if (action === null || isInPane) return;
      event.preventDefault();
      runCommand(action);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shortcuts]);
}

function Page({ first, name, ribbon, shortcuts }: PageProps) {
  useShortcuts(shortcuts);
  const isPaneShown = useSyncExternalStore(pane.subscribe, pane.isShown);
  const [book, setBook] = useState({ standIn: first, name });
  const [notice, setNotice] = useState<string | null>(null);
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  const picker = useRef<HTMLInputElement>(null);
  const { model } = book.standIn;
  useEffect(() => model.subscribe(refresh), [model]);
  useEffect(() => void import('../../taskpane'), []);
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const standIn = open(new Uint8Array(await file.arrayBuffer()), file.name);
      setBook({ standIn, name: file.name });
      setNotice(null);
      const { actions } = await import('../../taskpane/session');
      await actions.read();
    } catch (error) {
      setNotice(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const save = (): void => {
    const url = URL.createObjectURL(
      new Blob([book.standIn.saveCopy() as Uint8Array<ArrayBuffer>], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = book.name.replace(/(\.xls[xm])$/i, ' copy$1');
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div
      style={{ display: 'contents' }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void load(event.dataTransfer.files[0]);
      }}
    >
      <header className="ribbon" aria-label="Ribbon">
        {ribbon.map((button) => (
          <button
            key={button.id}
            type="button"
            title={button.tip}
            onClick={() => (button.command === null ? void pane.show(true) : runCommand(button.command))}
          >
            <img src={button.icon} width={32} height={32} alt="" />
            {button.label}
          </button>
        ))}
        <div className="file">
          <span>{book.name}</span>
          <input
            ref={picker}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            aria-label="Workbook"
            onChange={(event) => {
              void load(event.target.files?.[0]);
              // The same file can be opened again.
              event.target.value = '';
            }}
          />
          <button type="button" onClick={() => picker.current?.click()}>
            Open…
          </button>
          <button type="button" onClick={save}>
            Save a copy
          </button>
          <button type="button" onClick={() => void pane.show(false)} disabled={!isPaneShown}>
            Close the pane
          </button>
        </div>
        {notice && (
          <div className="notice" role="alert">
            {notice}
          </div>
        )}
      </header>
      <Grid key={book.name} model={model} />
      <nav className="tabs" role="tablist" aria-label="Sheets">
        {model.sheets
          .filter((sheet) => sheet.visibility === 'visible')
          .map((sheet) => (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet.name === model.activeSheet}
              onClick={() => {
                model.activeSheet = sheet.name;
                model.selection = { sheet: sheet.name, row: 0, column: 0 };
                model.notify();
              }}
            >
              {sheet.name}
            </button>
          ))}
      </nav>
      <aside className="pane" aria-label="Task pane" hidden={!isPaneShown}>
        <div id="plan-rag" />
      </aside>
    </div>
  );
}

void start();
