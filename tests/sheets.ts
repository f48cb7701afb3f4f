/** Sheets and plans from rows of texts, for tests of the domain. */
import { assessPlan } from '../src/plan/assess';
import type { AssessedPlan } from '../src/plan/assessed';
import { readPlans } from '../src/plan/reading';
import { chooseScheme } from '../src/plan/schemes';
import { settingsSchema, type Settings } from '../src/plan/settings';
import type { CellSnapshot, SheetSnapshot } from '../src/plan/snapshot';
import type { Override } from '../src/plan/state';

/** A sheet from rows of texts; blank texts are no cells, `#RRGGBB` is a fill without a text, `#REF!` an error. */
export function sheetOf(rows: readonly (readonly string[])[], name = 'Sheet1'): SheetSnapshot {
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    rows: rows.map((row, index) => ({
      row: index,
      cells: row.flatMap((text, column): CellSnapshot[] => (text === '' ? [] : [cellOf(text, column)])),
    })),
    merges: [],
    hiddenColumns: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    frozenRows: 0,
  };
}

function cellOf(text: string, column: number): CellSnapshot {
  if (/^#[0-9A-F]{6}$/.test(text)) return { column, value: null, text: '', fill: text };
  return { column, value: text, text, ...(text === '#REF!' ? { error: text } : {}) };
}

export interface AssessRows {
  readonly asAt?: string;
  readonly scheme?: string;
  readonly settings?: Partial<Settings>;
  readonly overrides?: readonly Override[];
}

/** The first plan in rows of texts, assessed as at 15 January 2015 unless told. */
export function assessRows(rows: readonly (readonly string[])[], options: AssessRows = {}): AssessedPlan {
  const sheet = sheetOf(rows);
  const [plan] = readPlans({ name: 'x.xlsx', sheets: [sheet] }).plans;
  return assessPlan(plan!, {
    asAt: options.asAt ?? '2015-01-15',
    scheme: chooseScheme(plan!, { asked: options.scheme ?? 'brag' }),
    settings: settingsSchema.parse(options.settings ?? {}),
    overrides: options.overrides ?? [],
    sheet,
  });
}
