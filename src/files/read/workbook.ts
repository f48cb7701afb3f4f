/** A whole workbook → WorkbookSnapshot. */
import { parseCellAddress, parseRangeAddress } from '../../plan/address';
import type {
  CellRectangle,
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  TableSnapshot,
  ValidationList,
  WorkbookSnapshot,
} from '../../plan/snapshot';
import { STATE_NAMESPACE } from '../../plan/state-namespace';
import { DEFAULT_LIMITS, LONGEST_TEXT, type Limits } from '../limits';
import { Package, type Relation } from '../package';
import { readSharedStrings } from '../strings';
import { readStyles } from '../styles';
import type { Unpacker } from '../zip';
import { child, children, descendants, isTrue, type XmlElement } from '../xml';
import { conditionalFill, readConditionalRules, readRanges, type ConditionalRule } from './conditional';
import type { FormulaValue } from './formula';
import { readSheetPart, type RawSheet, type SheetContext } from './sheet';

export interface WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
  readonly date1904: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly part: string | null;
  readonly relation: Relation | undefined;
  readonly visibility: SheetSnapshot['visibility'];
}

/**
 * Reads an .xlsx or .xlsm. `name` is the file's name, kept without its path. Throws FileError, whose message is the
 * sentence for the user.
 */
export function readWorkbook(
  bytes: Uint8Array,
  name: string,
  options: { limits?: Limits; unpacker?: Unpacker } = {},
): WorkbookFile {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const opened = Package.open(bytes, limits, options.unpacker);
  const main = opened.workbookPart();
  const workbook = opened.tree(main) ?? undefined;
  const relations = opened.relations(main);
  const part = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.target;
  const styles = readStyles(opened.tree(part('styles') ?? ''), opened.tree(part('theme') ?? ''));
  const context: SheetContext = {
    styles,
    strings: readSharedStrings(opened.text(part('sharedStrings') ?? ''), limits),
    date1904: isTrue(child(workbook, 'workbookPr')?.attributes['date1904']),
    limits,
    counter: { cells: 0, characters: 0, formulaCharacters: 0, elements: limits.elements },
  };
  const names = readNames(workbook);
  const entries = children(child(workbook, 'sheets'), 'sheet').map((sheet) =>
    readEntry(sheet, relations, opened),
  );
  const raws = entries.map((entry) => readRaw(entry, opened, context));
  const lookUp = listLookUp(entries, raws, names);
  const sheets = entries.map((entry, index) =>
    readSheet(entry, raws[index]!, index, opened, { ...context, names, lookUp }),
  );
  const state = readState(opened);
  return {
    snapshot: { name: name.split(/[\\/]/).pop() ?? name, sheets, ...(state === undefined ? {} : { state }) },
    date1904: context.date1904,
  };
}

function readEntry(sheet: XmlElement, relations: readonly Relation[], opened: Package): SheetEntry {
  const relation = relations.find((candidate) => candidate.id === sheet.attributes['r:id']);
  const state = sheet.attributes['state'];
  return {
    name: sheet.attributes['name'] ?? '',
    part: relation && !relation.external && opened.has(relation.target) ? relation.target : null,
    relation,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

const EMPTY: RawSheet = { rows: [], merges: [], elements: [] };

function readRaw(entry: SheetEntry, opened: Package, context: SheetContext): RawSheet {
  const xml = entry.part === null || kindOf(entry) !== 'worksheet' ? null : opened.text(entry.part);
  return xml === null ? EMPTY : readSheetPart(xml, context);
}

function kindOf(entry: SheetEntry): SheetSnapshot['kind'] {
  const type = entry.relation?.type ?? 'worksheet';
  if (type === 'chartsheet') return 'chart';
  if (type === 'dialogsheet') return 'dialog';
  return type === 'worksheet' ? 'worksheet' : 'macro';
}

interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly refersTo: string;
}

function readNames(workbook: XmlElement | undefined): DefinedName[] {
  return children(child(workbook, 'definedNames'), 'definedName').map((element) => ({
    name: element.attributes['name'] ?? '',
    sheet:
      element.attributes['localSheetId'] === undefined ? null : Number(element.attributes['localSheetId']),
    refersTo: element.text,
  }));
}

type ListLookUp = (formula: string, sheet: number) => readonly string[] | null;

const MOST_WORDS = 500;

/** Resolves a validation's list: words in quotes, a range on any sheet, or a defined name. At most 500 words. */
function listLookUp(
  entries: readonly SheetEntry[],
  raws: readonly RawSheet[],
  names: readonly DefinedName[],
): ListLookUp {
  const resolve = (formula: string, sheet: number, depth: number): readonly string[] | null => {
    const source = formula.replace(/^=/, '').trim();
    if (source.startsWith('"')) {
      return source
        .slice(1, -1)
        .replaceAll('""', '"')
        .split(',', MOST_WORDS)
        .map((word) => word.trim());
    }
    const bang = source.lastIndexOf('!');
    const sheetName = bang < 0 ? null : source.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
    const index = sheetName === null ? sheet : entries.findIndex((entry) => entry.name === sheetName);
    const range = parseRangeAddress(source);
    if (range && raws[index]) return wordsIn(raws[index], range);
    const named = names.find((name) => name.name.toLowerCase() === source.toLowerCase());
    return named && depth < 3 ? resolve(named.refersTo, sheet, depth + 1) : null;
  };
  const known = new Map<string, readonly string[] | null>();
  return (formula, sheet) => {
    const key = `${sheet}:${formula}`;
    const found = known.get(key) ?? resolve(formula, sheet, 0);
    known.set(key, found);
    return found;
  };
}

/** The rows are in order: the first of the range is found by halving, and reading ends with the words. */
function wordsIn({ rows }: RawSheet, range: CellRectangle): string[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < range.top) low = middle + 1;
    else high = middle;
  }
  const words: string[] = [];
  for (let at = low; at < rows.length && rows[at]!.row <= range.bottom; at += 1)
    for (const { column, text } of rows[at]!.cells) {
      if (column < range.left || column > range.right || text.trim() === '') continue;
      words.push(text.trim());
      if (words.length === MOST_WORDS) return words;
    }
  return words;
}

