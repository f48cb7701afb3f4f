/** Assessed plans → ExceptionReport → SheetDrawing. */
export { buildReport, ReportBuilder, type ReportInput, type ReportOptions, type ReportSource } from './build';
export { digestPlan, type ActionDigest, type PlanDigest } from './digest';
export { drawReport, type DrawOptions } from './draw';
export { NO_EARLIER, readEarlierReports, withoutReports, type EarlierReports } from './earlier';
export { renamed, sheetName, tableName } from './names';
export {
  extractFile,
  fitCell,
  LONGEST_CELL,
  recordSchema,
  unreadFile,
  type ActionRecord,
  type FileExtract,
  type FileRecord,
  type PlanColumn,
  type PlanExtract,
  type PlanRecord,
  type ReportRecord,
} from './record';
export { MemoryStore, type ExceptionReport, type Move, type RecordStore } from './report';
export { drawScheme } from './scheme-sheet';
export { drawShare, looksOfShares, sharedReport, type SharedReport } from './share';
export * from './drawing';
