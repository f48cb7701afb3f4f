/** The rows below a header: actions, sections, repeated headers, continuations. */
import type { Action, ColumnMatch, Field, FieldCell, RatingCell } from '../model';
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
  fields: Map<Field, FieldCell[]>;
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

class RowReader {
  readonly actions: Action[] = [];
  readonly sectionRows: number[] = [];
  endedAt: number | null = null;
  private carried: Carried = { section: null, accountable: [], fields: new Map(), lastAction: null };
  private readonly byField = new Map<Field, ColumnMatch[]>();
  private readonly first: number;
  private readonly last: number;
  private previousWasSection = false;
  private readonly namesKnown = new Map<string, readonly string[]>();

  constructor(private readonly input: RowsInput) {
    for (const column of input.columns) {
      if (column.field !== null)
        this.byField.set(column.field, [...(this.byField.get(column.field) ?? []), column]);
    }
    this.first = Math.min(...input.columns.map((column) => column.column));
    this.last = Math.max(...input.columns.map((column) => column.column));
  }

  /** Reads one row; false where the plan ends before it. */
  take(row: number): boolean {
    const { grid, repeats, leftOut } = this.input;
    if (leftOut.has(row)) return true;
    if (repeats.has(row)) {
      this.reset();
      return true;
    }
    const cells = grid.texts(row).filter((cell) => cell.column >= this.first && cell.column <= this.last);
    const [only] = cells;
    if (!only) return true;
    const text = this.textAt(row, only.column);
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
    const texts = cells.map((cell) => this.textAt(row, cell.column));
    if (texts.some((text) => MONITORS.test(text))) return true;
    if (this.isStructural(row)) return false;
    const names = this.columnOf('action');
    const [cell] = cells;
    if (cells.every((each) => this.isMergedWide(row, each.column))) return true;
    if (cells.length > 1)
      return (
        cells.length <= 2 &&
        cell!.column === this.first &&
        SECTION_WORDS.test(texts[0]!) &&
        names !== null &&
        cell!.column !== names &&
        this.textAt(row, names) === '' &&
        texts.slice(1).every((text) => text.length < 40) &&
        this.refAt(row) === null &&
        this.isBlankBeyond(row, cells)
      );
    if (names !== null && cell!.column === names)
      return (
        this.byField.size > 2 &&
        SECTION_WORDS.test(texts[0]!) &&
        cell!.column === this.first &&
        texts[0]!.length < 120
      );
    if (cell!.column > this.first && this.byField.get('ref')?.[0]?.column !== this.first) return false;
    const isRef =
      REF.test(texts[0]!) && this.byField.get('ref')?.some((match) => match.column === cell!.column);
    return (
      cell!.column <= this.first + 1 && !isRef && texts[0]!.length > 2 && !this.isInheritable(cell!.column)
    );
  }

  /** True where the row says when, or how far: a section says neither. */
  private isStructural(row: number): boolean {
    for (const field of STRUCTURAL)
      for (const { column } of this.byField.get(field) ?? [])
        if (this.textAt(row, column) !== '' && !this.isMergedWide(row, column)) return true;
    return false;
  }

