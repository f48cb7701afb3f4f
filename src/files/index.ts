/** .xlsx and .xlsm files: the reader, the part editor and the report writer. Runs in Node, a page or a worker. */
export { FileError, type FileErrorCode } from './errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export { evaluate } from './read/formula';
export { readWorkbook, type WorkbookFile } from './read/workbook';
export type { CellEdit, WorkbookEdit } from './write/edits';
export type { DrawnElsewhere } from './write/draw-sheet';
export type { PackedRun, Packer } from './write/packed-part';
export type { Unpacker } from './zip';
export { RowPainter } from './write/row-painter';
export { editWorkbook, writeWorkbook, writeWorkbookPieces, type Making } from './write/workbook';
