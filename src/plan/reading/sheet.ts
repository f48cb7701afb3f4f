/** One worksheet → the plans on it, or why there is none. */
import { correctionFor, fingerprint, type Correction } from '../correction';
import type { ColumnMatch, Legend, Plan, SkippedSheet } from '../model';
import { isSchemeSheet } from '../schemes';
import type { SheetSnapshot } from '../snapshot';
import { assemble, type Span } from './assemble';
import { assignColumns, corrected, type Assignment } from './columns';
import { Grid } from './grid';
import { findHeaders, type HeaderBlock } from './headers';
import { findLegend } from './legends';
import { columnsWithoutHeader } from './no-header';
import { findList, findMatrix, readMatrix } from './other-layouts';
import { sideBySide } from './side-by-side';
import { readRows, type RowsInput } from './rows';
import { headerLikeness } from './vocabulary';
import { WORDS } from '../../words';

export interface SheetReading {
  readonly plans: readonly Plan[];
  readonly skipped: readonly SkippedSheet[];
  /** A legend on the sheet, for plans on other sheets too. */
  readonly legend: Legend | null;
}

/** Reads one sheet. Linear in its cells. */
export function readSheet(sheet: SheetSnapshot, corrections: readonly Correction[] = []): SheetReading {
  const none = (why: string, legend: Legend | null = null): SheetReading => ({
    plans: [],
    skipped: [{ sheet: sheet.name, why }],
    legend,
  });
  if (sheet.kind !== 'worksheet') return none(WORDS.reading.itIsAChartOrDialogSheet);
  const grid = new Grid(sheet);
  if (grid.rows.length === 0) return none(WORDS.reading.isEmpty);
  if (
    /^Exception report\b/.test(grid.text(grid.rows[0]!, 0)) ||
    /^Every action\b/.test(grid.text(grid.rows[0]!, 0))
  ) {
    return none(WORDS.reading.itIsAReportMadeByPlanRag);
  }
  if (isSchemeSheet(sheet)) return none(WORDS.reading.itIsARagSchemeItsRatings);
  if (sheet.hasPivotTable) return none(WORDS.reading.itHoldsAPivotTableNotAPlan);
  const parts = sideBySide(grid);
  if (parts) return together(parts.map((part) => readSheet(part, corrections)));
  const tables = tablePlans(grid, corrections);
  const matrix = tables.some(hasTimescales) ? null : findMatrix(grid);
  const plans = matrix ? [matrixPlan(grid, matrix)] : tables;
  const real = plans.filter((plan): plan is Plan => plan !== null && plan.actions.length > 0);
  const taken = new Set(
    real.flatMap((plan) => [...plan.actions.map((action) => action.row), ...plan.sectionRows]),
  );
  const legend = findLegend(grid, taken);
  if (real.length > 0)
    return { plans: real.map((plan) => ({ ...plan, legend: plan.legend ?? legend })), skipped: [], legend };
  const offered = listPlan(grid) ?? plainPlan(grid, corrections);
  if (offered) return { plans: [offered], skipped: [], legend };
  return none(whyNoPlan(grid, legend), legend);
}

/** Readings of the parts of one sheet; parts without a plan are not said where another has one. */
function together(readings: readonly SheetReading[]): SheetReading {
  const plans = readings.flatMap((reading) => reading.plans);
  return {
    plans,
    skipped: plans.length > 0 ? [] : readings[0]!.skipped,
    legend: readings.find((reading) => reading.legend !== null)?.legend ?? null,
  };
}

/** A table without a header is offered for mapping: nothing is written until the user has said what its columns mean. */
function plainPlan(grid: Grid, corrections: readonly Correction[]): Plan | null {
  const found = columnsWithoutHeader(grid);
  if (!found) return null;
  const correction = correctionFor(
    corrections,
    grid.sheet.name,
    fingerprint(found.columns.map(({ header }) => header)),
  );
  // Once the user has looked at the columns, those left as proposed are agreed too.
  const agreed = correction ? 0.9 : 0;
  const columns = found.columns
    .map((match) => ({ ...match, confidence: Math.max(match.confidence, agreed) }))
    .map((match) => corrected(match, correction));
  const read = readRows({
    grid,
    columns,
    rows: found.rows,
    repeats: new Set(),
    ...correctedRows(correction),
  });
  if (read.actions.length === 0) return null;
  const plan = assemble(grid, {
    block: { rows: [], headers: new Map(), leaves: new Map(), score: 0, repeats: [] },
    span: { from: 0, top: found.rows[0]!, end: Infinity },
    columns,
    actions: read.actions,
    sectionRows: read.sectionRows,
    layout: 'table',
    legend: null,
  });
  return correction
    ? plan
    : {
        ...plan,
        needsConfirmation: true,
        doubts: [WORDS.reading.theTableHasNoHeaderRowSayWhat],
      };
}

