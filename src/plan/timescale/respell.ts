/** Slips of the keyboard in the words that dates are written with: "Feburary", "Ongiong", "revsied". */
import { MONTHS } from './words';
import { WORDS } from '../../words';

/** Words long enough to be known with one letter wrong. */
const WELL_SPELT: readonly string[] = [
  ...[...MONTHS.keys()].filter((name) => name.length >= 5 && name !== 'febuary'),
  ...['ongoing', 'continuous', 'quarterly', 'monthly', 'weekly', 'fortnightly', 'annually', 'termly'],
  ...['immediate', 'immediately', 'revised', 'extended', 'autumn', 'spring', 'summer', 'winter', 'quarter'],
];
/** Real words that are one letter from one of those. */
const REAL = new Set(
  'arch marc match marsh larch parch starch revise reviser extend extends spring sprint spraing summers winters springs autumns quarters months monthly week mayor augusts weekly'.split(
    ' ',
  ),
);

/** Every slip of one letter (left out, doubled or foreign letter put in, two swapped, and in long words one wrong) → the word. */
const SLIPS: ReadonlyMap<string, string> = slips();

function slips(): Map<string, string> {
  const found = new Map<string, string | null>();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const word of WELL_SPELT) {
    const variants = new Set<string>();
    for (let at = 0; at <= word.length; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      for (const letter of letters) {
        variants.add(head + letter + tail);
        if (word.length >= 7 && tail) variants.add(head + letter + tail.slice(1));
      }
      if (tail) variants.add(head + tail.slice(1));
      if (tail.length > 1) variants.add(head + tail[1]! + tail[0]! + tail.slice(2));
    }
    for (const variant of variants) {
      const known = found.get(variant);
      found.set(variant, known === undefined || known === word ? word : null);
    }
  }
  return new Map(
    [...found].filter(
      (entry): entry is [string, string] =>
        entry[1] !== null && !WELL_SPELT.includes(entry[0]) && !REAL.has(entry[0]) && !MONTHS.has(entry[0]),
    ),
  );
}

/** The text with its slips mended and a sentence for each, or null where there is none. `plain` is normalised. */
export function respell(plain: string): { text: string; notes: string[] } | null {
  const notes: string[] = [];
  const text = plain.replace(/\bon[- –]?go[a-z]{1,3}\b|[a-z]{4,}/g, (word) => {
    const right = SLIPS.get(word.replace(/[- –]/, ''));
    if (right === undefined) return word;
    notes.push(WORDS.timescales.wasReadAs(word, right));
    return right;
  });
  return notes.length === 0 ? null : { text, notes };
}
