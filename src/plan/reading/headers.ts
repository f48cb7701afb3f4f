/** Finding the header blocks of a sheet by evidence: vocabulary, shape, what stands below, repetition. */
import { looksLikeRating } from '../schemes';
import type { CellSnapshot } from '../snapshot';
import { STATUS_COLUMN } from '../status/status-column';
import { NO_CONTEXT, readTimescale } from '../timescale';
import { normalise, squeeze } from '../timescale/normalise';
import { REF } from './contents';
import { headerLikeness, HeaderLikeness, plainHeader, SHORT } from './vocabulary';
import type { Grid } from './grid';
import { tidyText } from './grid';

export interface HeaderBlock {
  /** 1 to 3 rows, ascending. */
  readonly rows: readonly number[];
  /** The joined header of each column that has one. */
  readonly headers: ReadonlyMap<number, string>;
  /** The lowest part of each header. */
  readonly leaves: ReadonlyMap<number, string>;
  readonly score: number;
  /** Later rows that say the same. */
  repeats: number[];
}

const LONGEST_HEADER = 180;

interface ScoredRow {
  readonly row: number;
  readonly score: number;
  readonly hits: number;
}

/** How much a row looks like a header: known words, over cells that are short texts. */
function scoreRow(grid: Grid, row: number, likenessOf: HeaderLikeness): ScoredRow | null {
  const cells = grid.texts(row);
  if (cells.length < 2 || cells.length > 60) return null;
  if (!mayBeHeader(grid, row, cells, likenessOf)) return null;
  const texts = cells.map((cell) => grid.text(row, cell.column));
  const plainTexts = cells.filter((cell) => typeof cell.value === 'string' && cell.date === undefined);
  if (
    plainTexts.length < cells.length * 0.75 ||
    texts.some((text) => text.length > LONGEST_HEADER && likenessOf.of(text) < 0.5)
  )
    return null;
  const likeness = texts.map((text) => likenessOf.of(text));
  const hits = likeness.filter((value) => value >= 0.55).length;
  const share = likeness.reduce((sum, value) => sum + (value >= 0.45 ? value : 0), 0) / texts.length;
  if (hits < 2 || share < 0.4 || new Set(texts.map(plainHeader)).size < texts.length * 0.6) return null;
  const values = cells.filter((cell, index) => isValue(cell, texts[index]!, likeness[index]!)).length;
  if (values > 0 && (values >= cells.length * 0.25 || values >= 2)) return null;
  const bold = cells.filter((cell) => cell.bold || cell.fill !== undefined).length / cells.length;
  const frozen =
    grid.sheet.frozenRows === row + 1 ||
    grid.sheet.tables.some((table) => table.hasHeaderRow && table.range.top === row)
      ? 0.5
      : 0;
  return { row, hits, score: share * Math.min(hits, 8) + bold * 0.6 + frozen };
}

/** Rows of prose are left at once: a header has two short known words, or more long texts than short ones. */
function mayBeHeader(
  grid: Grid,
  row: number,
  cells: readonly CellSnapshot[],
  likenessOf: HeaderLikeness,
): boolean {
  let [short, known] = [0, 0];
  for (const cell of cells) {
    const text = grid.text(row, cell.column);
    if (text.length > SHORT) continue;
    short += 1;
    if (likenessOf.of(text) >= 0.55) known += 1;
    if (known >= 2) return true;
  }
  return known * 2 >= short && known + cells.length - short >= 2 && short < cells.length * 0.5;
}

/** A cell that is a date, a status, a rating, a reference or a sentence belongs to a row of actions, not to a header. */
function isValue(cell: CellSnapshot, text: string, likeness: number): boolean {
  if (likeness >= 0.9) return false;
  if (cell.date !== undefined || typeof cell.value === 'number') return true;
  if (looksLikeRating(text) || (REF.test(text) && /\d/.test(text) && !/^q[1-4]$/i.test(text))) return true;
  if (STATUS_COLUMN.has(squeeze(normalise(text)))) return true;
  if (/\.$/.test(text) && text.length > 25) return true;
  return text.length <= 40 && /\d/.test(text) && /^\d|^(?:by|end|from)\b|\d$/i.test(text)
    ? ['by', 'during'].includes(readTimescale({ text }, NO_CONTEXT).kind)
    : false;
}

