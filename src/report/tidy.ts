/** Every action and step as one tidy table: one row each, one type a column, for Power BI, Power Query or a pivot. */
import { longDate } from '../plan/dates';
import { groupName } from '../plan/schemes';
import { missingOf } from './digest';
import { rowsOf, type DrawnRow, type SheetDrawing } from './drawing';
import {
  ACTION_HEADERS,
  ACTIONS_TITLE,
  NOT_RATED,
  statusName,
  THIS_WORKBOOK,
  type ActionHeader,
} from './headers';
import { uniqueHeaders } from './names';
import type { ActionRecord, PlanRecord, StepRecord } from './record';
import type { ExceptionReport } from './report';
import { withCarried } from './sections';
import {
  HEADER,
  LINE,
  number,
  placed,
  stated,
  text,
  TITLE,
  typedDay,
  typedNumber,
  words,
  TIDY,
  type Cell,
} from './style';
import { WORDS } from '../words';

const WIDTHS: Readonly<Partial<Record<ActionHeader, number>>> = {
  Row: 6,
  Step: 6,
  Reference: 11,
  Record: 8,
  Counted: 9,
  Exception: 10,
  Overdue: 9,
  'Days overdue': 9,
  'Start date': 12,
  'Due date': 12,
  'Original due date': 12,
  Status: 14,
  'Rating in the plan': 12,
  'Rating by the rules': 12,
  'Rating counted': 12,
  'Common group': 12,
  Plan: 28,
  'Plan title': 28,
  Action: 46,
  Outcome: 30,
  Reason: 40,
  Progress: 46,
  Evidence: 30,
  'What is missing': 26,
};

/** The tidy table; over more than one sheet where it is longer than a sheet of Excel. */
export function drawActions(report: ExceptionReport): SheetDrawing[] {
  const parts = report.parts.length > 0 ? report.parts : [{ first: 0, end: 0, rows: 0, strips: [] }];
  return parts.map((part, at) =>
    drawPart(report, part, parts.length > 1 ? { at: at + 1, of: parts.length } : null),
  );
}

function drawPart(
  report: ExceptionReport,
  part: ExceptionReport['parts'][number],
  place: { at: number; of: number } | null,
): SheetDrawing {
  const { asAt, carriedToActions: carried } = report;
  const ending = place ? WORDS.report.partOfParts(place.at, place.of) : '';
  const headers = uniqueHeaders([...ACTION_HEADERS, ...(carried?.headers ?? [])]);
  const opening: readonly DrawnRow[] = [
    line(WORDS.report.actionsTitleAsAt(ACTIONS_TITLE, longDate(asAt), ending), TITLE),
    line(WORDS.report.thisSheetHasOneTableEveryAction, LINE),
    line(WORDS.report.textColumnsSayNoneStatedWhereAPlan, LINE),
    { cells: headers.map((header, column) => ({ column, value: text(header), style: HEADER })) },
  ];
  return {
    name: place ? WORDS.report.actionsSheetPart(asAt, place.at) : WORDS.report.actionsSheet(asAt),
    columnWidths: [
      ...ACTION_HEADERS.map((header) => WIDTHS[header] ?? 20),
      ...(carried?.headers ?? []).map(() => 20),
    ],
    rows: rowsOf([
      { count: opening.length, rows: opening },
      {
        count: part.rows,
        rows: actionRows(report, part),
        shares: part.strips.map(({ first, end, rows }) => ({
          share: { table: 'actions', first, end },
          rows,
        })),
      },
    ]),
    tables: [
      {
        name: `Every_action_${asAt.replaceAll('-', '_')}${place ? `_part_${place.at}` : ''}`,
        range: {
          top: opening.length - 1,
          left: 0,
          // A table of Excel has at least one row under its header.
          bottom: opening.length - 1 + Math.max(1, part.rows),
          right: headers.length - 1,
        },
        filters: true,
      },
    ],
    charts: [],
    freeze: { rows: opening.length, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      titleRows: { first: opening.length - 1, last: opening.length - 1 },
      footer: {
        left: WORDS.report.actionsTitleAsAt(ACTIONS_TITLE, longDate(asAt), ending),
        centre: '',
        right: WORDS.report.pageOfPages,
      },
    },
  };
}

