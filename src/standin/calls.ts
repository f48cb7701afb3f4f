/**
 * Every call of Office.js that the stand-in answers, by type and member. Anything else answers ApiNotFound, so that no
 * call passes by accident. docs/standin.md says how to add one.
 */
import { parseRangeAddress, rangeAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import { WireError } from './errors';
import { FORMAT_CALLS } from './format-calls';
import { setValue, shownText, valueType, type ModelCell, type ModelSheet, type WorkbookModel } from './model';
import { NULL, type RangeTarget, type SheetTarget, type Target, type TypeCalls } from './targets';

function rangeOf(sheet: ModelSheet, range: CellRectangle | null): Target {
  if (!range || range.bottom > 1_048_575 || range.right > 16_383) throw new WireError('InvalidArgument');
  return { type: 'Range', sheet, range };
}

function grid<Item>(
  { sheet, range }: RangeTarget,
  model: WorkbookModel,
  read: (cell: ModelCell | null) => Item,
): Item[][] {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (count > 5_000_000) throw new WireError('InvalidArgument');
  return Array.from({ length: range.bottom - range.top + 1 }, (_row, row) =>
    Array.from({ length: range.right - range.left + 1 }, (_column, column) =>
      read(model.cell(sheet, range.top + row, range.left + column)),
    ),
  );
}

/** Writes a two-dimensional array over a range; null leaves a cell alone, another shape is refused. */
function write(
  { sheet, range }: RangeTarget,
  values: unknown,
  model: WorkbookModel,
  put: (cell: ModelCell, value: string | number | boolean) => void,
): void {
  if (sheet.isProtected || model.isReadOnly) throw new WireError('AccessDenied');
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const wanted = Array.isArray(values)
    ? (values as unknown[])
    : Array.from({ length: rows }, () => Array.from({ length: columns }, () => values));
  if (wanted.length !== rows || wanted.some((row) => !Array.isArray(row) || row.length !== columns))
    throw new WireError('InvalidArgument');
  wanted.forEach((row, rowAt) =>
    (row as unknown[]).forEach((value, columnAt) => {
      if (value !== null && value !== undefined)
        put(model.touch(sheet, range.top + rowAt, range.left + columnAt), value as string);
    }),
  );
}

/** Sets one thing on every cell of a range. */
function format(
  { sheet, range }: RangeTarget,
  model: WorkbookModel,
  change: (cell: ModelCell) => void,
): void {
  if ((sheet.isProtected && !sheet.allowsFormatting) || model.isReadOnly) throw new WireError('AccessDenied');
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) change(model.touch(sheet, row, column));
  }
}

function usedRange(sheet: ModelSheet, valuesOnly: boolean): CellRectangle | null {
  let used: CellRectangle | null = null;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.value === null && cell.formula === null && (valuesOnly || cell.fill === null)) continue;
      used =
        used === null
          ? { top: row, bottom: row, left: column, right: column }
          : {
              top: Math.min(used.top, row),
              bottom: Math.max(used.bottom, row),
              left: Math.min(used.left, column),
              right: Math.max(used.right, column),
            };
    }
  }
  return used;
}

