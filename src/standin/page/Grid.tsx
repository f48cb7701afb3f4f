import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { cellAddress, columnLetters } from '../../plan/address';
import { evaluate } from '../../files';
import { typeIn } from '../edits';
import { shownText, type ModelCell, type ModelSheet, type WorkbookModel } from '../model';

const HEAD = 40;
const LINE = 17;
const MIN_WIDTH = 60;
const MAX_WIDTH = 260;

let version = 0;

/** The open sheet: headings, cells with their look, merges, highlights, selection by mouse and arrow keys, editing. */
export function Grid({ model }: { model: WorkbookModel }) {
  useSyncExternalStore(
    (listener) =>
      model.subscribe(() => {
        version += 1;
        listener();
      }),
    () => version,
  );
  const sheet = model.sheet(model.activeSheet)!;
  return (
    <>
      <FormulaBar model={model} sheet={sheet} />
      <Cells key={sheet.id} model={model} sheet={sheet} />
    </>
  );
}

function FormulaBar({ model, sheet }: { model: WorkbookModel; sheet: ModelSheet }) {
  const { row, column } = model.selection;
  const cell = model.cell(sheet, row, column);
  return (
    <div className="formula">
      <div>{cellAddress(row, column)}</div>
      <div>{cell?.formula ?? shownText(cell)}</div>
    </div>
  );
}

function extentOf(sheet: ModelSheet): { rows: number; columns: number } {
  const rows = Math.max(0, ...sheet.cells.keys()) + 20;
  const columns = Math.max(0, ...[...sheet.cells.values()].map((cells) => Math.max(0, ...cells.keys()))) + 6;
  return { rows: Math.max(rows, 40), columns: Math.max(columns, 14) };
}

/** Wide enough for what most cells hold, as an officer would have set it. */
function widthsOf(sheet: ModelSheet, columns: number): number[] {
  const longest = new Array<number>(columns).fill(0);
  for (const cells of [...sheet.cells.values()].slice(0, 300)) {
    for (const [column, cell] of cells)
      longest[column] = Math.max(longest[column] ?? 0, Math.min(40, shownText(cell).length));
  }
  return longest.map(
    (characters, column) =>
      sheet.columnWidths.get(column) ?? Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, characters * 6.5)),
  );
}

