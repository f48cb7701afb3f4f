/** The rows below a header: actions, sections, repeated headers, continuations. */
import { joinedText } from '../cell-text';
import type { Action, ColumnMatch, Field, FieldCell } from '../model';
import type { CellSnapshot } from '../snapshot';
import { REF } from './contents';
import type { Grid } from './grid';
import { tidyText } from './grid';
import {
  FOOTER,
  INHERITED,
  isLegendRow,
  KEY,
  MONITORED,
  MONITORS,
  SECTION_WORDS,
  STRUCTURAL,
  TOTAL,
} from './row-kinds';
import { fieldsOf, RowCells, type Cells } from './row-cells';
import { namesOf, pairSteps } from './steps';

export interface RowsInput {
  readonly grid: Grid;
  readonly columns: readonly ColumnMatch[];
  /** Rows with text below the header, ascending. */
  readonly rows: readonly number[];
  readonly repeats: ReadonlySet<number>;
  /** 0-based rows that the user left out. */
  readonly leftOut: ReadonlySet<number>;
  /** 0-based rows that the user says are the headings of sections, all of them; null: as found. */
  readonly sections: ReadonlySet<number> | null;
}

export interface RowsRead {
  readonly actions: readonly Action[];
  readonly sectionRows: readonly number[];
  /** The first row that no longer belongs to the plan (a key below it), or null. */
  readonly endedAt: number | null;
}

/** What is carried from row to row until a section, a repeated header or a new reference ends it. */
interface Carried {
  section: string | null;
  accountable: string[];
  fields: Map<Field, readonly FieldCell[]>;
  lastAction: { row: number; text: string } | null;
}

export function readRows(input: RowsInput): RowsRead {
  const reader = new RowReader(input);
  for (const row of input.rows) if (!reader.take(row)) break;
  const last = reader.actions.at(-1)?.row ?? -1;
  return {
    actions: reader.actions,
    // A section without an action below it is the title of what comes next.
    sectionRows: reader.sectionRows.filter((row) => row < last),
    endedAt: reader.endedAt,
  };
}

/** A row with nothing but these goes on with the update of the action above it. */
const MORE_OF_AN_UPDATE: ReadonlySet<Field> = new Set<Field>([
  'progress',
  'evidence',
  'impact',
  'nextSteps',
  'successMeasure',
  'area',
  'outcome',
  'lead',
  'accountable',
  'monitoring',
]);

class RowReader {
  readonly actions: Action[] = [];
  readonly sectionRows: number[] = [];
  endedAt: number | null = null;
  private carried: Carried = { section: null, accountable: [], fields: new Map(), lastAction: null };
  private readonly cells: RowCells;
  /** Fields whose blanks mean "as above". */
  private readonly grouping: readonly Field[];
  private previousWasSection = false;
  private readonly namesKnown = new Map<string, readonly string[]>();

  constructor(private readonly input: RowsInput) {
    this.cells = new RowCells(input.grid, input.columns);
    this.grouping = this.groupingFields();
  }

  /** Reads one row; false where the plan ends before it. */
  take(row: number): boolean {
    const { grid, repeats, leftOut } = this.input;
    if (leftOut.has(row)) return true;
    if (repeats.has(row)) {
      this.reset();
      return true;
    }
    const { first, last } = this.cells;
    const cells = grid.texts(row).filter((cell) => cell.column >= first && cell.column <= last);
    const [only] = cells;
    if (!only) return true;
    const text = this.cells.textAt(row, only.column);
    if (cells.length <= 2 && KEY.test(text)) {
      this.endedAt = row;
      return false;
    }
    if (cells.length === 1 && FOOTER.test(text)) return true;
    if (TOTAL.test(text) && cells.slice(1).every((cell) => typeof cell.value === 'number')) return true;
    if (isLegendRow(grid, row)) this.reset();
    else if (this.isSection(row, cells)) this.takeSection(row, cells);
    else this.takeAction(row);
    return true;
  }

  private reset(): void {
    this.carried.fields = new Map();
    this.carried.lastAction = null;
  }

