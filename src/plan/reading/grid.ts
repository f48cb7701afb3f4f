/** Quick look-up of cells in a snapshot. */
import type { CellRectangle, CellSnapshot, SheetSnapshot } from '../snapshot';

/** One row, its texts made plain once. `cells` and `plain` are by column, with nothing where there is none. */
interface GridRow {
  readonly cells: readonly (CellSnapshot | undefined)[];
  readonly plain: readonly (string | undefined)[];
  readonly texts: readonly CellSnapshot[];
}

export class Grid {
  private readonly byRow = new Map<number, GridRow>();
  private readonly hidden = new Set<number>();
  private readonly merges = new Map<number, Map<number, CellRectangle>>();
  /** Rows that have text, ascending. */
  readonly rows: readonly number[];

  constructor(readonly sheet: SheetSnapshot) {
    for (const merge of sheet.merges) {
      const inRow = this.merges.get(merge.top) ?? new Map<number, CellRectangle>();
      this.merges.set(merge.top, inRow.set(merge.left, merge));
    }
    const rows: number[] = [];
    for (const row of sheet.rows) {
      if (row.hidden) this.hidden.add(row.row);
      if (row.cells.length === 0) continue;
      const cells: CellSnapshot[] = [];
      const plain: string[] = [];
      const texts: CellSnapshot[] = [];
      for (const cell of row.cells) {
        cells[cell.column] = cell;
        const text = tidyText(cell.text);
        if (text === '') continue;
        plain[cell.column] = text;
        texts.push(cell);
      }
      this.byRow.set(row.row, { cells, plain, texts });
      if (texts.length > 0) rows.push(row.row);
    }
    this.rows = rows;
  }

  cell(row: number, column: number): CellSnapshot | null {
    return this.byRow.get(row)?.cells[column] ?? null;
  }

  /** The text of a cell with non-breaking spaces made plain and ends trimmed; "" where there is none. */
  text(row: number, column: number): string {
    return this.byRow.get(row)?.plain[column] ?? '';
  }

  /** Cells of a row that have text, left to right. */
  texts(row: number): readonly CellSnapshot[] {
    return this.byRow.get(row)?.texts ?? [];
  }

  allCells(row: number): CellSnapshot[] {
    return this.byRow.get(row)?.cells.filter((cell) => cell !== undefined) ?? [];
  }

  isHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  /** The merged rectangle whose first cell this is, or null. */
  mergeFrom(row: number, column: number): CellRectangle | null {
    return this.merges.get(row)?.get(column) ?? null;
  }
}

const ODD_SPACE = /[\u00A0\u2007\u202F\u200B\uFEFF]/;

export function tidyText(text: string): string {
  if (!ODD_SPACE.test(text)) return text.trim();
  return text
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}
