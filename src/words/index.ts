/** All words that a person reads, in the language in use. docs/adding-a-language.md shows how another one is added. */
import { en } from './en';

/** What a language must say: an entry that it lacks is an error of the compiler. */
export type Words = typeof en;

/** The words in use. */
export const WORDS: Words = en;
