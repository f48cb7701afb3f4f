// `npm run injection`: LibreOffice opens and recalculates a report and a saved plan full of dangerous texts; all stay text.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editWorkbook } from '../src/files';
import { DANGEROUS, planWith, reportOn, savedPlan } from '../tests/injection/texts';

/** LibreOffice works out every formula when it loads a file, instead of trusting the values that are kept in it. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The file as LibreOffice has it once it is opened and recalculated, as one XML document. */
function opened(work: string, name: string, bytes: Uint8Array): string {
  const [profile, file] = [join(work, 'profile'), join(work, `${name}.xlsx`)];
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), ALWAYS);
  writeFileSync(file, bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'fods',
      '--outdir',
      work,
      file,
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
  return readFileSync(join(work, `${name}.fods`), 'utf8');
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

const work = mkdtempSync(join(tmpdir(), 'plan-rag-injection-'));
try {
  const plan = planWith(DANGEROUS);
  const file = '=cmd|calc/../<b>.xlsx';
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['report', reportOn(plan, file)],
    ['plan', savedPlan(plan, 'Plan', DANGEROUS)],
  ];
  let failed = false;
  for (const [name, bytes] of files) {
    const xml = opened(work, name, bytes);
    const formulas = count(xml, /\btable:formula=/g);
    // A chart names itself (./Object 1) and the document that it belongs to (..).
    const outward = count(xml, /\bxlink:href="(?!#|\.\/Object \d+"|\.\.")[^"]*"/g);
    const linked = count(
      xml,
      /<table:(?:dde-link|table-source|cell-range-source)\b|<script:event-listener\b/g,
    );
    const errors = count(xml, /\bcalcext:value-type="error"/g);
    const texts = count(xml, /\boffice:value-type="string"/g);
    console.log(
      `${name.padEnd(8)} ${texts} texts, ${formulas} formulas, ${outward} links outwards, ${linked} data links or scripts, ${errors} errors`,
    );
    failed ||= formulas + outward + linked + errors > 0 || texts < DANGEROUS.length || !xml.includes('=1+1');
  }
  const control = editWorkbook(plan, [{ kind: 'cell', sheet: 'Plan', row: 1, column: 1, formula: '=40+2' }]);
  const worked = /table:formula="of:=40\+2"[^>]*office:value="42"/.test(opened(work, 'control', control));
  console.log(`control  a real formula ${worked ? 'was' : 'was not'} worked out`);
  process.exitCode = failed || !worked ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}
