/**
 * The user's correction of how a plan was read. It holds headers, not positions, so that it survives inserted columns
 * and rows, and the fingerprint of the header row lets it serve next month's file of the same layout.
 */
import { z } from 'zod';
import { FIELDS } from './model';

export const correctionSchema = z.strictObject({
  /** The sheet it was made on; null: any sheet whose header has this fingerprint. */
  sheet: z.string().nullable(),
  /** The headers of the layout, tidied and joined; see `fingerprint`. Null: by sheet name alone. */
  fingerprint: z.string().nullable(),
  /** The rows of the header, 1-based as a person counts them; null: as found. */
  headerRows: z.array(z.number().int().min(1)).max(3).nullable().default(null),
  /** What a column means, by its header as written; a null field means "leave it alone". */
  columns: z
    .array(
      z.strictObject({
        header: z.string(),
        field: z.enum(FIELDS).nullable(),
        name: z.string().nullable().default(null),
      }),
    )
    .default([]),
  /** Rows that are no action rows, 1-based. */
  rowsLeftOut: z.array(z.number().int().min(1)).default([]),
  /** All rows that are headings of sections, 1-based; null: as found. */
  sectionRows: z.array(z.number().int().min(1)).nullable().default(null),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A correction that corrects nothing yet. */
export function noCorrection(sheet: string | null, print: string): Correction {
  return correctionSchema.parse({ sheet, fingerprint: print });
}

/** A header as corrections compare it: lower case, letters and figures only. */
export function tidyHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The layout of a plan in one line: its headers, sorted, so that moved columns change nothing. */
export function fingerprint(headers: readonly string[]): string {
  return headers.map(tidyHeader).filter(Boolean).sort().join('|');
}

/** The correction for a sheet: by its name and layout, else by its layout alone, else by its name alone. */
export function correctionFor(
  corrections: readonly Correction[],
  sheet: string,
  print: string,
): Correction | null {
  return (
    corrections.find((correction) => correction.sheet === sheet && correction.fingerprint === print) ??
    corrections.find((correction) => correction.sheet === null && correction.fingerprint === print) ??
    corrections.find((correction) => correction.sheet === sheet && correction.fingerprint === null) ??
    null
  );
}
