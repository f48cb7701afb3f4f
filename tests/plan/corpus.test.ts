import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readWorkbook } from '../../src/files';
import { fingerprint, noCorrection } from '../../src/plan/correction';
import type { Plan } from '../../src/plan/model';
import { readPlans } from '../../src/plan/reading';
import type { CellRectangle, SheetSnapshot } from '../../src/plan/snapshot';
import { corpus } from '../fixtures/reading/corpus';
import { f1, scoreReading } from '../fixtures/reading/score';
import { sheetOf } from '../sheets';

const folder = join(__dirname, '../fixtures/reading');
const books = corpus();

it('reads the labelled sheets: at least 40 in 15 families, headers, columns and rows as promised', () => {
  const score = scoreReading(books);
  expect(score.sheets).toBeGreaterThanOrEqual(40);
  expect(score.families).toBeGreaterThanOrEqual(15);
  expect(score.headers.right / score.headers.of).toBeGreaterThanOrEqual(0.98);
  expect(f1(score.columns).f1).toBeGreaterThanOrEqual(0.97);
  expect(f1(score.rows).f1).toBeGreaterThanOrEqual(0.98);
  expect(score.steps.right).toBe(score.steps.of);
});

it('takes no labelled sheet for a plan that is none', () => {
  expect(scoreReading(books).wrongPlans).toEqual([]);
});

const sheets: readonly SheetSnapshot[] = books.flatMap(({ file, sheets: labels }) => {
  const { snapshot } = readWorkbook(new Uint8Array(readFileSync(join(folder, `${file}.xlsx`))), file);
  return snapshot.sheets.filter((sheet) =>
    labels.some(({ name, none }) => name === sheet.name && none === null),
  );
});
const anySheet = fc.constantFrom(...sheets);
const plansOf = (sheet: SheetSnapshot): readonly Plan[] =>
  readPlans({ name: 'x.xlsx', sheets: [sheet] }).plans;

/** What a plan says, wherever it stands. */
const meaningOf = (plans: readonly Plan[]): unknown =>
  plans.map((plan) => ({
    fields: plan.columns.filter(({ field }) => field !== null).map(({ header, field }) => [header, field]),
    actions: plan.actions.map(({ ref, action, section, area, leads, steps }) => ({
      ref,
      action,
      section,
      area,
      leads,
      steps: steps.map((step) => step.action),
    })),
  }));

const sortedFields = (plans: readonly Plan[]): unknown =>
  plans.map((plan) =>
    plan.columns
      .filter(({ field }) => field !== null)
      .map(({ header, field }) => `${header}: ${field}`)
      .sort(),
  );

/** The sheet with rows and columns moved; both maps are ascending. */
function moved(
  sheet: SheetSnapshot,
  row: (row: number) => number,
  column: (column: number) => number,
): SheetSnapshot {
  const range = (each: CellRectangle): CellRectangle => ({
    top: row(each.top),
    left: column(each.left),
    bottom: row(each.bottom),
    right: column(each.right),
  });
  return {
    ...sheet,
    rows: sheet.rows.map((each) => ({
      ...each,
      row: row(each.row),
      cells: each.cells
        .map((cell) => ({ ...cell, column: column(cell.column) }))
        .sort((a, b) => a.column - b.column),
    })),
    merges: sheet.merges.map(range),
  };
}

it('reads the same when blank columns are put in front', () => {
  fc.assert(
    fc.property(anySheet, fc.integer({ min: 1, max: 4 }), (sheet, count) => {
      const shifted = moved(
        sheet,
        (row) => row,
        (column) => column + count,
      );
      expect(meaningOf(plansOf(shifted))).toEqual(meaningOf(plansOf(sheet)));
    }),
  );
});

it('reads the same when blank rows are put between the actions', () => {
  fc.assert(
    fc.property(
      anySheet,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      (sheet, at, count) => {
        const plans = plansOf(sheet);
        const rows = plans[0]!.actions.map(({ row }) => row);
        const after = rows[at % rows.length]!;
        const inMerge = sheet.merges.some(({ top, bottom }) => top <= after && bottom > after);
        fc.pre(plans.length === 1 && !inMerge && plans[0]!.layout === 'table');
        const shifted = moved(
          sheet,
          (row) => (row > after ? row + count : row),
          (column) => column,
        );
        expect(meaningOf(plansOf(shifted))).toEqual(meaningOf(plans));
      },
    ),
  );
});