interface SheetTools extends SheetContext {
  readonly names: readonly DefinedName[];
  readonly lookUp: ListLookUp;
}

function readSheet(
  entry: SheetEntry,
  raw: RawSheet,
  index: number,
  opened: Package,
  tools: SheetTools,
): SheetSnapshot {
  const find = (name: string): XmlElement | undefined =>
    raw.elements.find((element) => element.name === name);
  const extensions = descendants(find('extLst'), 'conditionalFormatting');
  const allRules = readConditionalRules(
    [...raw.elements.filter((element) => element.name === 'conditionalFormatting'), ...extensions],
    tools.styles,
  );
  const rules = allRules.filter((rule) => !isOurs(rule));
  const highlights = allRules.filter(isOurs).flatMap((rule) =>
    rule.ranges.map((range) => ({
      range,
      formula: `=${rule.formulas[0] ?? ''}`,
      fill: rule.fill ?? '#FFFFFF',
    })),
  );
  const relations = entry.part === null ? [] : opened.relations(entry.part);
  const notes = readNotes(relations, opened);
  const printTitleRows = printTitles(tools.names, index);
  return {
    name: entry.name,
    kind: kindOf(entry),
    visibility: entry.visibility,
    rows: withNotes(withConditionalFills(raw.rows, rules, tools.limits), notes),
    merges: raw.merges,
    hiddenColumns: hiddenColumns(find('cols')),
    columnWidths: columnWidths(find('cols')),
    tables: relations
      .filter((relation) => relation.type === 'table')
      .flatMap((relation) => readTable(opened.tree(relation.target))),
    conditionalFormats: rules.filter((rule) => colours(rule)).flatMap((rule) => rule.ranges),
    validations: readValidations(raw, index, tools),
    ...(highlights.length > 0 ? { highlights } : {}),
    frozenRows: frozenRows(find('sheetViews')),
    ...(printTitleRows ? { printTitleRows } : {}),
    ...(relations.some((relation) => relation.type === 'pivotTable') ? { hasPivotTable: true } : {}),
    ...(isTrue(find('sheetProtection')?.attributes['sheet']) ? { isProtected: true } : {}),
  };
}

/** The marker in the formula of our own highlights (src/excel/highlight.ts): they are not the council's formats. */
const isOurs = (rule: ConditionalRule): boolean =>
  rule.formulas.some((formula) => formula.includes('"Plan RAG"'));

const colours = (rule: ConditionalRule): boolean =>
  rule.fill !== null || rule.type === 'colorScale' || rule.type === 'iconSet';

/** Beyond the limit nothing is said of the colours that conditional formats show. */
function withConditionalFills(
  rows: readonly RowSnapshot[],
  rules: readonly ConditionalRule[],
  limits: Limits,
): readonly RowSnapshot[] {
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const ranges = rules.reduce((sum, rule) => sum + rule.ranges.length, 0);
  if (rules.length === 0 || cells * ranges > limits.comparisons) return rows;
  const byRow = new Map<number, ReadonlyMap<number, CellSnapshot>>();
  for (const row of rows) byRow.set(row.row, new Map(row.cells.map((cell) => [cell.column, cell])));
  const value = (row: number, column: number): FormulaValue => byRow.get(row)?.get(column)?.value ?? null;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): CellSnapshot => {
      const fill = conditionalFill(rules, row.row, cell.column, value);
      return fill === undefined ? cell : { ...cell, conditionalFill: fill };
    }),
  }));
}

function withNotes(rows: readonly RowSnapshot[], notes: ReadonlyMap<string, string>): readonly RowSnapshot[] {
  if (notes.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const note = notes.get(`${row.row}:${cell.column}`);
      return note === undefined ? cell : { ...cell, note };
    }),
  }));
}

