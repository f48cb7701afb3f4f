/** Every fault at every round trip of every operation: what the user reads, what was written, what was lost. */
import {
  applyRecalculation,
  checkPlans,
  clearAllHighlights,
  highlightMissing,
  keep,
  makeReport,
  prepareRecalculation,
  undoLastRecalculation,
} from '../../src/jobs';
import type { Fault, StandIn, WireErrorCode } from '../../src/standin';
import { openInExcel } from './office';
import { planOf } from './plans';

const TODAY = '2014-09-30';

async function recalculate(): Promise<string> {
  const checked = await checkPlans(TODAY);
  return (await applyRecalculation(checked, prepareRecalculation(checked).edits, '2014-09-30T09:00:00Z'))
    .sentence;
}

interface Operation {
  readonly name: string;
  /** What stands in the workbook before. */
  readonly before: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
}

export const OPERATIONS: readonly Operation[] = [
  { name: 'Check plan', before: () => Promise.resolve(), run: () => checkPlans(TODAY) },
  { name: 'Recalculate RAG', before: () => Promise.resolve(), run: recalculate },
  {
    name: 'Highlight what is missing',
    before: () => Promise.resolve(),
    run: async () => highlightMissing(await checkPlans(TODAY)),
  },
  {
    name: 'Clear highlights',
    before: async () => highlightMissing(await checkPlans(TODAY)),
    run: clearAllHighlights,
  },
  {
    name: 'Exception report',
    before: () => Promise.resolve(),
    run: async () => makeReport(await checkPlans(TODAY)),
  },
  { name: 'Undo last recalculation', before: recalculate, run: undoLastRecalculation },
];

/** Faults as a person meets them, by Excel's own code. */
export const FAULTS: readonly (readonly [code: WireErrorCode, name: string])[] = [
  ['InvalidOperationInCellEditMode', 'a cell is being edited'],
  ['AccessDenied', 'protected, read-only or protected view'],
  ['ItemNotFound', 'a sheet was renamed or deleted'],
  ['RequestAborted', 'Excel is busy'],
  ['RequestPayloadSizeLimitExceeded', 'request too large'],
  ['ResponsePayloadSizeLimitExceeded', 'response too large'],
  ['ServiceNotAvailable', 'connection lost'],
  ['ApiNotFound', 'an older Excel'],
];

export interface Outcome {
  readonly operation: string;
  readonly trip: number;
  readonly fault: string;
  readonly when: Fault['when'];
  /** What the user reads; null where the operation got round the fault and was done. */
  readonly sentence: string | null;
  /** Rating cells that differ from before, in the plan. */
  readonly written: number;
  /** Cells that are neither as before nor as the operation would leave them. */
  readonly lost: number;
  /** True where the operation, done again without a fault, ends as if there had been none. */
  readonly recovers: boolean;
}

/** The cells of a sheet as "row:column" → value and look. */
function cellsOf(standIn: StandIn, sheet: string): ReadonlyMap<string, string> {
  return new Map(
    [...standIn.model.sheet(sheet)!.cells].flatMap(([row, cells]) =>
      [...cells]
        .filter(([, cell]) => cell.value !== null || cell.fill !== null)
        .map(([column, cell]) => [
          `${row}:${column}`,
          JSON.stringify([cell.value, cell.formula, cell.fill, cell.bold]),
        ]),
    ),
  );
}

/** The plan's cells and highlights; the report adds sheets, which are not the plan's. */
function planPicture(standIn: StandIn): string {
  const highlights = standIn.model.sheet('Plan')!.highlights.map(({ range }) => range);
  return JSON.stringify([[...cellsOf(standIn, 'Plan')], highlights]);
}

const bytes = planOf(6);

async function open(operation: Operation): Promise<StandIn> {
  const standIn = openInExcel(bytes);
  await keep((state) => ({ ...state, schemes: [{ sheet: 'Plan', scheme: 'brag' }] }));
  await operation.before();
  return standIn;
}

/** One operation with one fault at one round trip. */
async function tryFault(
  operation: Operation,
  trip: number,
  [code, fault]: (typeof FAULTS)[number],
  when: Fault['when'],
): Promise<Outcome> {
  const intact = await open(operation);
  const before = cellsOf(intact, 'Plan');
  await operation.run();
  const [after, picture] = [cellsOf(intact, 'Plan'), planPicture(intact)];
  const standIn = await open(operation);
  standIn.inject(trip, code, when);
  const sentence = await operation.run().then(
    () => null,
    (error: Error) => error.message,
  );
  const now = cellsOf(standIn, 'Plan');
  const places = new Set([...before.keys(), ...after.keys(), ...now.keys()]);
  const differing = [...places].filter((place) => now.get(place) !== before.get(place));
  const lost = differing.filter((place) => now.get(place) !== after.get(place)).length;
  const recovers = await operation.run().then(
    () => planPicture(standIn) === picture,
    () => false,
  );
  return {
    operation: operation.name,
    trip,
    fault,
    when,
    sentence,
    written: differing.length,
    lost,
    recovers,
  };
}

/** How many round trips an operation takes. */
async function tripsOf(operation: Operation): Promise<number> {
  const standIn = await open(operation);
  const from = standIn.counters.roundTrips;
  await operation.run();
  return standIn.counters.roundTrips - from;
}

/** The whole matrix. */
export async function faultMatrix(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const operation of OPERATIONS) {
    const trips = await tripsOf(operation);
    for (let trip = 1; trip <= trips; trip += 1)
      for (const fault of FAULTS)
        for (const when of ['before', 'halfway', 'after'] as const)
          outcomes.push(await tryFault(operation, trip, fault, when));
  }
  return outcomes;
}
