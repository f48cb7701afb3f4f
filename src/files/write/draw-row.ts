/** The XML of a drawn row. A report has millions of cells, so each is written with as little ado as can be. */
import { columnLetters } from '../../plan/address';
import { serialFromDate } from '../../plan/dates';
import type { CellStyle, DrawnCell, DrawnRow, DrawnValue } from '../../report/drawing';
import { content } from './sheet-part';
import type { StyleBook } from './style-book';

const TEXT_OPENS = ' t="inlineStr"><is><t>';
const TEXT_CLOSES = '</t></is></c>';

const KINDS = ['text', 'number', 'date', 'blank'] as const;
/** What stands behind the reference of a cell with a look. */
interface LookXml {
  readonly head: string;
  readonly blank: string;
  readonly text: string;
}
type Formats = Partial<Record<DrawnValue['kind'], LookXml>>;

/** Styles of a drawing as indices: each look is worked out once. */
export class DrawnStyles {
  private readonly known = new Map<CellStyle, Formats>();
  private agreed = Infinity;

  /** `looks` get their indices at once: the same ones in every thread that draws a part of the same workbook. */
  constructor(
    private readonly book: StyleBook,
    looks: readonly CellStyle[] = [],
  ) {
    for (const look of looks) for (const kind of KINDS) this.of(kind, look);
  }

  /** The look of a kind of value, which gets an index in the style book when it is first asked for. */
  of(kind: DrawnValue['kind'], style: CellStyle): LookXml {
    let formats = this.known.get(style);
    if (!formats) this.known.set(style, (formats = {}));
    return (formats[kind] ??= this.derive(kind, style));
  }

  private derive(kind: DrawnValue['kind'], { border, builtIn, ...look }: CellStyle): LookXml {
    const numberFormat =
      kind === 'text' ? '@' : (look.numberFormat ?? (kind === 'date' ? 'dd/mm/yyyy' : 'General'));
    const index = this.book.derive(0, { ...look, numberFormat, ...(border ? { border } : {}) }, builtIn);
    if (index >= this.agreed) throw new Error('a look that was not agreed on with the writer');
    const head = `" s="${index}"`;
    return { head, blank: `${head}/>`, text: `${head}${TEXT_OPENS}` };
  }

  /** From here on no style may be added: another thread's book would not have it. */
  seal(): this {
    this.agreed = this.book.count;
    return this;
  }
}

const cellOpens = (column: number): string => `<c r="${columnLetters(column)}`;
const OPENS: readonly string[] = Array.from({ length: 256 }, (_unused, column) => cellOpens(column));

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
    const { column, value, style } = cell;
    const look = styles.of(value.kind, style);
    const opens = (OPENS[column] ?? cellOpens(column)) + number;
    if (value.kind === 'blank') xml += opens + look.blank;
    else if (value.kind === 'text')
      xml += isPlain(value.text)
        ? opens + look.text + value.text + TEXT_CLOSES
        : opens + content(look.head, value.text);
    else
      xml += `${opens}${look.head}><v>${value.kind === 'number' ? value.number : serialFromDate(value.date)}</v></c>`;
  }
  return `${xml}</row>`;
}

/** What XML or Excel would take for something else, and spaces that must be kept: such texts are written with care. */
const NEEDS_CARE = /[&<>"]|[^ -\uD7FF\uE000-\uFFFD]|_x[0-9A-Fa-f]{4}_|^\s|\s$/;
const LONG = 32_000;

const isPlain = (text: string): boolean => text !== '' && text.length <= LONG && !NEEDS_CARE.test(text);

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
    // Two lines together are never shorter than one full line: most texts cannot have more lines than the row has.
    if (text.length * 2 <= (most - 1) * perLine && !text.includes('\n')) continue;
    if (text.length > perLine || text.includes('\n')) most = Math.max(most, wrappedLines(text, perLine));
  }
  if (most === 1) return size > 11 ? Math.ceil(size * 1.4) : undefined;
  return Math.min(409, most * 14.4);
}

/** Lines that a text takes where words go over whole; one that is too long for a line is broken. */
function wrappedLines(text: string, perLine: number): number {
  let [lines, used, word] = [1, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (code !== SPACE && code !== LINE_FEED) {
      word += 1;
      continue;
    }
    if (used > 0 && used + 1 + word > perLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word;
    for (; used > perLine; used -= perLine) lines += 1;
    word = 0;
    if (code === SPACE || at === text.length) continue;
    lines += 1;
    used = 0;
  }
  return lines;
}

const [SPACE, LINE_FEED] = [0x20, 0x0a];
