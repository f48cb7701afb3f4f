/**
 * The rows of a worksheet part in the form in which nearly all programs write them, read without an XML parser. It only
 * takes what cannot mean anything else; every other row goes to the parser, and so does the rest of the part.
 */
import { columnFromLetters } from '../../plan/address';
import { decode } from '../xml';

/** Attributes in double quotes without entities. */
const ATTRIBUTES = '((?:\\s+[\\w:.-]+="[^"<&]*")*)\\s*';
const ROW = new RegExp(`<row${ATTRIBUTES}(/?)>`, 'y');
const ATTRIBUTE = /\s([\w:.-]+)="([^"]*)"/g;
/** A cell with a value, with a plain string of its own, or with nothing. */
const CELL =
  /\s*<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;
const SPACE = /\s*/y;

export interface PlainCell {
  readonly column: number;
  readonly style: number;
  readonly type: string;
  /** With entities resolved. */
  readonly value: string;
  /** True where the value is a string of the cell's own. */
  readonly inline: boolean;
}

export interface RowSink {
  openRow(attributes: Readonly<Record<string, string | undefined>>): void;
  plainCell(cell: PlainCell): void;
  closeRow(): void;
}

/** A row with more cells than columns is not plain. */
const MOST_CELLS = 16_384;

const COLUMNS = new Map<string, number | null>();

function columnOf(letters: string): number | null {
  let column = COLUMNS.get(letters);
  if (column === undefined) COLUMNS.set(letters, (column = columnFromLetters(letters)));
  return column;
}

/** After so many rows that are not plain, the parser reads all others at one go. */
const PATIENCE = 50;

/**
 * Reads the rows of a part; `parse` gets everything else as XML that means the same. False where nothing was read
 * because the part is of another form as a whole.
 */
export function readPlainRows(xml: string, sink: RowSink, parse: (xml: string) => void): boolean {
  const start = xml.indexOf('<sheetData>');
  const end = xml.indexOf('</sheetData>', start);
  const root = /^[^<]*(?:<\?[^<>]*\?>\s*)?(<worksheet(?=[\s>])[^<>]*[^<>/]>)/.exec(xml)?.[1];
  if (start < 0 || end < 0 || root === undefined) return false;
  // Comments, CDATA and document types are the parser's, and so is a second table of cells.
  if (xml.includes('<!') || xml.includes('<sheetData', end) || xml.lastIndexOf('<sheetData', start - 1) >= 0)
    return false;
  const parseRows = (rows: string): void => parse(`${root}<sheetData>${rows}</sheetData></worksheet>`);
  parse(xml.slice(0, start) + xml.slice(end + '</sheetData>'.length));
  let at = start + '<sheetData>'.length;
  let odd = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(xml);
    at = SPACE.lastIndex;
    if (at === end) return true;
    const next = odd > PATIENCE ? null : readRow(xml, at, sink);
    if (next !== null) {
      at = next;
      continue;
    }
    const close = odd > PATIENCE ? -1 : xml.indexOf('</row>', at);
    const stop = close < 0 || close > end ? end : close + '</row>'.length;
    parseRows(xml.slice(at, stop));
    at = stop;
    odd += 1;
  }
}

/** Where the row at `at` ends; null, and nothing told, where it is not plain. */
function readRow(xml: string, at: number, sink: RowSink): number | null {
  ROW.lastIndex = at;
  const row = ROW.exec(xml);
  if (!row) return null;
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, value] of row[1]!.matchAll(ATTRIBUTE)) {
    if (name! in attributes) return null;
    attributes[name!] = value!;
  }
  const number = attributes['r'];
  if (number === undefined) return null;
  let next = ROW.lastIndex;
  const cells: PlainCell[] = [];
  if (row[2] === '') {
    for (;;) {
      CELL.lastIndex = next;
      const cell = CELL.exec(xml);
      if (!cell) break;
      next = CELL.lastIndex;
      const column = columnOf(cell[1]!);
      if (column === null || cell[2] !== number || cells.length > MOST_CELLS) return null;
      const inline = cell[6] !== undefined;
      const value = cell[5] ?? cell[6] ?? '';
      cells.push({
        column,
        style: cell[3] === undefined ? 0 : Number(cell[3]),
        type: cell[4] ?? 'n',
        value: value.includes('&') ? decode(value) : value,
        inline,
      });
    }
    SPACE.lastIndex = next;
    SPACE.exec(xml);
    next = SPACE.lastIndex;
    if (!xml.startsWith('</row>', next)) return null;
    next += '</row>'.length;
  }
  sink.openRow(attributes);
  for (const cell of cells) sink.plainCell(cell);
  sink.closeRow();
  return next;
}
