// Round trips, actions and bytes of each job at growing length, beside a call-a-cell reading in the same run.
import {
  applyRecalculation,
  checkPlans,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  recheck,
} from '../src/jobs';
import type { RatingEdit } from '../src/plan/assessed';
import type { Counters, StandIn } from '../src/standin';
import { openInExcel } from '../tests/excel/office';
import { planOf } from '../tests/excel/plans';

const TODAY = '2014-09-30';

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

/** What it costs to write one rating after the other. */
async function ratingByRating(edits: readonly RatingEdit[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, row, column, text } of edits) {
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[text]];
      await context.sync();
    }
  });
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
    print(rows, 'check', await measured(standIn, async () => (checked = await checkPlans(TODAY))));
    const range = { top: 50, bottom: 50, left: 4, right: 4 };
    const edit = { sheets: ['Plan'], areas: [{ sheet: 'Plan', range }], moved: false };
    print(rows, 'check after an edit', await measured(standIn, () => recheck(checked, edit)));
    const { edits } = prepareRecalculation(checked);
    print(
      rows,
      `recalculate (${edits.length} cells)`,
      await measured(standIn, () => applyRecalculation(checked, edits, '2014-09-30T09:00:00Z')),
    );
    print(rows, 'highlight', await measured(standIn, () => highlightMissing(checked)));
    print(rows, 'report', await measured(standIn, () => makeReport(checked)));
    // A call a cell grows with the cells: of a long plan a part is run and multiplied.
    const share = Math.max(1, rows / 2000);
    const times = (counters: Counters): Counters => ({
      roundTrips: counters.roundTrips * share,
      actions: counters.actions * share,
      requestBytes: counters.requestBytes * share,
      responseBytes: counters.responseBytes * share,
    });
    const part = edits.slice(0, Math.ceil(edits.length / share));
    const reading = await measured(standIn, () => cellByCell(rows / share, 7));
    print(rows, 'call a cell: reading', times(reading));
    print(rows, 'call a cell: writing', times(await measured(standIn, () => ratingByRating(part))));
  }
}

void main();