/** Every row of the first ones is looked at; further down only those that can be a header at all. */
const LOOKED_AT = 60;

function scoredRows(grid: Grid): ScoredRow[] {
  const likenessOf = new HeaderLikeness();
  const scored: ScoredRow[] = [];
  const said = new Set<string>();
  grid.rows.forEach((row, index) => {
    if (index >= LOOKED_AT && !standsOut(grid, row, index, said)) return;
    const found = scoreRow(grid, row, likenessOf);
    if (!found) return;
    scored.push(found);
    for (const cell of grid.texts(row)) said.add(grid.text(row, cell.column));
  });
  return scored;
}

/** A row that repeats words of a header, that stands below a gap or a lone line, or that is set off by its look. */
function standsOut(grid: Grid, row: number, index: number, said: ReadonlySet<string>): boolean {
  const above = grid.rows[index - 1];
  if (above === undefined || above < row - 1 || grid.texts(above).length === 1) return true;
  const cells = grid.texts(row);
  let [repeated, marked] = [0, 0];
  for (const cell of cells) {
    if (said.has(grid.text(row, cell.column))) repeated += 1;
    if (cell.bold || cell.fill !== undefined) marked += 1;
  }
  return repeated >= 2 || marked * 2 >= cells.length;
}

/** The header blocks of a sheet in order; a block that repeats an earlier one is added to its `repeats`. */
export function findHeaders(grid: Grid): HeaderBlock[] {
  const scored = scoredRows(grid);
  const blocks: HeaderBlock[] = [];
  let after = -1;
  for (const candidate of scored) {
    if (candidate.row <= after) continue;
    const strongest = bestNear(candidate, scored);
    const block = blockAround(grid, strongest);
    const same = blocks.find((known) => isRepeat(known, block));
    after = block.rows.at(-1)!;
    if (same) {
      same.repeats.push(...block.rows);
      continue;
    }
    if (blocks.length > 0 && !isNewTable(grid, block, blocks.at(-1)!)) continue;
    blocks.push(block);
  }
  return blocks;
}

/** Of two candidate rows next to each other the one with more known words is the header's main row. */
function bestNear(candidate: ScoredRow, scored: readonly ScoredRow[]): ScoredRow {
  const next = scored.find((other) => other.row === candidate.row + 1);
  return next && next.hits > candidate.hits + 1 ? next : candidate;
}

function isRepeat(known: HeaderBlock, block: HeaderBlock): boolean {
  const [first, second] = [known, block].map((each) => new Set([...each.headers.values()].map(plainHeader)));
  const shared = [...second!].filter((header) => first!.has(header)).length;
  return shared >= 2 && shared / Math.max(1, Math.min(first!.size, second!.size)) >= 0.7;
}

/** A different header further down starts another table only where it is strong and stands apart. */
function isNewTable(grid: Grid, block: HeaderBlock, previous: HeaderBlock): boolean {
  const top = block.rows[0]!;
  const rowAbove = grid.rows[grid.rows.indexOf(top) - 1];
  const apart = rowAbove === undefined || rowAbove < top - 1 || grid.texts(rowAbove).length === 1;
  return block.score >= 2 && (apart || block.score > previous.score * 0.9) && block.headers.size >= 3;
}

/** The rows above and below the main row that belong to its header: group headers and their parts. */
function blockAround(grid: Grid, main: ScoredRow): HeaderBlock {
  const rows = [main.row];
  const above = main.row - 1;
  if (isGroupRow(grid, above, main.row)) {
    rows.unshift(above);
    if (isGroupRow(grid, above - 1, above)) rows.unshift(above - 1);
  }
  if (isPartsRow(grid, main.row + 1, main.row)) rows.push(main.row + 1);
  const kept = rows.slice(0, 3);
  return {
    rows: kept,
    headers: joinHeaders(grid, kept),
    leaves: leavesOf(grid, kept),
    score: main.score,
    repeats: [],
  };
}

