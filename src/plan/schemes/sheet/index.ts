/**
 * A council's own scheme as a worksheet that officers can read and edit: one table of ratings, one of rules, all in
 * words. The add-in inserts it (schemeRows) and reads it back (readSchemeSheet); what a cell says wrongly is named with
 * its cell, and nothing is guessed.
 */
import type { SheetSnapshot } from '../../snapshot';
import { schemeSchema, type Scheme } from '../types';
import { plain, SchemeTable, slug, type SchemeProblem } from './table';
import { RATING_HEADERS, RULE_HEADERS, TITLE } from './words';
import { WORDS } from '../../../words';

export { schemeRows } from './write';
export { groupName, RATING_HEADERS, RULE_HEADERS } from './words';
export type { SchemeProblem } from './table';

export interface SchemeSheetReading {
  /** Null where a problem leaves the scheme unusable. */
  readonly scheme: Scheme | null;
  readonly problems: readonly SchemeProblem[];
}

/** True where the sheet says in A1 that it is a scheme. */
export function isSchemeSheet(sheet: SheetSnapshot): boolean {
  const first = sheet.rows.find(({ row }) => row === 0)?.cells.find(({ column }) => column === 0);
  return first !== undefined && plain(first.text).startsWith(TITLE.toLowerCase());
}

/** Reads a scheme back from its sheet; null where the sheet is none. Every problem is named with its cell. */
export function readSchemeSheet(sheet: SheetSnapshot): SchemeSheetReading | null {
  if (!isSchemeSheet(sheet)) return null;
  const table = new SchemeTable(sheet);
  const name = table.text(0, 0).slice(TITLE.length).trim() || sheet.name;
  const ratingsAt = table.rowOf(RATING_HEADERS);
  const rulesAt = table.rowOf(RULE_HEADERS);
  if (ratingsAt === null || rulesAt === null) {
    const missing = ratingsAt === null ? RATING_HEADERS : RULE_HEADERS;
    return {
      scheme: null,
      problems: [{ cell: 'A1', message: WORDS.schemeSheet.theRowOfHeadersIsMissing(missing.join(' | ')) }],
    };
  }
  const ratings = table.body(ratingsAt).map((row) => table.rating(row));
  const rules = table.rules(table.body(rulesAt), ratings);
  const scheme = {
    id: `own-${slug(name)}`,
    name,
    source: WORDS.schemeSheet.theSheet(sheet.name),
    ratings,
    rules,
    judgementColumns: table.judgementColumns(),
    overall: table.overall(),
  };
  const parsed = schemeSchema.safeParse(scheme);
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      table.problem(ratingsAt, 0, WORDS.schemeSheet.theSchemeIsNotRight(issue.message));
  return {
    scheme: parsed.success && table.problems.length === 0 ? parsed.data : null,
    problems: table.problems,
  };
}

/** The schemes that a workbook defines on sheets of its own, and what is wrong with those that cannot be used. */
export function schemesIn(sheets: readonly SheetSnapshot[]): {
  schemes: readonly Scheme[];
  problems: readonly (SchemeProblem & { readonly sheet: string })[];
} {
  const readings = sheets.flatMap((sheet) => {
    const reading = readSchemeSheet(sheet);
    return reading ? [{ sheet: sheet.name, reading }] : [];
  });
  return {
    schemes: readings.flatMap(({ reading }) => (reading.scheme ? [reading.scheme] : [])),
    problems: readings.flatMap(({ sheet, reading }) =>
      reading.problems.map((problem) => ({ ...problem, sheet })),
    ),
  };
}
