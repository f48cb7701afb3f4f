/** Edits as a person makes them in the grid, each raising the event that Excel raises for it. */
import type { CellRectangle } from '../plan/snapshot';
import { setValue, valueType, type ModelCell, type ModelSheet, type WorkbookModel } from './model';

/** One change of cells, for WorksheetCollection.onChanged (Excel API reference, WorksheetChangedEventArgs). */
export interface SheetEdit {
  readonly sheet: ModelSheet;
  readonly range: CellRectangle;
  /** Excel.DataChangeType. */
  readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted';
  /** Excel.EventTriggerSource (ExcelApi 1.14): `ThisLocalAddin` for what the add-in itself wrote. */
  readonly triggerSource: 'Unknown' | 'ThisLocalAddin';
  /** `Remote` for what a co-author did. */
  readonly source: 'Local' | 'Remote';
  /** Only where one cell was edited (office-js issue 5347). */
  readonly details?: {
    readonly valueBefore: ModelCell['value'];
    readonly valueAfter: ModelCell['value'];
    readonly valueTypeBefore: string;
    readonly valueTypeAfter: string;
  };
}

/** A text typed into a cell, by this user or by a co-author. */
export function typeIn(
  model: WorkbookModel,
  sheet: ModelSheet,
  place: { readonly row: number; readonly column: number },
  text: string,
  source: SheetEdit['source'] = 'Local',
): void {
  const { row, column } = place;
  const cell = model.touch(sheet, row, column);
  const [valueBefore, valueTypeBefore] = [cell.value, valueType(cell)];
  setValue(cell, text);
  model.raise({
    sheet,
    range: { top: row, bottom: row, left: column, right: column },
    changeType: 'RangeEdited',
    triggerSource: 'Unknown',
    source,
    details: {
      valueBefore,
      valueAfter: cell.value,
      valueTypeBefore,
      valueTypeAfter: valueType(cell),
    },
  });
  model.notify();
}

/** Texts pasted over cells: one event for all of them. */
export function pasteInto(
  model: WorkbookModel,
  sheet: ModelSheet,
  { row, column }: { readonly row: number; readonly column: number },
  texts: readonly (readonly string[])[],
): void {
  texts.forEach((line, down) =>
    line.forEach((text, across) => setValue(model.touch(sheet, row + down, column + across), text)),
  );
  model.raise({
    sheet,
    range: {
      top: row,
      left: column,
      bottom: row + texts.length - 1,
      right: column + Math.max(...texts.map(({ length }) => length)) - 1,
    },
    changeType: 'RangeEdited',
    triggerSource: 'Unknown',
    source: 'Local',
  });
  model.notify();
}

/** Blank rows above `row`; what stands below moves down. Merges and tables stay where they are. */
export function insertRows(model: WorkbookModel, sheet: ModelSheet, row: number, count: number): void {
  moveRows(model, sheet, row, count);
  raiseRows(model, sheet, { top: row, bottom: row + count - 1 }, 'RowInserted');
}

/** Takes rows away; what stands below moves up. */
export function deleteRows(model: WorkbookModel, sheet: ModelSheet, row: number, count: number): void {
  moveRows(model, sheet, row + count, -count);
  raiseRows(model, sheet, { top: row, bottom: row + count - 1 }, 'RowDeleted');
}

function moveRows(model: WorkbookModel, sheet: ModelSheet, from: number, by: number): void {
  const rows = [...sheet.cells].sort(([a], [b]) => a - b);
  sheet.cells.clear();
  for (const [row, cells] of rows) {
    if (row >= from + Math.min(0, by) && row < from) continue;
    sheet.cells.set(row < from ? row : row + by, cells);
  }
  for (const [row, cells] of [...rows, ...sheet.cells]) {
    if (row < from + Math.min(0, by)) continue;
    for (const column of cells.keys()) model.changed.add(`${sheet.id}:${row}:${column}`);
  }
}

function raiseRows(
  model: WorkbookModel,
  sheet: ModelSheet,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  changeType: SheetEdit['changeType'],
): void {
  const range = { top, bottom, left: 0, right: 16_383 };
  model.raise({ sheet, range, changeType, triggerSource: 'Unknown', source: 'Local' });
  model.notify();
}
