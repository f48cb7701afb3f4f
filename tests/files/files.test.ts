import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { editWorkbook, FileError, readWorkbook, writeWorkbook } from '../../src/files';
import { buildReport, drawReport } from '../../src/report';
import { assessFixture, FIXTURES, fixtureBytes } from '../fixtures';

const codeOf = (bytes: Uint8Array, limits?: Parameters<typeof readWorkbook>[2]): string => {
  try {
    readWorkbook(bytes, 'x.xlsx', limits);
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
};

it.each(FIXTURES)('reads every value of %s as two other readers do', async (name) => {
  const { snapshot } = readWorkbook(fixtureBytes(name), `${name}.xlsx`);
  const exceljs = new ExcelJS.Workbook();
  await exceljs.xlsx.load(fixtureBytes(name).buffer as ArrayBuffer);
  const sheetjs = SheetJS.read(fixtureBytes(name));
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (cell.value === null) continue;
        const address = SheetJS.utils.encode_cell({ r: row.row, c: cell.column });
        expect(cell.text).toBe(exceljs.getWorksheet(sheet.name)!.getCell(address).text);
        expect(cell.value).toBe((sheetjs.Sheets[sheet.name]![address] as SheetJS.CellObject).v);
      }
    }
  }
});

it('reads dates, formats, fills, formulas and hidden rows', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Plan');
  sheet.getCell('A1').value = new Date(Date.UTC(2011, 2, 31));
  sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
  sheet.getCell('B1').value = new Date(Date.UTC(2014, 8, 1));
  sheet.getCell('B1').numFmt = 'mmm-yy';
  sheet.getCell('C1').value = { formula: 'LEN("ab")', result: 2 };
  sheet.getCell('D1').value = 0.6;
  sheet.getCell('D1').numFmt = '0%';
  sheet.getCell('E1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  sheet.getRow(2).hidden = true;
  sheet.getCell('A2').value = { richText: [{ font: { strike: true }, text: 'old' }, { text: ' new' }] };
  const { snapshot } = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'x.xlsx');
  const [first, second] = snapshot.sheets[0]!.rows;
  expect(first!.cells[0]).toMatchObject({ date: '2011-03-31', text: '31/03/2011' });
  expect(first!.cells[1]).toMatchObject({ date: '2014-09-01', monthOnly: true, text: 'Sep-14' });
  expect(first!.cells[2]).toMatchObject({ value: 2, formula: '=LEN("ab")' });
  expect(first!.cells[3]).toMatchObject({ value: 0.6, text: '60%' });
  expect(first!.cells[4]).toMatchObject({ value: null, fill: '#FF0000' });
  expect(second).toMatchObject({
    hidden: true,
    cells: [
      {
        text: 'old new',
        runs: [
          { text: 'old', struck: true },
          { text: ' new', struck: false },
        ],
      },
    ],
  });
});

it('changes only the parts it must and leaves all others byte for byte', () => {
  const parts = unzipSync(fixtureBytes('scrutiny-2009'));
  const original = zipSync({
    ...parts,
    'xl/charts/chart1.xml': strToU8('<c/>'),
    'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
  });
  const saved = editWorkbook(original, [
    {
      kind: 'cell',
      sheet: 'Safeguarding action plan',
      row: 4,
      column: 6,
      value: 'Red',
      style: { fill: '#FF0000' },
    },
  ]);
  const [before, after] = [unzipSync(original), unzipSync(saved)];
  const names = Object.keys(before).filter((name) => !name.endsWith('/'));
  expect(Object.keys(after).sort()).toEqual(names.sort());
  const changed = names.filter(
    (name) => Buffer.compare(Buffer.from(before[name]!), Buffer.from(after[name]!)) !== 0,
  );
  expect(changed.filter((name) => !/sheet1\.xml|styles\.xml|workbook\.xml/.test(name))).toEqual([]);
  const cell = readWorkbook(saved, 'x.xlsx')
    .snapshot.sheets[0]!.rows.find((row) => row.row === 4)!
    .cells.find((each) => each.column === 6);
  expect(cell).toMatchObject({ text: 'Red', fill: '#FF0000' });
});

