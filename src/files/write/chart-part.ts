/** A chart and the drawing that places it on its sheet (ECMA-376 part 1, 20.5 and 21.2). */
import { cellAddress } from '../../plan/address';
import type { CellRectangle } from '../../plan/snapshot';
import type { DrawnChart } from '../../report/drawing';
import { textOn } from '../../report/style';
import type { KeptRows } from './draw-sheet';
import { escapeXml } from './xml-text';
import { WORDS } from '../../words';
import { LOCALE } from '../../words/format';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The drawing of a sheet: each chart at its cells, with its alternative text. Relations are `chart1` … */
export function drawingPart(charts: readonly DrawnChart[]): string {
  const anchors = charts.map(({ anchor, name, altText, title }, index) => {
    const corner = (tag: string, column: number, row: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return [
      '<xdr:twoCellAnchor>',
      corner('from', anchor.left, anchor.top),
      corner('to', anchor.right + 1, anchor.bottom + 1),
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}" descr="${escapeXml(altText)}" title="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="chart${index + 1}"/></a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">${anchors.join('')}</xdr:wsDr>`;
}

/** A stacked bar chart. Its values are kept in it too, for programs that do not work them out. */
export function chartPart(chart: DrawnChart, sheet: string, rows: KeptRows): string {
  const series = chart.series.map((each, index) =>
    [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(each.name)}</c:v></c:tx>`,
      `<c:spPr>${solid(each.colour)}<a:ln w="9525">${solid('#404040')}</a:ln></c:spPr><c:invertIfNegative val="0"/>`,
      labels(each.colour),
      `<c:cat><c:strRef><c:f>${reference(sheet, chart.categories)}</c:f><c:strCache>${cache(chart.categories, rows)}</c:strCache></c:strRef></c:cat>`,
      `<c:val><c:numRef><c:f>${reference(sheet, each.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache(each.values, rows)}</c:numCache></c:numRef></c:val>`,
      '</c:ser>',
    ].join(''),
  );
  return [
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>`,
    `${titled(chart.title, 1200)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}`,
    '<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${titled(WORDS.report.numberOfActions, 1000)}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;

const titled = (title: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="${LOCALE}" sz="${size}" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Each piece has its number on it, none where it is nothing, black or white for contrast. */
function labels(colour: string): string {
  return `<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1">${solid(textOn(colour))}</a:defRPr></a:pPr><a:endParaRPr lang="${LOCALE}"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function reference(sheet: string, range: CellRectangle): string {
  const absolute = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return escapeXml(
    `'${sheet.replaceAll("'", "''")}'!${absolute(range.top, range.left)}:${absolute(range.bottom, range.right)}`,
  );
}

function cache(range: CellRectangle, rows: KeptRows): string {
  const points = Array.from({ length: range.bottom - range.top + 1 }, (_unused, index) => {
    const value = rows.get(range.top + index)?.find(({ column }) => column === range.left)?.value;
    if (value?.kind === 'text') return `<c:pt idx="${index}"><c:v>${escapeXml(value.text)}</c:v></c:pt>`;
    return value?.kind === 'number' ? `<c:pt idx="${index}"><c:v>${value.number}</c:v></c:pt>` : '';
  });
  return `<c:ptCount val="${points.length}"/>${points.join('')}`;
}
