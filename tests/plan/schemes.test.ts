import { addDays } from '../../src/plan/dates';
import type { Legend } from '../../src/plan/model';
import {
  chooseScheme,
  isSchemeSheet,
  overallRating,
  readSchemeSheet,
  schemeById,
  schemeRows,
  SCHEMES,
  schemesIn,
  type Scheme,
} from '../../src/plan/schemes';
import { readPlans } from '../../src/plan/reading';
import { EMPTY_STATE } from '../../src/plan/state';
import { assessWorkbook } from '../../src/plan/workbook';
import { assessRows, sheetOf } from '../sheets';

const PLAN = [
  ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'RAG'],
  ['1', 'Write the threshold guidance', 'Head of Service', '30 April 2015', 'Completed', 'Amber'],
  ['2', 'Train all staff in the guidance', 'Training Manager', '30 June 2015', 'On track', 'Amber'],
  ['3', 'Audit how the guidance is used', 'Audit Lead', '31 December 2014', 'Delayed', 'Amber'],
];
const legendOf = (meanings: Readonly<Record<string, string>>): Legend => ({
  sheet: 'Key',
  row: 0,
  column: 0,
  entries: Object.entries(meanings).map(([word, meaning]) => ({ word, meaning, fill: null, column: null })),
});
const planWith = (legend: Legend) => ({
  ...readPlans({ name: 'x.xlsx', sheets: [sheetOf(PLAN)] }).plans[0]!,
  legend,
});

it.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
  'reads the scheme %s back from the sheet that it was written to',
  (_id, scheme) => {
    const reading = readSchemeSheet(sheetOf(schemeRows(scheme)));
    expect(reading!.problems).toEqual([]);
    const withoutIds = ({ ratings, rules, judgementColumns, overall }: Scheme) => ({
      ratings: ratings.map((rating) => ({ ...rating, id: '' })),
      rules: rules.map(({ rating, when, because }) => ({
        rating: ratings.find(({ id }) => id === rating)!.name,
        when,
        because,
      })),
      judgementColumns,
      overall,
    });
    expect(withoutIds(reading!.scheme!)).toEqual(withoutIds(scheme));
  },
);

it('rates a workbook by the scheme sheet in it, and does not take that sheet for a plan', () => {
  const rag = schemeById('rag')!;
  const own: Scheme = {
    ...rag,
    name: 'Our board',
    ratings: rag.ratings.map((rating) => (rating.id === 'red' ? { ...rating, name: 'Critical' } : rating)),
  };
  const snapshot = {
    name: 'x.xlsx',
    sheets: [sheetOf(PLAN, 'Plan'), sheetOf(schemeRows(own), 'RAG scheme')],
  };
  const { plans, skipped } = assessWorkbook(snapshot, { asAt: '2015-01-15', state: EMPTY_STATE });
  expect(plans).toHaveLength(1);
  expect(plans[0]!.scheme).toMatchObject({ certain: true, scheme: { id: 'own-our-board' } });
  expect(plans[0]!.actions.map((action) => action.ratings[0]!.computed?.name)).toEqual([
    'Green',
    'Green',
    'Critical',
  ]);
  expect(skipped).toEqual([
    { sheet: 'RAG scheme', why: 'It is a RAG scheme: its ratings and rules were read.' },
  ]);
});

it.each([
  ['a status that there is not', 'complete', 'finsihed', /^“finsihed” is no status/],
  [
    'a rating that the rules give and the table has not',
    'Amber',
    'Ambre',
    /^“Ambre” is no rating of this scheme/,
  ],
  ['a colour that is none', '#FFC000', 'sunset', /^“SUNSET” is no colour/],
  ['a group that is none', 'Red', 'Rouge', /Rouge/],
  ['a condition that cannot be understood', 'nothing', 'when it rains', /^“when it rains” is not understood/],
])('names the cell of %s, and does not use the scheme', (_what, right, wrong, message) => {
  const rows = schemeRows(schemeById('rag')!).map((row) => [...row]);
  const from = right === 'Amber' ? rows.findIndex(([first]) => first === 'Gives') : 5;
  const at = rows.findIndex((row, index) => index > from && row.includes(right));
  const column = right === 'Red' ? 3 : rows[at]!.indexOf(right);
  rows[at]![column] = wrong;
  const { schemes, problems } = schemesIn([sheetOf(rows)]);
  expect(schemes).toEqual([]);
  expect(problems[0]!.message).toMatch(message);
  expect(problems[0]!.cell).toBe(`${'ABCDEF'[column]}${at + 1}`);
});

