/** Calls on charts: those of src/excel/draw-chart.ts. */
import { parseRangeAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import { WireError } from './errors';
import type { ChartTarget, SeriesTarget, SheetTarget, Target, TypeCalls } from './targets';

function rangeArgument(value: unknown): CellRectangle {
  const target = value as Target | undefined;
  if (typeof target !== 'object' || target?.type !== 'Range') throw new WireError('InvalidArgument');
  return target.range;
}

const seriesTarget =
  (type: SeriesTarget['type']) =>
  ({ sheet, series }: SeriesTarget): Target => ({ type, sheet, series });
const chartTarget =
  (type: ChartTarget['type']) =>
  ({ sheet, chart }: ChartTarget): Target => ({ type, sheet, chart });

export const CHART_CALLS: Readonly<Partial<Record<Target['type'], TypeCalls>>> = {
  ChartCollection: {
    paths: {
      Add: ({ sheet }: SheetTarget, [kind, source]) => {
        const values = rangeArgument(source);
        const chart = {
          kind: String(kind),
          name: `Chart ${sheet.charts.length + 1}`,
          title: '',
          anchor: { top: 0, left: 0, bottom: 14, right: 7 },
          series: [{ name: 'Series1', values, categories: null, colour: '#4472C4' }],
        };
        sheet.charts.push(chart);
        return { type: 'Chart', sheet, chart };
      },
    },
  },
  Chart: {
    sets: { Name: ({ chart }: ChartTarget, [name]) => void (chart.name = String(name)) },
    paths: {
      Title: chartTarget('ChartTitle'),
      Legend: chartTarget('ChartLegend'),
      Axes: chartTarget('ChartAxes'),
      Series: chartTarget('ChartSeriesCollection'),
    },
    methods: {
      SetPosition: ({ chart }: ChartTarget, [start, end]) => {
        const range = parseRangeAddress(`${String(start)}:${String(end)}`);
        if (!range) throw new WireError('InvalidArgument');
        chart.anchor = range;
        return null;
      },
    },
  },
  ChartTitle: { sets: { Text: ({ chart }: ChartTarget, [title]) => void (chart.title = String(title)) } },
  ChartLegend: { sets: { Position: () => null } },
  ChartAxes: { paths: { CategoryAxis: chartTarget('ChartAxis') } },
  ChartAxis: { sets: { ReversePlotOrder: () => null } },
  ChartSeriesCollection: {
    paths: {
      GetItemAt: ({ sheet, chart }: ChartTarget, [index]) => {
        const series = chart.series[Number(index)];
        if (!series) throw new WireError('ItemNotFound');
        return { type: 'ChartSeries', sheet, series };
      },
      Add: ({ sheet, chart }: ChartTarget, [name]) => {
        const { values } = chart.series[0]!;
        const series = { name: String(name), values, categories: null, colour: '#4472C4' };
        chart.series.push(series);
        return { type: 'ChartSeries', sheet, series };
      },
    },
  },
  ChartSeries: {
    sets: {
      Name: ({ series }: SeriesTarget, [name]) => void (series.name = String(name)),
      HasDataLabels: () => null,
    },
    paths: { Format: seriesTarget('ChartSeriesFormat'), DataLabels: seriesTarget('ChartDataLabels') },
    methods: {
      SetValues: ({ series }: SeriesTarget, [range]) => void (series.values = rangeArgument(range)),
      SetXAxisValues: ({ series }: SeriesTarget, [range]) => void (series.categories = rangeArgument(range)),
    },
  },
  ChartSeriesFormat: { paths: { Fill: seriesTarget('ChartFill') } },
  ChartFill: {
    methods: {
      SetSolidColor: ({ series }: SeriesTarget, [colour]) =>
        void (series.colour = String(colour).toUpperCase()),
    },
  },
  ChartDataLabels: {
    sets: { NumberFormat: () => null },
    paths: { Format: seriesTarget('ChartDataLabelFormat') },
  },
  ChartDataLabelFormat: { paths: { Font: seriesTarget('ChartFont') } },
  ChartFont: { sets: { Color: () => null } },
};
