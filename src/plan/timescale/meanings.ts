/** What an uncertain timescale could mean: the days among which its author may choose. */
import { daysInMonth, type IsoDate } from '../dates';
import { normalise } from './normalise';
import { readTimescale } from './read';
import type { TimescaleContext, TimescaleSource } from './types';
import { MONTH, MONTHS } from './words';

/** So many meanings are a choice; more would be a guess. */
const MOST = 6;

/**
 * The due dates that a timescale could mean, in the order of the calendar: it is read again under every reading of what
 * its plan leaves open (day or year, day or month first, which of the plan's years), and an impossible day is read as
 * the last of its month. Empty where nothing comes of it or too much.
 */
export function meaningsOf(source: TimescaleSource, context: TimescaleContext): IsoDate[] {
  if (source.date !== undefined) return [];
  const found = new Set<IsoDate>();
  const take = (text: string): void => {
    for (const each of contextsOf(context)) {
      const { kind, due } = readTimescale({ text }, each);
      if ((kind === 'by' || kind === 'during') && due !== null) found.add(due);
    }
  };
  take(source.text);
  take(dayBeforeMonth(source.text));
  if (found.size === 0) take(withPossibleDay(source.text));
  return found.size > MOST ? [] : [...found].sort();
}

/** Every way in which the plan's context could have decided what it leaves open. */
function contextsOf(context: TimescaleContext): TimescaleContext[] {
  const years = context.years.length > 0 ? context.years.map((year) => [year]) : [[]];
  const orders =
    context.order === 'mixed' ? (['dayFirst', 'monthFirst'] as const) : ([context.order] as const);
  const settings =
    context.yearSetting === null
      ? (['financial', 'academic', 'calendar'] as const)
      : ([context.yearSetting] as const);
  return years.flatMap((only) =>
    orders.flatMap((order) =>
      settings.flatMap((yearSetting) =>
        [true, false].map((monthYearDates) => ({
          ...context,
          years: only,
          order,
          yearSetting,
          monthYearDates,
        })),
      ),
    ),
  );
}

const SHORT_FIGURE = new RegExp(`^(${MONTH})[\\s.,]+(\\d{1,2})$`);

/** "Sep 14" as "14 sep"; anything else as it is. */
function dayBeforeMonth(text: string): string {
  return normalise(text).replace(SHORT_FIGURE, '$2 $1');
}

const DAY_OF_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(\\s+(?:of\\s+)?)(${MONTH})([\\s,]+)(\\d{4})`,
);

/** "31 September 2014" as "30 September 2014"; anything else as it is. */
function withPossibleDay(text: string): string {
  return normalise(text).replace(DAY_OF_MONTH, (whole: string, day: string, ...rest: string[]) => {
    const [gap, month, comma, year] = rest as [string, string, string, string];
    const number = MONTHS.get(month.replace('.', ''));
    if (number === undefined) return whole;
    return `${Math.min(Number(day), daysInMonth(Number(year), number))}${gap}${month}${comma}${year}`;
  });
}
