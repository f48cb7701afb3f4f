/** Changes to a workbook's file. Rows and columns are 0-based. */
import type { CellRectangle } from '../../plan/snapshot';
import type { CellStyle, SheetDrawing } from '../../report/drawing';

export interface CellEdit {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Absent: the content stays. Null: it is cleared. Text stays text, whatever it begins with. */
  readonly value?: string | number | boolean | null;
  /** `=…`; only for what a user typed as a formula. */
  readonly formula?: string;
  /** What changes of its look; a null fill takes the fill away. */
  readonly style?: StyleChange;
}

export type StyleChange = Omit<CellStyle, 'fill' | 'border' | 'builtIn'> & {
  readonly fill?: string | null;
  readonly border?: 'thin' | 'bottom';
};

export interface HighlightEdit {
  readonly kind: 'highlights';
  readonly sheet: string;
  /** Ours, all of them: those in the file are replaced. */
  readonly rules: readonly {
    readonly range: CellRectangle;
    readonly formula: string;
    readonly fill: string;
  }[];
}

export interface AddSheetEdit {
  readonly kind: 'addSheet';
  readonly drawing: SheetDrawing;
}

export interface StateEdit {
  readonly kind: 'state';
  /** Kept as JSON in our custom XML part. */
  readonly state: unknown;
}

export type WorkbookEdit = CellEdit | HighlightEdit | AddSheetEdit | StateEdit;
