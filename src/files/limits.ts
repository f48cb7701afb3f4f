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
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  parts: 10_000,
  partBytes: 400 * MEBIBYTE,
  totalBytes: 800 * MEBIBYTE,
  ratio: 300,
  cells: 8_000_000,
  merges: 200_000,
};
