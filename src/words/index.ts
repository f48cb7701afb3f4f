/** All words that a person reads, in the language in use. docs/adding-a-language.md shows how another one is added. */
import { en } from './en';

/** What a language must say: an entry that it lacks is an error of the compiler. */
export type Words = typeof en;

/** By the first part of their tag: cy for cy-GB. */
const LANGUAGES: ReadonlyMap<string, Words> = new Map([['en', en]]);

/** The first of the wanted languages that there is; English where there is none. */
export function wordsFor(
  wanted: readonly string[],
  languages: ReadonlyMap<string, Words> = LANGUAGES,
): Words {
  const found = wanted.map((tag) => languages.get(tag.split('-')[0]!.toLowerCase()));
  return found.find((words) => words !== undefined) ?? en;
}

/** The words in use: chosen once, by what the person has set in Office or the browser; the command line speaks English. */
export const WORDS: Words = wordsFor(globalThis.navigator?.languages ?? []);
