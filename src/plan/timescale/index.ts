/** Timescales: what councils write, how it was read, and when it cannot be (DOMAIN.md section 3). */
import { readTimescale } from './read';
import { chain } from './revisions';
import type { Timescale, TimescaleContext, TimescaleSource } from './types';

export { NO_CONTEXT, timescaleContext, type ContextHints } from './context';
export { meaningsOf } from './meanings';
export { readTimescale, rememberedTimescale } from './read';
export * from './types';

/**
 * A timescale with its revised date from another column or from the progress text. The first due date is kept as
 * `originalDue` through every revision. A revision that holds no date leaves the timescale as it was.
 */
export function reviseTimescale(
  original: Timescale,
  revised: TimescaleSource,
  context: TimescaleContext,
): Timescale {
  const newer = readTimescale(revised, context);
  if (newer.due === null) return original;
  if (original.due === newer.due) return original;
  const chained = chain([original, newer], original.text);
  return {
    ...chained,
    text: original.text,
    kind: newer.kind,
    start: newer.start ?? original.start,
    originalDue: original.originalDue ?? original.due ?? newer.originalDue,
    revisions: original.revisions + 1 + newer.revisions,
  };
}
