/** One worksheet part → SheetSnapshot. Rows and cells are read as they come; all else as small trees. */
import { parseCellAddress, parseRangeAddress } from '../../plan/address';
import { dateFromSerial } from '../../plan/dates';
import { formatNumber } from '../../plan/number-format';
import type { CellRectangle, CellSnapshot, RowSnapshot, TextRun } from '../../plan/snapshot';
import { FileError } from '../errors';
import { LONGEST_FORMULA, LONGEST_TEXT, type Limits } from '../limits';
import { readString, type ReadString } from '../strings';
import { PLAIN_STYLE, type ReadStyle, type ReadStyles } from '../styles';
import { isTrue, parseXml, TreeBuilder, unescapeString, type Attributes, type XmlElement } from '../xml';
import { shiftFormula } from './formula';
import { readPlainRows, type PlainCell } from './plain-rows';

export interface SheetContext {
  readonly styles: ReadStyles;
  readonly strings: readonly ReadString[];
  readonly date1904: boolean;
  readonly limits: Limits;
  /** Read so far in the whole workbook: cells (and rows), characters; and the elements that there is room for. */
  readonly counter: { cells: number; characters: number; formulaCharacters: number; elements: number };
}

export interface RawSheet {
  readonly rows: RowSnapshot[];
  readonly merges: CellRectangle[];
  /** Of the other elements of the sheet those that are read, in order. */
  readonly elements: readonly XmlElement[];
}

interface OpenCell {
  attributes: Attributes;
  row: number;
  column: number;
  value: string;
  formula: string | null;
  formulaAttributes: Attributes;
  inline: TreeBuilder | null;
}

/** The elements beside rows and merges that say something of a plan; all others are passed over as they come. */
const READ_ELEMENTS: ReadonlySet<string> = new Set([
  'sheetViews',
  'cols',
  'sheetProtection',
  'conditionalFormatting',
  'dataValidations',
  'extLst',
]);

