/** The faults of a manifest and of its keyboard shortcuts (the project's own where none are given), one sentence each. */
export function faultsOf(xml: string, commands: readonly string[], shortcuts?: string): string[];
/** The functions that the code associates: of dist/ where it is built. */
export function associated(): string[];
/** The functions that src/commands lists. */
export function listed(): string[];
