import { run } from './fault';
import { WORDS } from '../words';

/** Shows and selects a cell, 0-based. Throws ExcelFault. */
export function selectCell(sheet: string, row: number, column: number): Promise<void> {
  return run(WORDS.excel.theCellCouldNotBeSelected, async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}
