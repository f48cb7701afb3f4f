import fc from 'fast-check';
import { assessPlan } from '../../src/plan/assess';
import { fixOf } from '../../src/plan/fixes';
import { readPlans } from '../../src/plan/reading';
import { schemeById } from '../../src/plan/schemes';
import { DEFAULT_SETTINGS } from '../../src/plan/settings';
import { meaningsOf, NO_CONTEXT, readTimescale } from '../../src/plan/timescale';
import { sheetOf } from '../sheets';

const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'RAG'];

/** The labels of the choices for the first finding of a kind, null where there is none. */
function choicesFor(code: string, ...rows: string[][]): (string | null)[] | null {
  const [plan] = readPlans({ name: 'x.xlsx', sheets: [sheetOf([HEADER, ...rows])] }).plans;
  const assessed = assessPlan(plan!, {
    asAt: '2014-10-15',
    scheme: { scheme: schemeById('rag')!, why: '', certain: true },
  });
  const finding = assessed.findings.find((each) => each.code === code);
  const fix = finding ? fixOf(assessed, finding, DEFAULT_SETTINGS) : null;
  return fix?.choices.map(({ label, content }) => (content.kind === 'blank' ? null : label)) ?? null;
}

const row = (ref: string, lead: string, due: string): string[] => [
  ref,
  `Review the guidance on visits ${ref}`,
  lead,
  due,
  'Underway',
  'Amber',
];

it('offers for a missing lead those that the plan names, the most frequent first', () => {
  expect(
    choicesFor(
      'lead-missing',
      row('1', 'Quality Manager', '31 March 2014'),
      row('2', 'Head of Service', '31 March 2014'),
      row('3', 'Head of Service', '31 March 2014'),
      row('4', '', '31 March 2014'),
    ),
  ).toEqual(['Head of Service', 'Quality Manager']);
});

it('offers nothing for a lead where the plan names none', () => {
  expect(choicesFor('lead-missing', row('1', '', '31 March 2014'), row('2', '', '31 May 2014'))).toBeNull();
});

it('offers for an impossible day the last day of its month', () => {
  expect(choicesFor('timescale-unclear', row('1', 'Head', '31 September 2014'))).toEqual([
    '30 September 2014',
  ]);
});

it('offers nothing for a timescale that is no date at all', () => {
  expect(choicesFor('timescale-unclear', row('1', 'Head', 'When capacity allows'))).toBeNull();
});

it.each([
  ['Sep 14', [2014, 2015], ['2014-09-14', '2014-09-30', '2015-09-14']],
  ['30 June', [2013, 2014], ['2013-06-30', '2014-06-30']],
  ['2014-2015', [2014], ['2015-03-31', '2015-08-31', '2015-12-31']],
  ['29 February 2013', [], ['2013-02-28']],
  ['See action 2.3', [2013, 2014], []],
] as const)('finds what “%s” could mean in a plan of %j', (text, years, days) => {
  expect(meaningsOf({ text }, { ...NO_CONTEXT, years })).toEqual(days);
});

it('finds both days of figures whose column mixes the orders', () => {
  expect(meaningsOf({ text: '03/04/2014' }, { ...NO_CONTEXT, order: 'mixed' })).toEqual([
    '2014-03-04',
    '2014-04-03',
  ]);
});

it('always has among the meanings the date that is read with certainty', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2005-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        const text = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
        expect(readTimescale({ text }, NO_CONTEXT).due).toBe(day);
        expect(meaningsOf({ text }, NO_CONTEXT)).toContain(day);
      },
    ),
  );
});
