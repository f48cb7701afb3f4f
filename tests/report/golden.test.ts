/**
 * A report over twelve teams' plans in twelve layouts, for two months, read back by another reader (ExcelJS) and checked
 * cell by cell against the plain facts that the plans were made from.
 */
import ExcelJS from 'exceljs';
import { runCli } from '../../src/cli/run';
import { testWorld } from '../cli/world';
import { FIRST_MONTH, SECOND_MONTH, SHARED_ACTION, teams, teamWorkbook, type Team } from '../fixtures/teams';

type Month = 'first' | 'second';
const files = new Map<string, Uint8Array>();
const written = new Map<string, Uint8Array>();
const printed = { first: '', second: '' };

beforeAll(async () => {
  for (const month of ['first', 'second'] as const)
    for (const [index, team] of teams(month).entries())
      files.set(`${month}/${team.file}`, await teamWorkbook(team, index));
  for (const [month, asAt] of [
    ['first', FIRST_MONTH],
    ['second', SECOND_MONTH],
  ] as const) {
    const folders = new Map([[month, teams(month).map(({ file }) => file)]]);
    const world = testWorld({ files, written, folders });
    const since = month === 'second' ? ['--since', 'first.xlsx'] : [];
    expect(await runCli(['report', month, '-o', `${month}.xlsx`, '--as-at', asAt, ...since], world)).toBe(0);
    printed[month] = world.printed.out;
  }
});

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(written.get(path)!.buffer as ArrayBuffer);
  return workbook;
}

const valueOf = (cell: ExcelJS.Cell): unknown =>
  cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.value;

/** The rows of a table by its first name, as objects by header. */
async function table(path: string, name: string): Promise<Record<string, unknown>[]> {
  const workbook = await opened(path);
  for (const sheet of workbook.worksheets) {
    const header = findHeader(sheet, name);
    if (header === null) continue;
    const headers = (sheet.getRow(header.top).values as unknown[]).slice(1, header.width + 1).map(String);
    return Array.from({ length: header.bottom - header.top }, (_unused, at) =>
      Object.fromEntries(
        headers.map((title, column) => [title, valueOf(sheet.getCell(header.top + 1 + at, column + 1))]),
      ),
    );
  }
  throw new Error(`no table ${name}`);
}

interface TableModel {
  readonly name: string;
  readonly tableRef?: string;
  readonly ref?: string;
}

function findHeader(
  sheet: ExcelJS.Worksheet,
  name: string,
): { top: number; bottom: number; width: number } | null {
  const tables = sheet.getTables() as unknown as (readonly [{ table: TableModel }] | { table: TableModel })[];
  for (const each of tables) {
    const { table: model } = Array.isArray(each)
      ? (each[0] as { table: TableModel })
      : (each as { table: TableModel });
    if (!model.name.startsWith(`${name}_2014`)) continue;
    const [, left, top, right, bottom] = /([A-Z]+)(\d+):([A-Z]+)(\d+)/.exec(
      model.tableRef ?? model.ref ?? '',
    )!;
    expect(left).toBe('A');
    return { top: Number(top), bottom: Number(bottom), width: sheet.getColumn(right!).number };
  }
  return null;
}

const asAt = { first: FIRST_MONTH, second: SECOND_MONTH } as const;
const nameOf = ({ file }: Team): string => file.replace('.xlsx', '');
const isOpen = (progress: string): boolean => progress !== 'Completed.';
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const overdue = (team: Team, month: Month): Team['actions'] =>
  team.actions.filter(({ due, progress }) => due < asAt[month] && isOpen(progress));

