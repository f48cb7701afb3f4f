/** The report as sheets, following the UK government's checklist for accessible spreadsheets (analysisfunction.civilservice.gov.uk). */
import { longDate } from '../plan/dates';
import type { CellStyle, DrawnCell, DrawnRow, DrawnTable, DrawnValue, SheetDrawing } from './drawing';
import type { ExceptionReport, PlanCounts, ReportAction } from './report';
import type { Rating } from '../plan/schemes';

const BODY: CellStyle = { wrap: true, vertical: 'top', size: 11 };
const HEADER: CellStyle = {
  bold: true,
  wrap: true,
  vertical: 'top',
  size: 11,
  fill: '#1F3864',
  fontColour: '#FFFFFF',
  border: 'thin',
};
const TITLE: CellStyle = { bold: true, size: 16, builtIn: 'Title' };
const HEADING: CellStyle = { bold: true, size: 13, builtIn: 'Heading 1' };
const LINE: CellStyle = { size: 11, vertical: 'top' };
const CELL: CellStyle = { ...BODY, border: 'thin' };

const text = (value: string): DrawnValue => ({ kind: 'text', text: value });
const number = (value: number): DrawnValue => ({ kind: 'number', number: value });
const orNone = (value: string | null): string =>
  value === null || value.trim() === '' ? 'None stated' : value.replace(/\r\n?/g, '\n');

/** Rows of a sheet as they grow. */
class Page {
  readonly rows: DrawnRow[] = [];
  readonly tables: DrawnTable[] = [];

  line(value: string, style: CellStyle = LINE): void {
    this.rows.push({ cells: [{ column: 0, value: text(value), style }] });
  }

  blank(): void {
    this.rows.push({ cells: [] });
  }

  /** An Excel table: one header row, no merged cells, no blank cell without a word. */
  table(
    name: string,
    headers: readonly string[],
    body: readonly (readonly (Partial<DrawnCell> & { value: DrawnValue })[])[],
  ): void {
    const top = this.rows.length;
    this.rows.push({
      cells: headers.map((header, column) => ({ column, value: text(header), style: HEADER })),
    });
    for (const row of body)
      this.rows.push({ cells: row.map((cell, column) => ({ style: CELL, ...cell, column })) });
    this.tables.push({
      name,
      range: { top, left: 0, bottom: this.rows.length - 1, right: headers.length - 1 },
      filters: true,
    });
  }
}

const EXCEPTION_HEADERS = [
  'Plan',
  'Reference',
  'Action',
  'Lead',
  'Accountable body',
  'Timescale as written',
  'Due date',
  'Days overdue',
  'Rating was',
  'Rating now',
  'Reason',
  'Progress',
  'What is missing',
  'Go to',
];
const ACTION_HEADERS = [
  'File',
  'Sheet',
  'Row',
  'Plan',
  'Reference',
  'Section',
  'Action',
  'Lead',
  'Accountable body',
  'Timescale as written',
  'Start date',
  'Due date',
  'Original due date',
  'Status',
  'Overdue',
  'Days overdue',
  'Rating in the plan',
  'Rating by the rules',
  'Reason',
  'Progress',
  'Evidence',
  'What is missing',
];

/** The report as two sheets: the exceptions, and every action as one tidy table. */
export function drawReport(report: ExceptionReport): SheetDrawing[] {
  return [drawExceptions(report), drawActions(report)];
}

function drawExceptions(report: ExceptionReport): SheetDrawing {
  const page = new Page();
  page.line(`Exception report as at ${longDate(report.asAt)}`, TITLE);
  const tables = 2 + (report.exceptions.length > 0 ? 1 : 0) + (report.chase.length > 0 ? 1 : 0);
  page.line(
    `This sheet has ${tables} tables: counts by plan, ${report.exceptions.length > 0 ? 'exceptions, ' : ''}${report.chase.length > 0 ? 'what each lead owes, ' : ''}and the quality of the data. Blank cells hold “None stated”.`,
  );
  for (const sentence of report.summary) page.line(sentence);
  for (const { file, why } of report.unread) page.line(`Not read: ${file}. ${why}`);
  page.blank();
  drawCounts(page, report);
  page.blank();
  page.line(report.exceptions.length > 0 ? 'Exceptions, worst first' : 'There are no exceptions', HEADING);
  const freezeAt = page.rows.length;
  if (report.exceptions.length > 0)
    page.table('Exceptions', EXCEPTION_HEADERS, report.exceptions.map(exceptionCells));
  if (report.chase.length > 0) {
    page.blank();
    page.line('What each lead owes', HEADING);
    page.table(
      'Chase_list',
      ['Lead', 'Actions', 'What is owed'],
      report.chase.map(({ lead, lines }) => [
        { value: text(lead) },
        { value: number(lines.length) },
        { value: text(lines.join('\n')) },
      ]),
    );
  }
  page.blank();
  page.line('Quality of the data', HEADING);
  page.table(
    'Data_quality',
    ['Plan', 'Actions', 'Findings', 'Scheme used'],
    report.plans.map((plan) => [
      { value: text(plan.plan) },
      { value: number(plan.total) },
      { value: number(plan.findings) },
      { value: text(plan.scheme) },
    ]),
  );
  return {
    name: `Exceptions ${report.asAt}`,
    columnWidths: [20, 9, 34, 17, 15, 15, 11, 9, 10, 10, 30, 30, 18, 15],
    rows: page.rows,
    tables: page.tables,
    charts: [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      titleRows: { first: freezeAt, last: freezeAt },
      footer: { left: `Exception report as at ${longDate(report.asAt)}`, centre: '', right: 'Page &P of &N' },
    },
  };
}

