import { extractWorkbook } from '../../src/files/extract';
import { fromParts } from '../../src/files/parts';
import { serve, type WorkerAnswer, type WorkerRequest } from '../../src/files/worker';
import {
  consolidate,
  withLayoutColumn,
  workbooksAmong,
  type FileReading,
  type PickedFile,
  type Progress,
} from '../../src/jobs/consolidate';
import { EMPTY_STATE } from '../../src/plan/state';
import { planOf } from '../excel/plans';
import { fixtureBytes, type FixtureName } from '../fixtures';
import { FIRST_MONTH, teams, teamWorkbook } from '../fixtures/teams';

const picked = (name: string, bytes: Uint8Array): PickedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});
const fixture = (name: FixtureName): PickedFile => picked(`${name}.xlsx`, fixtureBytes(name));

/** Reads in this thread, and counts how many files it had at once. */
function reading(): FileReading & { most: number; stopped: number; started: number } {
  let now = 0;
  const reader = {
    most: 0,
    stopped: 0,
    started: 0,
    extract: async (...args: Parameters<FileReading['extract']>) => {
      now += 1;
      reader.most = Math.max(reader.most, now);
      await Promise.resolve();
      now -= 1;
      return extractWorkbook(...args);
    },
    stop: () => void (reader.stopped += 1),
  };
  return reader;
}

const options = { asAt: FIRST_MONTH, state: EMPTY_STATE };

it('reads many files one at a time and gives each its result', async () => {
  const files = await Promise.all(
    teams('first').map(async (team, index) => picked(team.file, await teamWorkbook(team, index))),
  );
  const reader = reading();
  const seen: Progress[] = [];
  const done = await consolidate([...files, picked('notes.csv', new TextEncoder().encode('a,b\n1,2\n'))], {
    ...options,
    reading: () => reader,
    onProgress: (progress) => seen.push(progress),
  });
  expect(reader).toMatchObject({ most: 1, stopped: 1 });
  expect(done.results.map(({ plans }) => plans.map(({ rows }) => rows))).toEqual([
    ...teams('first').map(({ actions }) => [actions.length]),
    [],
  ]);
  expect(done.results.at(-1)).toMatchObject({ file: 'notes.csv', error: expect.stringMatching(/text file/) });
  expect(seen.map(({ done: count }) => count)).toEqual([...Array(14).keys()]);
  expect(seen.at(-1)).toMatchObject({ reading: null, total: 13 });
});

it('stops in the middle of a file and hands over what was done', async () => {
  const control = new AbortController();
  const reader = reading();
  const done = await consolidate([fixture('scrutiny-2009'), fixture('improvement-plan-2012')], {
    ...options,
    reading: () => ({
      ...reader,
      extract: async (bytes, name, how) => {
        if (name.startsWith('improvement')) control.abort();
        return reader.extract(bytes, name, how);
      },
    }),
    signal: control.signal,
  });
  expect(done).toMatchObject({ cancelled: true, results: [{ file: 'scrutiny-2009.xlsx' }] });
});

it('starts a new reader where one failed, and goes on', async () => {
  let started = 0;
  const done = await consolidate([fixture('scrutiny-2009'), fixture('improvement-plan-2012')], {
    ...options,
    reading: () => {
      started += 1;
      const number = started;
      return {
        ...reading(),
        extract: (...args) =>
          number === 1
            ? Promise.reject(new Error('out of memory'))
            : Promise.resolve(extractWorkbook(...args)),
      };
    },
  });
  expect(started).toBe(2);
  expect(done.results.map(({ error, plans }) => [error === null, plans.length])).toEqual([
    [false, 0],
    [true, 1],
  ]);
});

it('uses a correction of a layout for every file of that layout', async () => {
  const first = await consolidate([fixture('improvement-plan-2012')], { ...options, reading });
  const { columns } = first.results[0]!.plans[0]!;
  const corrections = withLayoutColumn([], columns, 'Evidence', null);
  const again = await consolidate([fixture('improvement-plan-2012')], {
    ...options,
    state: { ...EMPTY_STATE, corrections },
    reading,
  });
  expect(again.results[0]!.plans[0]!.columns.find(({ header }) => header === 'Evidence')).toMatchObject({
    field: null,
    why: 'You chose this.',
  });
});

it('passes over what is no spreadsheet, and sorts by name as people count', () => {
  const names = ['10 b.xlsx', '2 a.xlsm', '~$2 a.xlsm', 'photo.jpg', 'old.xls', '.hidden.xlsx'];
  expect(workbooksAmong(names.map((name) => picked(name, new Uint8Array()))).map(({ name }) => name)).toEqual(
    ['2 a.xlsm', '10 b.xlsx', 'old.xls'],
  );
});

it('answers in a worker with the records of a file, a long one in parts', () => {
  let listener: ((event: { data: WorkerRequest }) => void) | null = null;
  const answers: WorkerAnswer[] = [];
  serve({
    addEventListener: (_type, added) => void (listener = added),
    postMessage: (answer) => void answers.push(answer),
  });
  const options = { asAt: FIRST_MONTH };
  for (const [bytes, lengths] of [
    [fixtureBytes('scrutiny-2009'), [28]],
    [planOf(2_500), [1_000, 1_000, 500]],
  ] as const) {
    answers.length = 0;
    listener!({ data: { id: 7, name: 'a.xlsx', bytes, options } });
    expect(structuredClone(answers)).toEqual(answers);
    expect(answers.every(({ id }) => id === 7)).toBe(true);
    const parts = answers.flatMap((answer) => ('part' in answer ? [answer.part] : []));
    expect(parts.map(({ actions }) => actions.length)).toEqual(lengths);
    const last = answers.at(-1)!;
    expect('extract' in last && fromParts(last.extract, parts)).toEqual(
      extractWorkbook(bytes, 'a.xlsx', options),
    );
  }
});
