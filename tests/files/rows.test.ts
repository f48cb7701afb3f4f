/** The short ways of reading and writing rows give what the long ways give. */
import { strFromU8, unzipSync } from 'fflate';
import { RowPainter, writeWorkbookPieces, type DrawnElsewhere, type PackedRun } from '../../src/files';
import { crc32, joinedCrc32 } from '../../src/files/crc32';
import { DEFAULT_LIMITS } from '../../src/files/limits';
import { readSheetPart, type RawSheet } from '../../src/files/read/sheet';
import { PLAIN_STYLE } from '../../src/files/styles';
import { nodePacker } from '../../src/cli/packer';
import {
  drawReport,
  drawShare,
  looksOfShares,
  MemoryStore,
  ReportBuilder,
  sharedReport,
  type RowBlock,
} from '../../src/report';
import { extractWorkbook } from '../../src/files/extract';
import { fixtureBytes } from '../fixtures';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRUCK = { ...PLAIN_STYLE, struck: true, fill: '#FF0000', fontColour: '#000000', format: '0%' };

function read(rows: string, comment = ''): RawSheet | string {
  const xml = `<?xml version="1.0"?>\n<worksheet xmlns="${NAMESPACE}" xmlns:x14ac="urn:x">${comment}<cols><col min="1" max="2" width="9"/></cols><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
  const context = {
    styles: { cells: [PLAIN_STYLE, STRUCK], dxfFills: [], palette: { theme: [], indexed: [] } },
    strings: [{ text: 'shared' }, { text: 'ab', runs: [{ text: 'a', struck: true }] }],
    date1904: false,
    limits: DEFAULT_LIMITS,
    counter: { cells: 0 },
  } as unknown as Parameters<typeof readSheetPart>[1];
  try {
    return readSheetPart(xml, context);
  } catch (error) {
    return String(error);
  }
}

it.each([
  ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1"><v>2.5</v></c></row>'],
  [
    '<row r="2" x14ac:dyDescent="0.25" hidden="1"><c r="A2" t="str"><v>a &amp; &#8220;b&#x201D; > _x000D_</v></c></row>',
  ],
  [
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> own </t></is></c><c r="B1" s="1"/></row>',
  ],
  ['<row r="1"><c r="A1"><f>B1+1</f><v>3</v></c><c r="B1"><v>2</v></c></row> \n <row r="3"/>'],
  [
    '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>x</t></r><r><t>y</t></r></is></c></row>',
  ],
  [
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="B5" t="b"><v>1</v></c><c r="A5"><v></v></c></row>',
  ],
  ['<row r="1"><c t="e" r="A1"><v>#REF!</v></c></row><row r="2"><c r="A2" t="d"><v>2014-03-31</v></c></row>'],
  ['<row r="1"><c r="A2"><v>1</v></c></row>'],
  ['<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ['<row r="0"><c r="A0"><v>1</v></c></row>'],
  ['<row r="1"><c r="A1"><v>1</v></row>'],
  ['<row r="1" r="2"><c r="A1"><v>1</v></c></row>'],
  [''],
  [
    Array.from(
      { length: 80 },
      (_unused, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>1</f></c></row>`,
    ).join(''),
  ],
])('reads rows of form %# as the parser does', (rows) => {
  expect(read(rows)).toEqual(read(rows, '<!-- the parser reads this -->'));
});

it('joins checksums', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_unused, at) => (at * 7919) % 251);
  for (const cut of [0, 1, 2, 255, 256, 999, 1000])
    expect(joinedCrc32(crc32(bytes.subarray(0, cut)), crc32(bytes.subarray(cut)), 1000 - cut)).toBe(
      crc32(bytes),
    );
});

it('draws shares of a table as the whole table is drawn', () => {
  const store = new MemoryStore();
  const builder = new ReportBuilder({ asAt: '2013-02-15', store });
  for (const name of ['improvement-plan-2012', 'business-plan-2014', 'scrutiny-2009'] as const)
    builder.add(extractWorkbook(fixtureBytes(name), `${name}.xlsx`, { asAt: '2013-02-15' }));
  const report = builder.finish();
  const drawings = drawReport(report);
  const looks = looksOfShares(report);
  const shared = structuredClone(sharedReport(report));
  const drawn = new Map<RowBlock, readonly PackedRun[]>();
  for (const { rows, columnWidths } of drawings) {
    let first = 0;
    for (const block of rows.blocks!) {
      const runs = (block.shares ?? []).map(({ share, rows: count }, at) => {
        const painter = new RowPainter(looks, nodePacker());
        const before = block.shares!.slice(0, at).reduce((sum, each) => sum + each.rows, 0);
        expect(count).toBeGreaterThan(0);
        return painter.paint(drawShare(shared, store, share), first + before, columnWidths);
      });
      if (runs.length > 0) drawn.set(block, runs);
      first += block.count;
    }
  }
  expect(drawn.size).toBe(3);
  const properties = { title: 'Report', author: 'Plan RAG', language: 'en-GB' };
  const sheets = (elsewhere: DrawnElsewhere): string[] => {
    const making = { packer: nodePacker, elsewhere: { drawn: elsewhere, looks } };
    const parts = unzipSync(new Uint8Array(Buffer.concat(writeWorkbookPieces(drawings, properties, making))));
    return Object.entries(parts).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
  };
  expect(sheets(drawn)).toEqual(sheets(new Map()));
});
