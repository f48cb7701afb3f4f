/** What teams share with each other as a small file: settings, schemes and corrections by layout; nothing of a plan itself. */
import { z } from 'zod';
import { stateSchema, type PlanRagState } from './state';
import { WORDS } from '../words';

const sharedSchema = z.strictObject({
  settings: stateSchema.shape.settings,
  ownSchemes: stateSchema.shape.ownSchemes,
  corrections: stateSchema.shape.corrections,
});

/** The settings as JSON text. */
export function settingsText({ settings, ownSchemes, corrections }: PlanRagState): string {
  const byLayout = corrections
    .filter(({ fingerprint }) => fingerprint !== null)
    .map((each) => ({ ...each, sheet: null }));
  return JSON.stringify({ settings, ownSchemes, corrections: byLayout }, null, 1);
}

export type SettingsReading =
  | { readonly change: (state: PlanRagState) => PlanRagState; readonly problems: readonly [] }
  | { readonly change: null; readonly problems: readonly string[] };

/** So many problems are named at once. */
const MOST = 5;

/** Settings from such a text: how they change the state or, in sentences, why they cannot be used. */
export function readSettings(text: string): SettingsReading {
  const parsed = sharedSchema.safeParse(jsonOf(text));
  if (parsed.success) return { change: (state) => ({ ...state, ...parsed.data }), problems: [] };
  const problems = parsed.error.issues.slice(0, MOST).map(({ path, message }) => {
    const place = path.map((part) =>
      typeof part === 'number' ? WORDS.settings.numberOfList(part + 1) : String(part),
    );
    return place.length === 0 ? message : `${place.join(', ')}: ${message}`;
  });
  return { change: null, problems };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