function heightOf(sheet: ModelSheet, row: number, widths: readonly number[]): number {
  if (sheet.hiddenRows.has(row)) return 0;
  let lines = 1;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    const merge = mergeAt(sheet, row, column);
    if (merge || !cell.wrap) continue;
    const perLine = Math.max(4, (widths[column] ?? MIN_WIDTH) / 6.2);
    const needed = shownText(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(400, lines * LINE + 4);
}

const mergeAt = (sheet: ModelSheet, row: number, column: number) =>
  sheet.source?.merges.find(
    (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
  ) ?? null;

function Cells({ model, sheet }: { model: WorkbookModel; sheet: ModelSheet }) {
  const place = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const { rows, columns } = extentOf(sheet);
  const widths = widthsOf(sheet, columns);
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => place.current,
    estimateSize: (row) => heightOf(sheet, row, widths),
    overscan: 8,
    paddingStart: 22,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => place.current,
    estimateSize: (column) => widths[column] ?? MIN_WIDTH,
    overscan: 3,
    paddingStart: HEAD,
  });
  const { row, column } = model.selection;
  useEffect(() => {
    down.scrollToIndex(row, { align: 'auto' });
    across.scrollToIndex(column, { align: 'auto' });
  }, [row, column, sheet.id, down, across]);

  const select = (toRow: number, toColumn: number): void => {
    model.selection = { sheet: sheet.name, row: Math.max(0, toRow), column: Math.max(0, toColumn) };
    model.notify();
  };
  const edit = (text: string | null): void => {
    model.isEditing = text !== null;
    setDraft(text);
  };
  const commit = (): void => {
    edit(null);
    if (draft === null) model.notify();
    else typeIn(model, sheet, { row, column }, draft);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (draft !== null) {
      if (event.key === 'Enter') commit();
      if (event.key === 'Escape') edit(null);
      return;
    }
    const move = MOVES.get(event.key);
    if (move) {
      event.preventDefault();
      select(row + move[0], column + move[1]);
    } else if (event.key === 'F2')
      edit(model.cell(sheet, row, column)?.formula ?? shownText(model.cell(sheet, row, column)));
    else if (event.key === 'Delete') {
      typeIn(model, sheet, { row, column }, '');
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) edit('');
  };

  return (
    <div
      ref={place}
      className="grid"
      tabIndex={0}
      role="application"
      aria-label={`Sheet ${sheet.name}`}
      onKeyDown={onKey}
    >
      <div style={{ height: down.getTotalSize(), width: across.getTotalSize(), position: 'relative' }}>
        {down.getVirtualItems().flatMap((item) =>
          across.getVirtualItems().map((part) => {
            const merge = mergeAt(sheet, item.index, part.index);
            if (merge && (merge.top !== item.index || merge.left !== part.index)) return null;
            const cell = model.cell(sheet, item.index, part.index);
            const width = merge
              ? widths.slice(merge.left, merge.right + 1).reduce((sum, each) => sum + each, 0)
              : part.size;
            const selected = item.index === row && part.index === column;
            const height = merge
              ? Array.from({ length: merge.bottom - merge.top + 1 }, (_unused, at) =>
                  heightOf(sheet, merge.top + at, widths),
                ).reduce((sum, each) => sum + each, 0)
              : item.size;
            return (
              <div
                key={`${item.index}:${part.index}`}
                className={selected ? 'cell selected' : 'cell'}
                data-cell={cellAddress(item.index, part.index)}
                style={{
                  top: item.start,
                  left: part.start,
                  width,
                  height,
                  ...lookOf(model, sheet, item.index, part.index, cell),
                  ...(merge || shownText(cell) !== '' ? { zIndex: 1 } : {}),
                }}
                onMouseDown={() => select(item.index, part.index)}
                onDoubleClick={() => edit(shownText(cell))}
              >
                {selected && draft !== null ? (
                  <input
                    autoFocus
                    aria-label={`Edit ${cellAddress(item.index, part.index)}`}
                    value={draft}
                    style={{ width: '100%', font: 'inherit' }}
                    onChange={(event) => setDraft(event.target.value)}
                    onBlur={commit}
                  />
                ) : (
                  shownText(cell)
                )}
              </div>
            );
          }),
        )}
        {across.getVirtualItems().map((part) => (
          <div
            key={part.index}
            className="head"
            style={{ position: 'absolute', top: 0, left: part.start, width: part.size, height: 22 }}
          >
            {columnLetters(part.index)}
          </div>
        ))}
        {down
          .getVirtualItems()
          .filter((item) => item.size > 0)
          .map((item) => (
            <div
              key={item.index}
              className="head"
              style={{ top: item.start, left: 0, width: HEAD, height: item.size }}
            >
              {item.index + 1}
            </div>
          ))}
      </div>
    </div>
  );
}

const MOVES = new Map<string, readonly [number, number]>([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['Enter', [1, 0]],
  ['PageDown', [20, 0]],
  ['PageUp', [-20, 0]],
]);

/** Text that does not wrap runs on over empty cells to its right, as in Excel. */
function spills(
  model: WorkbookModel,
  sheet: ModelSheet,
  row: number,
  column: number,
  cell: ModelCell,
): boolean {
  return typeof cell.value === 'string' && shownText(model.cell(sheet, row, column + 1)) === '';
}

function lookOf(
  model: WorkbookModel,
  sheet: ModelSheet,
  row: number,
  column: number,
  cell: ModelCell | null,
): {
  background?: string;
  color?: string;
  fontWeight?: number;
  textDecoration?: string;
  whiteSpace?: 'nowrap';
  overflow?: 'visible';
} {
  const highlight = sheet.highlights.find(
    ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
  const on =
    highlight !== undefined &&
    Boolean(
      evaluate(
        highlight.formula.replace(/^=/, ''),
        { row: highlight.range.top, column: highlight.range.left },
        { row, column },
        (r, c) => model.cell(sheet, r, c)?.value ?? null,
      ),
    );
  const background = on ? highlight.fill : (cell?.conditionalFill ?? cell?.fill ?? undefined);
  return {
    ...(background ? { background } : {}),
    ...(cell?.fontColour ? { color: cell.fontColour } : {}),
    ...(cell?.bold ? { fontWeight: 600 } : {}),
    ...(cell?.struck ? { textDecoration: 'line-through' } : {}),
    ...(cell && !cell.wrap
      ? {
          whiteSpace: 'nowrap' as const,
          ...(spills(model, sheet, row, column, cell) ? { overflow: 'visible' as const } : {}),
        }
      : {}),
  };
}
