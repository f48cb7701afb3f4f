/** A snapshot → the plans in it (DOMAIN.md section 2). */
import type { Correction } from '../correction';
import type { Plan, SkippedSheet } from '../model';
import type { WorkbookSnapshot } from '../snapshot';
import { readSheet } from './sheet';

export { FIELD_LABELS } from './labels';
export { readSheet, type SheetReading } from './sheet';

export interface WorkbookReading {
  readonly plans: readonly Plan[];
  readonly skipped: readonly SkippedSheet[];
}

/**
 * Reads every sheet of a workbook. A legend on a sheet of its own serves the plans that have none. Hidden sheets are
 * read too and marked. Never throws: what is no plan is in `skipped` with the reason.
 */
export function readPlans(
  workbook: WorkbookSnapshot,
  corrections: readonly Correction[] = [],
): WorkbookReading {
  const readings = workbook.sheets.map((sheet) => readSheet(sheet, corrections));
  const legend =
    readings.find((reading) => reading.plans.length === 0 && reading.legend !== null)?.legend ?? null;
  return {
    plans: readings
      .flatMap((reading) => reading.plans)
      .map((plan) => (plan.legend === null && legend !== null ? { ...plan, legend } : plan)),
    skipped: readings.flatMap((reading) => reading.skipped),
  };
}
