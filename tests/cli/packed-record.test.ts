import fc from 'fast-check';
import { packRecord, unpackRecord } from '../../src/cli/packed-record';
import { FINDING_CODES } from '../../src/plan/findings';
import { STATUSES } from '../../src/plan/status';
import { actionRecordSchema, type ActionRecord } from '../../src/report/record';

const text = fc.string({
  unit: fc.constantFrom(...'aZ “”’\\"\n\t\0\u007f\u0080ẅ字\ud83d\ude00'),
  maxLength: 12,
});
const orNone = fc.option(text, { nil: null });
const date = fc.constantFrom('2014-03-31', '2024-02-29', null);
const record: fc.Arbitrary<ActionRecord> = fc.record({
  kind: fc.constant('action' as const),
  plan: text,
  row: fc.integer({ min: 1, max: 1_048_576 }),
  cell: fc.constant('C12'),
  ref: orNone,
  section: orNone,
  area: orNone,
  outcome: orNone,
  action: orNone,
  leads: fc.array(text, { maxLength: 3 }),
  accountable: fc.array(text, { maxLength: 3 }),
  timescale: orNone,
  start: date,
  due: date,
  originalDue: date,
  status: fc.constantFrom(...STATUSES),
  overdue: fc.boolean(),
  daysOverdue: fc.nat(),
  counted: fc.boolean(),
  exception: fc.boolean(),
  ratingInPlan: orNone,
  ratingByRules: orNone,
  rating: orNone,
  reason: text,
  progress: orNone,
  evidence: orNone,
  findings: fc.subarray([...FINDING_CODES], { maxLength: 3 }),
  steps: fc.array(
    fc.record({
      action: text,
      timescale: orNone,
      start: date,
      due: date,
      status: fc.constantFrom(...STATUSES),
      overdue: fc.boolean(),
      daysOverdue: fc.nat(),
      progress: orNone,
    }),
    { maxLength: 2 },
  ),
  shortened: fc.nat(9),
});

it('gives back every record as it was, from one line of ASCII', () => {
  fc.assert(
    fc.property(record, (one) => {
      const line = packRecord(one);
      expect(line).toMatch(/^[ -\x7f]*$/);
      expect(unpackRecord(line)).toEqual(one);
    }),
    { numRuns: 500 },
  );
});

it('leaves nothing out that a record has', () => {
  const [one] = fc.sample(record, 1);
  expect(Object.keys(unpackRecord(packRecord(one!)))).toEqual(Object.keys(actionRecordSchema.shape));
});
