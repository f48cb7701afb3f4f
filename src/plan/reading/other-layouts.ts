/** Milestone matrices, and lists that have no header. */
import type { Action, ColumnMatch, FieldCell } from '../model';
import { NO_CONTEXT, readTimescale } from '../timescale';
import type { Grid } from './grid';
import { tidyText } from './grid';
import type { HeaderBlock } from './headers';
import { namesOf } from './steps';

/** The date that a column's header gives its milestones ("6 months by end October 2012"); null where it gives none. */
function milestoneDate(header: string): string | null {
  const reading = readTimescale({ text: header }, { ...NO_CONTEXT, monthYearDates: true });
  if (reading.due !== null && (reading.kind === 'by' || reading.kind === 'during')) return header;
  const part = /\b(?:by|to|end)\b.*$/i.exec(header)?.[0];
  return part && readTimescale({ text: part }, { ...NO_CONTEXT, monthYearDates: true }).due !== null
    ? part
    : null;
}

/** A row whose headers are dates over prose: the header of a milestone matrix; null where the sheet has none. */
export function findMatrix(
  grid: Grid,
): { block: HeaderBlock; milestones: ReadonlyMap<number, string> } | null {
  for (const row of grid.rows.slice(0, 40)) {
    const cells = grid
      .texts(row)
      .filter((cell) => typeof cell.value === 'string' && tidyText(cell.text).length <= 80);
    const milestones = new Map(
      cells.flatMap((cell) => {
        const date = milestoneDate(tidyText(cell.text));
        return date === null ? [] : [[cell.column, date] as const];
      }),
    );
    if (milestones.size < 2 || milestones.size < grid.texts(row).length - 6) continue;
    const below = grid.rows.filter((other) => other > row);
    const bodies = below
      .flatMap((other) => [...milestones.keys()].map((column) => grid.text(other, column)))
      .filter(Boolean);
    const prose = bodies.filter(
      (text) => text.length >= 12 && / /.test(text) && milestoneDate(text) !== text,
    ).length;
    const others = grid.texts(row).filter((cell) => !milestones.has(cell.column));
    if (
      bodies.length < 2 ||
      prose < bodies.length * 0.75 ||
      others.some((cell) => tidyText(cell.text).length > 40)
    )
      continue;
    const headers = new Map(grid.texts(row).map((cell) => [cell.column, tidyText(cell.text)]));
    for (const cell of grid.texts(row - 1)) {
      if (!headers.has(cell.column) && tidyText(cell.text).length <= 80 && grid.texts(row - 1).length > 1)
        headers.set(cell.column, tidyText(cell.text));
    }
    const same = (other: number): boolean =>
      [...milestones.keys()].every((column) => grid.text(other, column) === grid.text(row, column));
    return {
      block: { rows: [row], headers, leaves: headers, score: 1, repeats: below.filter(same) },
      milestones,
    };
  }
  return null;
}

/** One action for each milestone that is not blank; the goal at the left is its outcome and stands for blanks below it. */
export function readMatrix(
  grid: Grid,
  block: HeaderBlock,
  milestones: ReadonlyMap<number, string>,
  columns: readonly ColumnMatch[],
): Action[] {
  const actions: Action[] = [];
  const repeats = new Set(block.repeats);
  const text = (row: number, field: ColumnMatch['field']): string => {
    const column = columns.find((match) => match.field === field)?.column;
    return column === undefined ? '' : grid.text(row, column);
  };
  let goal = '';
  for (const row of grid.rows.filter((each) => each > block.rows[0]! && !repeats.has(each))) {
    const filled = [...milestones].filter(([column]) => grid.text(row, column) !== '');
    if (filled.length === 0) continue;
    const own = text(row, 'outcome') || text(row, 'action') || text(row, 'area');
    if (own) goal = own;
    for (const [column, date] of filled) {
      const timescale: FieldCell = { row: block.rows[0]!, column, text: date, value: date, inherited: true };
      const cell: FieldCell = {
        row,
        column,
        text: grid.text(row, column),
        value: grid.text(row, column),
        inherited: false,
      };
      actions.push({
        row,
        column,
        hidden: grid.isHidden(row),
        ref: text(row, 'ref') || null,
        section: text(row, 'section') || null,
        area: null,
        outcome: goal || null,
        action: cell.text,
        leads: namesOf(text(row, 'lead')),
        accountable: namesOf(text(row, 'accountable')),
        cells: { action: [cell], timescale: [timescale] },
        ratings: [],
        steps: [],
        stepsUnaligned: false,
        continuation: false,
      });
    }
  }
  return actions;
}

const LIST_REF = /^[A-Z0-9]{1,4}\.?\s?\d{1,3}(?:\.\d{1,3}){0,2}(?:\s+[A-Z][a-z]+)?$/;

/** Columns of a list without a header: references, and prose beside them; null where the sheet is none. */
export function findList(grid: Grid, rows: readonly number[]): { ref: number; action: number } | null {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const cell of grid.texts(row))
      if (LIST_REF.test(tidyText(cell.text))) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 3) return null;
  const [ref, count] = best;
  const withRef = rows.filter((row) => LIST_REF.test(grid.text(row, ref)));
  const beside = withRef.filter(
    (row) => grid.text(row, ref + 1).length >= 20 && / /.test(grid.text(row, ref + 1)),
  ).length;
  const others = withRef.filter((row) => grid.texts(row).length > 4).length;
  return beside >= count * 0.7 &&
    count >= rows.length * 0.3 &&
    others === 0 &&
    new Set(withRef.map((row) => grid.text(row, ref))).size >= count * 0.9
    ? { ref, action: ref + 1 }
    : null;
}
