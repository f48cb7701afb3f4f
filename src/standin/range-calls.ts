/** Calls on ranges: values, formats, validation, geometry. */
import { cellAddress, parseRangeAddress, rangeAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import { WireError } from './errors';
import { setValue, shownText, valueType, type ModelCell, type ModelSheet, type WorkbookModel } from './model';
import { NULL, type RangeTarget, type Target, type TypeCalls } from './targets';

export function rangeOf(sheet: ModelSheet, range: CellRectangle | null): Target {
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

function addressOf(sheet: ModelSheet, range: CellRectangle): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${plain}!${rangeAddress(range)}`;
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

export const RANGE_CALLS: Readonly<Partial<Record<Target['type'], TypeCalls>>> = {
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
      Values: (target: RangeTarget, [values], model) => {
        write(target, values, model, setValue);
        model.raise({
          sheet: target.sheet,
          range: target.range,
          changeType: 'RangeEdited',
          triggerSource: 'ThisLocalAddin',
          source: 'Local',
        });
      },
      NumberFormat: (target: RangeTarget, [values], model) =>
        write(target, values, model, (cell, value) => void (cell.numberFormat = String(value))),
      Style: () => null,
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
          (cell) => void (cell.link = { sheet, address: cellAddress(place.top, place.left), tip: screenTip }),
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
          sheet.columnWidths.set(column, (Number(width) * 4) / 3);
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
};