it('keeps text text, whatever it begins with, and strange characters', async () => {
  const texts = [
    '=1+1',
    '+44',
    '-x',
    '@SUM',
    'a\u0001b',
    '\uD800',
    '_x0041_',
    '<b>&"',
    ' spaced ',
    'two\nlines',
  ];
  const edits = texts.map((value, index) => ({
    kind: 'cell' as const,
    sheet: 'Safeguarding action plan',
    row: 60 + index,
    column: 0,
    value,
  }));
  const saved = editWorkbook(fixtureBytes('scrutiny-2009'), edits);
  const rows = readWorkbook(saved, 'x.xlsx').snapshot.sheets[0]!.rows.filter((row) => row.row >= 60);
  expect(rows.map((row) => row.cells[0]!.value)).toEqual(
    texts.map((text) => (text === '\uD800' ? '\uFFFD' : text)),
  );
  expect(rows.every((row) => row.cells[0]!.formula === undefined)).toBe(true);
  const oracle = new ExcelJS.Workbook();
  await oracle.xlsx.load(saved.buffer as ArrayBuffer);
  expect(oracle.worksheets[0]!.getCell('A61').value).toBe('=1+1');
});

it('writes a report that other readers open', async () => {
  const report = buildReport({
    asAt: '2011-02-28',
    sources: assessFixture('composite-plan-2011', '2011-02-28').map((assessed) => ({
      file: 'a.xlsx',
      assessed,
    })),
    unread: [],
  });
  const bytes = writeWorkbook(drawReport(report), {
    title: 'Exceptions',
    author: 'Plan RAG',
    language: 'en-GB',
  });
  const oracle = new ExcelJS.Workbook();
  await oracle.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(oracle.worksheets.map((sheet) => sheet.name)).toEqual([
    'Exceptions 2011-02-28',
    'Actions 2011-02-28',
    'Chase list 2011-02-28',
    'About 2011-02-28',
  ]);
  expect(oracle.worksheets[0]!.getCell('A1').value).toBe('Exception report as at 28 February 2011');
});

const OLE = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
]);
const encrypted = (): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set(OLE.subarray(0, 8));
  Array.from('EncryptedPackage').forEach((letter, index) => (bytes[1024 + index * 2] = letter.charCodeAt(0)));
  return bytes;
};
const withPart = (name: string, text: string): Uint8Array =>
  zipSync({ ...unzipSync(fixtureBytes('scrutiny-2009')), [name]: strToU8(text) });

it.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['random text', strToU8('hello'), 'not-a-workbook'],
  ['a .csv', strToU8('Ref,Action,Lead\n1,Do it,Me\n'), 'csv'],
  ['a web page', strToU8('<html><table></table></html>'), 'html'],
  ['an old .xls', OLE, 'old-xls'],
  ['an encrypted workbook', encrypted(), 'encrypted'],
  ['a truncated one', fixtureBytes('scrutiny-2009').subarray(0, 3000), 'truncated'],
  ['a zip that is no workbook', zipSync({ 'readme.txt': strToU8('x') }), 'not-a-workbook'],
  [
    'a DTD with entities',
    withPart('xl/sharedStrings.xml', '<!DOCTYPE sst [<!ENTITY a "b">]><sst>&a;</sst>'),
    'unsafe-xml',
  ],
  ['broken XML', withPart('xl/workbook.xml', '<workbook><sheets'), 'damaged'],
])('says in one sentence why %s cannot be read', (_name, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

it('refuses a zip bomb while it unpacks, whatever its header says', () => {
  const bomb = zipSync({
    ...unzipSync(fixtureBytes('scrutiny-2009')),
    'xl/sharedStrings.xml': new Uint8Array(60 * 1024 * 1024),
  });
  expect(codeOf(bomb)).toBe('too-large');
});

it('reads sheets and headers named like object internals', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('__proto__').addRow(['constructor', 'toString']);
  const { snapshot } = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'x.xlsx');
  expect(snapshot.sheets[0]).toMatchObject({
    name: '__proto__',
    rows: [{ cells: [{ text: 'constructor' }, { text: 'toString' }] }],
  });
});
