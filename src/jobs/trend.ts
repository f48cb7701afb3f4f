/** Where the ratings stand and what moved since the last report in the workbook. */
import type { IsoDate } from '../plan/dates';
import { extractFile, readEarlierReports, ReportBuilder, type Move } from '../report';
import type { Checked } from '.';

export interface Trend {
  /** The date of the report that is compared with; null where the workbook has none. */
  readonly since: IsoDate | null;
  /** The report's own summary, one sentence each. */
  readonly summary: readonly string[];
  /** Actions by what became of them, over all plans, worst first; the unchanged ones last. */
  readonly moves: readonly { readonly move: Move | 'same'; readonly count: number }[];
}

/** Nothing is written. */
export function trendOf(checked: Checked): Trend {
  const builder = new ReportBuilder({
    asAt: checked.asAt,
    earlier: readEarlierReports(checked.open.snapshot),
  });
  builder.add(extractFile(null, checked.plans));
  const { summary, movement } = builder.finish();
  if (!movement) return { since: null, summary, moves: [] };
  const totals = new Map<Trend['moves'][number]['move'], number>();
  for (const { moves, same } of movement.plans) {
    for (const [move, count] of Object.entries(moves) as [Move, number][])
      totals.set(move, (totals.get(move) ?? 0) + count);
    totals.set('same', (totals.get('same') ?? 0) + same);
  }
  return { since: movement.since, summary, moves: [...totals].map(([move, count]) => ({ move, count })) };
}
