/** Defined names of a workbook, and the lists of words that cells may be picked from. */
import { parseRangeAddress } from '../../plan/address';
import type { CellRectangle, ValidationList } from '../../plan/snapshot';
import type { Limits } from '../limits';
import { child, children, descendants, type XmlElement } from '../xml';
import { readRanges } from './conditional';
import type { RawSheet } from './sheet';

export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly refersTo: string;
}

export function readNames(workbook: XmlElement | undefined): DefinedName[] {
  return children(child(workbook, 'definedNames'), 'definedName').map((element) => ({
    name: element.attributes['name'] ?? '',
    sheet:
      element.attributes['localSheetId'] === undefined ? null : Number(element.attributes['localSheetId']),
    refersTo: element.text,
  }));
}

/** The rows that are printed on every page, 0-based; null where none are. */
export function printTitles(
  names: readonly DefinedName[],
  sheet: number,
): { first: number; last: number } | null {
  const name = names.find(
    (candidate) => candidate.sheet === sheet && candidate.name === '_xlnm.Print_Titles',
  );
  const rows = name?.refersTo
    .split(',')
    .map((part) => /\$?(\d+):\$?(\d+)$/.exec(part))
    .find(Boolean);
  return rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null;
}

/** `sheet` is the 0-based number of the sheet that the formula stands on. */
export type ListLookUp = (formula: string, sheet: number) => readonly string[] | null;

const MOST_WORDS = 500;

/** Resolves a validation's list: words in quotes, a range on any sheet, or a defined name. At most 500 words. */
export function listLookUp(
  entries: readonly { readonly name: string }[],
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

/** The lists of a sheet, as many as the limits allow. */
export function readValidations(
  raw: RawSheet,
  sheet: number,
  lookUp: ListLookUp,
  limits: Limits,
): ValidationList[] {
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
