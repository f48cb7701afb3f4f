// `npm run soak [-- CYCLES ROWS]`: check, recalculate and undo over and over; memory must stay flat and the workbook whole.
import {
  applyRecalculation,
  checkPlans,
  keep,
  prepareRecalculation,
  undoLastRecalculation,
} from '../src/jobs';
import type { StandIn } from '../src/standin';
import { openInExcel } from '../tests/excel/office';
import { planOf } from '../tests/excel/plans';

const [cycles = 500, rows = 5000] = process.argv.slice(2).map(Number);
const TODAY = '2014-09-30';

const picture = ({ model }: StandIn): string =>
  JSON.stringify(
    model.sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([row, each]) => [
        row,
        [...each].map(([column, cell]) => [column, cell.value, cell.formula, cell.fill, cell.bold]),
      ]),
    ]),
  );

const heap = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
};

async function main(): Promise<void> {
  const standIn = openInExcel(planOf(rows));
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  const before = picture(standIn);
  const heaps: number[] = [];
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const checked = await checkPlans(TODAY);
    await applyRecalculation(checked, prepareRecalculation(checked).edits, `${TODAY}T09:00:00Z`);
    await undoLastRecalculation();
    if (cycle % Math.max(1, Math.floor(cycles / 10)) === 0) {
      heaps.push(heap());
      console.log(`${cycle} cycles, ${heaps.at(-1)} MiB`);
    }
  }
  const whole = picture(standIn) === before;
  const grown = heaps.at(-1)! / heaps[0]!;
  console.log(whole ? 'The workbook is as it was.' : 'The workbook has changed.');
  console.log(`Memory at the end ÷ memory after the first tenth: ${grown.toFixed(2)}`);
  process.exitCode = whole && grown < 1.2 ? 0 : 1;
}

void main();
