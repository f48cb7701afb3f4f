/** The only folder that touches Office.js. */
export { drawSheets } from './draw';
export { ExcelFault } from './fault';
export { clearHighlights, showHighlights, type HighlightCell } from './highlight';
export { readOpenWorkbook, type OpenWorkbook } from './read';
export { selectCell } from './select';
export { loadState, saveState } from './state';
export { undoRatings, writeRatings, type UndoResult, type WriteResult } from './write-ratings';
