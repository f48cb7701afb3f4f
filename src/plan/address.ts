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

/** `'Team A'!H6`, quoted as Excel quotes it. */
export function sheetCellAddress(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
}
