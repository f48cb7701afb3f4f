/** Changing the cells of a worksheet part. All other bytes of the part stay. */
import { cellAddress, rangeAddress } from '../../plan/address';
import { FileError } from '../errors';
import type { CellEdit, HighlightEdit } from './edits';
import type { StyleBook } from './style-book';
import { cellText, escapeXml } from './xml-text';

const ROW = /<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const CELL = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

/** A part with these cells changed. Throws FileError where the part is of a form that cannot be changed safely. */
export function editCells(xml: string, edits: readonly CellEdit[], styles: StyleBook): string {
  if (edits.length === 0) return xml;
  const data = /<sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml);
  if (!data) throw new FileError('unsupported', 'no sheetData');
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows = new Map<number, string>();
  for (const [row] of (data[1] ?? '').matchAll(ROW)) {
    const number = Number(/^<row\b[^>]*?\br="(\d+)"/.exec(row)?.[1] ?? Number.NaN);
    if (!Number.isInteger(number)) throw new FileError('unsupported', 'row without a number');
    rows.set(number - 1, row);
  }
  for (const [row, changes] of byRow)
    rows.set(row, editRow(rows.get(row) ?? `<row r="${row + 1}"></row>`, row, changes, styles));
  const written = [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([, row]) => row)
    .join('');
  return (
    xml.slice(0, data.index) + `<sheetData>${written}</sheetData>` + xml.slice(data.index + data[0].length)
  );
}

function editRow(row: string, number: number, edits: readonly CellEdit[], styles: StyleBook): string {
  const open = /^<row\b[^>]*?>/.exec(row)![0];
  const cells = new Map<number, string>();
  for (const [cell] of row.matchAll(CELL)) {
    const letters = /^<c\b[^>]*?\br="([A-Z]+)\d+"/.exec(cell)?.[1];
    if (!letters) throw new FileError('unsupported', 'cell without an address');
    cells.set(columnIndex(letters), cell);
  }
  for (const edit of edits) cells.set(edit.column, editCell(cells.get(edit.column) ?? '', edit, styles));
  const inner = [...cells]
    .sort((a, b) => a[0] - b[0])
    .map(([, cell]) => cell)
    .join('');
  const start = open.endsWith('/>') ? `${open.slice(0, -2)}>` : open;
  return `${start.replace(/\sspans="[^"]*"/, '')}${inner}</row>`.replace(/\br="\d+"/, `r="${number + 1}"`);
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function editCell(cell: string, edit: CellEdit, styles: StyleBook): string {
  if (/<f\b[^>]*\bt="(?:shared|array)"[^>]*\bref=/.test(cell) && edit.value !== undefined)
    throw new FileError('unsupported', 'master of a shared formula');
  const base = Number(/^<c\b[^>]*?\bs="(\d+)"/.exec(cell)?.[1] ?? 0);
  const style = edit.style ? styles.derive(base, edit.style) : base;
  const head = `<c r="${cellAddress(edit.row, edit.column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (edit.formula !== undefined) return `${head}><f>${escapeXml(edit.formula.replace(/^=/, ''))}</f></c>`;
  if (edit.value !== undefined) return content(head, edit.value);
  if (cell === '') return `${head}/>`;
  const inner = /^<c\b[^>]*?>([\s\S]*)<\/c>$/.exec(cell)?.[1];
  const type = /^<c\b[^>]*?\bt="(\w+)"/.exec(cell)?.[1];
  return inner === undefined ? `${head}/>` : `${head}${type ? ` t="${type}"` : ''}>${inner}</c>`;
}

/** The rest of a cell's element: text stays text, whatever it begins with. */
export function content(head: string, value: string | number | boolean | null): string {
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return `${head} t="inlineStr"><is><t${space}>${cellText(value)}</t></is></c>`;
}

/** Elements that stand before conditionalFormatting in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER_FORMATS =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Puts our highlights in, in the place of all that were ours before. */
export function editHighlights(xml: string, edit: HighlightEdit, styles: StyleBook): string {
  const kept = xml.replace(
    /<conditionalFormatting\b[^>]*?>(?:(?!<\/conditionalFormatting>)[\s\S])*?&quot;Plan RAG&quot;(?:(?!<\/conditionalFormatting>)[\s\S])*?<\/conditionalFormatting>|<conditionalFormatting\b[^>]*?>(?:(?!<\/conditionalFormatting>)[\s\S])*?"Plan RAG"(?:(?!<\/conditionalFormatting>)[\s\S])*?<\/conditionalFormatting>/g,
    '',
  );
  const priorities = [...kept.matchAll(/\bpriority="(\d+)"/g)].map((match) => Number(match[1]));
  let priority = Math.max(0, ...priorities);
  const rules = edit.rules.map((rule) => {
    priority += 1;
    const formula = escapeXml(rule.formula.replace(/^=/, ''));
    return `<conditionalFormatting sqref="${rangeAddress(rule.range)}"><cfRule type="expression" dxfId="${styles.addDxf(rule.fill)}" priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  });
  return rules.length === 0 ? kept : kept.replace(AFTER_FORMATS, (next) => rules.join('') + next);
}
