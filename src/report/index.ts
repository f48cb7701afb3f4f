/** Assessed plans → ExceptionReport → SheetDrawing. */
export { drawReport } from './draw';
export { buildReport, planName, type ExceptionReport, type ReportInput, type ReportSource } from './report';
export { drawScheme } from './scheme-sheet';
export * from './drawing';
