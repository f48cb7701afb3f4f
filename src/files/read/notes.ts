/** Notes and threaded comments of a sheet. */
import { parseCellAddress } from '../../plan/address';
import type { RowSnapshot } from '../../plan/snapshot';
import { LONGEST_TEXT } from '../limits';
import type { Package, Relation } from '../package';
import { child, descendants } from '../xml';

/** Texts of notes and threaded comments, by "row:column". A thread's own text wins over Excel's note about it. */
export function readNotes(relations: readonly Relation[], opened: Package): Map<string, string> {
  const notes = new Map<string, string>();
  const put = (reference: string | undefined, text: string): void => {
    const cell = parseCellAddress(reference ?? '');
    if (cell && text) notes.set(`${cell.row}:${cell.column}`, text.slice(0, LONGEST_TEXT));
  };
  for (const relation of relations.filter((candidate) => candidate.type === 'comments')) {
    for (const comment of descendants(opened.tree(relation.target) ?? undefined, 'comment')) {
      put(
        comment.attributes['ref'],
        descendants(comment, 't')
          .map((text) => text.text)
          .join(''),
      );
    }
  }
  for (const relation of relations.filter((candidate) => candidate.type === 'threadedComment')) {
    const threads = new Map<string, string[]>();
    for (const comment of descendants(opened.tree(relation.target) ?? undefined, 'threadedComment')) {
      const reference = comment.attributes['ref'] ?? '';
      const text = child(comment, 'text')?.text ?? '';
      const texts = threads.get(reference);
      if (texts) texts.push(text);
      else threads.set(reference, [text]);
    }
    for (const [reference, texts] of threads) put(reference, texts.join('\n'));
  }
  return notes;
}

/** The rows with the notes of `readNotes` at their cells. */
export function withNotes(
  rows: readonly RowSnapshot[],
  notes: ReadonlyMap<string, string>,
): readonly RowSnapshot[] {
  if (notes.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const note = notes.get(`${row.row}:${cell.column}`);
      return note === undefined ? cell : { ...cell, note };
    }),
  }));
}
