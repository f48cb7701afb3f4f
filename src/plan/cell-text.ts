/** What the cells of one field say together. */
import type { FieldCell } from './model';

type Cells = readonly FieldCell[] | undefined;

/** The first cell that has text, or null. */
export function firstWithText(cells: Cells): FieldCell | null {
  if (!cells) return null;
  for (const cell of cells) if (cell.text.trim() !== '') return cell;
  return null;
}

/** The texts of the cells that have one; null where none has. */
export function joinedText(cells: Cells, between: string): string | null {
  if (!cells) return null;
  if (cells.length > 1)
    return (
      cells
        .map(({ text }) => text)
        .filter((text) => text.trim() !== '')
        .join(between) || null
    );
  return firstWithText(cells)?.text ?? null;
}
