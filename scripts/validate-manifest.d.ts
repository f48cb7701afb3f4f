/** The faults of a manifest, one sentence each. */
export function faultsOf(xml: string, commands: readonly string[]): string[];
/** The functions that src/commands associates. */
export function associated(): string[];
