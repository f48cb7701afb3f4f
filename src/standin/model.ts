/** The workbook behind the wire: what Excel would hold in memory. Rows and columns are 0-based. */
import { formatNumber } from '../plan/number-format';
import type { CellRectangle, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../plan/snapshot';
import type { SheetEdit } from './edits';

export interface ModelCell {
  value: string | number | boolean | null;
  formula: string | null;
  error: string | null;
  numberFormat: string;
  fill: string | null;
  fontColour: string | null;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  size: number | null;
  wrap: boolean;
  horizontal: string | null;
  link: { sheet: string; address: string; tip: string } | null;
  /** What the workbook's own conditional formats showed when the file was read. */
  conditionalFill: string | null;
}

export interface ModelHighlight {
  readonly id: string;
  range: CellRectangle;
  formula: string;
  fill: string;
}

export interface ModelSeries {
  name: string;
  values: CellRectangle;
  categories: CellRectangle | null;
  colour: string;
}

export interface ModelChart {
  readonly kind: string;
  name: string;
  title: string;
  anchor: CellRectangle;
  readonly series: ModelSeries[];
}

export interface ModelSheet {
  id: string;
  name: string;
  readonly source: SheetSnapshot | null;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: Map<number, Map<number, ModelCell>>;
  readonly hiddenRows: Set<number>;
  readonly columnWidths: Map<number, number>;
  frozenRows: number;
  isProtected: boolean;
  readonly highlights: ModelHighlight[];
  /** The workbook's own conditional formats, which the add-in must leave alone. */
  readonly ownFormats: { readonly id: string; readonly range: CellRectangle }[];
  /** Protected, but formats may be changed. */
  allowsFormatting: boolean;
  readonly tables: { name: string; range: CellRectangle; filters: boolean }[];
  readonly charts: ModelChart[];
  titleRows: { first: number; last: number } | null;
  footer: { left: string; centre: string; right: string } | null;
}

export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const PLAIN: Omit<ModelCell, 'numberFormat'> = {
  value: null,
  formula: null,
  error: null,
  fill: null,
  fontColour: null,
  bold: false,
  italic: false,
  struck: false,
  size: null,
  wrap: false,
  horizontal: null,
  link: null,
  conditionalFill: null,
};

export function blankCell(): ModelCell {
  return { ...PLAIN, numberFormat: 'General' };
}

/** The open workbook. Everything that the page draws and the wire reads is here. */
export class WorkbookModel {
  readonly sheets: ModelSheet[] = [];
  activeSheet = '';
  selection: Selection = { sheet: '', row: 0, column: 0 };
  /** The text of our custom XML part, null where there is none. */
  stateXml: string | null = null;
  /** True while a user is typing in a cell: every batch is refused then. */
  isEditing = false;
  isReadOnly = false;
  readonly changed = new Set<string>();
  private nextId = 1;
  private readonly listeners = new Set<() => void>();
  private readonly editListeners = new Set<(edit: SheetEdit) => void>();

  constructor(readonly snapshot: WorkbookSnapshot) {
    for (const sheet of snapshot.sheets)
      if (sheet.kind === 'worksheet') this.sheets.push(this.fromSnapshot(sheet));
    const first = this.sheets.find((sheet) => sheet.visibility === 'visible') ?? this.sheets[0];
    if (first) {
      this.activeSheet = first.name;
      this.selection = { sheet: first.name, row: 0, column: 0 };
    }
    if (snapshot.state !== undefined) this.stateXml = JSON.stringify(snapshot.state);
  }

  private fromSnapshot(sheet: SheetSnapshot): ModelSheet {
    const model = this.newSheet(sheet.name, sheet);
    model.visibility = sheet.visibility;
    model.frozenRows = sheet.frozenRows;
    model.isProtected = sheet.isProtected ?? false;
    for (const row of sheet.rows) {
      if (row.hidden) model.hiddenRows.add(row.row);
      if (row.cells.length > 0)
        model.cells.set(row.row, new Map(row.cells.map((cell) => [cell.column, fromCell(cell)])));
    }
    for (const [column, width] of sheet.columnWidths ?? [])
      model.columnWidths.set(column, Math.round(width * 7 + 5));
    for (const range of sheet.conditionalFormats) model.ownFormats.push({ id: `{C${this.nextId++}}`, range });
    for (const { range, formula, fill } of sheet.highlights ?? [])
      Object.assign(this.newHighlight(model, range), { formula, fill });
    for (const table of sheet.tables)
      model.tables.push({ name: table.name, range: table.range, filters: true });
    return model;
  }

  private newSheet(name: string, source: SheetSnapshot | null): ModelSheet {
    return {
      id: `{${this.nextId++}}`,
      name,
      source,
      visibility: 'visible',
      cells: new Map(),
      hiddenRows: new Set(),
      columnWidths: new Map(),
      frozenRows: 0,
      isProtected: false,
      highlights: [],
      ownFormats: [],
      allowsFormatting: false,
      tables: [],
      charts: [],
      titleRows: null,
      footer: null,
    };
  }

  addSheet(name: string): ModelSheet {
    const sheet = this.newSheet(name, null);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(nameOrId: string): ModelSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === nameOrId);
  }

  cell(sheet: ModelSheet, row: number, column: number): ModelCell | null {
    return sheet.cells.get(row)?.get(column) ?? null;
  }

  /** The cell, made where there was none; it counts as changed from now on. */
  touch(sheet: ModelSheet, row: number, column: number): ModelCell {
    let cells = sheet.cells.get(row);
    if (!cells) sheet.cells.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = blankCell()));
    this.changed.add(`${sheet.id}:${row}:${column}`);
    return cell;
  }

  newHighlight(sheet: ModelSheet, range: CellRectangle): ModelHighlight {
    const highlight: ModelHighlight = { id: `{H${this.nextId++}}`, range, formula: '', fill: '#FFFFFF' };
    sheet.highlights.push(highlight);
    return highlight;
  }

  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(): void {
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` with each edit of cells, by a person or through the API. */
  subscribeEdits(listener: (edit: SheetEdit) => void): void {
    this.editListeners.add(listener);
  }

  raise(edit: SheetEdit): void {
    for (const listener of this.editListeners) listener(edit);
  }
}

function fromCell(cell: CellSnapshot): ModelCell {
  return {
    ...blankCell(),
    value: cell.error === undefined ? cell.value : cell.error,
    formula: cell.formula ?? null,
    error: cell.error ?? null,
    numberFormat: cell.format ?? 'General',
    fill: cell.fill ?? null,
    fontColour: cell.fontColour ?? null,
    bold: cell.bold ?? false,
    struck: cell.runs?.every((run) => run.struck) ?? false,
    wrap: cell.wrap ?? false,
    conditionalFill: cell.conditionalFill ?? null,
  };
}

/** What a cell shows. */
export function shownText(cell: ModelCell | null): string {
  if (!cell || cell.value === null) return '';
  if (typeof cell.value === 'number')
    return cell.numberFormat === '@' ? String(cell.value) : formatNumber(cell.value, cell.numberFormat);
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.value;
}

/**
 * What Excel makes of a value set through `Range.values`: text that begins with = becomes a formula unless the cell's
 * format is Text, a leading apostrophe only marks text, text of digits becomes a number.
 * Source: Range.values in the Excel API reference; office-js issue 6687.
 */
export function setValue(cell: ModelCell, value: string | number | boolean): void {
  cell.error = null;
  cell.formula = null;
  if (typeof value !== 'string') cell.value = value;
  else if (value === '') cell.value = null;
  else if (cell.numberFormat === '@') cell.value = value;
  else if (value.startsWith("'")) cell.value = value.slice(1);
  else if (/^[=+-]./.test(value) && !/^[+-]?[\d.]+$/.test(value)) {
    cell.formula = value.startsWith('=') ? value : `=${value}`;
    cell.value = 0;
  } else if (/^[+-]?\d+(?:\.\d+)?$/.test(value)) cell.value = Number(value);
  else cell.value = value;
}

/** The value type names of `Range.valueTypes`. */
export function valueType(cell: ModelCell | null): string {
  if (!cell || cell.value === null) return 'Empty';
  if (cell.error !== null) return 'Error';
  return typeof cell.value === 'number' ? 'Double' : typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