it('reads the same fields and rows when nothing is known of merged cells', () => {
  for (const sheet of sheets) {
    const plans = plansOf({ ...sheet, merges: [] });
    expect(sortedFields(plans)).toEqual(sortedFields(plansOf(sheet)));
    expect(plans.map(({ actions }) => actions.map(({ row }) => row))).toEqual(
      plansOf(sheet).map(({ actions }) => actions.map(({ row }) => row)),
    );
  }
});

it('reads the same fields in whatever order the columns stand', () => {
  const plain = sheets.filter((sheet) => {
    const plans = plansOf(sheet);
    const table = plans.length === 1 && plans[0]!.layout === 'table';
    return table && plans[0]!.headerRows.length === 1 && sheet.merges.length === 0;
  });
  expect(plain.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(fc.constantFrom(...plain), fc.infiniteStream(fc.nat()), (sheet, random) => {
      const [plan] = plansOf(sheet);
      const columns = plan!.columns.map(({ column }) => column);
      const order = columns
        .map((column) => ({ column, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ column }) => column);
      const to = new Map(columns.map((column, index) => [column, order[index]!]));
      const header = plan!.headerRows[0]!;
      const shuffled: SheetSnapshot = {
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.row < header
            ? row
            : {
                ...row,
                cells: row.cells
                  .map((cell) => ({ ...cell, column: to.get(cell.column) ?? cell.column }))
                  .sort((a, b) => a.column - b.column),
              },
        ),
      };
      expect(sortedFields(plansOf(shuffled))).toEqual(sortedFields([plan!]));
    }),
  );
});

it('offers a table without a header for mapping, and is sure of it once the user has said what its columns mean', () => {
  const rows = [
    ['1.1', 'Review the threshold guidance with partners', 'Head of Service', '31 March 2015', 'G'],
    ['1.2', 'Train duty managers in the new form', 'Training Lead', '30 June 2015', 'A'],
    ['1.3', 'Audit the quality of referrals each month', 'Audit Manager', '31 July 2015', 'R'],
  ];
  const sheet = sheetOf(rows);
  const [plan] = plansOf(sheet);
  expect(plan!.columns.map(({ field }) => field)).toEqual(['ref', 'action', 'lead', 'due', 'rag']);
  expect(plan).toMatchObject({ needsConfirmation: true, headerRows: [] });
  const correction = {
    sheet: 'Sheet1',
    fingerprint: fingerprint(plan!.columns.map(({ header }) => header)),
    headerRows: null,
    columns: [{ header: 'Column D', field: 'timescale' as const, name: null }],
    rowsLeftOut: [],
    sectionRows: null,
  };
  const [again] = readPlans({ name: 'x.xlsx', sheets: [sheet] }, [correction]).plans;
  expect(again).toMatchObject({ needsConfirmation: false });
  expect(again!.columns[3]).toMatchObject({ field: 'timescale', why: 'You chose this.' });
});

it('reads tables beside each other as plans of their own', () => {
  const header = ['Ref', 'Action', 'Lead', 'Due date'];
  const row = (ref: string, action: string) => [ref, action, 'Head of Service', '31 March 2015'];
  const plans = plansOf(
    sheetOf([
      ['North team', '', '', '', '', 'South team'],
      [...header, '', ...header],
      [...row('N1', 'Review the threshold guidance'), '', ...row('S1', 'Write to every school')],
      [...row('N2', 'Train the duty managers'), '', ...row('S2', 'Audit the referrals')],
    ]),
  );
  expect(plans.map(({ title, actions }) => [title, actions.map(({ ref }) => ref)])).toEqual([
    ['North team', ['N1', 'N2']],
    ['South team', ['S1', 'S2']],
  ]);
});

it('takes the headings of sections from the user, where it was told them', () => {
  const sheet = sheetOf([
    ['Ref', 'Action', 'Lead', 'Due date'],
    ['Front door', '', '', ''],
    ['1.1', 'Rewrite the threshold guidance', 'Head of Safeguarding', '31 March 2015'],
    ['2', 'Workforce', '', ''],
    ['2.1', 'Recruit eight social workers', 'HR Lead', '30 June 2015'],
  ]);
  const [plan] = plansOf(sheet);
  const correction = { ...noCorrection(sheet.name, plan!.fingerprint), sectionRows: [2, 4] };
  const [again] = readPlans({ name: 'x.xlsx', sheets: [sheet] }, [correction]).plans;
  expect(again!.sectionRows).toEqual([1, 3]);
  expect(again!.actions.map(({ ref, section }) => [ref, section])).toEqual([
    ['1.1', 'Front door'],
    ['2.1', '2 Workforce'],
  ]);
});
