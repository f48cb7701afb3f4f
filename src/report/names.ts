/** Names that Excel takes: of sheets and of tables. */
import { WORDS } from '../words';

/**
 * A sheet name from what is wanted: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at its ends, and not one
 * of `taken` (lower case), to which it is added. A name that is taken gets a number: no sheet is ever overwritten.
 */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[:\\/?*[\]\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
  const tidy = plain.toLowerCase() === 'history' ? WORDS.report.historySheet : plain;
  let name = shorten(tidy, '');
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = shorten(tidy, ` (${number})`);
  taken.add(name.toLowerCase());
  return name;
}

const LONGEST = 31;

function shorten(name: string, ending: string): string {
  const room = LONGEST - ending.length;
  return name.length <= room ? name + ending : `${name.slice(0, room - 1).trimEnd()}…${ending}`;
}

/** A table name not yet in `taken` (lower case), to which it is added. */
export function tableName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 200);
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** What to say of sheets whose names are not as they were wanted; nothing where all are. */
export function renamed(wanted: readonly string[], names: readonly string[]): string[] {
  return wanted.flatMap((name, index) =>
    name === names[index]
      ? []
      : [
          name.length > LONGEST
            ? WORDS.report.renamedTooLong(name, names[index]!)
            : WORDS.report.renamedTaken(name, names[index]!),
        ],
  );
}

/** Headers of a table, each once: a second "Notes" becomes "Notes (2)". Excel compares them without case. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    let name = header;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${header} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
