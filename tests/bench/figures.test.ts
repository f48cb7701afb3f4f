import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  compareRuns,
  comparisonTable,
  FIGURES_FILE,
  median,
  readFigures,
  readRun,
  record,
  shown,
  tableOf,
  type Figure,
} from '../../scripts/bench/figures';

const figure = (change: Partial<Figure> = {}): Figure => ({
  part: 'reading',
  name: 'assess 10,000 rows',
  value: 20_000,
  unit: 'rows/s',
  ratio: 1,
  to: 'time a row of 1,000 rows',
  better: 'less',
  ...change,
});

const verdict = (old: Partial<Figure>, now: Partial<Figure>): string | undefined =>
  compareRuns([figure(old)], [figure(now)])[0]?.verdict;

it('compares ratios, not what was measured on one machine or another', () => {
  const [compared] = compareRuns([figure({ ratio: 1 })], [figure({ ratio: 1.5, value: 40_000 })]);
  expect(compared).toMatchObject({ change: 0.5, verdict: 'worse' });
  expect(compared?.old?.value).toBe(20_000);
  expect(compared?.now?.value).toBe(40_000);
});

it('knows which way is better, and what is noise', () => {
  expect(verdict({ ratio: 1 }, { ratio: 0.5 })).toBe('better');
  expect(verdict({ ratio: 1, better: 'more' }, { ratio: 0.5, better: 'more' })).toBe('worse');
  expect(verdict({ ratio: 1, better: 'more' }, { ratio: 2, better: 'more' })).toBe('better');
  expect(verdict({ ratio: 1 }, { ratio: 1.09 })).toBe('same');
  expect(verdict({ ratio: 1 }, { ratio: 0.91 })).toBe('same');
  expect(verdict({ ratio: 1 }, { ratio: 1.01, exact: true })).toBe('worse');
  expect(verdict({ ratio: 1 }, { ratio: 1, exact: true })).toBe('same');
});

it('does not compare what is measured against something else, or in another unit', () => {
  expect(verdict({}, { to: 'SheetJS' })).toBe('not comparable');
  expect(verdict({}, { unit: 'ms' })).toBe('not comparable');
  expect(verdict({ ratio: 0 }, {})).toBe('not comparable');
});

it('names what is new and what is gone, but not the parts that were not run', () => {
  const old = [figure(), figure({ name: 'gone' }), figure({ part: 'pane', name: 'bytes' })];
  const compared = compareRuns(old, [figure(), figure({ name: 'new' })]);
  expect(compared.map(({ name, verdict: what, change }) => [name, what, change])).toEqual([
    ['assess 10,000 rows', 'same', 0],
    ['new', 'new', null],
    ['gone', 'gone', null],
  ]);
});

it('keeps figures of the same name in two parts apart', () => {
  const pair = (ratio: number): Figure[] => [figure({ ratio }), figure({ part: 'excel', ratio: 3 })];
  expect(compareRuns(pair(1), pair(2)).map(({ verdict: what }) => what)).toEqual(['worse', 'same']);
});

it('prints old, new and the change of each', () => {
  const table = comparisonTable(
    compareRuns([figure({ ratio: 1.25 })], [figure({ ratio: 1, value: 25_000 }), figure({ name: 'x' })]),
  );
  expect(table).toMatch(/20,000 rows\/s +25,000 rows\/s +1\.25 +1\.00 +-20 % +better/);
  expect(table).toMatch(/x +– +20,000 rows\/s +– +1\.00 +– +new/);
});

it('says of each target whether it was met', () => {
  const table = tableOf([
    figure({ ratio: 1.4, target: 1.5 }),
    figure({ ratio: 1.6, target: 1.5 }),
    figure({ ratio: 1.6, target: 1.5, better: 'more' }),
    figure(),
  ]).split('\n');
  expect(table[2]).toMatch(/≤ 1\.50 met$/);
  expect(table[3]).toMatch(/≤ 1\.50 MISSED$/);
  expect(table[4]).toMatch(/≥ 1\.50 met$/);
  expect(table[5]).toMatch(/1,000 rows$/);
});

it('hands figures from a script to the runner, and takes nothing else for a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-rag-figures-'));
  const path = join(folder, 'figures');
  const { part, ...measured } = figure();
  try {
    record(part, [measured]);
    process.env[FIGURES_FILE] = path;
    record(part, [measured]);
    record(part, [{ ...measured, name: 'other' }]);
    expect(readFigures(readFileSync(path, 'utf8'))).toEqual([figure(), figure({ name: 'other' })]);
  } finally {
    delete process.env[FIGURES_FILE];
    rmSync(folder, { recursive: true });
  }
  const run = { commit: 'abc', date: '2026-11-21', node: 'v20', cores: 2, figures: [figure()] };
  expect(readRun(JSON.stringify(run))).toEqual(run);
  expect(() => readRun('{"figures":[{}]}')).toThrow();
});

it('shows numbers as wide as they need to be', () => {
  expect([12_345.6, 12.34, 1.234, 0.01234, 0].map(shown)).toEqual([
    '12,346',
    '12.3',
    '1.23',
    '0.012',
    '0.00',
  ]);
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2]);
});
