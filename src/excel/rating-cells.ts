/** The cells that ratings are written to, read column by column so that a thousand of them cost no more than one. */
import type { LastRun } from '../plan/state';
import { fontHex, hex } from './cell';

export type CellValue = string | number | boolean | null;

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface CellContent {
  readonly value: CellValue;
  readonly isFormula: boolean;
  readonly fill: string | null;
  readonly fontColour: string | null;
  readonly bold: boolean;
  readonly hidden: boolean;
}

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet}:${row}:${column}`;

/** More rows than this between two cells make two ranges: blanks between them are not read. */
const GAP = 200;

interface Span {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  bottom: number;
}

function spansOf(places: readonly Place[]): Span[] {
  const sorted = [...places].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const spans: Span[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = spans.at(-1);
    if (last && last.sheet === sheet && last.column === column && row - last.bottom <= GAP) last.bottom = row;
    else spans.push({ sheet, column, top: row, bottom: row });
  }
  return spans;
}

/** What these cells hold now, by placeKey. One round trip. */
export async function readCells(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<ReadonlyMap<string, CellContent>> {
  const asked = spansOf(places).map((span) => {
    const range = context.workbook.worksheets
      .getItem(span.sheet)
      .getRangeByIndexes(span.top, span.column, span.bottom - span.top + 1, 1);
    range.load('values,formulas');
    const looks = range.getCellProperties({
      format: { fill: { color: true }, font: { color: true, bold: true } },
    });
    return { span, range, looks, hidden: range.getRowProperties({ rowHidden: true }) };
  });
  await context.sync();
  const contents = new Map<string, CellContent>();
  for (const { span, range, looks, hidden } of asked) {
    range.values.forEach((row: unknown[], at: number) => {
      const formula = range.formulas[at]?.[0] as unknown;
      const format = looks.value[at]?.[0]?.format;
      contents.set(placeKey({ ...span, row: span.top + at }), {
        value: row[0] === '' || row[0] === undefined ? null : (row[0] as CellValue),
        isFormula: typeof formula === 'string' && formula.startsWith('='),
        fill: hex(format?.fill?.color),
        fontColour: fontHex(format?.font?.color),
        bold: format?.font?.bold === true,
        hidden: hidden.value[at]?.rowHidden === true,
      });
    });
  }
  return contents;
}

export type CellChange = LastRun['cells'][number];

/**
 * Queues the changes, neighbours below each other as one block. A hidden row is a block of its own: a block written
 * over filtered rows has misplaced its values (office-js issue 224). `to` says which side of the change is wanted.
 */
export function queueChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  to: 'before' | 'after',
  hidden: (place: Place) => boolean,
): void {
  const value = (change: CellChange): CellValue => (to === 'after' ? change.valueAfter : change.valueBefore);
  const fill = (change: CellChange): string | null => (to === 'after' ? change.fillAfter : change.fillBefore);
  const font = (change: CellChange): string | null =>
    to === 'after' ? change.fontColourAfter : change.fontColourBefore;
  const bold = (change: CellChange): boolean => (to === 'after' ? change.boldAfter : change.boldBefore);
  const blocks = (same: (one: CellChange, other: CellChange) => boolean): CellChange[][] =>
    blocksOf(changes, hidden, same);
  for (const block of blocks(() => true)) {
    if (block.every(({ valueBefore, valueAfter }) => valueBefore === valueAfter)) continue;
    rangeOf(context, block).values = block.map((change) => [
      change.valueBefore === change.valueAfter ? null : guarded(value(change)),
    ]);
  }
  for (const block of blocks((one, other) => fill(one) === fill(other))) {
    const [change] = block.filter(({ fillBefore, fillAfter }) => fillBefore !== fillAfter);
    if (!change) continue;
    const target = rangeOf(context, block).format.fill;
    const colour = fill(change);
    if (colour === null) target.clear();
    else target.color = colour;
  }
  for (const block of blocks((one, other) => font(one) === font(other) && bold(one) === bold(other))) {
    const [change] = block.filter(
      (each) => each.fontColourBefore !== each.fontColourAfter || each.boldBefore !== each.boldAfter,
    );
    if (!change) continue;
    const target = rangeOf(context, block).format.font;
    target.color = font(change) ?? '#000000';
    target.bold = bold(change);
  }
}

/** Changes below each other in one column that are alike in what is set. */
function blocksOf(
  changes: readonly CellChange[],
  hidden: (place: Place) => boolean,
  same: (one: CellChange, other: CellChange) => boolean,
): CellChange[][] {
  const sorted = [...changes].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const blocks: CellChange[][] = [];
  for (const change of sorted) {
    const last = blocks.at(-1)?.at(-1);
    const next =
      last && last.sheet === change.sheet && last.column === change.column && last.row === change.row - 1;
    if (next && !hidden(last) && !hidden(change) && same(last, change)) blocks.at(-1)!.push(change);
    else blocks.push([change]);
  }
  return blocks;
}

function rangeOf(context: Excel.RequestContext, block: readonly CellChange[]): Excel.Range {
  const [first] = block;
  return context.workbook.worksheets
    .getItem(first!.sheet)
    .getRangeByIndexes(first!.row, first!.column, block.length, 1);
}

/** A text that begins like a formula stays text; a blank is written as "" (Range.values, Excel API reference). */
export function guarded(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value;
}
