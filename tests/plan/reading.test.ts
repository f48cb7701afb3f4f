import fc from 'fast-check';
import type { Field } from '../../src/plan/model';
import { readPlans } from '../../src/plan/reading';
import type { CellSnapshot, SheetSnapshot } from '../../src/plan/snapshot';
import { fixturePlans } from '../fixtures';

/** A sheet from rows of texts; blank texts are no cells. */
function sheetOf(rows: readonly (readonly string[])[], name = 'Sheet1'): SheetSnapshot {
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    rows: rows.map((row, index) => ({
      row: index,
      cells: row.flatMap((text, column): CellSnapshot[] =>
        text === '' ? [] : [{ column, value: text, text }],
      ),
    })),
    merges: [],
    hiddenColumns: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    frozenRows: 0,
  };
}

const read = (rows: readonly (readonly string[])[]) => readPlans({ name: 'x.xlsx', sheets: [sheetOf(rows)] });
const fieldsOf = (rows: readonly (readonly string[])[]): (Field | null)[] =>
  read(rows).plans[0]!.columns.map((column) => column.field);

it('reads the composite plan: continuation rows, repeated headers, steps that pair up', () => {
  const [plan] = fixturePlans('composite-plan-2011').plans;
  expect(plan!.columns.map((column) => column.field)).toEqual([
    'ref',
    'area',
    'outcome',
    'lead',
    'accountable',
    'action',
    'timescale',
    'progress',
  ]);
  expect(plan!.headerRows).toEqual([5]);
  expect(plan!.repeatedHeaderRows).toHaveLength(7);
  expect(plan!.planDate).toBe('2011-02-28');
  const second = plan!.actions[1]!;
  expect(second).toMatchObject({ ref: '1.1', leads: ['Head of Fieldwork'] });
  expect(second.area).toMatch(/^Assessments/);
  expect(plan!.actions[0]!.steps.map((step) => [step.timescale?.text, step.progress])).toEqual([
    ['25 October 2010', 'Completed'],
    ['31 March 2011', 'Underway – to be evidenced through peer audit – 18 February 2011'],
  ]);
  expect(plan!.actions.find((action) => action.ref === '11.3')!.stepsUnaligned).toBe(true);
  expect(plan!.actions.every((action) => action.action !== null)).toBe(true);
});

it('reads the business plan: two header rows, two ratings, section rows, its legend', () => {
  const [plan] = fixturePlans('business-plan-2014').plans;
  expect(plan!.headerRows).toHaveLength(2);
  expect(plan!.columns.filter((column) => column.field === 'rag').map((column) => column.name)).toEqual([
    'Process',
    'Completion',
  ]);
  expect(plan!.actions).toHaveLength(49);
  expect(new Set(plan!.actions.map((action) => action.section)).size).toBe(15);
  expect(plan!.actions[0]).toMatchObject({ accountable: ['QA Sub Group', 'Lay Member'] });
  expect(plan!.actions[0]!.section).toMatch(/^Action area 1\.1/);
  expect(plan!.actions[14]!.section).toMatch(/^Action area 2\.1/);
  expect(plan!.legend!.entries.length).toBeGreaterThanOrEqual(6);
  expect(plan!.actions.flatMap((action) => action.leads)).not.toContain(
    expect.stringContaining('DEVELOPMENT'),
  );
});

it('reads the scrutiny plan: 28 actions with compound ratings', () => {
  const [plan] = fixturePlans('scrutiny-2009').plans;
  const counts = new Map<string, number>();
  for (const action of plan!.actions)
    counts.set(action.ratings[0]!.text, (counts.get(action.ratings[0]!.text) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    Green: 9,
    'Amber/Green': 2,
    Amber: 10,
    'Amber/Red': 1,
    Red: 4,
    'No data': 2,
  });
});

it('reads the milestone plan: one action a filled cell, and lists without a header', () => {
  const [goals, objectives] = fixturePlans('milestone-plan-2012').plans;
  expect(goals!.layout).toBe('milestoneMatrix');
  expect(goals!.actions).toHaveLength(20);
  expect(goals!.actions[0]).toMatchObject({
    outcome: 'Children and young people are safe',
    action: expect.stringMatching(/^Plans for all/),
  });
  expect(goals!.actions[0]!.cells.timescale![0]!.text).toBe('3 months by end July 2012');
  expect(objectives!.layout).toBe('list');
  expect(objectives!.actions).toHaveLength(66);
  expect(objectives!.actions[0]).toMatchObject({ ref: 'PA1 Ofsted', section: 'PA Priority actions' });
  expect(objectives!.needsConfirmation).toBe(true);
});

it('reads the improvement plan: ratings by colour alone, a legend on a sheet of its own', () => {
  const { plans, skipped } = fixturePlans('improvement-plan-2012');
  expect(skipped.map((each) => each.sheet)).toEqual(['Cover', 'RAG table']);
  expect(plans[0]!.legend!.entries).toHaveLength(5);
  expect(plans[0]!.actions.map((action) => action.ratings[0]!.fill)).toContain('#4F81BD');
});

