// Round trips, actions and bytes of each job at growing length, beside a call-a-cell reading in the same run.
import {
  applyRecalculation,
  checkPlans,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  recheck,
  type Checked,
} from '../src/jobs';
import { findingKind } from '../src/plan/findings';
import { buildReport, drawReport, NO_EARLIER } from '../src/report';
import type { Counters, StandIn } from '../src/standin';
import { openInExcel } from '../tests/excel/office';
import { planOf } from '../tests/excel/plans';
import { record } from './bench/figures';

const TODAY = '2014-09-30';
/** Of the plans of tests/excel/plans.ts. */
const COLUMNS = 7;

async function measured(standIn: StandIn, work: () => Promise<unknown>): Promise<Counters> {
  const before = { ...standIn.counters };
  await work();
  const after = standIn.counters;
  return {
    roundTrips: after.roundTrips - before.roundTrips,
    actions: after.actions - before.actions,
    requestBytes: after.requestBytes - before.requestBytes,
    responseBytes: after.responseBytes - before.responseBytes,
  };
}

/** What an add-in costs that asks for one cell after the other. */
async function cellByCell(rows: number, columns: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const cell = sheet.getCell(row, column);
        cell.load('values,formulas,numberFormat');
        await context.sync();
      }
    }
  });
}

/** What it costs to write one cell after the other. */
async function writeByCell(cells: number): Promise<void> {
  await Excel.run(async (context) => {
    for (let row = 0; row < cells; row += 1) {
      context.workbook.worksheets.getItem('Plan').getCell(row, 40).values = [['Green']];
      await context.sync();
    }
  });
}

/** What it costs to colour one cell after the other by a rule. */
async function highlightByCell(cells: number): Promise<void> {
  await Excel.run(async (context) => {
    for (let row = 0; row < cells; row += 1) {
      const target = context.workbook.worksheets.getItem('Plan').getCell(row, 40);
      const format = target.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#E4DFEC';
      format.load('id');
      await context.sync();
    }
  });
}

/** A call a cell grows with the cells: of many, some are run and multiplied. */
const MOST_CALLS = 2000;

async function callACell(
  standIn: StandIn,
  cells: number,
  work: (cells: number) => Promise<unknown>,
): Promise<Counters> {
  const run = Math.min(cells, MOST_CALLS);
  const cost = await measured(standIn, () => work(run));
  const share = cells / run;
  return {
    roundTrips: Math.round(cost.roundTrips * share),
    actions: Math.round(cost.actions * share),
    requestBytes: Math.round(cost.requestBytes * share),
    responseBytes: Math.round(cost.responseBytes * share),
  };
}

/** Cells with something in them that a report of these plans draws. */
function reportCells({ asAt, plans }: Checked): number {
  const sources = plans.map((assessed) => ({ file: null, assessed }));
  const report = buildReport({ asAt, earlier: NO_EARLIER, sources, unread: [] });
  let cells = 0;
  for (const { rows } of drawReport(report)) for (const row of rows) cells += row.cells.length;
  return cells;
}

function highlightCells({ plans }: Checked): number {
  const cells = plans.flatMap(({ findings }) =>
    findings
      .filter(({ code, row, column }) => row !== null && column !== null && findingKind(code).highlightsBlank)
      .map(({ row, column }) => `${row}:${column}`),
  );
  return new Set(cells).size;
}

/** Both costs of a job as figures. */
function compare(rows: number, job: string, ours: Counters, baseline: Counters): void {
  const name = `${job}, ${rows.toLocaleString('en-GB')} rows`;
  const bytes = ({ requestBytes, responseBytes }: Counters): number => requestBytes + responseBytes;
  const shared = { to: 'a call a cell', better: 'less' as const, exact: true };
  record('excel', [
    {
      ...shared,
      name: `${name}: round trips`,
      value: ours.roundTrips,
      unit: 'trips',
      ratio: ours.roundTrips / baseline.roundTrips,
    },
    {
      ...shared,
      name: `${name}: actions`,
      value: ours.actions,
      unit: 'actions',
      ratio: ours.actions / baseline.actions,
    },
    {
      ...shared,
      name: `${name}: bytes`,
      value: bytes(ours) / 1024,
      unit: 'kB',
      ratio: bytes(ours) / bytes(baseline),
    },
  ]);
}

function print(
  rows: number,
  job: string,
  { roundTrips, actions, requestBytes, responseBytes }: Counters,
): void {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`.padStart(10);
  console.log(
    `${String(rows).padStart(6)}  ${job.padEnd(24)}${String(roundTrips).padStart(8)}${String(actions).padStart(9)}${kilobytes(requestBytes)}${kilobytes(responseBytes)}`,
  );
}

async function main(): Promise<void> {
  console.log('  rows  job                      trips  actions      sent   received');
  for (const rows of [100, 2000, 20_000]) {
    const standIn = openInExcel(planOf(rows));
    await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
    let checked = await checkPlans(TODAY);
    const check = await measured(standIn, async () => (checked = await checkPlans(TODAY)));
    print(rows, 'check', check);
    const range = { top: 50, bottom: 50, left: 4, right: 4 };
    const edit = { sheets: ['Plan'], areas: [{ sheet: 'Plan', range }], moved: false };
    print(rows, 'check after an edit', await measured(standIn, () => recheck(checked, edit)));
    const { edits } = prepareRecalculation(checked);
    const recalculate = await measured(standIn, () =>
      applyRecalculation(checked, edits, '2014-09-30T09:00:00Z'),
    );
    print(rows, `recalculate (${edits.length} cells)`, recalculate);
    const highlight = await measured(standIn, () => highlightMissing(checked));
    print(rows, 'highlight', highlight);
    const report = await measured(standIn, () => makeReport(checked));
    print(rows, 'report', report);
    const reading = await callACell(standIn, rows * COLUMNS, (cells) =>
      cellByCell(Math.ceil(cells / COLUMNS), COLUMNS),
    );
    print(rows, 'call a cell: reading', reading);
    const writing = await callACell(standIn, edits.length, writeByCell);
    print(rows, 'call a cell: writing', writing);
    const [marks, drawn] = [highlightCells(checked), reportCells(checked)];
    const marking = await callACell(standIn, marks, highlightByCell);
    print(rows, `… ${marks} highlights`, marking);
    const drawing = await callACell(standIn, drawn, writeByCell);
    print(rows, `… ${drawn} report cells`, drawing);
    compare(rows, 'check', check, reading);
    compare(rows, 'recalculate', recalculate, writing);
    compare(rows, 'highlight', highlight, marking);
    compare(rows, 'report', report, drawing);
  }
}

void main();
