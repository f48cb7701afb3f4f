/** Tables beside each other on one sheet: each is read as if it stood alone. */
import type { SheetSnapshot } from '../snapshot';
import type { Grid } from './grid';
import { headerLikeness } from './vocabulary';

/** Header words on one row that make a part of a sheet a table of its own. */
const HEADERS = 3;

/**
 * The parts of a sheet that a wholly blank column divides, where one row has the headers of at least two tables; null
 * where it is one table. Each part keeps its rows and columns where they are.
 */
export function sideBySide(grid: Grid): SheetSnapshot[] | null {
  const parts = partsOf(grid);
  if (parts.length < 2) return null;
  const row = grid.rows
    .slice(0, 40)
    .find((each) => parts.filter((part) => hasHeaders(grid, each, part)).length >= 2);
  if (row === undefined) return null;
  const tables = joined(parts.map((part) => ({ part, own: hasHeaders(grid, row, part) })));
  return tables.map(([from, to]) => ({
    ...grid.sheet,
    rows: grid.sheet.rows.map((each) => ({
      ...each,
      cells: each.cells.filter(({ column }) => column >= from && column <= to),
    })),
    merges: grid.sheet.merges.filter(({ left }) => left >= from && left <= to),
  }));
}

type Part = readonly [from: number, to: number];

/** Runs of columns with text; a blank column ends one. */
function partsOf(grid: Grid): Part[] {
  const used = new Set<number>();
  for (const row of grid.rows) for (const { column } of grid.texts(row)) used.add(column);
  const parts: [number, number][] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else parts.push([column, column]);
  }
  return parts;
}

function hasHeaders(grid: Grid, row: number, [from, to]: Part): boolean {
  const known = grid
    .texts(row)
    .filter(({ column }) => column >= from && column <= to)
    .filter(({ column }) => headerLikeness(grid.text(row, column)) >= 0.55);
  return known.length >= HEADERS;
}

/** A part without headers of its own belongs to the table at its left. */
function joined(parts: readonly { part: Part; own: boolean }[]): Part[] {
  const tables: [number, number][] = [];
  for (const { part, own } of parts) {
    const last = tables.at(-1);
    if (last && !own) last[1] = part[1];
    else tables.push([part[0], part[1]]);
  }
  return tables;
}
