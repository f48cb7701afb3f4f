/** Every word that the code can show, for tests: entries of src/words with their functions called. */
import { WORDS } from '../../src/words';

export interface Entry {
  /** Such as `report.goTo`. */
  readonly name: string;
  readonly text: string;
}

/** Stands in for whatever a sentence is said of: a word of the usual length. */
const FILLER = 'amber';

function entriesOf(value: unknown, name: string): Entry[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value === 'function') {
    const said: unknown = (value as (...values: string[]) => unknown)(...Array<string>(9).fill(FILLER));
    return typeof said === 'string' ? [{ name, text: said }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    entriesOf(each, name === '' ? key : `${name}.${key}`),
  );
}

/** All entries; how numbers and lists are said is grammar, and the locale a tag. */
export function allWords(): Entry[] {
  const { grammar: _grammar, locale: _locale, ...subjects } = WORDS;
  return entriesOf(subjects, '');
}
