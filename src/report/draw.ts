/** The report as sheets, following the UK government's checklist for accessible spreadsheets (analysisfunction.civilservice.gov.uk). */
import { longDate } from '../plan/dates';
import { chartOf, CHART_COLUMNS, chartRows } from './chart';
import {
  rowsOf,
  type DrawnChart,
  type DrawnRow,
  type DrawnTable,
  type PrintSetUp,
  type RowBlock,
  type SheetDrawing,
} from './drawing';
import { REPORT_TITLE } from './headers';
import { uniqueHeaders } from './names';
import { movementSection, planMovementSection } from './movement-sections';
import type { ExceptionReport } from './report';
import {
  chaseSection,
  countsSection,
  drawnRows,
  exceptionsSection,
  revisionsSection,
  sharesSection,
  type Section,
} from './sections';
import { legendSection, qualitySection, sourcesSection } from './source-sections';
import { HEADER, HEADING, LINE, LINE_LINK, text, TITLE } from './style';
import { drawActions } from './tidy';
import { WORDS } from '../words';

export interface DrawOptions {
  /**
   * True for the version for publication: one table a sheet, as the checklist recommends. Else the counts, the movement
   * and the exceptions stand on one sheet, and about the sources on another.
   */
  readonly oneTablePerSheet?: boolean;
}

/** The report's sheets: the report itself, every action, and what goes with it. */
export function drawReport(report: ExceptionReport, options: DrawOptions = {}): SheetDrawing[] {
  const present = (sections: readonly (Section | null)[]): Section[] =>
    sections.filter((section): section is Section => section !== null && section.count > 0);
  const front = present([
    countsSection(report),
    sharesSection(report),
    planMovementSection(report),
    exceptionsSection(report),
  ]);
  const after = present([movementSection(report), revisionsSection(report), chaseSection(report)]);
  const about = present([qualitySection(report), sourcesSection(report), legendSection(report)]);
  const actions = drawActions(report);
  if (options.oneTablePerSheet) {
    const apart = [...front, ...after, ...about].map((section) => drawOne(report, section));
    return [drawSummary(report, [...apart, ...actions]), ...apart, ...actions];
  }
  const others = [...after.map((section) => drawOne(report, section)), drawAbout(report, about)];
  return [drawFront(report, front, [...actions, ...others]), ...actions, ...others];
}

/** Characters of a line that fit across the page: longer sentences go on in the next row. */
const LINE_WIDTH = 170;

/** Rows of a sheet as they are put together; those of tables are made when they are asked for. */
class Page {
  private readonly blocks: RowBlock[] = [];
  private next = 0;
  readonly tables: DrawnTable[] = [];
  readonly charts: DrawnChart[] = [];

  constructor(private readonly report: ExceptionReport) {}

  get height(): number {
    return this.next;
  }

  row(row: DrawnRow): void {
    this.blocks.push({ count: 1, rows: [row] });
    this.next += 1;
  }

  line(value: string, style = LINE): void {
    for (const part of wrapped(value)) this.row({ cells: [{ column: 0, value: text(part), style }] });
  }

  blank(rows = 1): void {
    for (let at = 0; at < rows; at += 1) this.row({ cells: [] });
  }

  linkTo(drawing: SheetDrawing): void {
    const value = text(WORDS.report.goToTheSheet(drawing.name));
    const link = { sheet: drawing.name, address: 'A1', tip: WORDS.report.goesToTheSheet(drawing.name) };
    this.row({ cells: [{ column: 0, value, style: LINE_LINK, link }] });
  }

  /** An Excel table: one header row, no merged cells, no blank header. */
  table(section: Section): void {
    const headers = uniqueHeaders(section.headers);
    if (section.chart) this.chart();
    const top = this.next;
    this.row({ cells: headers.map((header, column) => ({ column, value: text(header), style: HEADER })) });
    this.blocks.push({
      count: section.count,
      rows: drawnRows(section),
      ...(section.shares ? { shares: section.shares() } : {}),
    });
    this.next += section.count;
    this.tables.push({
      name: `${section.table}_${this.report.asAt.replaceAll('-', '_')}`,
      range: { top, left: 0, bottom: this.next - 1, right: headers.length - 1 },
      filters: true,
    });
  }

  /** The chart stands above its table, because nothing should stand below one. */
  private chart(): void {
    const rows = chartRows(this.report);
    if (rows === 0) return;
    const lines = wrapped(chartOf(this.report, 0, 0, 0).altText);
    const top = this.next + lines.length;
    const chart = chartOf(this.report, top, top + rows + 1, CHART_COLUMNS);
    for (const part of lines) this.line(part);
    this.charts.push(chart);
    this.blank(rows + 1);
  }

