import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../src/files';
import { DANGEROUS, planWith, reportOn, savedPlan } from './texts';

const anyText = fc
  .tuple(
    fc.constantFrom(...DANGEROUS, '=', '+', '-', '@', '\t', ''),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map((pieces) => pieces.join(''));
const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 12 });

/** Nothing in the file is a formula, a link outwards, a part outside its folders or a part that runs. */
function expectOnlyText(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    expect(name).toMatch(/^(\[Content_Types\]\.xml|(?:_rels|docProps|xl|customXml)\/[\w./-]+)$/);
    expect(name).not.toMatch(/\.\.|\.bin$|externalLink/);
    const xml = strFromU8(part);
    expect(xml).not.toMatch(/TargetMode="External"|<!DOCTYPE|<!ENTITY/);
    if (/^xl\/(worksheets|tables)\//.test(name))
      expect(xml).not.toMatch(/<f[\s>]|<ddeLink|calculatedColumnFormula/);
    for (const [, target] of xml.matchAll(/<hyperlink\b[^>]*\br:id="([^"]*)"/g))
      expect(target).toBeUndefined();
  }
  for (const { rows } of readWorkbook(bytes, 'x.xlsx').snapshot.sheets)
    for (const { cells } of rows) for (const { formula } of cells) expect(formula).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

it('writes every text of a plan into the report as text, whatever it begins with and whatever the file is called', () => {
  fc.assert(
    fc.property(anyTexts, anyText, (texts, file) => expectOnlyText(reportOn(planWith(texts), file))),
    { numRuns: 25 },
  );
});

it('writes texts into a saved plan as they are, and never as anything but text', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const saved = savedPlan(planWith(texts), 'Plan', texts);
      expectOnlyText(saved);
      const rows = readWorkbook(saved, 'x.xlsx').snapshot.sheets[0]!.rows.slice(1);
      const read = rows.map(({ cells }) => cells.find(({ column }) => column === 5)?.value ?? '');
      expect(read).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});
