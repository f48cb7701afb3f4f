import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { functionsMetadata } from '../scripts/functions-metadata';
import { FUNCTIONS } from '../src/functions';
import { isoDate, serialFromDate } from '../src/plan/dates';
import { NO_CONTEXT, readTimescale } from '../src/plan/timescale';
import { assessRows } from './sheets';

type Custom = (...args: unknown[]) => Promise<unknown[][]>;

class CustomError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** The built functions.js, run as Excel runs it: what it associates. `npm test` builds it first. */
function associated(): ReadonlyMap<string, Custom> {
  const dist = join(__dirname, '../dist');
  const table = new Map<string, Custom>();
  const self: Record<string, unknown> = {
    CustomFunctions: {
      associate: (id: string, run: Custom) => table.set(id, run),
      Error: CustomError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    location: { href: 'https://localhost/functions.js', protocol: 'https:' },
    document: {
      currentScript: { tagName: 'SCRIPT', src: 'https://localhost/functions.js' },
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined }),
      head: {
        appendChild: (script: { src: string; onload?: (event: object) => void }) => {
          const name = script.src.slice(script.src.lastIndexOf('/') + 1);
          vm.runInContext(readFileSync(join(dist, name), 'utf8'), context);
          script.onload?.({ type: 'load' });
        },
      },
    },
    setTimeout,
    clearTimeout,
    console,
  };
  self['self'] = self;
  self['window'] = self;
  const context = vm.createContext(self);
  vm.runInContext(readFileSync(join(dist, 'functions.js'), 'utf8'), context);
  return table;
}

const table = associated();
const call = (id: string, ...args: unknown[]): Promise<unknown[][]> => table.get(id)!(...args);
const cell = (value: unknown): unknown[][] => [[value]];

