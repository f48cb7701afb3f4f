/** The grammar of English: how words follow a number, and how a list is said. */

/** "1 action", "3 actions". */
export const things = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
export const are = (count: number): string => (count === 1 ? 'is' : 'are');
export const were = (count: number): string => (count === 1 ? 'was' : 'were');

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
