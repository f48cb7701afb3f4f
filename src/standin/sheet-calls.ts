/** Calls on what belongs to a sheet besides its cells: frozen panes, page layout, tables. */
import { parseRangeAddress } from '../plan/address';
import { WireError } from './errors';
import type { ModelSheet } from './model';
import type { SheetTarget, Target, TypeCalls } from './targets';

function setFooter(sheet: ModelSheet, part: Partial<NonNullable<ModelSheet['footer']>>): null {
  sheet.footer = { ...(sheet.footer ?? { left: '', centre: '', right: '' }), ...part };
  return null;
}

export const SHEET_CALLS: Readonly<Partial<Record<Target['type'], TypeCalls>>> = {
  FreezePanes: {
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
    paths: {
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
};
