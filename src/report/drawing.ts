/**
 * A sheet drawn as plain data. The report is drawn once; src/excel puts it into Excel and src/files into an .xlsx.
 * Nothing about its look is written twice. Rows and columns are 0-based.
 */
import type { IsoDate } from '../plan/dates';
import type { CellRectangle } from '../plan/snapshot';

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly fontColour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly border?: 'thin' | 'bottom';
  /** Excel's number format, en-US codes. Text cells always get `@`. */
  readonly numberFormat?: string;
  /** Name of an Excel built-in cell style that screen readers and outline views know ("Heading 1", "Title"). */
  readonly builtIn?: 'Title' | 'Heading 1' | 'Heading 2';
}

/** What a cell holds. Text stays text: no writer ever lets it become a formula, a number or a link. */
export type DrawnValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'blank' };

/** A link to a cell of the same workbook. */
export interface CellLink {
  readonly sheet: string;
  /** `H6` */
  readonly address: string;
  /** Screen tip: where it goes. */
  readonly tip: string;
}

export interface DrawnCell {
  readonly column: number;
  readonly value: DrawnValue;
  readonly style: CellStyle;
  readonly link?: CellLink;
}

export interface DrawnRow {
  /** Points; absent: the writer fits it to the wrapped text. */
  readonly height?: number;
  readonly cells: readonly DrawnCell[];
}

/**
 * Rows of a long table that can be drawn by themselves, in any thread (src/report/share.ts): they have no links, and
 * no other part of the workbook repeats them.
 */
export type RowShare =
  | { readonly table: 'exceptions'; readonly indexes: readonly number[] }
  | { readonly table: 'chase'; readonly chase: readonly { readonly lead: string; readonly index: number }[] }
  | { readonly table: 'actions'; readonly first: number; readonly end: number };

/** Rows that are drawn one after another. */
export interface RowBlock {
  readonly count: number;
  readonly rows: Iterable<DrawnRow>;
  /** The same rows in shares, with the number of each one's rows; absent where they hang together. */
  readonly shares?: readonly { readonly share: RowShare; readonly rows: number }[];
}

export interface DrawnRows extends Iterable<DrawnRow> {
  /** All rows, in order; absent where they are one block. */
  readonly blocks?: readonly RowBlock[];
}

export interface DrawnTable {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string;
  /** With the header row. Header cells are texts, unique, none blank. */
  readonly range: CellRectangle;
  readonly filters: boolean;
}

export interface DrawnChart {
  readonly name: string;
  readonly kind: 'stackedBar';
  readonly title: string;
  /** What the chart shows, in words. Excel's own API cannot set it, so it is a line above the chart too. */
  readonly altText: string;
  /** The cells with the bars' labels, one column. */
  readonly categories: CellRectangle;
  readonly series: readonly {
    readonly name: string;
    readonly values: CellRectangle;
    readonly colour: string;
  }[];
  /** The cells that it covers. */
  readonly anchor: CellRectangle;
}

export interface PrintSetUp {
  readonly orientation: 'landscape' | 'portrait';
  readonly paper: 'A4';
  readonly fitToWidth: boolean;
  /** Rows repeated on each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Left, centre and right footer; `&P` page, `&N` pages. */
  readonly footer?: { readonly left: string; readonly centre: string; readonly right: string };
}

export interface SheetDrawing {
  /** At most 31 characters, none of `: \ / ? * [ ]`, unique among the drawings. */
  readonly name: string;
  /** Widths in characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /** From row 0 on; a row without cells is blank. May be made as it is read: a large sheet is never whole in memory. */
  readonly rows: DrawnRows;
  readonly tables: readonly DrawnTable[];
  readonly charts: readonly DrawnChart[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetUp;
}

/** Blocks as the rows of a drawing. */
export function rowsOf(blocks: readonly RowBlock[]): DrawnRows {
  return {
    blocks,
    *[Symbol.iterator]() {
      for (const { rows } of blocks) yield* rows;
    },
  };
}

export interface WorkbookProperties {
  readonly title: string;
  readonly author: string;
  /** BCP 47, `en-GB`. */
  readonly language: string;
}
