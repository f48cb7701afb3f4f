/** Quick look-up of cells in a snapshot. */
import type { CellRectangle, CellSnapshot, SheetSnapshot } from '../snapshot';

export class Grid {
  private readonly cells = new Map<number, ReadonlyMap<number, CellSnapshot>>();
  private readonly hidden = new Set<number>();
  private readonly merges: ReadonlyMap<string, CellRectangle>;
  /** Rows that have text, ascending. */
  readonly rows: readonly number[];

  constructor(readonly sheet: SheetSnapshot) {
    this.merges = new Map(sheet.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
    const rows: number[] = [];
    for (const row of sheet.rows) {
      if (row.hidden) this.hidden.add(row.row);
      if (row.cells.length === 0) continue;
      this.cells.set(row.row, new Map(row.cells.map((cell) => [cell.column, cell])));
      if (row.cells.some((cell) => hasText(cell))) rows.push(row.row);
    }
    this.rows = rows;
  }

  cell(row: number, column: number): CellSnapshot | null {
    return this.cells.get(row)?.get(column) ?? null;
  }

  /** The text of a cell with non-breaking spaces made plain and ends trimmed; "" where there is none. */
  text(row: number, column: number): string {
    return tidyText(this.cell(row, column)?.text ?? '');
  }

  /** Cells of a row that have text, left to right. */
  texts(row: number): CellSnapshot[] {
    return [...(this.cells.get(row)?.values() ?? [])].filter(hasText);
  }

  allCells(row: number): CellSnapshot[] {
    return [...(this.cells.get(row)?.values() ?? [])];
  }

  isHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  /** The merged rectangle whose first cell this is, or null. */
  mergeFrom(row: number, column: number): CellRectangle | null {
    return this.merges.get(`${row}:${column}`) ?? null;
  }
}

export function tidyText(text: string): string {
  return text
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}

const hasText = (cell: CellSnapshot): boolean => tidyText(cell.text) !== '';
