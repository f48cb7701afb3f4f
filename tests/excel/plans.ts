/** Workbooks of any length for tests and benchmarks of src/excel. */
import { writeWorkbook } from '../../src/files';
import type { DrawnCell, SheetDrawing } from '../../src/report';

const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'Evidence', 'RAG'];

const row = (index: number): string[] => [
  `${Math.floor(index / 20) + 1}.${(index % 20) + 1}`,
  `Review and relaunch the guidance on subject ${index} with all partner agencies`,
  index % 7 === 0 ? '' : 'Head of Service',
  index % 3 === 0 ? '31 March 2014' : '30 June 2015',
  index % 4 === 0 ? 'Completed.' : index % 9 === 0 ? 'Delayed due to vacancies' : 'On track with partners',
  index % 5 === 0 ? '' : 'Audit report to the Board',
  ['Red', 'Amber', 'Green', 'Blue'][index % 4]!,
];

const drawn = (texts: readonly string[]): { cells: DrawnCell[] } => ({
  cells: texts.flatMap((text, column): DrawnCell[] =>
    text === '' ? [] : [{ column, value: { kind: 'text', text }, style: {} }],
  ),
});

/** A workbook with one plan of so many rows, its ratings mostly wrong. */
export function planOf(rows: number): Uint8Array {
  const sheet: SheetDrawing = {
    name: 'Plan',
    columnWidths: [],
    rows: [HEADER, ...Array.from({ length: rows }, (_unused, index) => row(index))].map(drawn),
    tables: [],
    charts: [],
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
  };
  return writeWorkbook([sheet], { title: 'Plan', author: 'Plan RAG', language: 'en-GB' });
}
