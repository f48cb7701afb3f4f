/** Draws rows of a new workbook in another thread than the one that writes it. */
import type { CellStyle, DrawnRow } from '../../report/drawing';
import { drawRow, DrawnStyles } from './draw-row';
import { PackedPart, type PackedRun, type Packer } from './packed-part';
import { PLAIN_STYLES, StyleBook } from './style-book';

/** One thread's painter: `looks` are those that the writer was given (Making), in the same order. */
export class RowPainter {
  private readonly styles: DrawnStyles;
  private readonly part: PackedPart;

  constructor(looks: readonly CellStyle[], packer: Packer) {
    this.styles = new DrawnStyles(new StyleBook(PLAIN_STYLES), looks).seal();
    this.part = new PackedPart('', packer);
  }

  /** Rows from `first` on, packed, of a sheet whose columns have these widths. */
  paint(rows: Iterable<DrawnRow>, first: number, widths: readonly number[]): PackedRun {
    let number = first;
    for (const row of rows) {
      if (row.cells.some(({ link }) => link)) throw new Error('rows with links belong to their sheet');
      this.part.write(drawRow(row, number, widths, this.styles));
      number += 1;
    }
    return this.part.run();
  }
}