  /** A lone text at the left or over merged columns, or a row that says which board monitors what follows. */
  private isSection(row: number, cells: readonly CellSnapshot[]): boolean {
    if (this.input.sections !== null) return this.input.sections.has(row);
    const texts = cells.map((cell) => this.cells.textAt(row, cell.column));
    if (texts.some((text) => MONITORS.test(text))) return true;
    if (this.isStructural(row)) return false;
    const names = this.cells.columnOf('action');
    const [cell] = cells;
    if (cells.every((each) => this.isMergedWide(row, each.column))) return true;
    if (cells.length > 1)
      return (
        cells.length <= 2 &&
        cell!.column === this.cells.first &&
        SECTION_WORDS.test(texts[0]!) &&
        names !== null &&
        cell!.column !== names &&
        this.cells.textAt(row, names) === '' &&
        texts.slice(1).every((text) => text.length < 40) &&
        this.cells.textOf(row, 'ref') === null &&
        this.isBlankBeyond(row, cells)
      );
    if (names !== null && cell!.column === names)
      return (
        this.cells.fields > 2 &&
        SECTION_WORDS.test(texts[0]!) &&
        cell!.column === this.cells.first &&
        texts[0]!.length < 120
      );
    if (cell!.column > this.cells.first && this.cells.columnOf('ref') !== this.cells.first) return false;
    const isRef =
      REF.test(texts[0]!) && this.cells.columnsOf('ref').some((match) => match.column === cell!.column);
    return (
      cell!.column <= this.cells.first + 1 &&
      !isRef &&
      texts[0]!.length > 2 &&
      !this.isInheritable(cell!.column)
    );
  }

  /** True where the row says when, or how far: a section says neither. */
  private isStructural(row: number): boolean {
    for (const field of STRUCTURAL)
      for (const { column } of this.cells.columnsOf(field))
        if (this.cells.textAt(row, column) !== '' && !this.isMergedWide(row, column)) return true;
    return false;
  }

  private isBlankBeyond(row: number, cells: readonly CellSnapshot[]): boolean {
    return (
      (['lead', 'progress', 'evidence'] as const).every((field) =>
        this.cells.columnsOf(field).every(({ column }) => this.cells.textAt(row, column) === ''),
      ) && cells.length <= 2
    );
  }

  /** A lone text under "Area" or "Outcome" is the first line of an action whose other cells are blank, not a section. */
  private isInheritable(column: number): boolean {
    const field = this.input.columns.find((match) => match.column === column)?.field;
    return field === 'area' || field === 'outcome';
  }

  private isMergedWide(row: number, column: number): boolean {
    const merge = this.input.grid.mergeFrom(row, column);
    return merge !== null && merge.right > merge.left;
  }

