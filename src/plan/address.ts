/** A1 addresses. Inside src rows and columns are 0-based; here they become what a person reads. */

/** `A` for 0, `XFD` for 16383. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of `A`…`XFD` (any case), or null where the letters name no column of Excel's. */
export function columnFromLetters(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column <= 16_384 ? column - 1 : null;
}

/** `H6` for row 5, column 7. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0-based row and column of `H6` or `$H$6`, or null. */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address.trim());
  if (!match) return null;
  const column = columnFromLetters(match[1]!);
  const row = Number(match[2]) - 1;
  return column === null || row < 0 || row >= 1_048_576 ? null : { row, column };
}

/** The rectangle of `A1:H20`, `A1`, `A:C` or `2:5` (a sheet name before `!` is dropped), or null. */
export function parseRangeAddress(
  address: string,
): { top: number; left: number; bottom: number; right: number } | null {
  const plain = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .trim();
  const [first = '', last = first] = plain.split(':');
  const [start, end] = [parseCellAddress(first), parseCellAddress(last)];
  if (start && end) {
    return {
      top: Math.min(start.row, end.row),
      left: Math.min(start.column, end.column),
      bottom: Math.max(start.row, end.row),
      right: Math.max(start.column, end.column),
    };
  }
  const [left, right] = [columnFromLetters(first), columnFromLetters(last)];
  if (left !== null && right !== null) return { top: 0, left, bottom: 1_048_575, right };
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    return { top: Number(first) - 1, left: 0, bottom: Number(last) - 1, right: 16_383 };
  }
  return null;
}

/** `A1:H20`, or `A1` for a single cell. */
export function rangeAddress(range: { top: number; left: number; bottom: number; right: number }): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}
