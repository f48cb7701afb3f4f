/** Associates the custom functions with their ids; each is loaded when it is first calculated. */
const load = () => import('./functions');
type Functions = Awaited<ReturnType<typeof load>>;

/** Id in functions.json → name in ./functions.ts. */
export const FUNCTIONS = {
  RATING: 'rating',
  REASON: 'reason',
  DUE: 'due',
  STATUS: 'status',
  DAYSOVERDUE: 'daysOverdue',
} as const satisfies Readonly<Record<string, keyof Functions>>;

// Excel without custom functions (iPad) has the name but not the call.
if (typeof CustomFunctions !== 'undefined' && typeof CustomFunctions.associate === 'function') {
  for (const [id, name] of Object.entries(FUNCTIONS)) {
    CustomFunctions.associate(id, async (...args: never[]) => {
      const functions = await load();
      return (functions[name] as (...given: never[]) => unknown)(...args);
    });
  }
}
