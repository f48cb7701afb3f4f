/**
 * What the domain sees of a worksheet: plain data, no Office.js, no file, no clock.
 *
 * Both ways in (src/excel and src/files) make the same snapshot of the same sheet. Rows and columns are **0-based**
 * everywhere in src, as in Office.js (`rowIndex`); only what a person or a file reads (A1, JSON output) is 1-based,
 * through `cellAddress`.
 */
import type { IsoDate } from './dates';

/** A rectangle of cells, both corners included, 0-based. Never expanded into single cells: one may cover the sheet. */
export interface CellRectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellSnapshot {
  readonly column: number;
  /** The stored (for a formula: the last computed) value. Dates are numbers here; null where only the format is set. */
  readonly value: string | number | boolean | null;
  /** What the cell shows, with its number format applied. Errors read `#REF!`. */
  readonly text: string;
  /** The civil date that a number formatted as a date means, in the workbook's own epoch. `1899-12-31` for serial 0. */
  readonly date?: IsoDate;
  /** True where the number format shows month and year but no day (`mmm-yy`): `Sep-14` typed by a person. */
  readonly monthOnly?: boolean;
  /** The number format's en-US code, where it is not General. */
  readonly format?: string;
  /** `=…`, en-US, where the cell holds a formula (also for the members of a shared or array formula). */
  readonly formula?: string;
  /** `#REF!`, `#N/A` … where the value is an error. */
  readonly error?: string;
  /** The cell's own fill as `#RRGGBB` with theme, tint and index resolved; absent when none. */
  readonly fill?: string;
  /** The colour that a conditional format of the workbook shows now, where it can be known. */
  readonly conditionalFill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
  /** True where long text wraps within the cell. */
  readonly wrap?: boolean;
  /** Rich text runs, only where at least one is struck out or the whole cell is. Their texts joined make `text`. */
  readonly runs?: readonly TextRun[];
  /** The text of a note or threaded comment. */
  readonly note?: string;
}

export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
}

/** One worksheet row that has at least one cell, or is hidden. */
export interface RowSnapshot {
  readonly row: number;
  readonly hidden?: boolean;
  /** Ascending by column; only cells with a value, formula, fill or note. */
  readonly cells: readonly CellSnapshot[];
}

/** A data validation with a list of allowed words. `values` is null where the list could not be resolved. */
export interface ValidationList {
  readonly ranges: readonly CellRectangle[];
  readonly values: readonly string[] | null;
}

/** One of our own conditional formats. */
export interface HighlightSnapshot {
  readonly range: CellRectangle;
  /** With its `=`. */
  readonly formula: string;
  readonly fill: string;
}

export interface TableSnapshot {
  readonly name: string;
  readonly range: CellRectangle;
  readonly hasHeaderRow: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  /** `chart` and the like hold no cells and are skipped with that reason. */
  readonly kind: 'worksheet' | 'chart' | 'dialog' | 'macro';
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Ascending by row. A used range that runs to row 1,048,576 with nothing in it adds no rows. */
  readonly rows: readonly RowSnapshot[];
  /** Merged rectangles; empty where they could not be had (a plan reads the same from its blanks alone). */
  readonly merges: readonly CellRectangle[];
  readonly hiddenColumns: readonly number[];
  /** Widths set in the file, in characters, by column. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  readonly tables: readonly TableSnapshot[];
  /** Rectangles coloured by conditional formats that are not ours. */
  readonly conditionalFormats: readonly CellRectangle[];
  readonly validations: readonly ValidationList[];
  /** Highlights of ours that the file holds (src/excel/highlight.ts); only files tell them. */
  readonly highlights?: readonly HighlightSnapshot[];
  /** The number of rows frozen at the top, 0 when none. */
  readonly frozenRows: number;
  /** 0-based first and last row repeated on each printed page. */
  readonly printTitleRows?: { readonly first: number; readonly last: number };
  /** True where a pivot table lies on the sheet. */
  readonly hasPivotTable?: boolean;
  /** Whether the sheet is protected against edits. */
  readonly isProtected?: boolean;
}

export interface WorkbookSnapshot {
  /** File name without path. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What Plan RAG keeps in the workbook (src/plan/state.ts), still unvalidated; absent when nothing is kept. */
  readonly state?: unknown;
}
