import { scoreStatuses, scoreTimescales, wronglyComplete } from '../labelled';

const shareRight = (scored: readonly { right: boolean }[]): number =>
  scored.filter(({ right }) => right).length / scored.length;

it('reads at least 98 % of the labelled timescales: kind, start and due date', () => {
  const scored = scoreTimescales();
  expect(scored.length).toBeGreaterThanOrEqual(1000);
  expect(shareRight(scored)).toBeGreaterThanOrEqual(0.98);
});

it('gives no due date to a labelled text that has none', () => {
  const invented = scoreTimescales().filter(({ label, got }) => label.due === null && got.due !== null);
  expect(invented.map(({ label }) => label.text)).toEqual([]);
});

it('reads at least 95 % of the labelled statuses, and none of them wrongly as complete', () => {
  const scored = scoreStatuses();
  expect(scored.length).toBeGreaterThanOrEqual(400);
  expect(shareRight(scored)).toBeGreaterThanOrEqual(0.95);
  const wrong = scored.filter(({ right, got }) => !right && got === 'complete');
  expect(wrong.map(({ label }) => label.text)).toEqual([]);
});

it('takes no near miss for complete', () => {
  expect(wronglyComplete()).toEqual([]);
});
