/** The objects that a batch can speak of, and what each kind answers. */
import type { CellRectangle } from '../plan/snapshot';
import type { ModelChart, ModelHighlight, ModelSeries, ModelSheet, WorkbookModel } from './model';

export type Target =
  | {
      readonly type:
        | 'Workbook'
        | 'WorksheetCollection'
        | 'WorkbookTables'
        | 'Application'
        | 'CustomXmlPartCollection'
        | 'CustomXmlPart';
    }
  | {
      readonly type:
        | 'Worksheet'
        | 'Protection'
        | 'FreezePanes'
        | 'TableCollection'
        | 'PageLayout'
        | 'HeadersFooters'
        | 'HeaderFooter'
        | 'ChartCollection';
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
  | {
      readonly type:
        'Chart' | 'ChartTitle' | 'ChartLegend' | 'ChartAxes' | 'ChartAxis' | 'ChartSeriesCollection';
      readonly sheet: ModelSheet;
      readonly chart: ModelChart;
    }
  | {
      readonly type:
        | 'ChartSeries'
        | 'ChartSeriesFormat'
        | 'ChartFill'
        | 'ChartDataLabels'
        | 'ChartDataLabelFormat'
        | 'ChartFont';
      readonly sheet: ModelSheet;
      readonly series: ModelSeries;
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
  /** Events, and what the client library calls to have them sent: its own names, in the debug file of the library. */
  readonly events?: Readonly<Record<string, WireEvent>>;
}

export interface WireEvent {
  /** The number of the event in messages (`eventType` in the library). */
  readonly type: number;
  readonly register: string;
  readonly unregister: string;
}

export type SheetTarget = Extract<Target, { sheet: ModelSheet }>;
export type RangeTarget = Extract<Target, { range: CellRectangle }>;
export type ChartTarget = Extract<Target, { chart: ModelChart }>;
export type SeriesTarget = Extract<Target, { series: ModelSeries }>;
export type HighlightTarget = Extract<Target, { highlight: ModelHighlight }>;
