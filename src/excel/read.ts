/**
 * The open workbook → WorkbookSnapshot. Two round trips to learn the sheets' sizes, then one for each block of at most
 * BLOCK_CELLS cells: far below the web's 5 MB and every platform's 5,000,000 cells (Microsoft Learn, resource limits).
 */
import { dateFromSerial } from '../plan/dates';
import { isDateFormat, isMonthOnlyFormat } from '../plan/number-format';
import { parseRangeAddress } from '../plan/address';
import type {
  CellRectangle,
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../plan/snapshot';
import { run } from './fault';

export interface OpenWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly activeSheet: string;
  readonly readOnly: boolean;
}

const BLOCK_CELLS = 20_000;
const UNCHANGED = 'Nothing was changed.';

interface Extent {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isProtected: boolean;
  readonly used: CellRectangle | null;
}

/** Reads all sheets. Throws ExcelFault. */
export function readOpenWorkbook(): Promise<OpenWorkbook> {
  return run(UNCHANGED, async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.worksheets.load('items/name,items/visibility');
    const active = workbook.worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    const extents = await readExtents(context);
    const sheets: SheetSnapshot[] = [];
    for (const extent of extents) sheets.push(await readSheet(context, extent));
    return {
      snapshot: { name: workbook.name, sheets },
      activeSheet: active.name,
      readOnly: workbook.readOnly,
    };
  });
}

async function readExtents(context: Excel.RequestContext): Promise<Extent[]> {
  const asked = context.workbook.worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
    return { sheet, used };
  });
  await context.sync();
  return asked.map(({ sheet, used }) => ({
    name: sheet.name,
    visibility:
      sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    isProtected: sheet.protection.protected,
    used: used.isNullObject
      ? null
      : {
          top: used.rowIndex,
          left: used.columnIndex,
          bottom: used.rowIndex + used.rowCount - 1,
          right: used.columnIndex + used.columnCount - 1,
        },
  }));
}

async function readSheet(context: Excel.RequestContext, extent: Extent): Promise<SheetSnapshot> {
  const rows: RowSnapshot[] = [];
  const { used } = extent;
  if (used) {
    const width = used.right - used.left + 3;
    const height = Math.max(1, Math.floor(BLOCK_CELLS / width));
    for (let top = used.top; top <= used.bottom; top += height) {
      rows.push(
        ...(await readBlock(context, extent.name, {
          top,
          bottom: Math.min(used.bottom, top + height - 1),
          left: used.left,
          right: Math.min(16_383, used.right + 2),
        })),
      );
    }
  }
  return {
    name: extent.name,
    kind: 'worksheet',
    visibility: extent.visibility,
    rows,
    merges: used ? await readMerges(context, extent.name, used) : [],
    hiddenColumns: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    frozenRows: 0,
    ...(extent.isProtected ? { isProtected: true } : {}),
  };
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: string,
  block: CellRectangle,
): Promise<RowSnapshot[]> {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(block.top, block.left, block.bottom - block.top + 1, block.right - block.left + 1);
  range.load('values,text,formulas,numberFormat,valueTypes');
  const looks = range.getCellProperties({
    format: { fill: { color: true }, font: { color: true, bold: true, strikethrough: true } },
  });
  const hidden = range.getRowProperties({ rowHidden: true });
  await context.sync();
  const rows: RowSnapshot[] = [];
  range.values.forEach((values: unknown[], index: number) => {
    const cells = values.flatMap((value, column) =>
      cellSnapshot(block.left + column, {
        value,
        text: String(range.text[index]?.[column] ?? ''),
        formula: range.formulas[index]?.[column] as unknown,
        format: String(range.numberFormat[index]?.[column] ?? 'General'),
        type: String(range.valueTypes[index]?.[column] ?? 'Empty'),
        look: looks.value[index]?.[column],
      }),
    );
    const isHidden = hidden.value[index]?.rowHidden === true;
    if (cells.length > 0 || isHidden)
      rows.push({ row: block.top + index, ...(isHidden ? { hidden: true } : {}), cells });
  });
  return rows;
}

interface RawCell {
  readonly value: unknown;
  readonly text: string;
  readonly formula: unknown;
  readonly format: string;
  readonly type: string;
  readonly look: Excel.CellProperties | undefined;
}

function cellSnapshot(column: number, raw: RawCell): CellSnapshot[] {
  const fill = hex(raw.look?.format?.fill?.color);
  const empty = raw.type === 'Empty' || raw.value === '';
  const formula = typeof raw.formula === 'string' && raw.formula.startsWith('=') ? raw.formula : null;
  if (empty && formula === null && fill === null) return [];
  const value = empty ? null : (raw.value as string | number | boolean);
  const date = typeof value === 'number' && isDateFormat(raw.format) ? dateFromSerial(value) : null;
  const struck = raw.look?.format?.font?.strikethrough === true && raw.text !== '';
  const fontColour = hex(raw.look?.format?.font?.color);
  return [
    {
      column,
      value,
      text: empty ? '' : raw.text,
      ...(date === null ? {} : { date, ...(isMonthOnlyFormat(raw.format) ? { monthOnly: true } : {}) }),
      ...(raw.format === 'General' ? {} : { format: raw.format }),
      ...(formula === null ? {} : { formula }),
      ...(raw.type === 'Error' ? { error: String(raw.value) } : {}),
      ...(fill === null ? {} : { fill }),
      ...(fontColour === null || fontColour === '#000000' ? {} : { fontColour }),
      ...(raw.look?.format?.font?.bold ? { bold: true } : {}),
      ...(struck ? { runs: [{ text: raw.text, struck: true }] } : {}),
    },
  ];
}

/** Excel gives "" for no fill and, on some platforms, "#FFFFFF". */
function hex(colour: string | undefined): string | null {
  const upper = (colour ?? '').toUpperCase();
  return /^#[0-9A-F]{6}$/.test(upper) && upper !== '#FFFFFF' ? upper : null;
}

/**
 * Merged rectangles, or none where they cannot be had: the call fails above 512 areas, and a plan reads the same from
 * its blanks alone (Range.getMergedAreasOrNullObject, Microsoft Learn; office-js issue 3611).
 */
async function readMerges(
  context: Excel.RequestContext,
  sheet: string,
  used: CellRectangle,
): Promise<CellRectangle[]> {
  try {
    const areas = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(used.top, used.left, used.bottom - used.top + 1, used.right - used.left + 1)
      .getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    if (areas.isNullObject) return [];
    return areas.address.split(',').flatMap((address) => parseRangeAddress(address) ?? []);
  } catch {
    return [];
  }
}