/** The rows of actions that follow each other, each with those of its steps. */
export function actionRows(
  report: Pick<ExceptionReport, 'at' | 'carriedToActions'>,
  { first, end }: { readonly first: number; readonly end: number },
): Iterable<DrawnRow> {
  const { carriedToActions: carried } = report;
  return {
    *[Symbol.iterator]() {
      for (let index = first; index < end; index += 1) {
        const { plan, name, action } = report.at(index);
        yield row(withCarried(actionCells(plan, name, action), carried, index));
        for (const [at, step] of action.steps.entries())
          yield row(withCarried(stepCells(plan, name, action, step, at + 1), carried, null));
      }
    },
  };
}

const line = (value: string, style: typeof LINE): DrawnRow => ({
  cells: [{ column: 0, value: text(value), style }],
});

/** One line high: a tidy table is for programs, and is read cell by cell. */
const row = (cells: readonly Cell[]): DrawnRow => placed(cells, TIDY);

const yes = (value: boolean): Cell => words(value ? 'Yes' : 'No');

function actionCells(plan: PlanRecord, name: string, action: ActionRecord): Cell[] {
  const group = plan.scheme.ratings.find((each) => each.name === action.rating)?.group;
  const missing = missingOf(action);
  return [
    words(plan.file ?? THIS_WORKBOOK),
    words(plan.sheet),
    number(action.row),
    words(name),
    stated(plan.title),
    stated(action.ref),
    words('Action'),
    typedNumber(null),
    stated(action.section),
    stated(action.area),
    stated(action.outcome),
    stated(action.action),
    stated(action.leads.join('\n')),
    stated(action.accountable.join('\n')),
    stated(action.timescale),
    typedDay(action.start),
    typedDay(action.due),
    typedDay(action.originalDue),
    words(statusName(action.status)),
    yes(action.counted),
    yes(action.exception),
    yes(action.overdue),
    number(action.daysOverdue),
    words(plan.scheme.name),
    words(action.ratingInPlan ?? NOT_RATED),
    words(action.ratingByRules ?? NOT_RATED),
    words(action.rating ?? NOT_RATED),
    words(group === undefined ? NOT_RATED : groupName(group)),
    stated(action.reason),
    stated(action.progress),
    stated(action.evidence),
    words(missing.length === 0 ? 'Nothing' : missing.join(', ')),
  ];
}

const WITH_ACTION = words(WORDS.report.ratedWithItsAction);

function stepCells(
  plan: PlanRecord,
  name: string,
  action: ActionRecord,
  step: StepRecord,
  place: number,
): Cell[] {
  return [
    words(plan.file ?? THIS_WORKBOOK),
    words(plan.sheet),
    number(action.row),
    words(name),
    stated(plan.title),
    stated(action.ref),
    words('Step'),
    number(place),
    stated(action.section),
    stated(action.area),
    stated(action.outcome),
    stated(step.action),
    stated(action.leads.join('\n')),
    stated(action.accountable.join('\n')),
    stated(step.timescale),
    typedDay(step.start),
    typedDay(step.due),
    typedDay(null),
    words(statusName(step.status)),
    yes(false),
    yes(false),
    yes(step.overdue),
    number(step.daysOverdue),
    words(plan.scheme.name),
    WITH_ACTION,
    WITH_ACTION,
    WITH_ACTION,
    WITH_ACTION,
    WITH_ACTION,
    stated(step.progress),
    words(WORDS.report.seeItsAction),
    words(WORDS.report.seeItsAction),
  ];
}
