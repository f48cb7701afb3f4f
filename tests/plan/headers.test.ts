import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FIELDS } from '../../src/plan/model';
import { readPlans } from '../../src/plan/reading';
import { sheetOf } from '../sheets';

const { cells, tables } = z
  .strictObject({
    cells: z.record(z.string(), z.array(z.string())),
    tables: z.array(z.array(z.tuple([z.string(), z.enum(FIELDS).nullable()]))),
  })
  .parse(JSON.parse(readFileSync(join(__dirname, '../labelled/headers.json'), 'utf8')));

/** Due dates and timescales are read alike. */
const alike = (one: string | null, other: string | null): boolean =>
  one === other || [one, other].every((field) => field === 'due' || field === 'timescale');

const read = tables.map((table) => {
  const rows = [0, 1, 2, 3].map((row) => table.map(([, field]) => cells[String(field)]![row]!));
  const [plan] = readPlans({
    name: 'x',
    sheets: [sheetOf([table.map(([header]) => header), ...rows])],
  }).plans;
  return table.map(([header, field], column) => {
    const match = plan?.columns.find((each) => each.column === column);
    return { header, field, got: match?.field ?? null, confidence: match?.confidence ?? 0 };
  });
});

it('knows the headers of 35 tables of many kinds by words and contents', () => {
  const all = read.flat();
  const wrong = all.filter(({ field, got }) => !alike(field, got));
  expect(all.length).toBeGreaterThan(250);
  expect(wrong.length / all.length).toBeLessThan(0.03);
});

it('accepts no wrong due date, lead or rating without asking', () => {
  const silent = read
    .flat()
    .filter(({ field, got, confidence }) => !alike(field, got) && confidence >= 0.6)
    .filter(({ field, got }) => ['due', 'lead', 'rag'].some((each) => each === field || each === got));
  expect(silent).toEqual([]);
});