/** Texts of notes and threaded comments, by "row:column". A thread's own text wins over Excel's note about it. */
function readNotes(relations: readonly Relation[], opened: Package): Map<string, string> {
  const notes = new Map<string, string>();
  const put = (reference: string | undefined, text: string): void => {
    const cell = parseCellAddress(reference ?? '');
    if (cell && text) notes.set(`${cell.row}:${cell.column}`, text.slice(0, LONGEST_TEXT));
  };
  for (const relation of relations.filter((candidate) => candidate.type === 'comments')) {
    for (const comment of descendants(opened.tree(relation.target) ?? undefined, 'comment')) {
      put(
        comment.attributes['ref'],
        descendants(comment, 't')
          .map((text) => text.text)
          .join(''),
      );
    }
  }
  for (const relation of relations.filter((candidate) => candidate.type === 'threadedComment')) {
    const threads = new Map<string, string[]>();
    for (const comment of descendants(opened.tree(relation.target) ?? undefined, 'threadedComment')) {
      const reference = comment.attributes['ref'] ?? '';
      const text = child(comment, 'text')?.text ?? '';
      const texts = threads.get(reference);
      if (texts) texts.push(text);
      else threads.set(reference, [text]);
    }
    for (const [reference, texts] of threads) put(reference, texts.join('\n'));
  }
  return notes;
}

/** The columns that a `<col>` is about, 0-based; empty where it names none of Excel's. */
function columnsOf({ attributes }: XmlElement): readonly [first: number, last: number] {
  const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
  return first >= 1 && last >= first ? [first - 1, Math.min(last, 16_384) - 1] : [0, -1];
}

function hiddenColumns(columns: XmlElement | undefined): number[] {
  const hidden = new Set<number>();
  for (const element of children(columns, 'col').slice(0, MOST_COLUMN_ELEMENTS)) {
    if (!isTrue(element.attributes['hidden'])) continue;
    const [first, last] = columnsOf(element);
    for (let column = first; column <= last; column += 1) hidden.add(column);
  }
  return [...hidden];
}

/** No more can stand beside one another; a sheet with more repeats itself. */
const MOST_COLUMN_ELEMENTS = 16_384;

function columnWidths(columns: XmlElement | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const element of children(columns, 'col').slice(0, MOST_COLUMN_ELEMENTS)) {
    const width = Number(element.attributes['width'] ?? Number.NaN);
    const [first, last] = columnsOf(element);
    if (!Number.isFinite(width)) continue;
    for (let column = first; column <= Math.min(last, 199); column += 1) widths.set(column, width);
  }
  return widths;
}

function readTable(table: XmlElement | null): TableSnapshot[] {
  const range = parseRangeAddress(table?.attributes['ref'] ?? '');
  if (!table || !range) return [];
  return [
    {
      name: table.attributes['displayName'] ?? '',
      range,
      hasHeaderRow: table.attributes['headerRowCount'] !== '0',
    },
  ];
}

function readValidations(raw: RawSheet, sheet: number, { lookUp, limits }: SheetTools): ValidationList[] {
  const elements = raw.elements.flatMap((element) => [
    ...(element.name === 'dataValidations' ? children(element, 'dataValidation') : []),
    ...(element.name === 'extLst' ? descendants(element, 'dataValidation') : []),
  ]);
  return elements
    .filter((element) => element.attributes['type'] === 'list')
    .slice(0, limits.validations)
    .map((element) => ({
      ranges: readRanges(element.attributes['sqref'] ?? child(element, 'xm:sqref')?.text ?? ''),
      values: lookUp(descendants(element, 'xm:f')[0]?.text ?? child(element, 'formula1')?.text ?? '', sheet),
    }));
}

function frozenRows(views: XmlElement | undefined): number {
  const pane = descendants(views, 'pane')[0];
  return pane?.attributes['state']?.startsWith('frozen') ? Number(pane.attributes['ySplit'] ?? 0) : 0;
}

function printTitles(names: readonly DefinedName[], sheet: number): { first: number; last: number } | null {
  const name = names.find(
    (candidate) => candidate.sheet === sheet && candidate.name === '_xlnm.Print_Titles',
  );
  const rows = name?.refersTo
    .split(',')
    .map((part) => /\$?(\d+):\$?(\d+)$/.exec(part))
    .find(Boolean);
  return rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null;
}

/** Our own custom XML part, parsed as JSON; undefined where there is none or it is no JSON. */
function readState(opened: Package): unknown {
  for (const name of opened.partNames()) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
    const xml = opened.text(name) ?? '';
    if (!xml.includes(STATE_NAMESPACE)) continue;
    try {
      return JSON.parse(opened.tree(name)?.text ?? '') as unknown;
    } catch {
      return undefined;
    }
  }
  return undefined;
}
