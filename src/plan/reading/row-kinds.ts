/** What tells one kind of row from another, as data. */
import type { Field } from '../model';
import { ratingColour } from '../schemes';
import { tidyText, type Grid } from './grid';

export const INHERITED: readonly Field[] = [
  'ref',
  'section',
  'area',
  'outcome',
  'lead',
  'accountable',
  'priority',
  'source',
  'successMeasure',
  'approver',
];
export const FOOTER =
  /^(?:grand total|totals?|sub-?total|page \d+(?: of \d+)?|v(?:ersion)?\s?\d+(?:\.\d+)*(?:\s+\d+ of \d+)?|\d+ of \d+|end of (?:plan|table|document)|(?:last )?(?:updated|printed)\b.{0,40}|notes?:.*|source:.*)$/i;
export const KEY =
  /^(?:b?rag )?(?:(?:key|legend)\s*[:–-].*|(?:key|legend|rag (?:key|table|definitions?|descriptors?)|rating key|rating definitions?|key to ratings?)\b.{0,30})$/i;
/** A sum below a table, with its figures. */
export const TOTAL = /^(?:grand total|totals?|sub-?total|count|average)\b.{0,30}$/i;
export const MONITORS = /^(?:monitored by|strategic oversight)\s*:/i;
/** What only rows of actions have. */
export const STRUCTURAL: readonly Field[] = ['timescale', 'due', 'status', 'percentComplete'];
export const MONITORED =
  /\b(?:monitored by|strategic oversight|overseen by|reporting to|accountable (?:body|to)|oversight)\s*[:–-]\s*([^\n]+?)(?=\s*(?:strategic oversight|monitored by|overseen by|$|\n))/gi;
export const SECTION_WORDS =
  /^(?:action area|priority|theme|objective|section|development area|strategic (?:priority|objective|aim|goal)|outcome|work ?stream|key (?:area|theme|priority)|improvement (?:area|theme|priority)|area (?:of|for) |area \d|part|standard|recommendation|aim|goal|programme|domain|pillar|[A-Z]{1,3}\d+(?:\.\d+)?)\b/i;

/** A legend repeated above a repeated header: meanings in the colours of at least three ratings. */
export function isLegendRow(grid: Grid, row: number): boolean {
  const filled = grid.texts(row).filter(({ fill }) => fill !== undefined);
  if (filled.length < 3) return false;
  const families = filled.flatMap((cell) =>
    tidyText(cell.text).length > 3 ? (ratingColour(cell.fill) ?? []) : [],
  );
  return families.length >= 3 && new Set(families).size === families.length;
}
