/** Legends: which word or colour means what. */
import type { Legend, LegendEntry } from '../model';
import { bareRating, looksLikeRating, ratingColour } from '../schemes';
import type { CellSnapshot } from '../snapshot';
import type { Grid } from './grid';
import { tidyText } from './grid';

/** The legend of a sheet outside the given rows of actions, or null. Vertical lists, rows of coloured cells, or one line of text. */
export function findLegend(grid: Grid, taken: ReadonlySet<number>): Legend | null {
  const rows = grid.sheet.rows.map((row) => row.row).filter((row) => !taken.has(row));
  return horizontal(grid, rows) ?? vertical(grid, rows) ?? inOneCell(grid, rows);
}

const legend = (grid: Grid, row: number, column: number, entries: readonly LegendEntry[]): Legend => ({
  sheet: grid.sheet.name,
  row,
  column,
  entries,
});

/** The rating that a cell shows by its word or its colour alone; null for any other cell. */
function ratingOf(cell: CellSnapshot | null): { word: string; fill: string | null } | null {
  if (!cell) return null;
  const text = tidyText(cell.text);
  const fill = cell.fill ?? cell.conditionalFill ?? null;
  if (text !== '' && looksLikeRating(text)) return { word: bareRating(text), fill };
  return text === '' && ratingColour(fill) !== null ? { word: '', fill } : null;
}

function vertical(grid: Grid, rows: readonly number[]): Legend | null {
  const open = new Map<number, { row: number; entries: LegendEntry[] }>();
  let best: { row: number; column: number; entries: LegendEntry[] } | null = null;
  for (const row of rows) {
    for (const cell of grid.allCells(row)) {
      const rating = ratingOf(cell);
      const meaning = rating ? meaningBeside(grid, row, cell.column) : '';
      const run = open.get(cell.column);
      if (!rating || meaning === '') continue;
      const entry: LegendEntry = { ...rating, meaning, column: null };
      const goesOn = run !== undefined && row - run.row - run.entries.length <= 1;
      const next = goesOn ? { row: run.row, entries: [...run.entries, entry] } : { row, entries: [entry] };
      open.set(cell.column, next);
      if (
        distinct(next.entries) &&
        next.entries.length >= 2 &&
        next.entries.length > (best?.entries.length ?? 0)
      )
        best = { ...next, column: cell.column };
    }
  }
  return best && best.entries.length >= 2 ? legend(grid, best.row, best.column, best.entries) : null;
}

function meaningBeside(grid: Grid, row: number, column: number): string {
  for (const next of [column + 1, column + 2]) {
    const text = grid.text(row, next);
    if (text !== '') return text.length > 3 && !looksLikeRating(text) ? text : '';
  }
  return '';
}

const distinct = (entries: readonly LegendEntry[]): boolean =>
  new Set(entries.map((entry) => `${entry.word.toLowerCase()}|${entry.word ? '' : entry.fill}`)).size ===
  entries.length;

/** A row label ("Process") and coloured cells with meanings beside it. */
function horizontal(grid: Grid, rows: readonly number[]): Legend | null {
  const entries: LegendEntry[] = [];
  let place: { row: number; column: number } | null = null;
  for (const row of rows) {
    const cells = grid.texts(row);
    const coloured = cells.filter(
      (cell) => ratingColour(cell.fill) !== null && tidyText(cell.text).length > 3,
    );
    const families = new Set(coloured.map((cell) => ratingColour(cell.fill)));
    if (coloured.length < 3 || families.size < 3 || families.size !== coloured.length) continue;
    const label = cells.filter((cell) => cell.column < coloured[0]!.column).at(-1);
    const column = label ? tidyText(label.text) : null;
    place ??= { row, column: coloured[0]!.column };
    for (const cell of coloured) {
      const { word, meaning } = splitEntry(tidyText(cell.text));
      entries.push({ word, meaning, fill: cell.fill ?? null, column });
    }
  }
  return place ? legend(grid, place.row, place.column, entries) : null;
}

function splitEntry(text: string): { word: string; meaning: string } {
  const match = /^([A-Za-z/ ]{1,14}?)\s*[=:–-]\s*(.+)$/s.exec(text);
  if (match && looksLikeRating(match[1]!)) return { word: match[1]!.trim(), meaning: match[2]!.trim() };
  return { word: looksLikeRating(text) ? text : '', meaning: text };
}

/** "Key: R = overdue, A = at risk, G = on track" in one cell. */
function inOneCell(grid: Grid, rows: readonly number[]): Legend | null {
  for (const row of rows) {
    for (const cell of grid.texts(row)) {
      const text = tidyText(cell.text);
      if (text.length > 600) continue;
      const entries = [
        ...text.matchAll(
          /\b(red|amber|green|blue|grey|[RAGB])\s*[=:–]\s*([^;,\n|]{3,120}?)(?=\s*(?:[;,\n|]|\b(?:red|amber|green|blue|grey|[RAGB])\s*[=:–]|$))/gi,
        ),
      ].map((match): LegendEntry => ({
        word: match[1]!,
        meaning: match[2]!.trim(),
        fill: null,
        column: null,
      }));
      if (entries.length >= 2 && distinct(entries)) return legend(grid, row, cell.column, entries);
    }
  }
  return null;
}
