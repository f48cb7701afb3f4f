/** The cells of one row by what they are: texts of a plan's fields, and its ratings. */
import type { ColumnMatch, Field, FieldCell, RatingCell } from '../model';
import type { Grid } from './grid';

/** Cells with text by field, left to right; a field without text is absent. */
export type Cells = Partial<Record<Field, readonly FieldCell[]>>;

export const fieldsOf = (cells: Cells): Field[] => Object.keys(cells) as Field[];

/** Reads the rows of a table whose columns are known. */
export class RowCells {
  private readonly byField = new Map<Field, ColumnMatch[]>();
  /** The table's first and last column, 0-based. */
  readonly first: number;
  readonly last: number;

  constructor(
    private readonly grid: Grid,
    columns: readonly ColumnMatch[],
  ) {
    for (const column of columns)
      if (column.field !== null)
        this.byField.set(column.field, [...(this.byField.get(column.field) ?? []), column]);
    this.first = Math.min(...columns.map((column) => column.column));
    this.last = Math.max(...columns.map((column) => column.column));
  }

  /** How many fields have a column. */
  get fields(): number {
    return this.byField.size;
  }

  columnsOf(field: Field): readonly ColumnMatch[] {
    return this.byField.get(field) ?? [];
  }

  /** The first column of a field, or null. */
  columnOf(field: Field): number | null {
    return this.byField.get(field)?.[0]?.column ?? null;
  }

  textAt(row: number, column: number): string {
    return this.grid.text(row, column);
  }

  /** The text of a field's first column; null where it has none. */
  textOf(row: number, field: Field): string | null {
    const column = this.columnOf(field);
    return column === null ? null : this.textAt(row, column) || null;
  }

  /** What stands in the row itself, ratings left out. */
  own(row: number): Cells {
    const own: Partial<Record<Field, FieldCell[]>> = {};
    for (const [field, matches] of this.byField) {
      if (field === 'rag') continue;
      for (const { column } of matches) {
        const cell = this.fieldCell(row, column);
        if (!cell) continue;
        const before = own[field];
        if (before) before.push(cell);
        else own[field] = [cell];
      }
    }
    return own;
  }

  private fieldCell(row: number, column: number): FieldCell | null {
    const text = this.textAt(row, column);
    const cell = text === '' ? null : this.grid.cell(row, column);
    if (!cell) return null;
    const own = { row, column, text, value: cell.value, inherited: false };
    const { date, monthOnly, runs, error, formula } = cell;
    if (date === undefined && error === undefined && formula === undefined && !runs) return own;
    return {
      ...own,
      ...(date === undefined ? {} : { date }),
      ...(monthOnly ? { monthOnly } : {}),
      ...(runs ? { runs } : {}),
      ...(error === undefined ? {} : { error }),
      ...(formula === undefined ? {} : { formula }),
    };
  }

  ratings(row: number): RatingCell[] {
    return this.columnsOf('rag').map((match): RatingCell => {
      const cell = this.grid.cell(row, match.column);
      const text = this.textAt(row, match.column);
      const hiddenText = text !== '' && cell?.fill !== undefined && cell.fill === cell.fontColour;
      return {
        name: match.name ?? 'RAG',
        row,
        column: match.column,
        text,
        ...(cell?.fill === undefined ? {} : { fill: cell.fill }),
        ...(cell?.conditionalFill === undefined ? {} : { conditionalFill: cell.conditionalFill }),
        ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell?.error === undefined ? {} : { error: cell.error }),
        ...(hiddenText ? { hiddenText: true } : {}),
      };
    });
  }

  hasRating(row: number): boolean {
    return this.columnsOf('rag').some(({ column }) => this.textAt(row, column) !== '');
  }
}
