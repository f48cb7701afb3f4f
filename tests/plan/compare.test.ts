import fc from 'fast-check';
import { compareActions, compareAssessments, type RatedAction } from '../../src/plan/compare';
import { assessRows } from '../sheets';

const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'RAG'];
const row = (ref: string, action: string, progress: string): string[] => [
  ref,
  action,
  'Head of Service',
  '31 March 2015',
  progress,
  '',
];
const assess = (rows: string[][]) => assessRows([HEADER, ...rows], { scheme: 'rag' });

it('tells better, worse, same, new and gone, by reference first', () => {
  const before = assess([
    row('1', 'Write the threshold guidance', 'Delayed'),
    row('2', 'Train all duty staff in the guidance', 'On track'),
    row('3', 'Audit how the guidance is used', 'On track'),
    row('4', 'Close the old referral form', 'On track'),
  ]);
  const after = assess([
    row('1', 'Write the threshold guidance', 'Completed'),
    row('2', 'Train all duty staff in the guidance', 'Delayed'),
    row('3', 'Audit how the guidance is used', 'Completed'),
    row('5', 'Appoint a lead for missing children', 'On track'),
  ]);
  const changes = compareAssessments(before, after);
  expect(changes.map(({ movement, before: was, after: now }) => [movement, was?.ref, now?.ref])).toEqual([
    ['better', '1', '1'],
    ['worse', '2', '2'],
    ['same', '3', '3'],
    ['new', undefined, '5'],
    ['gone', '4', undefined],
  ]);
});

it('finds an action whose reference changed by its words, and one whose wording was touched up', () => {
  const before = assess([
    row('1', 'Write the threshold guidance with partners', 'On track'),
    row('2', 'Train all duty staff in the guidance', 'On track'),
  ]);
  const after = assess([
    row('A', 'Train all duty staff in the new guidance', 'On track'),
    row('B', 'Write the threshold guidance with partners', 'On track'),
  ]);
  expect(
    compareAssessments(before, after).map(({ before: was, after: now }) => [was?.ref, now?.ref]),
  ).toEqual([
    ['2', 'A'],
    ['1', 'B'],
  ]);
});

it('does not pair two actions that share only a reference', () => {
  const before = assess([
    row('1', 'Recruit four permanent social workers', 'On track'),
    row('2', 'x', 'On track'),
  ]);
  const after = assess([
    row('1', 'Publish the annual complaints report', 'On track'),
    row('2', 'x', 'On track'),
  ]);
  expect(compareAssessments(before, after).map(({ movement }) => movement)).toEqual(['new', 'same', 'gone']);
});

const action: fc.Arbitrary<RatedAction> = fc.record({
  ref: fc.option(fc.constantFrom('1', '2', '3', '3.1'), { nil: null }),
  action: fc.option(fc.lorem({ maxCount: 5 }), { nil: null }),
  rating: fc.constant(null),
  group: fc.option(fc.constantFrom('red', 'amber', 'green', 'blue', 'grey', 'noData'), { nil: null }),
  due: fc.constant(null),
});

it('accounts for every action once, whatever the lists', () => {
  fc.assert(
    fc.property(fc.array(action), fc.array(action), (before, after) => {
      const changes = compareActions(before, after);
      expect(changes.flatMap((change) => (change.after ? [change.after] : []))).toEqual(after);
      const earlier = changes.flatMap((change) => (change.before ? [change.before] : []));
      expect(new Set(earlier).size).toBe(before.length);
    }),
  );
});
