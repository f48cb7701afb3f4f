/** A chart of a drawing as an Excel chart. ExcelApi 1.7 and below. */
import { cellAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import type { DrawnChart } from '../report/drawing';
import { textOn } from '../report/style';

/** Adds a stacked bar chart. Office.js cannot set alternative text: the drawing has it in words above the chart. */
export function drawChart(sheet: Excel.Worksheet, drawn: DrawnChart): void {
  const [first] = drawn.series;
  if (!first) return;
  const rangeOf = ({ top, left, bottom, right }: CellRectangle): Excel.Range =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const chart = sheet.charts.add('BarStacked', rangeOf(first.values), 'Columns');
  chart.name = drawn.name;
  chart.title.text = drawn.title;
  chart.legend.position = 'Bottom';
  chart.axes.categoryAxis.reversePlotOrder = true;
  const { anchor } = drawn;
  chart.setPosition(cellAddress(anchor.top, anchor.left), cellAddress(anchor.bottom, anchor.right));
  drawn.series.forEach(({ name, values, colour }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (index > 0) series.setValues(rangeOf(values));
    series.name = name;
    series.setXAxisValues(rangeOf(drawn.categories));
    series.format.fill.setSolidColor(colour);
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = '0;;;';
    series.dataLabels.format.font.color = textOn(colour);
  });
}
