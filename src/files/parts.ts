/**
 * A long file's actions on their way from the worker to the page, some at a time: the browser takes each message in at
 * one go, and the page cannot answer its user meanwhile.
 */
import type { ActionRecord, FileExtract } from '../report/record';

/** Actions of one plan of a file; `plan` is its place among the file's plans. */
export interface ActionsPart {
  readonly plan: number;
  readonly actions: readonly ActionRecord[];
}

/** Taken in within some ten milliseconds. */
const AT_ONCE = 1_000;

/** The file without its actions, and these in parts. */
export function inParts({ file, plans }: FileExtract): { extract: FileExtract; parts: ActionsPart[] } {
  const parts = plans.flatMap(({ actions }, plan) =>
    Array.from({ length: Math.ceil(actions.length / AT_ONCE) }, (_unused, at) => ({
      plan,
      actions: actions.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    })),
  );
  return { extract: { file, plans: plans.map(({ plan }) => ({ plan, actions: [] })) }, parts };
}

/** What `inParts` was given. */
export const fromParts = ({ file, plans }: FileExtract, parts: readonly ActionsPart[]): FileExtract => ({
  file,
  plans: plans.map(({ plan }, at) => ({
    plan,
    actions: parts.filter((part) => part.plan === at).flatMap(({ actions }) => actions),
  })),
});