it.each(['first', 'second'] as const)('counts every plan by rating in the %s month', async (month) => {
  const expected = teams(month).map((team) => {
    const count = (rating: string): number => team.actions.filter((each) => each.rating === rating).length;
    return {
      Plan: nameOf(team),
      Actions: team.actions.length,
      Overdue: overdue(team, month).length,
      Red: count('Red'),
      Amber: count('Amber'),
      Green: count('Green'),
      Blue: count('Blue'),
    };
  });
  const rows = await table(`${month}.xlsx`, 'Counts');
  expect(rows.slice(0, 12)).toEqual(expected.map((row) => expect.objectContaining(row)));
  const sum = (pick: (row: (typeof expected)[number]) => number): number =>
    expected.reduce((total, row) => total + pick(row), 0);
  // The shared action is counted once, by its worse rating: Amber, not Green.
  expect(rows[12]).toMatchObject({
    Plan: 'All plans, each action once',
    Actions: sum(({ Actions }) => Actions) - 1,
    Overdue: sum(({ Overdue }) => Overdue),
    Red: sum(({ Red }) => Red),
    Amber: sum(({ Amber }) => Amber),
    Green: sum(({ Green }) => Green) - 1,
    Blue: sum(({ Blue }) => Blue),
  });
  const shares = await table(`${month}.xlsx`, 'Per_cent');
  for (const [at, row] of expected.entries())
    expect(shares[at]!['Amber']).toBeCloseTo(row.Amber / row.Actions, 10);
});

it.each(['first', 'second'] as const)('lists the exceptions of the %s month, worst first', async (month) => {
  const late = teams(month)
    .flatMap((team) =>
      overdue(team, month).map((action) => ({ team, action, late: days(action.due, asAt[month]) })),
    )
    .sort((a, b) => b.late - a.late);
  const nobody = teams(month).flatMap((team) =>
    team.actions.filter(({ lead }) => lead === '').map((action) => ({ team, action, late: 0 })),
  );
  const rows = await table(`${month}.xlsx`, 'Exceptions');
  expect(rows).toHaveLength(late.length + nobody.length);
  [...late, ...nobody].forEach(({ team, action, late: overdueBy }, at) =>
    expect(rows[at]).toMatchObject({
      Plan: nameOf(team),
      Reference: action.ref,
      Action: action.action,
      Lead: action.lead || 'None stated',
      'Due date': action.due,
      'Days overdue': overdueBy,
      'Rating was': action.rating,
      'Rating now': overdueBy > 0 ? 'Red' : 'Green',
      Progress: action.progress,
      'Go to': expect.stringMatching(new RegExp(`^${team.file.replace('.', '\\.')}, .+, row \\d+$`)),
    }),
  );
});

it('puts the report into words, with base, per cent and movement', () => {
  expect(printed.first.split('\n')).toEqual([
    'Exception report as at 30 June 2014: 16 exceptions in 12 plans, in first.xlsx.',
    'Of the 59 actions: 12 are Red (20%), 35 are Amber (59%), 10 are Green (17%) and 2 are Blue (3%).',
    '47 of the 59 are still open and 12 are overdue.',
    '16 of the 59 are exceptions that need the board’s attention.',
    'There is no earlier report to compare with, so no movement is shown.',
    'For 30 the rules give another rating than the plan shows; the counts are of what the plans show.',
    '1 action stands in more than one plan: shown once with every source, and counted once in the totals, by the worst rating.',
    'The plans use different rating schemes. Each plan keeps its own ratings; the counts go by the common groups to which each scheme assigns them.',
    'The report covers 12 plans in 12 files.',
    '',
  ]);
  expect(printed.second.split('\n').slice(4, 6)).toEqual([
    'Since the report as at 30 June 2014: 12 got worse, 12 were completed, 3 were added and 6 are no longer in their plans; 30 are as they were.',
    'Red: 12 then, 24 now; 12 of them became Red or came as Red since.',
  ]);
});