const TABLE = [
  ['No.', 'Date raised', 'Action', 'Owner', 'Due date', 'Raised by', 'Update', 'RAG'],
  [
    '1',
    '03/01/2024',
    'Confirm the data sharing agreement with police',
    'Information Manager',
    '03/02/2024',
    'Programme Lead',
    'Underway',
    'Amber',
  ],
  [
    '2',
    '04/01/2024',
    'Circulate the terms of reference to partners',
    'Board Manager',
    '13/02/2024',
    'Programme Lead',
    'Completed',
    'Green',
  ],
  [
    '3',
    '05/01/2024',
    'Update the risk register for the next meeting',
    'Board Manager',
    '23/02/2024',
    'Chair',
    'Not started',
    'Red',
  ],
];
const TABLE_FIELDS: Field[] = ['ref', 'raisedOn', 'action', 'lead', 'due', 'raisedBy', 'progress', 'rag'];

it('never takes a date raised for a due date or the one who raised it for a lead', () => {
  expect(fieldsOf(TABLE)).toEqual(TABLE_FIELDS);
});

it('reads the same whatever the order of the columns', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
      const shuffled = TABLE.map((row) => order.map((column) => row[column]!));
      expect(fieldsOf(shuffled)).toEqual(order.map((column) => TABLE_FIELDS[column]));
      expect(read(shuffled).plans[0]!.actions).toHaveLength(3);
    }),
    { numRuns: 60 },
  );
});

it('reads the columns of a long plan the same whatever comes again every so many rows', () => {
  const header = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'Evidence', 'RAG'];
  for (const rows of [500, 2_000])
    for (let period = 2; period <= 60; period += 1) {
      const body = Array.from({ length: rows }, (_unused, row) => [
        `1.${row + 1}`,
        `Review and relaunch the guidance on subject ${row} with all partner agencies`,
        'Head of Service',
        '31 March 2024',
        row % period === 0 ? 'Completed.' : 'The guidance is being written and goes to the board in May',
        row % period === 0 ? '' : 'Audit report to the Board',
        'Amber',
      ]);
      const fields = fieldsOf([header, ...body]);
      expect({ rows, period, fields }).toEqual({
        rows,
        period,
        fields: ['ref', 'action', 'lead', 'due', 'progress', 'evidence', 'rag'],
      });
    }
});

it('reads the same with blank rows anywhere and lines above', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), (gaps) => {
      const rows = [
        ['Action log of the partnership'],
        ...TABLE.flatMap((row, index) => [
          ...Array.from({ length: gaps[index]! }, () => [] as string[]),
          row,
        ]),
      ];
      const [plan] = read(rows).plans;
      expect(plan!.title).toBe('Action log of the partnership');
      expect(plan!.actions.map((action) => action.ref)).toEqual(['1', '2', '3']);
    }),
    { numRuns: 40 },
  );
});

it.each([
  [
    'question headers',
    ['', 'What will we do?', 'Who will lead?', 'By when?', 'How will we know?'],
    ['1.1', 'Strengthen the performance framework', 'Head of Quality', 'March 2024', 'Dashboards in use'],
    ['ref', 'action', 'lead', 'timescale', 'successMeasure'],
  ],
  [
    'an audit tracker',
    ['Rec No', 'Recommendation', 'Management Response', 'Responsible Officer', 'Target Date'],
    [
      '1',
      'Payments should be authorised',
      'Agreed. The scheme will be updated',
      'Head of Finance',
      '31/03/2023',
    ],
    ['ref', 'area', 'action', 'lead', 'due'],
  ],
  [
    'hyphenated headers',
    ['Ref', 'Key actions', 'Lead officer', 'Time-\nscales', 'Progress as at 12 May 2014'],
    ['1', 'Review the neglect strategy', 'Board Manager', 'June 2014', 'On track'],
    ['ref', 'action', 'lead', 'timescale', 'progress'],
  ],
] as const)('knows %s', (_name, header, row, fields) => {
  expect(fieldsOf([header, row, row.map((text, index) => (index === 0 ? '1.2' : `${text} again`))])).toEqual(
    fields,
  );
});

it.each([
  [
    'a scorecard',
    [
      ['Measure', 'Target', 'Apr', 'May'],
      ['Visits in time', '0.9', '0.8', '0.9'],
      ['Caseload', '16', '18', '17'],
    ],
  ],
  [
    'attendance',
    [
      ['Agency', 'Jan', 'Mar', 'May'],
      ['Police', 'Y', 'Y', 'N'],
      ['Health', 'Y', 'N', 'Y'],
    ],
  ],
  [
    'minutes',
    [['Minutes of the meeting held 3 May'], ['1. Apologies were received.'], ['2. The plan was discussed.']],
  ],
  [
    'a lookup list',
    [
      ['Status', 'RAG', 'Owner'],
      ['Open', 'R', 'PMO'],
      ['Closed', 'A', 'IG'],
    ],
  ],
])('takes %s for no plan and says why', (_name, rows) => {
  const { plans, skipped } = read(rows);
  expect(plans).toEqual([]);
  expect(skipped[0]!.why).toMatch(/\.$/);
});

it('never throws on random sheets', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 12 }),
            fc.constantFrom('Action', 'Lead', 'Due date', 'RAG', 'R', 'Completed', '__proto__'),
          ),
          { maxLength: 8 },
        ),
        { maxLength: 20 },
      ),
      (rows) => {
        expect(read(rows).plans.length + read(rows).skipped.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
