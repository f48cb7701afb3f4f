/** What the command line prints. */
import { things } from './plural';

export const cli = {
  lineOfFile: (count: number, path: string): string => `Line ${count} of “${path}”`,
  lineOfIsAnAction: (count: number, path: string, plan: string): string =>
    `Line ${count} of “${path}” is an action of “${plan}”, but its plan’s line is not before it.`,
  isNotJson: (where: string): string => `${where} is not JSON.`,
  isNotRightAt: (where: string, path: string | undefined, message: string): string =>
    `${where} is not right at ${path || 'its top'}: ${message}.`,
  nameAtLeastOneWorkbookOrFolderTo: (command: string): string =>
    `Name at least one workbook or folder to ${command}.`,
  isNoDateWriteItAsYyyyMm: (asAt: string): string =>
    `“${asAt}” is no date. Write it as YYYY-MM-DD, such as 2011-02-28.`,
  isNoNumberOfJobsWriteOne: (jobs: string): string =>
    `“${jobs}” is no number of jobs. Write one from 1 to 99.`,
  thereIsNoWorkbookInTheFolder: (path: string): string => `There is no workbook in the folder “${path}”.`,
  theScheme: (name: string): string => `The scheme “${name}”`,
  isNoSchemeChooseOneOfOrName: (name: string, schemes: string): string =>
    `“${name}” is no scheme. Choose one of ${schemes}, or name a .json file.`,
  theMapping: (path: string): string => `The mapping “${path}”`,
  theCouldNotBeReadAsJson: (what: string, path: string): string =>
    `The ${what} “${path}” could not be read as JSON.`,
  notRead: (file: string, message: string): string => `${file}\n  Not read: ${message}\n`,
  skipped: (sheet: string, why: string): string => `  Skipped “${sheet}”: ${why}\n`,
  noPlanWasFoundOnAnySheet: '  No plan was found on any sheet.\n',
  actionAsAtOverdue: (actions: number, asAt: string, overdue: number, rated: string): string =>
    `  ${actions} action${actions === 1 ? '' : 's'} as at ${asAt}, ${overdue} overdue. ${rated}.\n`,
  scheme: (scheme: string, why: string): string => `  Scheme: ${scheme}. ${why}\n`,
  toCheck: (doubt: string): string => `  To check: ${doubt}\n`,
  ratingsThatTheRulesWouldChange: (changes: string): string =>
    `  Ratings that the rules would change:\n${changes}`,
  findings: (lines: string): string => `  Findings:\n${lines}`,
  noFindings: '  No findings.\n',
  thisFileTakesMoreMemoryThanThere: 'This file takes more memory than there is to be read safely.',
  itCouldNotBeRead: (message: string): string => `It could not be read: ${message}`,
  exceptionReportAsAt: (asAt: string): string => `Exception report as at ${asAt}`,
  inIn: (title: string, exceptions: number, plans: number, output: string, summary: string): string =>
    `${title}: ${things(exceptions, 'exception')} in ${things(plans, 'plan')}, in ${output}.\n${summary}\n`,
  nameTheReportsFileWithO: 'Name the report’s file with -o.',
  theReportIsAnXlsxWorkbook: (output: string): string =>
    `The report is an .xlsx workbook, and “${output}” is no such name.`,
  isThereAlreadyNothingIsOverwritten: (output: string): string =>
    `“${output}” is there already; nothing is overwritten.`,
  noSuchFile: 'There is no such file, or it may not be opened.',
  theEarlierReportCouldNotBeRead: (path: string, why: string): string =>
    `The earlier report “${path}” could not be read. ${why}`,
  holdsNoReportThatPlanRagMade: (path: string): string =>
    `“${path}” holds no report that Plan RAG made: its sheet “Actions …” is not there.`,
  wasMadeAsAtAndTheReport: (path: string, asAt: string, asAt2: string): string =>
    `“${path}” was made as at ${asAt} and the report is as at ${asAt2}: statuses and days overdue would not fit together.`,
  usagePlanRagCheckFileAsAtYyyy: (schemes: string): string => `Usage:
  plan-rag check   FILE… [--as-at YYYY-MM-DD] [--scheme ID] [--mapping FILE.json] [--json]
  plan-rag report  FILE… -o REPORT.xlsx [--as-at YYYY-MM-DD] [--since EARLIER.xlsx] [--scheme ID]
                   [--mapping FILE.json] [--one-table-per-sheet] [--keep-apart] [--jobs N]
  plan-rag extract FILE… [--as-at YYYY-MM-DD] [--scheme ID] [--mapping FILE.json] [--jobs N]

FILE is a workbook (.xlsx, .xlsm) or a folder of them.

check reads action plans and prints their ratings and findings. Nothing is changed.
report writes the exception report over all of them to a new workbook; a FILE may also be what extract printed (.jsonl).
extract prints one JSON line an action, for other programs, and for report (docs/json.md, docs/scale.md).

  --as-at    the day for which ratings are computed (today if left out)
  --scheme   ${schemes},
             or a scheme of your own in a .json file (docs/schemes.md)
  --mapping  corrections of how plans are read (docs/json.md)
  -o         the report's file; it must not exist yet
  --since    an earlier report: movement is counted from it, and columns added to its right are kept
  --one-table-per-sheet  the version for publication
  --keep-apart           an action that stands in two plans is shown twice
  --jobs     files read at the same time (one for each core if left out)
  --json     one JSON document (docs/json.md) instead of text

Exit code: 0 when all files were read, 1 when one could not be, 2 for wrong usage.
`,
  sayWhatToDoCheckReportOrExtract: 'Say what to do: check, report or extract.',
  isNoCommandOfPlanRag: (command: string): string => `“${command}” is no command of plan-rag.`,
  planRagTryPlanRagHelp: (message: string): string => `plan-rag: ${message}\nTry “plan-rag --help”.\n`,
  notRated: 'Not rated',
};
