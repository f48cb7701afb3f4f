/** Progress texts are diaries: entries with dates, clauses within them. */
import type { IsoDate } from '../dates';
import { normalise } from '../timescale/normalise';
import { DAY, MONTH, YEAR } from '../timescale/words';

export interface Entry {
  readonly date: IsoDate | null;
  /** As written, without its date. */
  readonly text: string;
}

const DATE = `(?:${DAY}[\\s./–-]*(?:of\\s+)?${MONTH}(?:[\\s,./–-]*${YEAR})?|\\d{1,2}[./–-]\\d{1,2}[./–-](?:\\d{4}|\\d{2})|${MONTH}[\\s,./–-]*${YEAR}|\\d{4}–\\d{2}–\\d{2}|q[1-4]\\s+20\\d{2}\\/\\d{2})`;
/** An entry at its beginning: a date (perhaps in brackets, perhaps after "Update"), then a colon, dash or bracket. */
const ENTRY = new RegExp(
  `\\n?[ •*–]*[[(]?(?:(?:progress )?update(?:d)?|as at|as of|position at|status at)?[\\s:–]*(?<date>${DATE})[\\])]?\\s*(?::|–|\\)|\\]|\\.|\\n|$)\\s*`,
  'y',
);

/** The entries of a text in written order; one undated entry where it is no diary. */
export function entriesOf(text: string, readDate: (text: string) => IsoDate | null): Entry[] {
  const plain = normalise(text);
  if (!/\d/.test(plain)) return [{ date: null, text }];
  const starts = beginnings(plain).map(({ at, from, date }) => ({ at, from, date: readDate(date) }));
  if (starts.length === 0 || starts.some((start) => start.date === null)) return [{ date: null, text }];
  const entries: Entry[] = [];
  const head = text.slice(0, starts[0]!.at).trim();
  if (head) entries.push({ date: null, text: head });
  starts.forEach((start, index) => {
    const body = text.slice(start.from, starts[index + 1]?.at ?? text.length).trim();
    if (body) entries.push({ date: start.date, text: body });
  });
  return entries.length === 0 ? [{ date: null, text }] : entries;
}

/** Where entries begin, where their texts begin, and their dates as written. */
function beginnings(plain: string): { at: number; from: number; date: string }[] {
  const found: { at: number; from: number; date: string }[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (!mayBegin(plain, at)) continue;
    ENTRY.lastIndex = at;
    const match = ENTRY.exec(plain);
    if (!match) continue;
    found.push({ at, from: ENTRY.lastIndex, date: match.groups!['date']! });
    at = ENTRY.lastIndex - 1;
  }
  return found;
}

/** The beginning of the text, of a line, or of a sentence. */
function mayBegin(plain: string, at: number): boolean {
  if (at === 0 || plain[at] === '\n') return true;
  const before = plain[at - 2];
  return (before === '.' || before === ';') && /\s/.test(plain[at - 1]!);
}

/** The clauses of a text, lower case: sentences, lines, bullets, and what stands between dashes and semicolons. */
export function clausesOf(text: string): string[] {
  return normalise(text)
    .split(
      /\n+|[.!](?:\s+|$)|;|\s–+\s|–\s|\s–|\s-\s|:\s+|•|\b(?:but|however|although|whilst)\b|,\s*(?:and|with|which)?\s*(?=(?:to be|will|awaiting|further|but|still|not|next|however)\b)/,
    )
    .map((clause) => clause.replace(/^[\s,*()[\]–>-]+|[\s,()[\]–-]+$/g, '').replace(/\s+/g, ' '))
    .filter((clause) => /[a-z0-9%✓✔]/.test(clause));
}
