/** Columns of a sheet: hidden ones and widths. */
import { children, isTrue, type XmlElement } from '../xml';

/** The columns that a `<col>` is about, 0-based; empty where it names none of Excel's. */
function columnsOf({ attributes }: XmlElement): readonly [first: number, last: number] {
  const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
  return first >= 1 && last >= first ? [first - 1, Math.min(last, 16_384) - 1] : [0, -1];
}

/** 0-based. */
export function hiddenColumns(columns: XmlElement | undefined): number[] {
  const hidden = new Set<number>();
  for (const element of children(columns, 'col').slice(0, MOST_COLUMN_ELEMENTS)) {
    if (!isTrue(element.attributes['hidden'])) continue;
    const [first, last] = columnsOf(element);
    for (let column = first; column <= last; column += 1) hidden.add(column);
  }
  return [...hidden];
}

/** No more can stand beside one another; a sheet with more repeats itself. */
const MOST_COLUMN_ELEMENTS = 16_384;

/** In characters, of the first 200 columns, 0-based. */
export function columnWidths(columns: XmlElement | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const element of children(columns, 'col').slice(0, MOST_COLUMN_ELEMENTS)) {
    const width = Number(element.attributes['width'] ?? Number.NaN);
    const [first, last] = columnsOf(element);
    if (!Number.isFinite(width)) continue;
    for (let column = first; column <= Math.min(last, 199); column += 1) widths.set(column, width);
  }
  return widths;
}
