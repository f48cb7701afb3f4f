import { run } from './fault';

/** Shows and selects a cell, 0-based. Throws ExcelFault. */
export function selectCell(sheet: string, row: number, column: number): Promise<void> {
  return run('The cell could not be selected.', async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}