it('shows what moved since the last report, by plan and by action', async () => {
  const [before, now] = [teams('first'), teams('second')];
  const byPlan = await table('second.xlsx', 'Movement_by_plan');
  const moves = await table('second.xlsx', 'Movement');
  const expected: unknown[][] = [];
  now.forEach((team, at) => {
    const earlier = new Map(before[at]!.actions.map((action) => [action.ref, action]));
    const refs = new Set(team.actions.map(({ ref }) => ref));
    const own = team.actions.flatMap((action): unknown[][] => {
      const was = earlier.get(action.ref);
      if (!was) return [[nameOf(team), action.ref, 'Added', 'Not in the last report', action.rating]];
      if (isOpen(was.progress) && !isOpen(action.progress))
        return [[nameOf(team), action.ref, 'Completed', was.rating, action.rating]];
      return was.rating === action.rating
        ? []
        : [[nameOf(team), action.ref, 'Worse', was.rating, action.rating]];
    });
    const gone = [...earlier.values()]
      .filter(({ ref }) => !refs.has(ref))
      .map(({ ref, rating }) => [
        nameOf(team),
        ref,
        'No longer in the plan',
        rating,
        'No longer in the plan',
      ]);
    const count = (word: string): number => [...own, ...gone].filter((each) => each[2] === word).length;
    expect(byPlan[at]).toMatchObject({
      Plan: nameOf(team),
      'Actions now': team.actions.length,
      'Actions then': `${before[at]!.actions.length} in the last report`,
      Worse: count('Worse'),
      Better: 0,
      Completed: count('Completed'),
      Added: count('Added'),
      'No longer in the plan': count('No longer in the plan'),
      Same: team.actions.length - own.length,
    });
    expected.push(...own, ...gone);
  });
  const shown = moves.map((row) => [
    row['Plan'],
    row['Reference'],
    row['Movement'],
    row['Rating then'],
    row['Rating now'],
  ]);
  expect(shown).toHaveLength(expected.length);
  expect(shown).toEqual(expect.arrayContaining(expected));
});

it('holds every action as a typed row, with the file, sheet and row that it stands in', async () => {
  const rows = await table('first.xlsx', 'Every_action');
  const all = teams('first').flatMap((team) => team.actions.map((action) => ({ team, action })));
  expect(rows).toHaveLength(all.length);
  for (const [at, { team, action }] of all.entries()) {
    const row = rows[at]!;
    expect(row).toMatchObject({
      File: team.file,
      Plan: nameOf(team),
      Reference: action.ref,
      Record: 'Action',
      Action: action.action,
      Lead: action.lead || 'None stated',
      'Due date': action.due,
      'Rating in the plan': action.rating,
      'Common group': action.rating,
      Counted: 'Yes',
    });
    const source = new ExcelJS.Workbook();
    await source.xlsx.load(files.get(`first/${team.file}`)!.buffer as ArrayBuffer);
    const texts: string[] = [];
    source
      .getWorksheet(String(row['Sheet']))!
      .getRow(Number(row['Row']))
      .eachCell((cell) => void texts.push(cell.text));
    expect(texts).toContain(action.action);
  }
});

it('shows an action of two plans once, with the other place, or twice where that is asked for', async () => {
  const chase = await table('first.xlsx', 'Chase_list');
  expect(chase.filter((row) => row['Action'] === SHARED_ACTION)).toHaveLength(0);
  const folders = new Map([['first', teams('first').map(({ file }) => file)]]);
  const world = testWorld({ files, written, folders });
  await runCli(['report', 'first', '-o', 'apart.xlsx', '--as-at', FIRST_MONTH, '--keep-apart'], world);
  expect(world.printed.out).toContain('Of the 60 actions: ');
  expect(world.printed.out).not.toContain('more than one plan');
});

it('says what each rating means, and lists every source', async () => {
  const ratings = await table('first.xlsx', 'Ratings');
  expect(ratings).toContainEqual(
    expect.objectContaining({
      Scheme: 'Improvement plan 2012',
      Rating: 'Blue',
      Meaning: 'Completed',
      'Common group': 'Blue',
      Plans: 2,
      Actions: 2,
    }),
  );
  const sources = await table('first.xlsx', 'Sources');
  expect(sources.map((row) => row['File'])).toEqual(teams('first').map(({ file }) => file));
});
