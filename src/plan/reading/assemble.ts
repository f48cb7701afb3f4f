/** A plan from what was read of it, with what stands above its table and what is unsure. */
import type { Action, ColumnMatch, Legend, Plan } from '../model';
import { fingerprint } from '../correction';
import { dateWithin, planDateOf, preambleOf, titleOf } from './context';
import type { Grid } from './grid';
import type { HeaderBlock } from './headers';
import { WORDS } from '../../words';

/** Below this confidence in a column that decides ratings the user is asked. */
const ASK_BELOW = 0.6;

/** The rows that belong to one table: what stands above it begins at `from`, the next one at `end`. */
export interface Span {
  readonly from: number;
  readonly top: number;
  readonly end: number;
}

export interface Assembly {
  readonly block: HeaderBlock;
  readonly span: Span;
  readonly columns: readonly ColumnMatch[];
  readonly actions: readonly Action[];
  readonly sectionRows: readonly number[];
  readonly layout: Plan['layout'];
  readonly legend: Legend | null;
}

export function assemble(
  grid: Grid,
  { block, span, columns, actions, sectionRows, layout, legend }: Assembly,
): Plan {
  const preamble = preambleOf(grid, span.from, span.top);
  const progress = columns.find((column) => column.field === 'progress');
  const doubts = doubtsOf(columns);
  return {
    sheet: grid.sheet.name,
    sheetHidden: grid.sheet.visibility !== 'visible',
    title: titleOf(preamble),
    layout,
    fingerprint: fingerprint(columns.map(({ header }) => header)),
    headerRows: block.rows,
    repeatedHeaderRows: block.repeats,
    sectionRows,
    columns,
    actions,
    legend,
    planDate: planDateOf(preamble),
    progressAsAt: progress ? dateWithin(progress.header) : null,
    preamble,
    needsConfirmation: doubts.length > 0,
    doubts,
  };
}

/** Columns on which ratings depend and that were not matched surely. */
function doubtsOf(columns: readonly ColumnMatch[]): string[] {
  return columns
    .filter(
      (column) =>
        column.field !== null &&
        ['action', 'due', 'timescale', 'lead', 'rag', 'status', 'progress'].includes(column.field) &&
        column.confidence < ASK_BELOW,
    )
    .map((column) => WORDS.reading.itIsNotCertainWhatMeans(column.header, column.why));
}
