/** What one workbook may cost. Enforced while unpacking and parsing, never by what a header claims (docs/limits.md). */
export interface Limits {
  /** Parts in the zip. */
  readonly parts: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly totalBytes: number;
  /** Unpacked ÷ packed size of one part, once it is over a mebibyte. */
  readonly ratio: number;
  readonly cells: number;
  readonly merges: number;
  /** XML elements that are kept at once, besides rows, cells and merges: of one part, or of all sheets together. */
  readonly elements: number;
  /** Characters in the cells, a shared string counted as often as it is used. */
  readonly characters: number;
  /** Characters of shared formulas, counted for every cell that shares one. */
  readonly formulaCharacters: number;
  /** Comparisons of a cell with a conditional format. */
  readonly comparisons: number;
  /** Validations of one sheet. */
  readonly validations: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  parts: 10_000,
  partBytes: 400 * MEBIBYTE,
  totalBytes: 600 * MEBIBYTE,
  ratio: 300,
  cells: 4_000_000,
  merges: 200_000,
  elements: 1_000_000,
  characters: 500_000_000,
  formulaCharacters: 30_000_000,
  comparisons: 10_000_000,
  validations: 5000,
};

/** What reading, assessing and reporting one file within these limits takes at most on a small shared machine; tested. */
export const MOST_SECONDS = 60;
export const MOST_MEBIBYTES = 1536;

/** Deeper than any part of a workbook. */
export const DEEPEST_ELEMENT = 200;

/** What Excel itself lets a cell hold: longer texts and formulas were put into the file by something else. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8192;
