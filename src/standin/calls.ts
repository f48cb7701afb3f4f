/**
 * Every call of Office.js that the stand-in answers, by type and member. Anything else answers ApiNotFound, so that no
 * call passes by accident. docs/standin.md says how to add one.
 */
import { parseRangeAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import { WireError } from './errors';
import { CHART_CALLS } from './chart-calls';
import { FORMAT_CALLS } from './format-calls';
import { SHEET_CHANGED } from './messages';
import { RANGE_CALLS, rangeOf } from './range-calls';
import type { ModelSheet, WorkbookModel } from './model';
import { NULL, type SheetTarget, type Target, type TypeCalls } from './targets';

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

function setFooter(sheet: ModelSheet, part: Partial<NonNullable<ModelSheet['footer']>>): null {
  sheet.footer = { ...(sheet.footer ?? { left: '', centre: '', right: '' }), ...part };
  return null;
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
  WorkbookTables: {
    loads: {
      items: (_target, _args, model) =>
        model.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => ({ Name: name, Id: name }))),
    },
    paths: { '[]': anyTable, GetItem: anyTable },
  },
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
    events: {
      OnChanged: {
        type: SHEET_CHANGED,
        register: '_RegisterDataChangedEvent',
        unregister: '_UnregisterDataChangedEvent',
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
      Charts: ({ sheet }: SheetTarget) => ({ type: 'ChartCollection', sheet }),
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
    paths: { HeadersFooters: ({ sheet }: SheetTarget) => ({ type: 'HeadersFooters', sheet }) },
    sets: { Orientation: () => null, PaperSize: () => null, Zoom: () => null },
    methods: {
      SetPrintTitleRows: ({ sheet }: SheetTarget, [address]) => {
        const range = parseRangeAddress(String(address));
        if (range) sheet.titleRows = { first: range.top, last: range.bottom };
        return null;
      },
    },
  },
  HeadersFooters: {
    paths: { DefaultForAllPages: ({ sheet }: SheetTarget) => ({ type: 'HeaderFooter', sheet }) },
  },
  HeaderFooter: {
    sets: {
      LeftFooter: ({ sheet }: SheetTarget, [left]) => setFooter(sheet, { left: String(left) }),
      CenterFooter: ({ sheet }: SheetTarget, [centre]) => setFooter(sheet, { centre: String(centre) }),
      RightFooter: ({ sheet }: SheetTarget, [right]) => setFooter(sheet, { right: String(right) }),
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
      Name: ({ table }: Extract<Target, { type: 'Table' }>, [name], model) => {
        const taken = model.sheets.some(({ tables }) =>
          tables.some((each) => each !== table && each.name.toLowerCase() === String(name).toLowerCase()),
        );
        if (taken || !/^[A-Za-z_\\][A-Za-z0-9_.]*$/.test(String(name)))
          throw new WireError('InvalidArgument');
        table.name = String(name);
        return null;
      },
      ShowFilterButton: ({ table }: Extract<Target, { type: 'Table' }>, [show]) =>
        void (table.filters = show === true),
      Style: () => null,
    },
  },
  ...RANGE_CALLS,
  ...CHART_CALLS,
  ...FORMAT_CALLS,
};
