/** A scheme as a sheet that officers can edit; src/plan/schemes reads it back. */
import { RATING_HEADERS, RULE_HEADERS, schemeRows, type Scheme } from '../plan/schemes';
import type { CellStyle, SheetDrawing } from './drawing';

const CELL: CellStyle = { wrap: true, vertical: 'top', size: 11, border: 'thin' };
const HEADER: CellStyle = { ...CELL, bold: true, fill: '#1F3864', fontColour: '#FFFFFF' };
const LINE: CellStyle = { size: 11, vertical: 'top' };
const TITLE: CellStyle = { bold: true, size: 16, builtIn: 'Title' };

/** The sheet of a scheme. Its colours fill the cells of the Colour column; no formula, link or macro. */
export function drawScheme(scheme: Scheme, name = 'RAG scheme'): SheetDrawing {
  const rows = schemeRows(scheme);
  const isHeader = (row: readonly string[]): boolean => row === RATING_HEADERS || row === RULE_HEADERS;
  const headers = rows.flatMap((row, index) => (isHeader(row) ? [index] : []));
  const [ratings = 0, rules = 0] = headers;
  const inTable = (index: number): boolean => index > ratings && index !== rules - 1;
  return {
    name,
    columnWidths: [22, 34, 30, 24, 34, 44],
    rows: rows.map((row, index) => ({
      cells: row.map((value, column) => {
        const style = index === 0 ? TITLE : isHeader(row) ? HEADER : inTable(index) ? CELL : LINE;
        const colour = index > ratings && index < rules && column === 2 ? /^#[0-9A-F]{6}$/.exec(value) : null;
        return {
          column,
          value: { kind: 'text' as const, text: value },
          style: colour ? { ...style, fill: colour[0] } : style,
        };
      }),
    })),
    tables: [
      {
        name: 'RAG_scheme_ratings',
        range: { top: ratings, left: 0, bottom: rules - 2, right: RATING_HEADERS.length - 1 },
        filters: false,
      },
      {
        name: 'RAG_scheme_rules',
        range: { top: rules, left: 0, bottom: rows.length - 1, right: RULE_HEADERS.length - 1 },
        filters: false,
      },
    ],
    charts: [],
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
  };
}