  drawing(rest: Omit<SheetDrawing, 'rows' | 'tables' | 'charts'>): SheetDrawing {
    const { blocks, tables, charts } = this;
    return { ...rest, rows: rowsOf(blocks), tables, charts };
  }
}

function wrapped(value: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const titleOf = (report: ExceptionReport, what?: string): string =>
  WORDS.report.titleAsAt(REPORT_TITLE, what === undefined ? '' : `, ${what}`, longDate(report.asAt));

function print(report: ExceptionReport, what: string | undefined, titleRow: number | null): PrintSetUp {
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: true,
    ...(titleRow === null ? {} : { titleRows: { first: titleRow, last: titleRow } }),
    footer: { left: titleOf(report, what), centre: '', right: WORDS.report.pageOfPages },
  };
}

/** "This sheet has 3 tables: counts, movement and exceptions." */
function tablesLine(sections: readonly Section[]): string {
  const names = sections.map(({ sheet }) => sheet.charAt(0).toLowerCase() + sheet.slice(1));
  const list = WORDS.grammar.listed(names);
  const count = sections.length === 1 ? WORDS.report.oneTable : WORDS.report.manyTables(sections.length);
  return WORDS.report.thisSheetHasNoneStatedIsWritten(count, list);
}

function summaryLines(page: Page, report: ExceptionReport): void {
  for (const sentence of report.summary) page.line(sentence);
  for (const { file, why } of report.unread) page.line(WORDS.report.notUsed(file, why));
}

/** The report proper: the exceptions come last, so that their header can be repeated on every further page. */
function drawFront(
  report: ExceptionReport,
  sections: readonly Section[],
  others: readonly SheetDrawing[],
): SheetDrawing {
  const page = new Page(report);
  page.line(titleOf(report), TITLE);
  page.line(tablesLine(sections));
  summaryLines(page, report);
  for (const drawing of others) page.linkTo(drawing);
  let header: number | null = null;
  for (const section of sections) {
    page.blank();
    page.line(section.heading, HEADING);
    if (section.sheet === 'Exceptions') header = page.height;
    page.table(section);
  }
  if (report.exceptions.length === 0) {
    page.blank();
    page.line(WORDS.report.thereAreNoExceptions, HEADING);
  }
  const widest = sections.find(({ sheet }) => sheet === 'Exceptions') ?? sections[0]!;
  return page.drawing({
    name: WORDS.report.exceptionsSheet(report.asAt),
    columnWidths: widest.widths,
    freeze: { rows: 1, columns: 0 },
    print: print(report, undefined, header),
  });
}

/** A sheet for one table, whose header stays in sight and is repeated on every page. */
function drawOne(report: ExceptionReport, section: Section): SheetDrawing {
  const page = new Page(report);
  const what = section.heading.charAt(0).toLowerCase() + section.heading.slice(1);
  page.line(titleOf(report, what), TITLE);
  page.line(tablesLine([section]));
  page.table(section);
  const header = page.tables[0]!.range.top;
  return page.drawing({
    name: `${section.sheet} ${report.asAt}`,
    columnWidths: section.widths,
    freeze: { rows: section.chart ? 1 : header + 1, columns: 0 },
    print: print(report, what, header),
  });
}

function drawAbout(report: ExceptionReport, sections: readonly Section[]): SheetDrawing {
  const page = new Page(report);
  const what = WORDS.report.itsSourcesAndRatings;
  page.line(titleOf(report, what), TITLE);
  page.line(tablesLine(sections));
  for (const section of sections) {
    page.blank();
    page.line(section.heading, HEADING);
    page.table(section);
  }
  return page.drawing({
    name: WORDS.report.aboutSheet(report.asAt),
    columnWidths: widthsOf(sections),
    freeze: { rows: 1, columns: 0 },
    print: print(report, what, null),
  });
}

/** Columns wide enough for each of several tables that stand under each other. */
function widthsOf(sections: readonly Section[]): number[] {
  const columns = Math.max(...sections.map(({ widths }) => widths.length));
  return Array.from({ length: columns }, (_unused, column) =>
    Math.max(...sections.map(({ widths }) => widths[column] ?? 0)),
  );
}

function drawSummary(report: ExceptionReport, others: readonly SheetDrawing[]): SheetDrawing {
  const page = new Page(report);
  page.line(titleOf(report), TITLE);
  page.line(WORDS.report.thisSheetHasNoTableItSums);
  summaryLines(page, report);
  page.blank();
  page.line(WORDS.report.sheetsOfThisReport, HEADING);
  for (const drawing of others) page.linkTo(drawing);
  return page.drawing({
    name: WORDS.report.summarySheet(report.asAt),
    columnWidths: [140],
    freeze: { rows: 1, columns: 0 },
    print: print(report, undefined, null),
  });
}