/** One row a plan, one column a rating: the schemes' ratings in the order in which they first come, then the totals. */
function drawCounts(page: Page, report: ExceptionReport): void {
  page.line('Counts by plan and rating', HEADING);
  const names = [...new Set(report.plans.flatMap((plan) => plan.ratings.map((rating) => rating.name)))];
  const count = (plan: PlanCounts, name: string): number =>
    plan.ratings.find((rating) => rating.name === name)?.count ?? 0;
  const cells = (
    label: string,
    counts: readonly number[],
    total: number,
    overdue: number,
  ): { value: DrawnValue }[] => [
    { value: text(label) },
    { value: number(total) },
    ...counts.map((each) => ({ value: number(each) })),
    { value: number(overdue) },
  ];
  const rows = report.plans.map((plan) =>
    cells(
      plan.plan,
      names.map((name) => count(plan, name)),
      plan.total,
      plan.overdue,
    ),
  );
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const all = cells(
    'All plans',
    names.map((name) => sum(report.plans.map((plan) => count(plan, name)))),
    sum(report.plans.map((plan) => plan.total)),
    sum(report.plans.map((plan) => plan.overdue)),
  );
  page.table('Counts', ['Plan', 'Actions', ...names, 'Overdue'], [...rows, all]);
}

/** A rating in its colour with a text colour of at least 4.5:1 on it; the word is always there. */
function ratingStyle(colour: string | null): CellStyle {
  if (colour === null) return CELL;
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return {
    ...CELL,
    fill: colour,
    fontColour: 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#FFFFFF' : '#000000',
  };
}

const ratingCell = (rating: Rating | null): { value: DrawnValue; style: CellStyle } => ({
  value: text(rating?.name ?? 'Not rated'),
  style: ratingStyle(rating?.colour ?? null),
});

function exceptionCells(item: ReportAction): (Partial<DrawnCell> & { value: DrawnValue })[] {
  const { action, timescale, daysOverdue } = item.assessed;
  const place = `${item.sheet}, row ${item.row + 1}`;
  return [
    { value: text(item.plan) },
    { value: text(orNone(action.ref)) },
    { value: text(orNone(action.action)) },
    { value: text(orNone(action.leads.join('\n'))) },
    { value: text(orNone(action.accountable.join('\n'))) },
    { value: text(orNone(timescale?.text ?? null)) },
    timescale?.due
      ? {
          value: { kind: 'date', date: timescale.due },
          style: { ...CELL, numberFormat: 'dd/mm/yyyy', horizontal: 'left' },
        }
      : { value: text('None stated') },
    { value: number(daysOverdue) },
    ratingCell(item.was),
    ratingCell(item.now),
    { value: text(orNone(item.reason)) },
    { value: text(orNone(progressOf(item))) },
    { value: text(item.missing.length === 0 ? 'Nothing' : item.missing.join(', ')) },
    item.file === null
      ? {
          value: text(`Go to ${place}`),
          style: { ...CELL, fontColour: '#0563C1' },
          link: { sheet: item.sheet, row: item.row, column: item.column, tip: `Goes to ${place}` },
        }
      : { value: text(`${item.file}, ${place}`) },
  ];
}

function progressOf({ assessed }: ReportAction): string | null {
  return (assessed.action.cells.progress ?? []).map((cell) => cell.text).join('\n') || null;
}

function drawActions(report: ExceptionReport): SheetDrawing {
  const page = new Page();
  page.line(`Every action as at ${longDate(report.asAt)}`, TITLE);
  page.line(
    'This sheet has one table: every action, one row each, for Power BI, Power Query or a pivot table.',
  );
  const date = (value: string | null | undefined): { value: DrawnValue; style?: CellStyle } =>
    value
      ? {
          value: { kind: 'date', date: value },
          style: { ...CELL, numberFormat: 'dd/mm/yyyy', horizontal: 'left' },
        }
      : { value: text('None stated') };
  page.table(
    'Every_action',
    ACTION_HEADERS,
    report.actions.map((item) => {
      const { action, timescale, status, overdue, daysOverdue } = item.assessed;
      return [
        { value: text(item.file ?? 'This workbook') },
        { value: text(item.sheet) },
        { value: number(item.row + 1) },
        { value: text(item.plan) },
        { value: text(orNone(action.ref)) },
        { value: text(orNone(action.section)) },
        { value: text(orNone(action.action)) },
        { value: text(orNone(action.leads.join('\n'))) },
        { value: text(orNone(action.accountable.join('\n'))) },
        { value: text(orNone(timescale?.text ?? null)) },
        date(timescale?.start),
        date(timescale?.due),
        date(timescale?.originalDue),
        { value: text(status.status) },
        { value: text(overdue ? 'Yes' : 'No') },
        { value: number(daysOverdue) },
        { value: text(item.was?.name ?? 'Not rated') },
        { value: text(item.now?.name ?? 'Not rated') },
        { value: text(orNone(item.reason)) },
        { value: text(orNone(progressOf(item))) },
        { value: text(orNone((action.cells.evidence ?? []).map((cell) => cell.text).join('\n'))) },
        { value: text(item.missing.length === 0 ? 'Nothing' : item.missing.join(', ')) },
      ];
    }),
  );
  return {
    name: `Actions ${report.asAt}`,
    columnWidths: [18, 18, 6, 26, 12, 24, 44, 22, 22, 20, 12, 12, 12, 14, 9, 9, 12, 12, 40, 40, 24, 24],
    rows: page.rows,
    tables: page.tables,
    charts: [],
    freeze: { rows: 3, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      titleRows: { first: 2, last: 2 },
      footer: { left: 'Every action', centre: '', right: 'Page &P of &N' },
    },
  };
}
