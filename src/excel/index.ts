/** The only folder that touches Office.js. */
export { drawSheets } from './draw';
export { Cancelled, ExcelFault } from './fault';
export { clearHighlights, showHighlights, type HighlightCell } from './highlight';
export {
  CELLS_AT_ONCE,
  readOpenWorkbook,
  readRowsAgain,
  type Block,
  type OpenWorkbook,
  type ReadOptions,
} from './read';
export { withRatingRules } from './rules';
export { selectCell } from './select';
export { loadState, saveState } from './state';
export { placeName, undoRatings, writeRatings, type UndoResult, type WriteResult } from './write-ratings';
export { canWatchEdits, watchEdits, type Edits, type WatchOptions } from './watch';
export { undoCell, writeCell, type CellWritten } from './write-cell';
