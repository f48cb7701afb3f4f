/**
 * The rows of a worksheet part in the form in which nearly all programs write them, read without an XML parser. It only
 * takes what cannot mean anything else; every other row goes to the parser, and so does the rest of the part.
 */
import { decode } from '../xml';

/** Attributes in double quotes without entities. */
const ATTRIBUTES = '((?:\\s+[\\w:.-]+="[^"<&]*")*)\\s*';
const ROW = new RegExp(`<row${ATTRIBUTES}(/?)>`, 'y');
const ATTRIBUTE = /\s([\w:.-]+)="([^"]*)"/g;

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

/** What XML takes for white space. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

function endOfSpace(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && isSpace(xml.charCodeAt(at))) at += 1;
  return at;
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
    at = endOfSpace(xml, at);
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
    const scan = new CellScan(xml, next, number);
    for (let cell = scan.next(); cell !== null; cell = scan.next()) {
      if (cells.length > MOST_CELLS) return null;
      cells.push(cell);
    }
    next = endOfSpace(xml, scan.at);
    if (!xml.startsWith('</row>', next)) return null;
    next += '</row>'.length;
  }
  sink.openRow(attributes);
  for (const cell of cells) sink.plainCell(cell);
  sink.closeRow();
  return next;
}

const TYPES = ['s', 'inlineStr', 'str', 'n', 'b', 'e', 'd'].map((type) => ({ type, closed: `${type}"` }));
const [LETTER_A, LETTER_Z, FIGURE_0, FIGURE_9] = [0x41, 0x5a, 0x30, 0x39];

/**
 * The cells of a row one after another, each with a value, with a plain string of its own, or with nothing. By hand
 * rather than by a pattern: a match would make six strings for each of a workbook's cells.
 */
class CellScan {
  private readonly end: string;

  constructor(
    private readonly xml: string,
    public at: number,
    row: string,
  ) {
    this.end = `${row}"`;
  }

  /** Null, and `at` as it was, where what follows is no plain cell of this row. */
  next(): PlainCell | null {
    const start = this.at;
    const cell = this.cell();
    if (cell === null) this.at = start;
    return cell;
  }

  private cell(): PlainCell | null {
    this.at = endOfSpace(this.xml, this.at);
    if (!this.passes('<c r="')) return null;
    const column = this.column();
    if (column === null || !this.passes(this.end)) return null;
    const style = this.passes(' s="') ? this.figures() : 0;
    if (style === null) return null;
    const type = this.passes(' t="') ? this.type() : 'n';
    if (type === null) return null;
    if (this.passes('/>')) return { column, style, type, value: '', inline: false };
    if (!this.passes('>')) return null;
    let [value, inline]: [string | null, boolean] = ['', false];
    if (this.passes('<v>')) value = this.text('</v>');
    else if (this.passes('<is><t>') || this.passes('<is><t xml:space="preserve">'))
      [value, inline] = [this.text('</t></is>'), true];
    return value !== null && this.passes('</c>') ? { column, style, type, value, inline } : null;
  }

  private passes(text: string): boolean {
    if (!this.xml.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** 0-based, of one to three letters; null beyond the last column of Excel. */
  private column(): number | null {
    let column = 0;
    const first = this.at;
    for (; this.at < first + 3; this.at += 1) {
      const code = this.xml.charCodeAt(this.at);
      if (!(code >= LETTER_A && code <= LETTER_Z)) break;
      column = column * 26 + code - LETTER_A + 1;
    }
    return column > 0 && column <= MOST_CELLS ? column - 1 : null;
  }

  /** A number and the quote behind it. */
  private figures(): number | null {
    let value = 0;
    const first = this.at;
    for (; this.at < first + 9; this.at += 1) {
      const code = this.xml.charCodeAt(this.at);
      if (!(code >= FIGURE_0 && code <= FIGURE_9)) break;
      value = value * 10 + code - FIGURE_0;
    }
    return this.at > first && this.passes('"') ? value : null;
  }

  private type(): string | null {
    for (const { type, closed } of TYPES) if (this.passes(closed)) return type;
    return null;
  }

  /** With entities resolved, up to what ends it. */
  private text(end: string): string | null {
    const close = this.xml.indexOf('<', this.at);
    if (close < 0) return null;
    const text = this.xml.slice(this.at, close);
    this.at = close;
    if (!this.passes(end)) return null;
    return text.includes('&') ? decode(text) : text;
  }
}