class SheetParser {
  readonly rows: RowSnapshot[] = [];
  readonly merges: CellRectangle[] = [];
  readonly elements: XmlElement[] = [];
  private row = -1;
  private rowHidden = false;
  private cells: CellSnapshot[] = [];
  private cell: OpenCell | null = null;
  private nextColumn = 0;
  private inside: 'v' | 'f' | null = null;
  private tree: TreeBuilder | null = null;
  private inData = false;
  private readonly sharedFormulas = new Map<string, { formula: string; row: number; column: number }>();

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: () => Attributes): void {
    if (this.tree) return this.tree.open(name, attributes());
    if (this.cell) return this.openInCell(name, attributes);
    if (name === 'row') return this.openRow(attributes());
    if (name === 'c') return this.openCell(attributes());
    if (name === 'sheetData') {
      this.inData = true;
      return;
    }
    if (name === 'mergeCell') return this.merge(attributes());
    if (this.inData || !READ_ELEMENTS.has(name)) return;
    this.tree = new TreeBuilder(this.context.counter);
    this.tree.open(name, attributes());
  }

  text(text: string): void {
    if (this.tree) this.tree.text(text);
    else if (this.cell?.inline) this.cell.inline.text(text);
    else if (this.cell && this.inside === 'v') this.cell.value += text;
    else if (this.cell && this.inside === 'f') this.cell.formula = (this.cell.formula ?? '') + text;
  }

  close(name: string): void {
    if (this.tree) {
      this.tree.close();
      if (this.tree.depth > 0) return;
      this.elements.push(this.tree.root!);
      this.tree = null;
    } else if (this.cell?.inline && this.cell.inline.depth > 0) this.cell.inline.close();
    else if (name === 'c' && this.cell) this.closeCell(this.cell);
    else if (name === 'v' || name === 'f') this.inside = null;
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.inData = false;
  }

  private merge(attributes: Attributes): void {
    const range = parseRangeAddress(attributes['ref'] ?? '');
    if (range && this.merges.length < this.context.limits.merges) this.merges.push(range);
  }

  /** One more row or cell: a row costs memory too, even where it is empty. */
  private count(): void {
    this.context.counter.cells += 1;
    if (this.context.counter.cells > this.context.limits.cells) throw new FileError('too-many-cells');
  }

  private countCharacters(of: 'characters' | 'formulaCharacters', count: number): void {
    this.context.counter[of] += count;
    if (this.context.counter[of] > this.context.limits[of]) throw new FileError('too-large', of);
  }

  openRow(attributes: Attributes): void {
    this.count();
    const number = Number(attributes['r'] ?? this.row + 2);
    if (!Number.isInteger(number) || number < 1 || number > 1_048_576)
      throw new FileError('damaged', 'row number');
    this.row = number - 1;
    this.rowHidden = isTrue(attributes['hidden']);
    this.cells = [];
    this.nextColumn = 0;
  }

  closeRow(): void {
    if (this.cells.length === 0 && !this.rowHidden) return;
    const sorted = this.cells.every(
      (cell, index) => index === 0 || cell.column > this.cells[index - 1]!.column,
    )
      ? this.cells
      : [...new Map(this.cells.map((cell) => [cell.column, cell])).values()].sort(
          (a, b) => a.column - b.column,
        );
    this.rows.push({ row: this.row, ...(this.rowHidden ? { hidden: true } : {}), cells: sorted });
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const address =
      reference === undefined ? { row: this.row, column: this.nextColumn } : parseCellAddress(reference);
    if (!address || address.row !== this.row) throw new FileError('damaged', `cell ${reference ?? ''}`);
    this.nextColumn = address.column + 1;
    this.count();
    this.cell = {
      attributes,
      row: address.row,
      column: address.column,
      value: '',
      formula: null,
      formulaAttributes: {},
      inline: null,
    };
  }

  /** A cell without a formula, runs or anything else but its value. */
  plainCell({ column, style: index, type, value, inline }: PlainCell): void {
    this.nextColumn = column + 1;
    this.count();
    const style = this.context.styles.cells[index] ?? PLAIN_STYLE;
    const content = inline
      ? stringContent({ text: unescapeString(value).slice(0, LONGEST_TEXT) })
      : this.valueContent(type, value, style);
    const snapshot = this.snapshot(column, content, undefined, style);
    if (snapshot) this.cells.push(snapshot);
  }

  private openInCell(name: string, attributes: () => Attributes): void {
    const cell = this.cell!;
    if (cell.inline) return cell.inline.open(name, attributes());
    if (name === 'is') {
      cell.inline = new TreeBuilder({ elements: this.context.limits.elements });
      cell.inline.open(name, {});
    } else if (name === 'v') this.inside = 'v';
    else if (name === 'f') {
      this.inside = 'f';
      cell.formula = '';
      cell.formulaAttributes = attributes();
    }
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null;
    const style = this.context.styles.cells[Number(cell.attributes['s'] ?? 0)] ?? PLAIN_STYLE;
    const content = cell.inline?.root
      ? stringContent(readString(cell.inline.root))
      : this.valueContent(cell.attributes['t'] ?? 'n', cell.value, style);
    const snapshot = this.snapshot(cell.column, content, this.formulaOf(cell), style);
    if (snapshot) this.cells.push(snapshot);
  }

  private snapshot(
    column: number,
    content: Content,
    formula: string | undefined,
    style: ReadStyle,
  ): CellSnapshot | null {
    if (content.value === null && formula === undefined && style.fill === null) return null;
    this.countCharacters('characters', content.text.length);
    const cell: Growing<CellSnapshot> = { column, ...content };
    if (!content.runs && style.struck && content.text) cell.runs = [{ text: content.text, struck: true }];
    if (style.format !== 'General') cell.format = style.format;
    if (formula !== undefined) cell.formula = formula;
    if (style.fill !== null) cell.fill = style.fill;
    if (style.fontColour !== null) cell.fontColour = style.fontColour;
    if (style.bold) cell.bold = true;
    if (style.wrap) cell.wrap = true;
    return cell;
  }

  private valueContent(type: string, value: string, style: ReadStyle): Content {
    if (value === '') return NO_CONTENT;
    if (type === 's') return stringContent(this.context.strings[Number(value)] ?? { text: '' });
    if (type === 'str' || type === 'inlineStr')
      return stringContent({ text: unescapeString(value).slice(0, LONGEST_TEXT) });
    if (type === 'b') return { value: value === '1', text: value === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { value, text: value, error: value };
    if (type === 'd') return isoContent(value);
    return this.numberContent(Number(value), style);
  }

  private numberContent(number: number, style: ReadStyle): Content {
    if (!Number.isFinite(number)) return { value: null, text: '' };
    const text = formatNumber(number, style.format, this.context.date1904);
    const date = style.isDate ? dateFromSerial(number, this.context.date1904) : null;
    if (date === null) return { value: number, text };
    return { value: number, text, date, ...(style.monthOnly ? { monthOnly: true } : {}) };
  }

  private formulaOf(cell: OpenCell): string | undefined {
    if (cell.formula === null) return undefined;
    if (cell.formula.length > LONGEST_FORMULA) throw new FileError('damaged', 'length of a formula');
    const { t: kind, si } = cell.formulaAttributes;
    if (kind === 'shared' && si !== undefined) {
      if (cell.formula !== '')
        this.sharedFormulas.set(si, { formula: cell.formula, row: cell.row, column: cell.column });
      const master = this.sharedFormulas.get(si);
      if (master) this.countCharacters('formulaCharacters', master.formula.length);
      if (master)
        return `=${shiftFormula(master.formula, cell.row - master.row, cell.column - master.column)}`;
    }
    return `=${cell.formula}`;
  }
}

type Growing<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

type Content = Pick<CellSnapshot, 'value' | 'text' | 'date' | 'monthOnly' | 'error'> & {
  runs?: readonly TextRun[];
};

const NO_CONTENT: Content = { value: null, text: '' };

function stringContent({ text, runs }: ReadString): Content {
  if (text === '') return NO_CONTENT;
  return runs ? { value: text, text, runs } : { value: text, text };
}

/** An ISO 8601 date cell (`t="d"`), which strict workbooks use. */
function isoContent(text: string): Content {
  const date = /^(\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  return { value: text, text, ...(date ? { date } : {}) };
}

/** Reads a sheet part. Throws FileError. */
export function readSheetPart(xml: string, context: SheetContext): RawSheet {
  const parser = new SheetParser(context);
  const parse = (part: string): void =>
    parseXml(part, {
      open: (name, attributes) => parser.open(name, attributes),
      text: (text) => parser.text(text),
      close: (name) => parser.close(name),
    });
  if (!readPlainRows(xml, parser, parse)) parse(xml);
  parser.rows.sort((first, second) => first.row - second.row);
  return { rows: parser.rows, merges: parser.merges, elements: parser.elements };
}
