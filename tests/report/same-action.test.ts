import { SameActions, sameKeys } from '../../src/report/same-action';
import type { ActionRecord } from '../../src/report/record';

const action = (ref: string, text: string): ActionRecord => ({ ref, action: text }) as ActionRecord;

/** Keeps actions under these numbers, each of a plan of its own. */
function kept(actions: ReadonlyMap<number, ActionRecord>): readonly (readonly number[])[] {
  const same = new SameActions();
  for (const [index, each] of actions) for (const key of sameKeys(each)) same.keep(key, index);
  return same.found(
    (index) => index,
    (index) => actions.get(index)!,
  );
}

const TEXT = 'Review the supervision policy and publish the new guidance to all partner agencies';

it.each([10, 70_000, 3_000_000, 400_000_000])(
  'finds the same action in two plans, however high its number (%i)',
  (far) => {
    const actions = new Map([
      [1, action('1.1', TEXT)],
      [2, action('1.2', TEXT)],
      [3, action('1.1', 'Recruit four social workers to the duty desk before the summer')],
      [far, action(' 1.1 ', `${TEXT.toUpperCase()}.`)],
    ]);
    expect(kept(actions)).toEqual([[1, far]]);
  },
);

it('takes texts that share most of their words for the same, and others not', () => {
  const actions = new Map([
    [1, action('A1', TEXT)],
    [2, action('A1', TEXT.replace('new ', ''))],
    [3, action('A1', TEXT.replace('supervision', 'recruitment').replace('publish', 'withdraw'))],
  ]);
  expect(kept(actions)).toEqual([[1, 2]]);
});

it('finds an action with very many words as well as a short one', () => {
  const long = Array.from({ length: 400 }, (_unused, at) => `word${(at * 7919) % 400}`).join(' ');
  expect(
    kept(
      new Map([
        [1, action('A1', long)],
        [2, action('A1', `${long} more`)],
      ]),
    ),
  ).toEqual([[1, 2]]);
});
