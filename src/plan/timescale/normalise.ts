/**
 * The text as the idioms see it: plain spaces, one kind of dash and quote, A to Z in lower case. Every character keeps
 * its place, so that what was read can be quoted from the text as written.
 */
export function normalise(text: string): string {
  // One reading asks for the same text several times in a row.
  if (text !== last.text) last = { text, plain: normalised(text) };
  return last.plain;
}

let last = { text: '', plain: '' };

function normalised(text: string): string {
  if (!/[^ -_a-~]/.test(text)) return text.toLowerCase();
  return text
    .replace(/[\u00A0\u2007\u202F\u2009\u200A\u2002\u2003\t]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '–')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\r\n?/g, '\n')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** One line, single spaces: for comparing whole texts with lists of words. */
export function squeeze(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}
