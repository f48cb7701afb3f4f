/** Ranges in, ranges out: each argument is a grid of cells; single cells serve for all. */
import type { CellValue } from './engine';
import { WORDS } from '../words';

/** A range as Excel hands it over: rows of cells. */
export type Grid = readonly (readonly CellValue[])[];

/** A value, or why there is none (#N/A with that message). */
export type Answer = string | number | { readonly notAvailable: string };

/** What a custom function returns: rows of values and Excel errors. */
export type Result = (string | number | CustomFunctions.Error)[][];

/** #VALUE! with a message that Excel shows beside the cell. */
export function valueError(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

const isLeftOut = (grid: Grid | undefined): boolean =>
  grid === undefined || grid === null || grid.length === 0;

/**
 * Desktop Excel hands a blank cell over as the number 0 (office-js issues 4702 and 5262), other Excels as "" or null. No
 * argument of ours means anything by 0, and evidence that is taken for given would make a row Blue: so 0 is blank.
 */
const isBlank = (cell: CellValue): boolean =>
  cell === undefined ||
  cell === null ||
  cell === 0 ||
  (typeof cell === 'string' && ['', '0'].includes(cell.trim()));

/**
 * Calls `work` for each cell of the largest argument; smaller ones must be single cells, a row or a column that fit. An
 * argument that is left out is undefined; a blank cell is null.
 */
export function spill(
  grids: readonly (Grid | undefined)[],
  work: (cells: readonly CellValue[]) => Answer,
): Result {
  const given = grids.filter((grid): grid is Grid => !isLeftOut(grid));
  const rows = Math.max(...given.map((grid) => grid.length));
  const columns = Math.max(...given.map((grid) => grid[0]?.length ?? 1));
  for (const grid of given) {
    const fits = [1, rows].includes(grid.length) && [1, columns].includes(grid[0]?.length ?? 1);
    if (!fits) throw valueError(WORDS.functions.theRangesMustHaveTheSameSize);
  }
  return Array.from({ length: rows }, (_unused, row) =>
    Array.from({ length: columns }, (_other, column) => {
      const cells = grids.map((grid) => (isLeftOut(grid) ? undefined : at(grid!, row, column)));
      return answered(() => work(cells));
    }),
  );
}

function at(grid: Grid, row: number, column: number): CellValue {
  const cells = grid[grid.length === 1 ? 0 : row]!;
  const cell = cells[cells.length === 1 ? 0 : column];
  return isBlank(cell) ? null : cell;
}

/** One wrong argument spoils its own cell, not the whole range. */
function answered(work: () => Answer): string | number | CustomFunctions.Error {
  try {
    const answer = work();
    if (typeof answer !== 'object') return answer;
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, answer.notAvailable);
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