function addressOf(sheet: ModelSheet, range: CellRectangle): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${plain}!${rangeAddress(range)}`;
}

function sheetOf(model: WorkbookModel, key: unknown): ModelSheet {
  const sheet = typeof key === 'string' ? model.sheet(key) : undefined;
  if (!sheet) throw new WireError('ItemNotFound');
  return sheet;
}

function checkedName(model: WorkbookModel, name: unknown): string {
  if (
    typeof name !== 'string' ||
    name === '' ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name)
  )
    throw new WireError('InvalidArgument');
  if (model.sheet(name)) throw new WireError('ItemAlreadyExists');
  return name;
}

/** One list for all cells of the range, none for any, or a mixture (Excel.DataValidationType). */
function validationOf({ sheet, range }: RangeTarget): { type: string; rule: unknown } {
  const lists = (sheet.source?.validations ?? []).filter(({ ranges }) =>
    ranges.some(
      (each) =>
        each.top <= range.bottom &&
        each.bottom >= range.top &&
        each.left <= range.right &&
        each.right >= range.left,
    ),
  );
  const [only, ...others] = lists;
  if (!only) return { type: 'None', rule: {} };
  const whole = only.ranges.some(
    (each) =>
      each.top <= range.top &&
      each.bottom >= range.bottom &&
      each.left <= range.left &&
      each.right >= range.right,
  );
  if (others.length > 0 || !whole) return { type: 'Inconsistent', rule: {} };
  return { type: 'List', rule: { list: { inCellDropDown: true, source: only.values?.join(',') ?? '' } } };
}

const worksheet = (sheet: ModelSheet): Target => ({ type: 'Worksheet', sheet });
function tableByName({ sheet }: SheetTarget, [name]: readonly unknown[]): Target {
  const table = sheet.tables.find((each) => each.name === name);
  if (!table) throw new WireError('ItemNotFound');
  return { type: 'Table', sheet, table };
}

/** Tables are named uniquely in a workbook; the library finds a loaded one again by its id there. */
function anyTable(_target: unknown, [id]: readonly unknown[], model: WorkbookModel): Target {
  const sheet = model.sheets.find(({ tables }) => tables.some(({ name }) => name === id));
  if (!sheet) throw new WireError('ItemNotFound');
  return tableByName({ type: 'Worksheet', sheet }, [id]);
}

const isNone = (value: unknown): boolean => value === undefined || value === null;

/** The table itself. One entry for each call that src/excel makes. */
export const CALLS: Readonly<Partial<Record<Target['type'], TypeCalls>>> = {
  Workbook: {
    loads: {
      name: (_target, _args, model) => model.snapshot.name,
      readOnly: (_target, _args, model) => model.isReadOnly,
    },
    paths: {
      Worksheets: () => ({ type: 'WorksheetCollection' }),
      Application: () => ({ type: 'Application' }),
      Tables: () => ({ type: 'WorkbookTables' }),
      CustomXmlParts: () => ({ type: 'CustomXmlPartCollection' }),
      GetSelectedRange: (_target, _args, model) =>
        rangeOf(sheetOf(model, model.selection.sheet), {
          top: model.selection.row,
          bottom: model.selection.row,
          left: model.selection.column,
          right: model.selection.column,
        }),
    },
  },
  WorkbookTables: { paths: { '[]': anyTable, GetItem: anyTable } },
  Application: {
    methods: {
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  },
  WorksheetCollection: {
    loads: {
      items: (_target, _args, model) =>
        model.sheets.map((sheet) => ({
          Name: sheet.name,
          Id: sheet.id,
          Visibility:
            sheet.visibility === 'visible'
              ? 'Visible'
              : sheet.visibility === 'hidden'
                ? 'Hidden'
                : 'VeryHidden',
        })),
    },
    paths: {
      '[]': (_target, [key], model) => worksheet(sheetOf(model, key)),
      GetItem: (_target, [key], model) => worksheet(sheetOf(model, key)),
      GetItemOrNullObject: (_target, [key], model) => {
        const sheet = model.sheet(String(key));
        return sheet ? worksheet(sheet) : NULL;
      },
      GetActiveWorksheet: (_target, _args, model) => worksheet(sheetOf(model, model.activeSheet)),
      Add: (_target, [name], model) => {
        if (model.isReadOnly) throw new WireError('AccessDenied');
        return worksheet(model.addSheet(checkedName(model, name)));
      },
    },
  },
  Worksheet: {
    loads: {
      name: ({ sheet }: SheetTarget) => sheet.name,
      id: ({ sheet }: SheetTarget) => sheet.id,
      visibility: ({ sheet }: SheetTarget) => sheet.visibility,
    },
    paths: {
      GetRange: ({ sheet }: SheetTarget, [address]) =>
        rangeOf(
          sheet,
          isNone(address)
            ? { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }
            : parseRangeAddress(String(address).slice(0, 8192)),
        ),
      GetRangeByIndexes: ({ sheet }: SheetTarget, [top, left, rows, columns]) =>
        rangeOf(sheet, {
          top: Number(top),
          left: Number(left),
          bottom: Number(top) + Number(rows) - 1,
          right: Number(left) + Number(columns) - 1,
        }),
      GetCell: ({ sheet }: SheetTarget, [row, column]) =>
        rangeOf(sheet, {
          top: Number(row),
          bottom: Number(row),
          left: Number(column),
          right: Number(column),
        }),
      GetUsedRangeOrNullObject: ({ sheet }: SheetTarget, [valuesOnly]) => {
        const used = usedRange(sheet, valuesOnly === true);
        return used ? rangeOf(sheet, used) : NULL;
      },
      Protection: ({ sheet }: SheetTarget) => ({ type: 'Protection', sheet }),
      FreezePanes: ({ sheet }: SheetTarget) => ({ type: 'FreezePanes', sheet }),
      Tables: ({ sheet }: SheetTarget) => ({ type: 'TableCollection', sheet }),
      PageLayout: ({ sheet }: SheetTarget) => ({ type: 'PageLayout', sheet }),
    },
    methods: {
      Activate: ({ sheet }: SheetTarget, _args, model) => void (model.activeSheet = sheet.name),
    },
  },
  Protection: { loads: { protected: ({ sheet }: SheetTarget) => sheet.isProtected } },
  FreezePanes: {
    paths: {
      GetLocationOrNullObject: ({ sheet }: SheetTarget) =>
        sheet.frozenRows === 0
          ? NULL
          : rangeOf(sheet, { top: 0, left: 0, bottom: sheet.frozenRows - 1, right: 16_383 }),
    },
    methods: { FreezeRows: ({ sheet }: SheetTarget, [count]) => void (sheet.frozenRows = Number(count)) },
  },
  PageLayout: {
    sets: { Orientation: () => null, PaperSize: () => null, Zoom: () => null },
    methods: {
      SetPrintTitleRows: ({ sheet }: SheetTarget, [address]) => {
        const range = parseRangeAddress(String(address));
        if (range) sheet.titleRows = { first: range.top, last: range.bottom };
        return null;
      },
    },
  },
  TableCollection: {
    loads: {
      items: ({ sheet }: SheetTarget) =>
        sheet.tables.map((table) => ({ Name: table.name, Id: table.name, ShowHeaders: true })),
    },
    paths: {
      '[]': tableByName,
      GetItem: tableByName,
      Add: ({ sheet }: SheetTarget, [address]) => {
        const range = parseRangeAddress(String(address));
        if (!range) throw new WireError('InvalidArgument');
        const table = { name: `Table${sheet.tables.length + 1}`, range, filters: true };
        sheet.tables.push(table);
        return { type: 'Table', sheet, table };
      },
    },
  },
  Table: {
    loads: { showHeaders: () => true },
    paths: {
      GetRange: ({ sheet, table }: Extract<Target, { type: 'Table' }>) => rangeOf(sheet, table.range),
    },
    sets: {
      Name: ({ table }: Extract<Target, { type: 'Table' }>, [name]) => void (table.name = String(name)),
      ShowFilterButton: ({ table }: Extract<Target, { type: 'Table' }>, [show]) =>
        void (table.filters = show === true),
      Style: () => null,
    },
  },
  Range: {
    loads: {
      address: ({ sheet, range }: RangeTarget) => addressOf(sheet, range),
      rowIndex: ({ range }: RangeTarget) => range.top,
      columnIndex: ({ range }: RangeTarget) => range.left,
      rowCount: ({ range }: RangeTarget) => range.bottom - range.top + 1,
      columnCount: ({ range }: RangeTarget) => range.right - range.left + 1,
      values: (target: RangeTarget, _args, model) => grid(target, model, (cell) => cell?.value ?? ''),
      text: (target: RangeTarget, _args, model) => grid(target, model, shownText),
      formulas: (target: RangeTarget, _args, model) =>
        grid(target, model, (cell) => cell?.formula ?? cell?.value ?? ''),
      numberFormat: (target: RangeTarget, _args, model) =>
        grid(target, model, (cell) => cell?.numberFormat ?? 'General'),
      valueTypes: (target: RangeTarget, _args, model) => grid(target, model, valueType),
    },
    paths: {
      // The library itself cuts large arrays into rows with these three.
      GetRow: ({ sheet, range }: RangeTarget, [row]) =>
        rangeOf(sheet, { ...range, top: range.top + Number(row), bottom: range.top + Number(row) }),
      GetBoundingRect: ({ sheet, range }: RangeTarget, [other]) => {
        const { range: far } = other as RangeTarget;
        return rangeOf(sheet, {
          top: Math.min(range.top, far.top),
          left: Math.min(range.left, far.left),
          bottom: Math.max(range.bottom, far.bottom),
          right: Math.max(range.right, far.right),
        });
      },
      Format: ({ sheet, range }: RangeTarget) => ({ type: 'RangeFormat', sheet, range }),
      ConditionalFormats: ({ sheet, range }: RangeTarget) => ({
        type: 'ConditionalFormatCollection',
        sheet,
        range,
      }),
      DataValidation: ({ sheet, range }: RangeTarget) => ({ type: 'DataValidation', sheet, range }),
      GetMergedAreasOrNullObject: ({ sheet, range }: RangeTarget) => {
        const areas = (sheet.source?.merges ?? []).filter(
          (merge) =>
            merge.top >= range.top &&
            merge.top <= range.bottom &&
            merge.left >= range.left &&
            merge.left <= range.right,
        );
        return areas.length === 0
          ? NULL
          : areas.length > 512
            ? (() => {
                throw new WireError('GeneralException');
              })()
            : { type: 'RangeAreas', sheet, areas };
      },
    },
    sets: {
      Values: (target: RangeTarget, [values], model) => write(target, values, model, setValue),
      NumberFormat: (target: RangeTarget, [values], model) =>
        write(target, values, model, (cell, value) => void (cell.numberFormat = String(value))),
      Hyperlink: (target: RangeTarget, [link], model) => {
        const { documentReference = '', screenTip = '' } = link as {
          documentReference?: string;
          screenTip?: string;
        };
        const place = parseRangeAddress(documentReference);
        if (!place) throw new WireError('InvalidArgument');
        const sheet = documentReference
          .slice(0, documentReference.lastIndexOf('!'))
          .replace(/^'|'$/g, '')
          .replaceAll("''", "'");
        format(
          target,
          model,
          (cell) => void (cell.link = { sheet, row: place.top, column: place.left, tip: screenTip }),
        );
      },
    },
    methods: {
      _ValidateArraySize: ({ range }: RangeTarget, [rows, columns]) => {
        if (rows !== range.bottom - range.top + 1 || columns !== range.right - range.left + 1)
          throw new WireError('InvalidArgument');
        return null;
      },
      GetCellProperties: (target: RangeTarget, _args, model) =>
        grid(target, model, (cell) => ({
          format: {
            fill: { color: cell?.fill ?? '' },
            font: {
              color: cell?.fontColour ?? '#000000',
              bold: cell?.bold ?? false,
              strikethrough: cell?.struck ?? false,
            },
          },
        })),
      GetDisplayedCellProperties: (target: RangeTarget, _args, model) =>
        grid(target, model, (cell) => ({
          format: { fill: { color: cell?.conditionalFill ?? cell?.fill ?? '' } },
        })),
      GetColumnProperties: ({ sheet, range }: RangeTarget) =>
        Array.from({ length: range.right - range.left + 1 }, (_unused, column) => ({
          columnHidden: sheet.source?.hiddenColumns.includes(range.left + column) ?? false,
        })),
      GetRowProperties: ({ sheet, range }: RangeTarget) =>
        Array.from({ length: range.bottom - range.top + 1 }, (_unused, row) => ({
          rowHidden: sheet.hiddenRows.has(range.top + row),
        })),
      Select: ({ sheet, range }: RangeTarget, _args, model) => {
        model.activeSheet = sheet.name;
        model.selection = { sheet: sheet.name, row: range.top, column: range.left };
      },
    },
  },
  DataValidation: {
    loads: {
      type: (target: RangeTarget) => validationOf(target).type,
      rule: (target: RangeTarget) => validationOf(target).rule,
    },
  },
  RangeAreas: {
    loads: {
      address: ({ sheet, areas }: Extract<Target, { type: 'RangeAreas' }>) =>
        areas.map((area) => addressOf(sheet, area)).join(','),
    },
  },
  RangeFormat: {
    paths: {
      Fill: ({ sheet, range }: RangeTarget) => ({ type: 'RangeFill', sheet, range }),
      Font: ({ sheet, range }: RangeTarget) => ({ type: 'RangeFont', sheet, range }),
    },
    sets: {
      WrapText: (target: RangeTarget, [wrap], model) =>
        format(target, model, (cell) => void (cell.wrap = wrap === true)),
      HorizontalAlignment: (target: RangeTarget, [side], model) =>
        format(target, model, (cell) => void (cell.horizontal = String(side).toLowerCase())),
      VerticalAlignment: () => null,
      ColumnWidth: ({ sheet, range }: RangeTarget, [width]) => {
        for (let column = range.left; column <= range.right; column += 1)
          sheet.columnWidths.set(column, Number(width));
        return null;
      },
    },
    methods: { AutofitRows: () => null },
  },
  RangeFill: {
    sets: {
      Color: (target: RangeTarget, [colour], model) =>
        format(target, model, (cell) => void (cell.fill = String(colour).toUpperCase())),
    },
    methods: {
      Clear: (target: RangeTarget, _args, model) => format(target, model, (cell) => void (cell.fill = null)),
    },
  },
  RangeFont: {
    sets: {
      Color: (target: RangeTarget, [colour], model) =>
        format(target, model, (cell) => void (cell.fontColour = String(colour).toUpperCase())),
      Bold: (target: RangeTarget, [bold], model) =>
        format(target, model, (cell) => void (cell.bold = bold === true)),
      Size: (target: RangeTarget, [size], model) =>
        format(target, model, (cell) => void (cell.size = Number(size))),
    },
  },
  ...FORMAT_CALLS,
};
