/** Text into XML: what XML cannot hold is written in Excel's own `_xHHHH_` form, lone surrogates become U+FFFD. */
import { LONGEST_TEXT } from '../limits';

export function escapeXml(text: string): string {
  if (!/[&<>"\uD800-\uDFFF]/.test(text)) return text;
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** The text of a cell: Excel's escapes, at most 32,767 characters. */
export function cellText(text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const guarded = cut.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  const plain = escapeXml(guarded);
  for (let at = 0; at < plain.length; at += 1)
    if (isForbidden(plain.charCodeAt(at))) return [...plain].map(guardedCharacter).join('');
  return plain;
}

const guardedCharacter = (character: string): string =>
  isForbidden(character.charCodeAt(0)) ? escaped(character) : character;

/** Characters that XML 1.0 cannot hold, besides lone surrogates, or does not keep: a return would be read as a line feed. */
const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 9 && code !== 10) || code === 0xfffe || code === 0xffff;

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