/** A table with dates of its own is no matrix of milestones. */
const hasTimescales = (plan: Plan | null): boolean =>
  plan !== null &&
  plan.actions.length > 0 &&
  plan.columns.some((column) => column.field === 'timescale' || column.field === 'due');

function whyNoPlan(grid: Grid, legend: Legend | null): string {
  const cells = grid.rows.slice(0, 400).flatMap((row) => grid.texts(row));
  const numbers = cells.filter((cell) => typeof cell.value === 'number').length;
  if (legend && cells.length <= legend.entries.length * 6 + 20)
    return WORDS.reading.itIsALegendOrKeyItsRatings;
  if (numbers > cells.length * 0.35) return WORDS.reading.itHoldsFiguresSuchAsIndicators;
  if (cells.length <= 12) return WORDS.reading.itIsACoverOrANote;
  if (grid.rows.every((row) => grid.texts(row).length <= 1)) return WORDS.reading.itIsTextOrNotesNotATable;
  return WORDS.reading.noTableWithColumnsForActions;
}

function tablePlans(grid: Grid, corrections: readonly Correction[]): (Plan | null)[] {
  let blocks = findHeaders(grid);
  // A row that only looked like a header gives its rows back to the plan above it.
  for (;;) {
    const plans = plansOf(grid, blocks, corrections);
    const wrong = plans.findIndex((plan, index) => index > 0 && plan === null);
    if (wrong < 0) return plans;
    blocks = blocks.filter((_block, index) => index !== wrong);
  }
}

function plansOf(
  grid: Grid,
  blocks: readonly HeaderBlock[],
  corrections: readonly Correction[],
): (Plan | null)[] {
  let from = 0;
  return blocks.map((found, index) => {
    const print = fingerprint([...found.headers.values()]);
    const correction = correctionFor(corrections, grid.sheet.name, print);
    const block = withChosenHeader(grid, found, correction);
    const end = blocks[index + 1]?.rows[0] ?? Infinity;
    const top = block.rows[0]!;
    const preambleFrom = from;
    const read = tablePlan(grid, block, { from: preambleFrom, top, end }, correction);
    const plan = read && { ...read, fingerprint: print };
    if (plan && plan.actions.length > 0) from = plan.actions.at(-1)!.row + 1;
    return plan;
  });
}

/** The header rows that the user chose, where the correction names them. */
function withChosenHeader(grid: Grid, block: HeaderBlock, correction: Correction | null): HeaderBlock {
  if (!correction?.headerRows || correction.headerRows.length === 0) return block;
  const rows = correction.headerRows.map((row) => row - 1);
  const headers = new Map<number, string>();
  for (const row of rows)
    for (const cell of grid.texts(row))
      headers.set(cell.column, `${headers.get(cell.column) ?? ''} ${cell.text}`.trim());
  return headers.size === 0 ? block : { ...block, rows, headers, leaves: headers };
}

function tablePlan(grid: Grid, block: HeaderBlock, span: Span, correction: Correction | null): Plan | null {
  const below = grid.rows.filter((row) => row > block.rows.at(-1)! && row < span.end);
  const repeats = new Set(block.repeats);
  const body = below.filter((row) => !repeats.has(row));
  const assignment = assignColumns(grid, block.headers, body, correction, block.leaves);
  if (!isPlan(assignment)) return null;
  const read = readRows({
    grid,
    columns: assignment.columns,
    rows: below,
    repeats,
    ...correctedRows(correction),
  });
  if (read.actions.every((action) => action.action === null)) return null;
  const taken = new Set([...read.actions.map((action) => action.row), ...read.sectionRows]);
  return assemble(grid, {
    block,
    span,
    columns: assignment.columns,
    actions: read.actions,
    sectionRows: read.sectionRows,
    layout: 'table',
    legend: findLegend(grid, taken),
  });
}

/** A table of actions says what is to be done, in words, and who, when or how far. */
function isPlan({ columns, contents }: Assignment): boolean {
  const has = (...fields: ColumnMatch['field'][]): boolean =>
    columns.some((column) => fields.includes(column.field));
  const action = columns.find((column) => column.field === 'action');
  if (!action) return false;
  const { meanLength = 0, filled = 0, number = 0, date = 0 } = contents.get(action.column) ?? {};
  if (filled === 0 || meanLength < 6 || number > 0.5 || date > 0.6) return false;
  const numeric = [...contents.values()].filter((each) => each.filled > 0 && each.number > 0.7).length;
  if (numeric > columns.length * 0.5) return false;
  const supports = [
    ['lead'],
    ['timescale', 'due', 'revisedDue', 'start'],
    ['progress', 'nextSteps'],
    ['status', 'percentComplete'],
    ['rag'],
    ['evidence'],
    ['accountable'],
    ['successMeasure', 'outcome', 'area', 'section'],
    ['ref'],
  ] as ColumnMatch['field'][][];
  const decisive = has(
    'lead',
    'timescale',
    'due',
    'progress',
    'status',
    'rag',
    'evidence',
    'percentComplete',
    'accountable',
  );
  return (
    decisive &&
    supports.filter((fields) => has(...fields)).length >= 2 &&
    (meanLength >= 10 || has('timescale', 'due'))
  );
}