it('takes an ordinary sheet for no scheme', () => {
  expect(isSchemeSheet(sheetOf(PLAN))).toBe(false);
  expect(readSchemeSheet(sheetOf([['RAG scheme: ours'], ['Rating', 'Colour']]))!.scheme).toBeNull();
});

it.each([
  [
    { Blue: 'Action completed and embedded', Green: 'On track', Amber: 'At risk of delay', Red: 'Overdue' },
    'brag',
  ],
  [{ R: 'Overdue', A: 'At risk', G: 'Complete or on track' }, 'rag'],
  [
    {
      Red: 'Not met or timescale slipped',
      Amber: 'On track, milestones met, not completed',
      Green: 'Completed or performance on target',
      Grey: 'Not yet started',
      Blue: 'Completed',
    },
    'improvement-plan-2012',
  ],
])('selects the scheme whose meanings a legend prints: %j', (meanings, id) => {
  expect(chooseScheme(planWith(legendOf(meanings)))).toMatchObject({ certain: true, scheme: { id } });
});

it('proposes the rules of a legend that gives the colours another meaning, and follows them', () => {
  const legend = legendOf({
    Red: 'Deadline missed',
    Amber: 'In progress',
    Green: 'Complete',
    Grey: 'Not started',
  });
  const choice = chooseScheme(planWith(legend));
  expect(choice).toMatchObject({ certain: false, scheme: { id: 'legend' } });
  const rows = assessRows(PLAN, { asAt: '2015-01-15' });
  const { plans } = assessWorkbook(
    {
      name: 'x.xlsx',
      sheets: [
        sheetOf(PLAN, 'Plan'),
        sheetOf(
          legend.entries.map(({ word, meaning }) => [word, meaning]),
          'Key',
        ),
      ],
    },
    { asAt: '2015-01-15', state: EMPTY_STATE },
  );
  expect(rows.scheme.scheme.id).toBe('brag');
  expect(plans[0]!.actions.map((action) => action.ratings[0]!.computed?.name)).toEqual([
    'Green',
    'Amber',
    'Red',
  ]);
});

it('makes no rules of a legend whose meanings it does not understand', () => {
  const choice = chooseScheme(planWith(legendOf({ Red: 'Ask Janice', Amber: 'See note', Green: 'Super' })));
  expect(choice.scheme.id).not.toBe('legend');
  expect(choice.certain).toBe(false);
});

it('rolls a plan up by its scheme: the worst, the most frequent, the mean, or not at all', () => {
  const brag = schemeById('brag')!;
  const of = (overall: Scheme['overall'], ...ids: string[]): string | null =>
    overallRating(
      { ...brag, overall },
      ids.map((id) => brag.ratings.find((rating) => rating.id === id)!),
    )?.name ?? null;
  expect(of('off', 'red', 'green')).toBeNull();
  expect(of('worst', 'green', 'red', 'blue')).toBe('Red');
  expect(of('majority', 'green', 'green', 'red')).toBe('Green');
  expect(of('majority', 'green', 'red')).toBe('Red');
  expect(of('mean', 'green', 'green', 'red', 'blue')).toBe('Amber');
  expect(of('mean', 'blue', 'blue')).toBe('Blue');
});

it('says when an action is overdue from the day after its due date', () => {
  const due = '2014-12-31';
  const rating = (asAt: string) => assessRows(PLAN, { asAt, scheme: 'rag' }).actions[2]!.ratings[0]!;
  expect(rating(due).computed?.name).toBe('Amber');
  expect(rating(addDays(due, 1)).computed?.name).toBe('Red');
  expect(rating('2015-02-28').reason).toBe(
    'Red: due 31 December 2014, 59 days before 28 February 2015, and not complete: “Delayed”.',
  );
});
