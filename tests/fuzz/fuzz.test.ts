/** Random sheets and damaged files through the whole of it. `npm run fuzz` runs the same for longer. */
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { editWorkbook, FileError, readWorkbook, writeWorkbook, type WorkbookEdit } from '../../src/files';
import { ratingEdits } from '../../src/plan/assess';
import type { AssessedPlan } from '../../src/plan/assessed';
import { EMPTY_STATE } from '../../src/plan/state';
import { assessWorkbook } from '../../src/plan/workbook';
import { buildReport, drawReport, type DrawnCell, type DrawnRow } from '../../src/report';
import { FIXTURES, fixtureBytes } from '../fixtures';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const PROPERTIES = { title: 'Fuzz', author: 'Plan RAG', language: 'en-GB' };
jest.setTimeout(Math.max(60_000, RUNS * 400));

const NASTY = [
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '&amp;',
  ']]>',
  '\u0000\u0001\u001f',
  '\ud800',
  '\udc00x',
  '\u202eabc',
  '#REF!',
  'javascript:alert(1)',
  '../../etc/passwd',
  'x'.repeat(33_000),
  '\n\n\n',
  '–',
  '   ',
];
const HEADERS = [
  'Ref',
  'Action',
  'Lead',
  'Due date',
  'Progress',
  'Evidence',
  'RAG',
  'Status',
  'Revised date',
  ...NASTY,
];
const CELLS = [
  '1.1',
  'AA3',
  'Review the guidance with partners',
  'Head of Service',
  'TBC',
  '31 March 2011',
  'Q3 2014/15',
  'Ongoing',
  '31/09/2011',
  'Completed',
  'Not completed',
  '90% complete',
  'Red',
  'Amber/Green',
  'G',
  'Section: one',
  '1. Write it\n2. Publish it',
  ...NASTY,
];

const cell = (column: number, text: string): DrawnCell => ({
  column,
  value: { kind: 'text', text },
  style: {},
});
const rowOf = (texts: readonly string[]): DrawnRow => ({
  cells: texts.flatMap((text, column) => (text === '' ? [] : [cell(column, text)])),
});

/** A workbook of random rows below random headers. */
const anyBook = fc
  .record({
    header: fc.array(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 9 }),
    rows: fc.array(fc.array(fc.oneof(fc.constantFrom(...CELLS), fc.string()), { maxLength: 9 }), {
      maxLength: 25,
    }),
  })
  .map(({ header, rows }) =>
    writeWorkbook(
      [
        {
          name: 'Plan',
          columnWidths: [],
          rows: [header, ...rows].map(rowOf),
          tables: [],
          charts: [],
          print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
        },
      ],
      PROPERTIES,
    ),
  );

const assess = (bytes: Uint8Array): readonly AssessedPlan[] =>
  assessWorkbook(readWorkbook(bytes, 'x.xlsx').snapshot, {
    asAt: '2014-10-15',
    state: EMPTY_STATE,
    asked: 'brag',
  }).plans;

const cellsOf = (bytes: Uint8Array): Map<string, unknown> =>
  new Map(
    readWorkbook(bytes, 'x.xlsx').snapshot.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ value }) => value !== null)
          .map((each) => [`${sheet.name}:${row}:${each.column}`, [each.value, each.formula]] as const),
      ),
    ),
  );

it('reads, assesses and rates any sheet: the same each time, and nothing but ratings is changed', () => {
  fc.assert(
    fc.property(anyBook, (bytes) => {
      const plans = assess(bytes);
      expect(JSON.stringify(assess(bytes))).toBe(JSON.stringify(plans));
      const edits = plans.flatMap((plan) => ratingEdits(plan));
      const places = new Set(edits.map(({ sheet, row, column }) => `${sheet}:${row}:${column}`));
      const saved = editWorkbook(
        bytes,
        edits.map(({ sheet, row, column, text }): WorkbookEdit => ({
          kind: 'cell',
          sheet,
          row,
          column,
          value: text,
        })),
      );
      const [before, after] = [cellsOf(bytes), cellsOf(saved)];
      for (const [place, value] of before) if (!places.has(place)) expect(after.get(place)).toEqual(value);
      for (const place of after.keys()) expect(before.has(place) || places.has(place)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

it('never takes an action for complete whose texts have no word of completion', () => {
  fc.assert(
    fc.property(anyBook, (bytes) => {
      for (const { actions } of assess(bytes))
        for (const { action, status } of actions) {
          const texts = [...(action.cells.progress ?? []), ...(action.cells.status ?? [])].map(
            ({ text }) => text,
          );
          if (status.status === 'complete')
            expect(texts.join(' ')).toMatch(
              /complete|done|closed|achieved|finished|implemented|delivered|100\s?%|✓|✔|met/i,
            );
        }
    }),
    { numRuns: RUNS },
  );
});

it('reports any sheet as text only: no formula, no number that was text, no link out of the workbook', () => {
  fc.assert(
    fc.property(anyBook, (bytes) => {
      const plans = assess(bytes);
      const report = buildReport({
        asAt: '2014-10-15',
        sources: plans.map((assessed) => ({ file: null, assessed })),
        unread: [],
      });
      const saved = writeWorkbook(drawReport(report), PROPERTIES);
      const parts = unzipSync(saved);
      for (const [name, part] of Object.entries(parts)) {
        const xml = strFromU8(part);
        if (/worksheets\/sheet/.test(name)) expect(xml).not.toMatch(/<f[ >]/);
        expect(xml).not.toMatch(/TargetMode="External"/);
      }
      expect(() => readWorkbook(saved, 'report.xlsx')).not.toThrow();
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

/** Only the declared errors, whatever the bytes. */
function readsOrSays(bytes: Uint8Array): void {
  try {
    assess(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/s);
  }
}

it('answers a file with bytes changed, cut or put in with a reading or one sentence', () => {
  const anyFixture = fc.constantFrom(...FIXTURES.map((name) => fixtureBytes(name)));
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(
      anyFixture,
      fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 20 }),
      place,
      fc.boolean(),
      (file, changes, cut, cuts) => {
        const bytes = Uint8Array.from(file);
        for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
        readsOrSays(cuts ? bytes.slice(0, Math.floor(cut * bytes.length)) : bytes);
      },
    ),
    { numRuns: RUNS * 2 },
  );
});

it('answers parts with XML changed, taken out or put in with a reading or one sentence', () => {
  const parts = unzipSync(fixtureBytes('improvement-plan-2012'));
  const names = Object.keys(parts);
  const junk = fc.constantFrom(
    '',
    '<',
    '</row>',
    '<c r="ZZZ1"/>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '&x;',
    '<!DOCTYPE a>',
    '\u0000',
    '<row r="0"/>',
    '<v>1e999</v>',
    '<mergeCell ref="A1:XFD1048576"/>',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      junk,
      fc.nat(200),
      (name, at, put, take) => {
        const xml = strFromU8(parts[name]!);
        const from = Math.floor(at * xml.length);
        const changed = xml.slice(0, from) + put + xml.slice(from + take);
        readsOrSays(zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 }));
      },
    ),
    { numRuns: RUNS * 2 },
  );
});
