/** The exception report over the plans of the open workbook, as new sheets of it. */
import { drawSheets } from '../excel';
import type { AssessedPlan } from '../plan/assessed';
import type { IsoDate } from '../plan/dates';
import type { WorkbookSnapshot } from '../plan/snapshot';
import {
  drawReport,
  extractFile,
  readEarlierReports,
  renamed,
  ReportBuilder,
  type DrawOptions,
  type EarlierReports,
  type FileExtract,
} from '../report';
import { WORDS } from '../words';

export interface ReportSwitches extends DrawOptions {
  /** True: an action that stands in two plans is shown twice. */
  readonly keepApart?: boolean;
  /** Files read beside the open workbook (src/jobs/consolidate.ts). */
  readonly files?: readonly FileExtract[];
  /** Reports of an earlier file that the user chose; else those of the open workbook are used. */
  readonly since?: EarlierReports;
}

/** What a report needs of the checked workbook. */
export interface CheckedForReport {
  readonly open: { readonly snapshot: WorkbookSnapshot };
  readonly asAt: IsoDate;
  readonly plans: readonly AssessedPlan[];
}

/** Lets the page answer its user between two files. */
const breath = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

/**
 * Builds the exception report as new sheets. Made again, it is the refreshed report: movement is counted from the last
 * report of an earlier date in this workbook, and columns added to the last report's right are kept. Throws ExcelFault.
 */
export async function makeReport(checked: CheckedForReport, switches: ReportSwitches = {}): Promise<string> {
  const files = switches.files ?? [];
  if (checked.plans.length === 0 && files.every(({ plans }) => plans.length === 0))
    return WORDS.jobs.noPlanWasFoundSoThereIsNothing;
  const builder = new ReportBuilder({
    asAt: checked.asAt,
    earlier: switches.since ?? readEarlierReports(checked.open.snapshot),
    ...(switches.keepApart ? { keepApart: true } : {}),
  });
  if (checked.plans.length > 0) builder.add(extractFile(null, checked.plans));
  for (const file of files) {
    builder.add(file);
    await breath();
  }
  const report = builder.finish();
  const drawings = drawReport(report, switches);
  const names = await drawSheets(drawings);
  const tooLong = drawings.filter(({ name }) => name.length > 31);
  return [
    WORDS.jobs.exceptionReportMadeOnTheNewSheetIn(
      names[0] ?? '',
      report.exceptions.length,
      report.plans.length,
    ),
    ...renamed(
      tooLong.map(({ name }) => name),
      tooLong.map((drawing) => names[drawings.indexOf(drawing)]!),
    ),
  ].join(' ');
}
