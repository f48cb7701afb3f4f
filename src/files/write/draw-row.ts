/** The XML of a drawn row. A report has millions of cells, so each is written with as little ado as can be. */
import { columnLetters } from '../../plan/address';
import { serialFromDate } from '../../plan/dates';
import type { CellStyle, DrawnCell, DrawnRow, DrawnValue } from '../../report/drawing';
import { content } from './sheet-part';
import type { StyleBook } from './style-book';

const KINDS = ['text', 'number', 'date', 'blank'] as const;
type Formats = Partial<Record<DrawnValue['kind'], number>>;

/** Styles of a drawing as indices: each look is worked out once. */
export class DrawnStyles {
  private readonly known = new Map<CellStyle, Formats>();
  private agreed = Infinity;

  /** `looks` get their indices at once: the same ones in every thread that draws a part of the same workbook. */
  constructor(
    private readonly book: StyleBook,
    looks: readonly CellStyle[] = [],
  ) {
    for (const look of looks) for (const kind of KINDS) this.index(kind, look);
  }

  indexOf({ value, style }: DrawnCell): number {
    return this.index(value.kind, style);
  }

  private index(kind: DrawnValue['kind'], style: CellStyle): number {
    let formats = this.known.get(style);
    if (!formats) this.known.set(style, (formats = {}));
    return (formats[kind] ??= this.derive(kind, style));
  }

  private derive(kind: DrawnValue['kind'], { border, builtIn, ...look }: CellStyle): number {
    const numberFormat =
      kind === 'text' ? '@' : (look.numberFormat ?? (kind === 'date' ? 'dd/mm/yyyy' : 'General'));
    const index = this.book.derive(0, { ...look, numberFormat, ...(border ? { border } : {}) }, builtIn);
    if (index >= this.agreed) throw new Error('a look that was not agreed on with the writer');
    return index;
  }

  /** From here on no style may be added: another thread's book would not have it. */
  seal(): this {
    this.agreed = this.book.count;
    return this;
  }
}

const LETTERS: readonly string[] = Array.from({ length: 256 }, (_unused, column) => columnLetters(column));

/** Row `row` of a sheet whose columns have these widths; a row without cells and height is nothing. */
export function drawRow(
  { cells, height }: DrawnRow,
  row: number,
  widths: readonly number[],
  styles: DrawnStyles,
): string {
  const high = height ?? fittingHeight(cells, widths);
  if (cells.length === 0 && high === undefined) return '';
  const number = String(row + 1);
  let xml = `<row r="${number}"${high === undefined ? '' : ` ht="${high}" customHeight="1"`}>`;
  for (const cell of cells) {
    const { column, value } = cell;
    xml += `<c r="${LETTERS[column] ?? columnLetters(column)}${number}" s="${styles.indexOf(cell)}"`;
    if (value.kind === 'text') xml += textOf(value.text);
    else if (value.kind === 'blank') xml += '/>';
    else xml += `><v>${value.kind === 'number' ? value.number : serialFromDate(value.date)}</v></c>`;
  }
  return `${xml}</row>`;
}

/** What XML or Excel would take for something else, and spaces that must be kept: such texts are written with care. */
const NEEDS_CARE = /[&<>"]|[^ -\uD7FF\uE000-\uFFFD]|_x[0-9A-Fa-f]{4}_|^\s|\s$/;
const LONG = 32_000;

const textOf = (text: string): string =>
  text === '' || text.length > LONG || NEEDS_CARE.test(text)
    ? content('', text)
    : ` t="inlineStr"><is><t>${text}</t></is></c>`;

/** Points for the row's longest wrapped text; undefined where nothing wraps. Files are opened as they are saved. */
function fittingHeight(cells: readonly DrawnCell[], widths: readonly number[]): number | undefined {
  let most = 1;
  let size = 11;
  for (const { column, value, style } of cells) {
    if (style.size !== undefined && style.size > size) size = style.size;
    if (!style.wrap || value.kind !== 'text') continue;
    // A header has a filter's button in its cell.
    const width = widths[column] ?? 9;
    const perLine = Math.max(4, style.bold ? width * 0.95 - 2.5 : width * 1.06);
    const { text } = value;
    if (text.length <= perLine && !text.includes('\n')) continue;
    let lines = 0;
    for (const line of text.split('\n')) lines += wrappedLines(line, perLine);
    most = Math.max(most, lines);
  }
  if (most === 1) return size > 11 ? Math.ceil(size * 1.4) : undefined;
  return Math.min(409, most * 14.4);
}

/** Lines that a text takes where words go over whole; one that is too long for a line is broken. */
function wrappedLines(text: string, perLine: number): number {
  let [lines, used, at] = [1, 0, 0];
  while (at <= text.length) {
    const space = text.indexOf(' ', at);
    const end = space < 0 ? text.length : space;
    const length = end - at;
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > perLine) {
      lines += 1;
      used -= perLine;
    }
    at = end + 1;
  }
  return lines;
}