  private isBlankBeyond(row: number, cells: readonly CellSnapshot[]): boolean {
    return (
      ['lead', 'progress', 'evidence'].every(
        (field) =>
          this.byField.get(field as Field)?.every((match) => this.textAt(row, match.column) === '') ?? true,
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
    const own = this.ownCells(row);
    const ownRef = this.refAt(row);
    const text = this.ownText(own, 'action');
    const onlyUpdates =
      text === null &&
      [...own.keys()].every((field) =>
        [
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
        ].includes(field),
      );
    if (
      text === null &&
      ownRef === null &&
      onlyUpdates &&
      this.continuesUpdate(own) &&
      !this.hasRating(row)
    ) {
      this.append(own);
      return;
    }
    if (own.size === 0 && !this.hasRating(row)) return;
    this.previousWasSection = false;
    if (ownRef !== null) this.forgetBelowRef();
    const cells = this.withInherited(own);
    for (const [field, list] of own) if (INHERITED.includes(field)) this.carried.fields.set(field, list);
    this.push(row, cells, own, text);
  }

  private push(
    row: number,
    cells: Map<Field, FieldCell[]>,
    own: ReadonlyMap<Field, FieldCell[]>,
    text: string | null,
  ): void {
    const joined = (field: Field): string | null =>
      cells
        .get(field)
        ?.map((cell) => cell.text)
        .filter(Boolean)
        .join('; ') || null;
    const timescale = cells.get('due')?.[0] ?? cells.get('timescale')?.[0] ?? null;
    const { steps, unaligned } = pairSteps(text, timescale, cells.get('progress')?.[0] ?? null);
    const continuation = text === null && this.carried.lastAction !== null && !own.has('ref');
    const accountable = (cells.get('accountable') ?? []).flatMap((cell) => this.names(cell.text));
    this.actions.push({
      row,
      column: this.columnOf('action') ?? this.first,
      hidden: this.input.grid.isHidden(row),
      ref: joined('ref'),
      section: joined('section') ?? this.carried.section,
      area: joined('area'),
      outcome: joined('outcome'),
      action: text ?? (continuation ? this.carried.lastAction!.text : null),
      leads: (cells.get('lead') ?? []).flatMap((cell) => this.names(cell.text)),
      accountable: accountable.length > 0 ? accountable : this.carried.accountable,
      cells: Object.fromEntries(cells),
      ratings: this.ratingsAt(row),
      steps,
      stepsUnaligned: unaligned,
      continuation,
    });
    if (text !== null) this.carried.lastAction = { row, text };
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
  private append(own: ReadonlyMap<Field, FieldCell[]>): void {
    const action = this.actions.at(-1);
    if (!action) return;
    const cells: Partial<Record<Field, readonly FieldCell[]>> = { ...action.cells };
    for (const [field, list] of own) cells[field] = [...(cells[field] ?? []), ...list];
    const leads = [...action.leads, ...(own.get('lead') ?? []).flatMap((cell) => namesOf(cell.text))];
    this.actions[this.actions.length - 1] = { ...action, cells, leads };
  }

  /** Values below a new reference are its own; only what stands left of the reference groups several references. */
  private forgetBelowRef(): void {
    const ref = this.columnOf('ref') ?? this.first;
    for (const field of INHERITED) {
      const column = this.columnOf(field);
      if (column !== null && column >= ref) this.carried.fields.delete(field);
    }
  }

  private withInherited(own: ReadonlyMap<Field, FieldCell[]>): Map<Field, FieldCell[]> {
    const cells = new Map(own);
    const grouping = this.groupingFields();
    const continues = this.byField.has('ref')
      ? !own.has('ref') && this.carried.fields.has('ref')
      : grouping.length > 0 &&
        grouping.every((field) => !own.has(field)) &&
        grouping.some((field) => this.carried.fields.has(field));
    for (const field of INHERITED) {
      const above = this.carried.fields.get(field);
      if (own.has(field) || !above || !(continues || grouping.includes(field))) continue;
      cells.set(
        field,
        above.map((cell) => ({ ...cell, inherited: true })),
      );
    }
    return cells;
  }

  /** Columns to the left of the action and of the reference whose blanks mean "as above". */
  private groupingFields(): Field[] {
    const limit = Math.min(this.columnOf('ref') ?? Infinity, this.columnOf('action') ?? Infinity);
    return (['section', 'area', 'outcome', 'priority', 'source', 'ref'] as const).filter((field) => {
      const column = this.columnOf(field);
      return column !== null && column < limit && field !== 'ref';
    });
  }

  private ownCells(row: number): Map<Field, FieldCell[]> {
    const own = new Map<Field, FieldCell[]>();
    for (const [field, matches] of this.byField) {
      if (field === 'rag') continue;
      const list: FieldCell[] = [];
      for (const { column } of matches) {
        const cell = this.fieldCell(row, column);
        if (cell) list.push(cell);
      }
      if (list.length > 0) own.set(field, list);
    }
    return own;
  }

  private fieldCell(row: number, column: number): FieldCell | null {
    const text = this.textAt(row, column);
    const cell = text === '' ? null : this.input.grid.cell(row, column);
    if (!cell) return null;
    const own = { row, column, text, value: cell.value, inherited: false };
    const { date, monthOnly, runs, error, formula } = cell;
    if (date === undefined && error === undefined && formula === undefined && !runs) return own;
    return {
      ...own,
      ...(date === undefined ? {} : { date }),
      ...(monthOnly ? { monthOnly } : {}),
      ...(runs ? { runs } : {}),
      ...(error === undefined ? {} : { error }),
      ...(formula === undefined ? {} : { formula }),
    };
  }

  private ratingsAt(row: number): RatingCell[] {
    return (this.byField.get('rag') ?? []).map((match): RatingCell => {
      const cell = this.input.grid.cell(row, match.column);
      const text = this.textAt(row, match.column);
      const hiddenText = text !== '' && cell?.fill !== undefined && cell.fill === cell.fontColour;
      return {
        name: match.name ?? 'RAG',
        row,
        column: match.column,
        text,
        ...(cell?.fill === undefined ? {} : { fill: cell.fill }),
        ...(cell?.conditionalFill === undefined ? {} : { conditionalFill: cell.conditionalFill }),
        ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell?.error === undefined ? {} : { error: cell.error }),
        ...(hiddenText ? { hiddenText: true } : {}),
      };
    });
  }

  /** More of an update belongs to the action above; after a repeated header (a page break) only where it is nothing but an update. */
  private continuesUpdate(own: ReadonlyMap<Field, FieldCell[]>): boolean {
    if (this.actions.length === 0 || this.previousWasSection || own.size === 0) return false;
    return this.carried.lastAction !== null || [...own.keys()].every((field) => field === 'progress');
  }

  private hasRating(row: number): boolean {
    return this.ratingsAt(row).some((cell) => cell.text !== '');
  }

  private ownText(own: ReadonlyMap<Field, FieldCell[]>, field: Field): string | null {
    return (
      own
        .get(field)
        ?.map((cell) => cell.text)
        .join('\n') ?? null
    );
  }

  private refAt(row: number): string | null {
    const column = this.columnOf('ref');
    return column === null ? null : this.textAt(row, column) || null;
  }

  private columnOf(field: Field): number | null {
    return this.byField.get(field)?.[0]?.column ?? null;
  }

  private textAt(row: number, column: number): string {
    return this.input.grid.text(row, column);
  }
}
