/** The stand-in's workbook as a file: the original with what was changed. */
import { editWorkbook, type WorkbookEdit } from '../files';
import type { DrawnCell, SheetDrawing } from '../report/drawing';
import { shownText, type ModelCell, type ModelSheet, type WorkbookModel } from './model';

/** A copy of the original file with every change made in it; parts that were not changed keep their bytes. */
export function saveCopy(original: Uint8Array, model: WorkbookModel): Uint8Array {
  const edits: WorkbookEdit[] = [];
  for (const sheet of model.sheets) {
    if (sheet.source === null) edits.push({ kind: 'addSheet', drawing: drawingOf(sheet) });
    else
      edits.push({
        kind: 'highlights',
        sheet: sheet.name,
        rules: sheet.highlights.map(({ range, formula, fill }) => ({ range, formula, fill })),
      });
  }
  for (const key of model.changed) {
    const [id, row, column] = [
      key.slice(0, key.indexOf('}') + 1),
      ...key
        .slice(key.indexOf('}') + 2)
        .split(':')
        .map(Number),
    ] as [string, number, number];
    const sheet = model.sheets.find((each) => each.id === id);
    const cell = sheet ? model.cell(sheet, row, column) : null;
    if (sheet?.source && cell) edits.push(cellEdit(sheet, row, column, cell));
  }
  if (model.stateXml !== null) edits.push({ kind: 'state', state: stateOf(model.stateXml) });
  return editWorkbook(original, edits);
}

function cellEdit(sheet: ModelSheet, row: number, column: number, cell: ModelCell): WorkbookEdit {
  const before = sheet
    .source!.rows.find((each) => each.row === row)
    ?.cells.find((each) => each.column === column);
  const sameFill = (before?.fill ?? null) === cell.fill;
  return {
    kind: 'cell',
    sheet: sheet.name,
    row,
    column,
    ...(cell.formula === null ? { value: cell.value } : { formula: cell.formula }),
    style: {
      ...(sameFill ? {} : { fill: cell.fill }),
      ...(cell.numberFormat === (before?.format ?? 'General') ? {} : { numberFormat: cell.numberFormat }),
      ...(cell.bold === (before?.bold ?? false) ? {} : { bold: cell.bold }),
      ...(cell.fontColour === null || cell.fontColour === before?.fontColour
        ? {}
        : { fontColour: cell.fontColour }),
    },
  };
}

/** Custom XML as it was set, or JSON as it was read. */
function stateOf(xml: string): unknown {
  const json = /^<state\b[^>]*>([\s\S]*)<\/state>$/.exec(xml.trim())?.[1];
  const text =
    json === undefined
      ? xml
      : json
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&');
  return JSON.parse(text) as unknown;
}

function drawingOf(sheet: ModelSheet): SheetDrawing {
  const last = Math.max(-1, ...sheet.cells.keys());
  const width = Math.max(0, ...sheet.columnWidths.keys());
  return {
    name: sheet.name,
    columnWidths: Array.from(
      { length: width + 1 },
      (_unused, column) => (sheet.columnWidths.get(column) ?? 64) / 7,
    ),
    rows: Array.from({ length: last + 1 }, (_unused, row) => ({
      cells: [...(sheet.cells.get(row) ?? [])].map(([column, cell]) => drawnCell(column, cell)),
    })),
    tables: sheet.tables,
    charts: sheet.charts.map(({ name, title, anchor, series }) => ({
      name,
      kind: 'stackedBar' as const,
      title,
      altText: '',
      categories: series[0]!.categories ?? series[0]!.values,
      series: series.map(({ name: own, values, colour }) => ({ name: own, values, colour })),
      anchor,
    })),
    freeze: { rows: sheet.frozenRows, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      ...(sheet.titleRows ? { titleRows: sheet.titleRows } : {}),
      ...(sheet.footer ? { footer: sheet.footer } : {}),
    },
  };
}

function drawnCell(column: number, cell: ModelCell): DrawnCell {
  return {
    column,
    value:
      cell.value === null
        ? { kind: 'blank' }
        : typeof cell.value === 'number'
          ? { kind: 'number', number: cell.value }
          : { kind: 'text', text: shownText(cell) },
    style: {
      bold: cell.bold,
      wrap: cell.wrap,
      vertical: 'top',
      ...(cell.size === null ? {} : { size: cell.size }),
      ...(cell.fill === null ? {} : { fill: cell.fill }),
      ...(cell.fontColour === null ? {} : { fontColour: cell.fontColour }),
      ...(typeof cell.value === 'number' ? { numberFormat: cell.numberFormat } : {}),
    },
    ...(cell.link ? { link: cell.link } : {}),
  };
}
