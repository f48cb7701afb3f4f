/** The chart of the counts: one bar a plan, one piece a rating, each with its number. */
import type { DrawnChart } from './drawing';
import { GROUP_COLOURS, type CountColumn, type ExceptionReport } from './report';
import { WORDS } from '../words';

/** Above this many plans bars are too thin to read: the chart then shows all plans together. */
const MOST_BARS = 40;
/** Columns of the sheet that the chart covers. */
export const CHART_COLUMNS = 8;
/** Ratings stand in the counts' table after plan, actions, scheme, overdue and exceptions. */
const FIRST_RATING = 5;

/** Rows that the chart covers; 0 where there is nothing to show. */
export function chartRows(report: ExceptionReport): number {
  if (report.total === 0) return 0;
  return Math.min(60, 9 + Math.ceil(1.5 * bars(report)));
}

const bars = ({ plans }: ExceptionReport): number => (plans.length > MOST_BARS ? 1 : plans.length);

const colourOf = ({ colour, group }: CountColumn): string =>
  (group === null ? colour : (GROUP_COLOURS[group] ?? colour)) ?? '#FFFFFF';

/** The chart, its top left corner in row `top`, of the counts' table whose header is in row `header`. */
export function chartOf(report: ExceptionReport, top: number, header: number, width: number): DrawnChart {
  const all = report.plans.length > MOST_BARS;
  const first = header + 1 + (all ? report.plans.length : 0);
  const last = all ? first : header + report.plans.length;
  const column = (at: number): { top: number; bottom: number; left: number; right: number } => ({
    top: first,
    bottom: last,
    left: at,
    right: at,
  });
  return {
    name: WORDS.report.chartName(report.asAt),
    kind: 'stackedBar',
    title: all ? WORDS.report.actionsByRatingAllPlans : WORDS.report.actionsByPlanAndRating,
    altText: altText(report, all),
    categories: column(0),
    series: report.columns.flatMap((each, at) =>
      report.totals[at] === 0 && report.plans.every(({ counts }) => counts[at] === 0)
        ? []
        : [{ name: each.name, values: column(FIRST_RATING + at), colour: colourOf(each) }],
    ),
    anchor: { top, left: 0, bottom: top + chartRows(report) - 1, right: Math.max(0, width - 1) },
  };
}

function altText(report: ExceptionReport, all: boolean): string {
  const { columns, totals, plans } = report;
  const counts = columns.flatMap(({ name }, at) => (totals[at] === 0 ? [] : [`${totals[at]} ${name}`]));
  const most = plans
    .map(({ name, counts: own, total }) => {
      const red = columns.reduce((sum, { group }, at) => (group === 'red' ? sum + own[at]! : sum), 0);
      return { name, red, total };
    })
    .sort((a, b) => b.red - a.red)[0];
  const worst =
    !all && plans.length > 1 && most && most.red > 0
      ? WORDS.report.hasTheMostRedOf(most.name, most.red, most.total)
      : '';
  return WORDS.report.theChartShowsTheNumbers(all, plans.length, counts.join(', '), worst);
}
