/** The look of the report's cells. One object for each look, so that writers need not compare looks cell by cell. */
import type { CellStyle, DrawnCell, DrawnRow, DrawnValue } from './drawing';
import { NONE_STATED, NOT_RATED } from './headers';

export const HEADER: CellStyle = {
  bold: true,
  wrap: true,
  vertical: 'top',
  size: 11,
  fill: '#1F3864',
  fontColour: '#FFFFFF',
  border: 'thin',
};
export const TITLE: CellStyle = { bold: true, size: 16, builtIn: 'Title' };
export const HEADING: CellStyle = { bold: true, size: 13, builtIn: 'Heading 1' };
export const LINE: CellStyle = { size: 11, vertical: 'top' };
export const CELL: CellStyle = { wrap: true, vertical: 'top', size: 11, border: 'thin' };
export const TIDY: CellStyle = { vertical: 'top', size: 11 };
const BOLD: CellStyle = { ...CELL, bold: true };
const DATE: CellStyle = { ...CELL, numberFormat: 'dd/mm/yyyy', horizontal: 'left' };
const SHARE: CellStyle = { ...CELL, numberFormat: '0%' };
const LINK: CellStyle = { ...CELL, fontColour: '#0563C1' };
export const LINE_LINK: CellStyle = { ...LINE, fontColour: '#0563C1' };

/** Every look of a table's cells besides those of ratings and of columns that somebody added. */
export const TABLE_LOOKS: readonly CellStyle[] = [CELL, BOLD, DATE, SHARE, LINK, TIDY];

const ADDED = new Map<string, CellStyle>();

/** The look of a number or date in a column that somebody added. */
export function lookOfAdded(numberFormat: string): CellStyle {
  let look = ADDED.get(numberFormat);
  if (!look) ADDED.set(numberFormat, (look = { ...CELL, numberFormat }));
  return look;
}

/** A cell of a table's row: its column comes from its place. */
export type Cell = Omit<DrawnCell, 'column' | 'style'> & { readonly style?: CellStyle };

/** The cells of a table's row in their columns; those without a look of their own get `usual`. */
export function placed(cells: readonly Cell[], usual: CellStyle): DrawnRow {
  return {
    cells: cells.map(({ value, style = usual, link: to }, column) =>
      to === undefined ? { column, value, style } : { column, value, style, link: to },
    ),
  };
}

export const text = (value: string): DrawnValue => ({ kind: 'text', text: value });
const BLANK: DrawnValue = { kind: 'blank' };

export const words = (value: string): Cell => ({ value: text(value) });
export const strong = (value: string): Cell => ({ value: text(value), style: BOLD });
export const number = (value: number): Cell => ({ value: { kind: 'number', number: value } });
export const share = (count: number, total: number): Cell => ({
  value: { kind: 'number', number: total === 0 ? 0 : count / total },
  style: SHARE,
});
export const stated = (value: string | null): Cell => words(orNone(value));
/** A day, or the words that there is none: for people. */
export const day = (value: string | null): Cell =>
  value === null ? words(NONE_STATED) : { value: { kind: 'date', date: value }, style: DATE };
/** A day or a blank: for a column that other programs take as dates. */
export const typedDay = (value: string | null): Cell =>
  value === null ? { value: BLANK, style: DATE } : day(value);
export const typedNumber = (value: number | null): Cell =>
  value === null ? { value: BLANK } : number(value);

export function link(value: string, to: NonNullable<Cell['link']>, style = LINK): Cell {
  return { value: text(value), style, link: to };
}

const orNone = (value: string | null): string =>
  value === null || value.trim() === ''
    ? NONE_STATED
    : value.includes('\r')
      ? value.replace(/\r\n?/g, '\n')
      : value;

const RATING_STYLES = new Map<string, CellStyle>();

/** A rating in its colour with a text colour of at least 4.5:1 on it; the word is always there. */
export function rating(name: string | null, colour: string | null): Cell {
  if (colour === null) return words(name ?? NOT_RATED);
  let style = RATING_STYLES.get(colour);
  if (!style) RATING_STYLES.set(colour, (style = { ...CELL, fill: colour, fontColour: textOn(colour) }));
  return { value: text(name ?? NOT_RATED), style };
}

/** Black or white, whichever is easier to read on a colour (WCAG 2.2, relative luminance). */
export function textOn(colour: string): '#FFFFFF' | '#000000' {
  const parts = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#FFFFFF' : '#000000';
}
