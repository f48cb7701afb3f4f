/** One cell as Office.js gives it → CellSnapshot. */
import { dateFromSerial } from '../plan/dates';
import { formatNumber, isDateFormat, isMonthOnlyFormat } from '../plan/number-format';
import type { CellSnapshot } from '../plan/snapshot';

export interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  /** Excel.RangeValueType. */
  readonly type: string;
  readonly look: Excel.CellProperties | undefined;
}

/**
 * The cell, or nothing where it has neither value, formula nor fill. What it shows is made from value and format, as in
 * a file: `Range.text` answers "####" where the column is too narrow.
 */
export function cellSnapshot(column: number, raw: RawCell): CellSnapshot[] {
  const fill = hex(raw.look?.format?.fill?.color);
  const empty = raw.type === 'Empty' || raw.value === '';
  const formula = typeof raw.formula === 'string' && raw.formula.startsWith('=') ? raw.formula : null;
  if (empty && formula === null && fill === null) return [];
  const value = empty ? null : (raw.value as string | number | boolean);
  const text = shown(value, raw.format);
  const date = typeof value === 'number' && isDateFormat(raw.format) ? dateFromSerial(value) : null;
  const struck = raw.look?.format?.font?.strikethrough === true && text !== '';
  const fontColour = fontHex(raw.look?.format?.font?.color);
  return [
    {
      column,
      value,
      text,
      ...(date === null ? {} : { date, ...(isMonthOnlyFormat(raw.format) ? { monthOnly: true } : {}) }),
      ...(raw.format === 'General' ? {} : { format: raw.format }),
      ...(formula === null ? {} : { formula }),
      ...(raw.type === 'Error' ? { error: String(raw.value) } : {}),
      ...(fill === null ? {} : { fill }),
      ...(fontColour === null || fontColour === '#000000' ? {} : { fontColour }),
      ...(raw.look?.format?.font?.bold ? { bold: true } : {}),
      ...(struck ? { runs: [{ text, struck: true }] } : {}),
    },
  ];
}

function shown(value: string | number | boolean | null, format: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return format === '@' ? String(value) : formatNumber(value, format);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** The colour of a font: white is one. */
export function fontHex(colour: string | undefined): string | null {
  const upper = (colour ?? '').toUpperCase();
  return /^#[0-9A-F]{6}$/.test(upper) ? upper : null;
}

/** Excel gives "" for no fill and, on some platforms, "#FFFFFF". */
export function hex(colour: string | undefined): string | null {
  const upper = fontHex(colour);
  return upper === '#FFFFFF' ? null : upper;
}