function matrixPlan(grid: Grid, { block, milestones }: NonNullable<ReturnType<typeof findMatrix>>): Plan {
  const others = new Map([...block.headers].filter(([column]) => !milestones.has(column)));
  const body = grid.rows.filter((row) => row > block.rows[0]!);
  const assigned = others.size === 0 ? [] : assignColumns(grid, others, body, null).columns;
  const goals = assigned.map((match): ColumnMatch =>
    match.field === 'action' ||
    match.field === 'area' ||
    (match.field === null && match.column === Math.min(...others.keys()))
      ? {
          ...match,
          field: 'outcome',
          confidence: Math.max(match.confidence, 0.7),
          why: WORDS.reading.namesTheGoalsEachDatedColumnHolds(match.header),
        }
      : match,
  );
  const dated = [...milestones].map(([column, date]): ColumnMatch => ({
    column,
    field: 'action',
    name: null,
    header: block.headers.get(column) ?? date,
    confidence: 0.9,
    why: WORDS.reading.theHeaderGivesADateEachCellBelow(date),
  }));
  const columns = [...goals.filter((match) => !milestones.has(match.column)), ...dated].sort(
    (a, b) => a.column - b.column,
  );
  const actions = readMatrix(grid, block, milestones, columns);
  return assemble(grid, {
    block,
    span: { from: 0, top: block.rows[0]!, end: Infinity },
    columns,
    actions,
    sectionRows: [],
    layout: 'milestoneMatrix',
    legend: null,
  });
}

/** A row of two known header words above a list; null where there is none. */
function listHeader(grid: Grid, list: { ref: number; action: number }): number | null {
  const known = (row: number, column: number): boolean => headerLikeness(grid.text(row, column)) >= 0.55;
  return grid.rows.find((row) => known(row, list.ref) && known(row, list.action)) ?? null;
}

/** A list with references and objectives but no header: still a plan, offered with that said. */
function listPlan(grid: Grid): Plan | null {
  const list = findList(grid, grid.rows);
  if (!list) return null;
  const header = listHeader(grid, list);
  const rows = header === null ? grid.rows : grid.rows.filter((row) => row > header);
  const headerOf = (column: number): string => (header === null ? '' : grid.text(header, column));
  const columns: ColumnMatch[] = [
    {
      column: list.ref,
      field: 'ref',
      name: null,
      header: headerOf(list.ref),
      confidence: 0.8,
      why: WORDS.reading.allCellsLikeReferences,
    },
    {
      column: list.action,
      field: 'action',
      name: null,
      header: headerOf(list.action),
      confidence: 0.7,
      why: WORDS.reading.itsCellsAreSentencesBeside,
    },
  ];
  const read = readRows({ grid, columns, rows, repeats: new Set(), ...correctedRows(null) });
  if (read.actions.length < 3) return null;
  const top = Math.min(read.actions[0]!.row, read.sectionRows[0] ?? Infinity);
  const block: HeaderBlock = {
    rows: header === null ? [] : [header],
    headers: new Map(),
    leaves: new Map(),
    score: 0,
    repeats: [],
  };
  const plan = assemble(grid, {
    block,
    span: { from: 0, top, end: Infinity },
    columns,
    actions: read.actions,
    sectionRows: read.sectionRows,
    layout: 'list',
    legend: null,
  });
  return {
    ...plan,
    needsConfirmation: true,
    doubts: [
      header === null
        ? WORDS.reading.theListHasNoHeaderRowCheckWhat
        : WORDS.reading.theListHasOnlyReferencesAndActions,
    ],
  };
}

/** What the user said of single rows, 0-based. */
function correctedRows(correction: Correction | null): Pick<RowsInput, 'leftOut' | 'sections'> {
  const zeroBased = (rows: readonly number[]): ReadonlySet<number> => new Set(rows.map((row) => row - 1));
  const sections = correction?.sectionRows ?? null;
  return {
    leftOut: zeroBased(correction?.rowsLeftOut ?? []),
    sections: sections === null ? null : zeroBased(sections),
  };
}
