import fc from 'fast-check';
import { groupRank } from '../../src/plan/compare';
import { addDays } from '../../src/plan/dates';
import { SCHEMES } from '../../src/plan/schemes';
import { statusLabels, timescaleLabels } from '../labelled';
import { assessRows } from '../sheets';

const timescales = timescaleLabels()
  .map(({ text }) => text)
  .filter((text) => !text.includes('\n'));
const progress = statusLabels()
  .map(({ text }) => text)
  .filter((text) => !text.includes('\n'));

const rated = (when: string, said: string, asAt: string, scheme: string) =>
  assessRows(
    [
      ['Ref', 'Action', 'Lead', 'Timescale', 'Progress', 'RAG'],
      ['1', 'Write the threshold guidance with partners', 'Head of Service', when, said, 'Amber'],
      [
        '2',
        'Train the duty managers in the guidance',
        'Workforce Lead',
        '31 March 2011',
        'On track',
        'Green',
      ],
      ['3', 'Audit how the guidance is used by teams', 'Audit Lead', 'End of July 2012', 'Delayed', 'Red'],
    ],
    { asAt, scheme },
  ).actions[0]!.ratings[0]!.computed;

it('never rates a whole row better when the day moves later and nothing else changes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...timescales),
      fc.constantFrom(...progress),
      fc.constantFrom(...SCHEMES.map(({ id }) => id)),
      fc.integer({ min: 0, max: 2500 }),
      fc.integer({ min: 1, max: 800 }),
      (when, said, scheme, from, later) => {
        const first = addDays('2010-01-01', from);
        const [before, after] = [first, addDays(first, later)].map((asAt) => rated(when, said, asAt, scheme));
        fc.pre(before !== null && before !== undefined);
        expect(after).not.toBeNull();
        expect(groupRank(after!.group)).toBeLessThanOrEqual(groupRank(before!.group));
      },
    ),
    { numRuns: 400 },
  );
});
