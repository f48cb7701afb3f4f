/** The objects that a batch can speak of, and what each kind answers. */
import type { CellRectangle } from '../plan/snapshot';
import type { ModelHighlight, ModelSheet, WorkbookModel } from './model';

export type Target =
  | {
      readonly type:
        | 'Workbook'
        | 'WorkbookTables'
        | 'WorksheetCollection'
        | 'Application'
        | 'CustomXmlPartCollection'
        | 'CustomXmlPart';
    }
  | {
      readonly type: 'Worksheet' | 'Protection' | 'FreezePanes' | 'TableCollection' | 'PageLayout';
      readonly sheet: ModelSheet;
    }
  | {
      readonly type:
        | 'Range'
        | 'RangeFormat'
        | 'RangeFill'
        | 'RangeFont'
        | 'ConditionalFormatCollection'
        | 'DataValidation';
      readonly sheet: ModelSheet;
      readonly range: CellRectangle;
    }
  | {
      readonly type:
        | 'ConditionalFormat'
        | 'CustomConditionalFormat'
        | 'ConditionalFormatRule'
        | 'ConditionalRangeFormat'
        | 'ConditionalRangeFill';
      readonly sheet: ModelSheet;
      readonly highlight: ModelHighlight;
    }
  | { readonly type: 'Table'; readonly sheet: ModelSheet; readonly table: ModelSheet['tables'][number] }
  | {
      readonly type: 'OwnFormat' | 'OwnCustomFormat' | 'OwnFormatRule';
      readonly sheet: ModelSheet;
      readonly format: ModelSheet['ownFormats'][number];
    }
  | { readonly type: 'RangeAreas'; readonly sheet: ModelSheet; readonly areas: readonly CellRectangle[] }
  | { readonly type: 'Null' };

export const NULL: Target = { type: 'Null' };

type Member = (target: never, args: readonly unknown[], model: WorkbookModel) => unknown;

export interface TypeCalls {
  /** Properties that a query may load, by their name in Office.js. */
  readonly loads?: Readonly<Record<string, Member>>;
  /** Properties and methods that lead to another object, by their name on the wire. */
  readonly paths?: Readonly<Record<string, Member>>;
  readonly methods?: Readonly<Record<string, Member>>;
  readonly sets?: Readonly<Record<string, Member>>;
}

export type SheetTarget = Extract<Target, { sheet: ModelSheet }>;
export type RangeTarget = Extract<Target, { range: CellRectangle }>;
export type HighlightTarget = Extract<Target, { highlight: ModelHighlight }>;
