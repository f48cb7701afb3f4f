/**
 * What Plan RAG keeps in the workbook, so that it travels with the file: corrected mappings, chosen schemes, the as-at
 * habit, overrides with their reason, accepted findings, the last snapshot of ratings, what the last recalculation
 * changed, and the ids of our highlights. Nothing is kept anywhere else.
 *
 * Stored as JSON in a custom XML part (namespace STATE_NAMESPACE). Cells and state may be edited by anybody: always
 * parsed with this schema, and what does not parse is dropped, never guessed at.
 */
import { z } from 'zod';
import { correctionSchema } from './correction';
import { schemeSchema } from './schemes/types';
import { settingsSchema } from './settings';

export { STATE_NAMESPACE } from './state-namespace';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `kind` of the cell before: enough to put value and fill back exactly. */
const cellBefore = z.strictObject({
  sheet: z.string(),
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  valueBefore: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  valueAfter: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  fillBefore: z.string().nullable(),
  fillAfter: z.string().nullable(),
  fontColourBefore: z.string().nullable(),
  fontColourAfter: z.string().nullable(),
  boldBefore: z.boolean(),
  boldAfter: z.boolean(),
});

export const lastRunSchema = z.strictObject({
  /** When it ran, ISO date and time as told by the way in. */
  at: z.string(),
  asAt: isoDate,
  cells: z.array(cellBefore),
  /** Rating columns that the run added, to be cleared on undo. */
  addedColumns: z.array(
    z.strictObject({ sheet: z.string(), column: z.number().int(), headerRow: z.number().int() }),
  ),
});
export type LastRun = z.infer<typeof lastRunSchema>;

export const ratingsSnapshotSchema = z.strictObject({
  asAt: isoDate,
  plans: z.array(
    z.strictObject({
      sheet: z.string(),
      title: z.string().nullable(),
      actions: z.array(
        z.strictObject({
          ref: z.string().nullable(),
          action: z.string().nullable(),
          rating: z.string().nullable(),
          due: isoDate.nullable(),
          status: z.string(),
        }),
      ),
    }),
  ),
});

export const overrideSchema = z.strictObject({
  sheet: z.string(),
  /** The action by ref, or by its text where it has none. */
  ref: z.string().nullable(),
  action: z.string().nullable(),
  ratingName: z.string(),
  rating: z.string(),
  reason: z.string(),
  on: isoDate,
});
export type Override = z.infer<typeof overrideSchema>;

export const stateSchema = z.strictObject({
  version: z.literal(1),
  settings: settingsSchema,
  /** The as-at date last used and whether it follows today. */
  asAt: isoDate.nullable(),
  nextBoard: isoDate.nullable(),
  corrections: z.array(correctionSchema),
  /** Scheme ids by sheet name. */
  schemes: z.array(z.strictObject({ sheet: z.string(), scheme: z.string() })),
  ownSchemes: z.array(schemeSchema),
  overrides: z.array(overrideSchema),
  accepted: z.array(z.strictObject({ sheet: z.string(), key: z.string(), reason: z.string(), on: isoDate })),
  lastRatings: ratingsSnapshotSchema.nullable(),
  lastRun: lastRunSchema.nullable(),
  highlights: z.array(z.strictObject({ sheet: z.string(), id: z.string() })),
});
export type PlanRagState = z.infer<typeof stateSchema>;

export const EMPTY_STATE: PlanRagState = {
  version: 1,
  settings: settingsSchema.parse({}),
  asAt: null,
  nextBoard: null,
  corrections: [],
  schemes: [],
  ownSchemes: [],
  overrides: [],
  accepted: [],
  lastRatings: null,
  lastRun: null,
  highlights: [],
};

/**
 * The state kept in a workbook, read entry by entry: what does not parse is left out and named in `dropped`
 * (settings fall back to their defaults), so that one damaged entry never loses the others.
 */
export function parseState(raw: unknown): { state: PlanRagState; dropped: string[] } {
  if (raw === undefined || raw === null) return { state: EMPTY_STATE, dropped: [] };
  const whole = stateSchema.safeParse(raw);
  if (whole.success) return { state: whole.data, dropped: [] };
  if (typeof raw !== 'object') return { state: EMPTY_STATE, dropped: ['everything'] };
  const entries = new Map<string, unknown>(Object.entries(raw));
  const dropped: string[] = [];
  const kept: Record<string, unknown> = { ...EMPTY_STATE };
  for (const [key, schema] of Object.entries(stateSchema.shape)) {
    if (!entries.has(key)) continue;
    const parsed = schema.safeParse(entries.get(key));
    if (parsed.success) kept[key] = parsed.data;
    else dropped.push(key);
  }
  return { state: stateSchema.parse(kept), dropped };
}