/** Known words over columns that the main row leaves blank, or groups over several of its columns. */
function isGroupRow(grid: Grid, row: number, main: number): boolean {
  const cells = grid.texts(row);
  if (
    cells.length === 0 ||
    cells.some(
      (cell) =>
        tidyText(cell.text).length > LONGEST_HEADER ||
        cell.date !== undefined ||
        typeof cell.value === 'number',
    )
  )
    return false;
  const mainColumns = grid.texts(main).map((cell) => cell.column);
  const [first, last] = [Math.min(...mainColumns), Math.max(...mainColumns)];
  const fills = cells.filter(
    (cell) =>
      grid.text(main, cell.column) === '' &&
      cell.column <= last + 1 &&
      headerLikeness(tidyText(cell.text)) >= 0.5,
  );
  const merged = cells.filter((cell) => {
    const merge = grid.mergeFrom(row, cell.column);
    return (
      merge !== null &&
      merge.right > merge.left &&
      merge.right - merge.left < last - first &&
      headerLikeness(tidyText(cell.text)) >= 0.5
    );
  });
  const lone = cells.length === 1 && cells[0]!.column <= first;
  return !lone && fills.length + merged.length >= 1 && fills.length + merged.length >= cells.length * 0.6;
}

/** Short parts ("Process", "Completion", "By Dec 2021") under a group, with nothing under the other headers. */
function isPartsRow(grid: Grid, row: number, main: number): boolean {
  const cells = grid.texts(row);
  if (
    cells.length === 0 ||
    cells.some((cell) => tidyText(cell.text).length > 60 || typeof cell.value === 'number')
  )
    return false;
  const mainCells = grid.texts(main);
  const underBlank = cells.filter((cell) => grid.text(main, cell.column) === '');
  const underGroup = cells.filter((cell) => {
    const merge = grid.mergeFrom(main, cell.column);
    const next = grid.text(main, cell.column + 1) === '' && grid.text(row, cell.column + 1) !== '';
    return grid.text(main, cell.column) !== '' && ((merge !== null && merge.right > merge.left) || next);
  });
  const inside = cells.every(
    (cell) => cell.column <= Math.max(...mainCells.map((other) => other.column)) + 3,
  );
  return (
    inside &&
    underBlank.length >= 1 &&
    underBlank.length + underGroup.length === cells.length &&
    cells.length <= mainCells.length * 2 &&
    cells.length >= 2
  );
}

/** The path of each column: a group's words stand over all columns that it is merged over, or up to the next group. */
function joinHeaders(grid: Grid, rows: readonly number[]): Map<number, string> {
  const columns = new Set(rows.flatMap((row) => grid.texts(row).map((cell) => cell.column)));
  const last = rows.at(-1)!;
  const headers = new Map<number, string>();
  for (const column of [...columns].sort((a, b) => a - b)) {
    const parts = rows.map(
      (row) => grid.text(row, column) || (row === last ? '' : groupOver(grid, row, column, last)),
    );
    const joined = parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(' ');
    if (joined) headers.set(column, joined.replace(/\s+/g, ' '));
  }
  return headers;
}

function leavesOf(grid: Grid, rows: readonly number[]): Map<number, string> {
  return new Map(
    rows.flatMap((row) => grid.texts(row).map((cell) => [cell.column, grid.text(row, cell.column)])),
  );
}

function groupOver(grid: Grid, row: number, column: number, below: number): string {
  if (grid.text(below, column) === '') return '';
  const merge = grid.sheet.merges.find(
    (each) => each.top <= row && each.bottom >= row && each.left < column && each.right >= column,
  );
  if (merge) return merge.top === row ? grid.text(row, merge.left) : '';
  let left = column - 1;
  while (left >= 0 && grid.text(row, left) === '' && grid.text(below, left) !== '') left -= 1;
  return left >= 0 && grid.text(below, left) !== '' ? grid.text(row, left) : '';
}