it('describes every function that it associates, and every argument', () => {
  const metadata = JSON.parse(readFileSync(join(__dirname, '../dist/functions.json'), 'utf8')) as ReturnType<
    typeof functionsMetadata
  >;
  const source = readFileSync(join(__dirname, '../src/functions/functions.ts'), 'utf8');
  expect(metadata).toEqual(JSON.parse(JSON.stringify(functionsMetadata(source))));
  expect(metadata.functions.map(({ id }) => id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  expect([...table.keys()].sort()).toEqual(Object.keys(FUNCTIONS).sort());
  for (const { description, parameters } of metadata.functions) {
    expect(description).toMatch(/\.$/);
    for (const parameter of parameters) expect(parameter.description).toMatch(/\.$/);
  }
});

const TIMESCALES = ['31 March 2011', 'End of July 2012', 'Q3 2014/15', 'Ongoing', 'Easter Monday', 'TBC'];
const PROGRESS = ['Completed.', 'On track', 'Delayed due to sickness', 'Not started', '', 'See minutes'];

it('gives the due date that the engine reads, or #N/A with the reason, down a range', async () => {
  const answers = await call(
    'DUE',
    TIMESCALES.map((text) => [text]),
  );
  TIMESCALES.forEach((text, index) => {
    const { due, problem } = readTimescale({ text }, NO_CONTEXT);
    const answer = answers[index]![0];
    if (due !== null) expect(answer).toBe(serialFromDate(due));
    else expect(answer).toMatchObject({ code: '#N/A', message: problem ?? `“${text}” has no due date.` });
  });
});

it('rates as a plan with the same cells is rated', async () => {
  const rows = TIMESCALES.flatMap((when) => PROGRESS.map((said) => [when, said] as const));
  const plan = assessRows(
    [
      ['Ref', 'Action', 'Timescale', 'Progress', 'RAG'],
      ...rows.map(([when, said], index) => [
        String(index + 1),
        'Write the guidance with partners',
        when,
        said,
        'Red',
      ]),
    ],
    { asAt: '2014-12-01', scheme: 'rag' },
  );
  const ratings = await call(
    'RATING',
    rows.map(([when]) => [when]),
    rows.map(([, said]) => [said]),
    cell('1 December 2014'),
    cell('rag'),
  );
  const reasons = await call(
    'REASON',
    rows.map(([when]) => [when]),
    rows.map(([, said]) => [said]),
    cell(serialFromDate(isoDate(2014, 12, 1)!)),
  );
  const late = await call(
    'DAYSOVERDUE',
    rows.map(([when]) => [when]),
    rows.map(([, said]) => [said]),
    cell('2014-12-01'),
  );
  const alike = rows.filter((_row, index) => {
    const assessed = plan.actions[index]!;
    const computed = assessed.ratings[0]!.computed?.name ?? null;
    const rating = ratings[index]![0];
    expect(late[index]![0]).toBe(assessed.daysOverdue);
    expect(typeof reasons[index]![0]).toBe('string');
    return computed === null ? rating instanceof CustomError : rating === computed;
  });
  expect(alike).toHaveLength(rows.length);
});

it('tells the status in words', async () => {
  const answers = await call('STATUS', [PROGRESS]);
  expect(answers).toEqual([['complete', 'on track', 'delayed', 'not started', 'no update', 'unclear']]);
});

it('asks for evidence only where an argument for it is given', async () => {
  const rate = (...evidence: unknown[]): Promise<unknown[][]> =>
    call('RATING', cell('31 March 2011'), cell('Completed.'), cell('2011-02-28'), cell('brag'), ...evidence);
  expect(await rate()).toEqual([['Blue']]);
  expect(await rate(cell(''))).toEqual([['Amber']]);
  expect(await rate(cell('Audit report'))).toEqual([['Blue']]);
});

it('answers a wrong scheme, a wrong day and ranges that do not fit with #VALUE! and a sentence', async () => {
  const [[scheme]] = (await call('RATING', cell('May 2011'), cell('Done'), cell(''), cell('rainbow'))) as [
    [object],
  ];
  expect(scheme).toMatchObject({
    code: '#VALUE!',
    message: expect.stringMatching(/“rainbow” is no scheme/) as string,
  });
  const [[day]] = (await call('RATING', cell('May 2011'), cell('Done'), cell('soon'))) as [[object]];
  expect(day).toMatchObject({ code: '#VALUE!', message: '“soon” is no day.' });
  await expect(
    call('RATING', [['a'], ['b'], ['c']], [['a'], ['b']], cell('2011-02-28')),
  ).rejects.toMatchObject({ code: '#VALUE!' });
});

// Desktop Excel hands a blank cell over as the number 0, Excel on the web as null or "" (office-js 4702, 5262).
const BLANKS: readonly unknown[] = [0, '', null, undefined, ' ', '0'];

it.each(BLANKS)(
  'reads a blank evidence cell, handed over as %p, as no evidence: never Blue',
  async (blank) => {
    const rate = (evidence: unknown[][]): Promise<unknown[][]> =>
      call('RATING', cell('31 March 2011'), cell('Completed.'), cell('2011-02-28'), cell('brag'), evidence);
    expect(await rate(cell(blank))).toEqual([['Amber']]);
    expect(await rate([['Audit report'], [blank]])).toEqual([['Blue'], ['Amber']]);
  },
);

it.each(BLANKS)('reads a blank progress cell, handed over as %p, as no update', async (blank) => {
  expect(await call('STATUS', cell(blank))).toEqual([['no update']]);
  expect(await call('STATUS', [['On track'], [blank]])).toEqual([['on track'], ['no update']]);
  const when = [['31 March 2011'], ['31 March 2012']];
  const rated = await call('RATING', when, [[blank], [blank]], cell('2011-12-01'));
  expect(rated).toEqual(await call('RATING', when, [[''], ['']], cell('2011-12-01')));
});

it.each(BLANKS)('reads a blank timescale cell, handed over as %p, as no timescale', async (blank) => {
  const [[due]] = (await call('DUE', cell(blank))) as [[object]];
  expect(due).toMatchObject({ code: '#N/A', message: 'There is no due date in a blank cell.' });
  expect(await call('DAYSOVERDUE', cell(blank), cell('Delayed'), cell('2014-12-01'))).toEqual([[0]]);
  const said = [cell('Delayed'), cell('2014-12-01')];
  expect(await call('REASON', cell(blank), ...said)).toEqual(await call('REASON', cell(''), ...said));
});

it.each(BLANKS)(
  'takes a blank scheme cell, handed over as %p, as RAG, and a blank day as today',
  async (blank) => {
    const rated = await call('RATING', cell('May 2011'), cell('Delayed'), cell(blank), cell(blank));
    expect(rated).toEqual(await call('RATING', cell('May 2011'), cell('Delayed')));
    expect(rated).toEqual([['Red']]);
  },
);
