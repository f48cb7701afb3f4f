/** A whole workbook → WorkbookSnapshot. */
import { parseRangeAddress } from '../../plan/address';
import type {
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from '../../plan/snapshot';
import { STATE_NAMESPACE } from '../../plan/state-namespace';
import { DEFAULT_LIMITS, type Limits } from '../limits';
import { Package, type Relation } from '../package';
import { readSharedStrings } from '../strings';
import { readStyles } from '../styles';
import type { Unpacker } from '../zip';
import { child, children, descendants, isTrue, type XmlElement } from '../xml';
import { conditionalFill, readConditionalRules, type ConditionalRule } from './conditional';
import type { FormulaValue } from './formula';
import {
  listLookUp,
  printTitles,
  readNames,
  readValidations,
  type DefinedName,
  type ListLookUp,
} from './lists';
import { readNotes, withNotes } from './notes';
import { readSheetPart, type RawSheet, type SheetContext } from './sheet';
import { columnWidths, hiddenColumns } from './sheet-columns';

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
    validations: readValidations(raw, index, tools.lookUp, tools.limits),
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

function frozenRows(views: XmlElement | undefined): number {
  const pane = descendants(views, 'pane')[0];
  return pane?.attributes['state']?.startsWith('frozen') ? Number(pane.attributes['ySplit'] ?? 0) : 0;
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
