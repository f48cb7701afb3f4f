/** What a council can set: DOMAIN.md sections 5 and 6. Kept in the workbook's state, or given to the command line. */
import { z } from 'zod';

export const settingsSchema = z.strictObject({
  /** An action due within this many days counts as due soon. */
  dueSoonDays: z.number().int().min(0).max(366).default(30),
  /** Progress older than this many weeks is stale. */
  staleWeeks: z.number().int().min(1).max(104).default(6),
  /** `auto`: evidence is demanded where the plan has an evidence column. */
  evidence: z.enum(['auto', 'always', 'never']).default('auto'),
  /** What "2017-2018" alone means; null: it stays unclear. */
  yearSetting: z.enum(['financial', 'academic', 'calendar']).nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