  private takeSection(row: number, cells: readonly CellSnapshot[]): void {
    this.sectionRows.push(row);
    this.reset();
    const texts = cells.map((cell) => tidyText(cell.text));
    const boards = texts.flatMap((text) => [...text.matchAll(MONITORED)].map((match) => tidyText(match[1]!)));
    const titles = texts.map((text) => text.replace(MONITORED, '').trim()).filter(Boolean);
    // A row that only the user knows for a heading may have its number in a cell of its own.
    const title = (this.input.sections === null ? titles[0] : titles.join(' ')) || null;
    const goesOn =
      this.previousWasSection && this.actions.length > 0 && title !== null && /^[a-z&(]/.test(title);
    if (boards.length > 0)
      this.carried.accountable = this.previousWasSection ? [...this.carried.accountable, ...boards] : boards;
    else if (!this.previousWasSection) this.carried.accountable = [];
    if (title !== null)
      this.carried.section =
        goesOn || (this.previousWasSection && /^[a-z]/.test(title))
          ? `${this.carried.section ?? ''} ${title}`.trim()
          : title;
    this.previousWasSection = true;
  }

  private takeAction(row: number): void {
    const own = this.cells.own(row);
    const text = joinedText(own.action, '\n');
    if (
      text === null &&
      this.cells.textOf(row, 'ref') === null &&
      fieldsOf(own).every((field) => MORE_OF_AN_UPDATE.has(field)) &&
      this.continuesUpdate(own) &&
      !this.cells.hasRating(row)
    ) {
      this.append(own);
      return;
    }
    if (fieldsOf(own).length === 0 && !this.cells.hasRating(row)) return;
    this.previousWasSection = false;
    if (this.cells.textOf(row, 'ref') !== null) this.forgetBelowRef();
    const cells = this.withInherited(own);
    for (const field of INHERITED) {
      const list = own[field];
      if (list) this.carried.fields.set(field, list);
    }
    this.push(row, cells, own, text);
  }

  private push(row: number, cells: Cells, own: Cells, text: string | null): void {
    const timescale = cells.due?.[0] ?? cells.timescale?.[0] ?? null;
    const { steps, unaligned } = pairSteps(text, timescale, cells.progress?.[0] ?? null);
    const continuation = text === null && this.carried.lastAction !== null && !own.ref;
    const accountable = this.namesIn(cells.accountable);
    this.actions.push({
      row,
      column: this.cells.columnOf('action') ?? this.cells.first,
      hidden: this.input.grid.isHidden(row),
      ref: joinedText(cells.ref, '; '),
      section: joinedText(cells.section, '; ') ?? this.carried.section,
      area: joinedText(cells.area, '; '),
      outcome: joinedText(cells.outcome, '; '),
      action: text ?? (continuation ? this.carried.lastAction!.text : null),
      leads: this.namesIn(cells.lead),
      accountable: accountable.length > 0 ? accountable : this.carried.accountable,
      cells,
      ratings: this.cells.ratings(row),
      steps,
      stepsUnaligned: unaligned,
      continuation,
    });
    if (text !== null) this.carried.lastAction = { row, text };
  }

  private namesIn(cells: readonly FieldCell[] | undefined): readonly string[] {
    if (!cells) return [];
    return cells.length === 1 ? this.names(cells[0]!.text) : cells.flatMap((cell) => this.names(cell.text));
  }

  /** The names in a cell; the same few cells come again on every row. */
  private names(text: string): readonly string[] {
    const known = this.namesKnown.get(text);
    if (known) return known;
    const names = namesOf(text);
    this.namesKnown.set(text, names);
    return names;
  }

  /** A row with only more of an update adds it to the action above. */
  private append(own: Cells): void {
    const action = this.actions.at(-1);
    if (!action) return;
    const cells: Cells = { ...action.cells };
    for (const field of fieldsOf(own)) cells[field] = [...(cells[field] ?? []), ...own[field]!];
    this.actions[this.actions.length - 1] = {
      ...action,
      cells,
      leads: [...action.leads, ...this.namesIn(own.lead)],
    };
  }

  /** Values below a new reference are its own; only what stands left of the reference groups several references. */
  private forgetBelowRef(): void {
    const ref = this.cells.columnOf('ref') ?? this.cells.first;
    for (const field of INHERITED) {
      const column = this.cells.columnOf(field);
      if (column !== null && column >= ref) this.carried.fields.delete(field);
    }
  }

  private withInherited(own: Cells): Cells {
    const { grouping } = this;
    const continues =
      this.cells.columnOf('ref') !== null
        ? !own.ref && this.carried.fields.has('ref')
        : grouping.length > 0 &&
          grouping.every((field) => !own[field]) &&
          grouping.some((field) => this.carried.fields.has(field));
    const cells: Cells = { ...own };
    for (const field of INHERITED) {
      const above = this.carried.fields.get(field);
      if (own[field] || !above || !(continues || grouping.includes(field))) continue;
      cells[field] = above.map((cell) => ({ ...cell, inherited: true }));
    }
    return cells;
  }

  /** Columns to the left of the action and of the reference whose blanks mean "as above". */
  private groupingFields(): readonly Field[] {
    const limit = Math.min(this.cells.columnOf('ref') ?? Infinity, this.cells.columnOf('action') ?? Infinity);
    return (['section', 'area', 'outcome', 'priority', 'source', 'ref'] as const).filter((field) => {
      const column = this.cells.columnOf(field);
      return column !== null && column < limit && field !== 'ref';
    });
  }

  /** More of an update belongs to the action above; after a repeated header (a page break) only where it is nothing but an update. */
  private continuesUpdate(own: Cells): boolean {
    if (this.actions.length === 0 || this.previousWasSection || fieldsOf(own).length === 0) return false;
    return this.carried.lastAction !== null || fieldsOf(own).every((field) => field === 'progress');
  }
}
