/** A small plan to try Plan RAG on, with something to find in every row. */
import type { CellStyle, SheetDrawing } from '../report/drawing';

const HEADER: CellStyle = { bold: true, wrap: true, fill: '#1F3864', fontColour: '#FFFFFF' };
const CELL: CellStyle = { wrap: true, vertical: 'top' };

const ROWS: readonly (readonly string[])[] = [
  ['Sample improvement plan'],
  [],
  ['Ref', 'Action', 'Lead', 'Due date', 'Progress', 'Evidence', 'BRAG'],
  [
    '1.1',
    'Rewrite the threshold guidance with partners',
    'Head of Safeguarding',
    '31 March 2014',
    'Completed.',
    'Guidance on the website',
    'Green',
  ],
  [
    '1.2',
    'Train duty managers in the guidance',
    'Workforce Lead',
    'End of June 2014',
    'Completed.',
    '',
    'Blue',
  ],
  ['1.3', 'Audit how the guidance is used', '', 'Q3 2014/15', 'Delayed due to sickness absence', '', 'Green'],
  [
    '2.1',
    'Weekly report on visits to each team manager',
    'Performance Manager',
    'Ongoing',
    'On track',
    'Report',
    'Green',
  ],
  [
    '2.2',
    'Recruit four permanent social workers',
    'HR Business Partner',
    '31 September 2014',
    'Two appointed',
    '',
    'Amber',
  ],
  [
    '2.3',
    'Ask families what they think of conferences',
    'Participation Officer',
    '30 May 2014',
    '',
    '',
    'Amber',
  ],
];

export function sampleSheet(): SheetDrawing {
  return {
    name: 'Sample plan',
    columnWidths: [8, 44, 24, 18, 34, 24, 10],
    rows: ROWS.map((row, index) => ({
      cells: row.map((text, column) => ({
        column,
        value: text === '' ? { kind: 'blank' as const } : { kind: 'text' as const, text },
        style: index === 2 ? HEADER : CELL,
      })),
    })),
    tables: [],
    charts: [],
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
  };
}
