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
/** Where an entry begins: a date (perhaps in brackets, perhaps after "Update"), then a colon, dash or bracket. */
const ENTRY = new RegExp(
  `(?:^|\\n|(?<=[.;]\\s))[ •*–]*[[(]?(?:(?:progress )?update(?:d)?|as at|as of|position at|status at)?[\\s:–]*(?<date>${DATE})[\\])]?\\s*(?::|–|\\)|\\]|\\.|\\n|$)\\s*`,
  'g',
);

/** The entries of a text in written order; one undated entry where it is no diary. */
export function entriesOf(text: string, readDate: (text: string) => IsoDate | null): Entry[] {
  const plain = normalise(text);
  if (!/\d/.test(plain)) return [{ date: null, text }];
  const starts = [...plain.matchAll(ENTRY)].map((match) => ({
    at: match.index,
    from: match.index + match[0].length,
    date: readDate(match.groups!['date']!),
  }));
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

/** The clauses of a text, lower case: sentences, lines, bullets, and what stands between dashes and semicolons. */
export function clausesOf(text: string): string[] {
  return normalise(text)
    .split(
      /\n+|[.!](?:\s+|$)|;|\s–+\s|–\s|\s–|\s-\s|:\s+|•|\b(?:but|however|although|whilst)\b|,\s*(?:and|with|which)?\s*(?=(?:to be|will|awaiting|further|but|still|not|next|however)\b)/,
    )
    .map((clause) => clause.replace(/^[\s,*()[\]–>-]+|[\s,()[\]–-]+$/g, '').replace(/\s+/g, ' '))
    .filter((clause) => /[a-z0-9%✓✔]/.test(clause));
}
