/** A workbook's bytes → what a report needs of it. One way for the command line, its workers and the pane's. */
import type { Correction } from '../plan/correction';
import type { IsoDate } from '../plan/dates';
import type { Scheme } from '../plan/schemes';
import { parseState } from '../plan/state';
import { assessWorkbook, type AssessedWorkbook } from '../plan/workbook';
import { readEarlierReports, withoutReports, type EarlierReports } from '../report/earlier';
import { extractFile, unreadFile, type FileExtract } from '../report/record';
import { FileError } from './errors';
import { readWorkbook } from './read/workbook';
import type { Unpacker } from './zip';
import { WORDS } from '../words';

export interface ExtractOptions {
  readonly asAt: IsoDate;
  /** A scheme asked for: it goes before the workbook's own choice. */
  readonly asked?: string | null;
  readonly schemes?: readonly Scheme[];
  readonly corrections?: readonly Correction[];
}

/** Reads and assesses the plans of a file; sheets that a report made are left out. Throws FileError. */
export function assessFile(
  bytes: Uint8Array,
  name: string,
  options: ExtractOptions,
  unpacker?: Unpacker,
): AssessedWorkbook {
  const { snapshot } = readWorkbook(bytes, name, unpacker ? { unpacker } : {});
  const { state } = parseState(snapshot.state);
  const { plans: snapshotOfPlans, reports } = withoutReports(snapshot);
  const assessed = assessWorkbook(snapshotOfPlans, { ...options, state });
  const skipped = reports.map((sheet) => ({ sheet, why: WORDS.files.itIsAReportThatPlanRagMade }));
  return { ...assessed, skipped: [...assessed.skipped, ...skipped] };
}

/** What a report needs of a file. One that cannot be read gives its reason; nothing is thrown for it. */
export function extractWorkbook(
  bytes: Uint8Array,
  name: string,
  options: ExtractOptions,
  unpacker?: Unpacker,
): FileExtract {
  try {
    const { plans, skipped } = assessFile(bytes, name, options, unpacker);
    return extractFile(name, plans, skipped);
  } catch (error) {
    if (error instanceof FileError) return unreadFile(name, error.message);
    throw error;
  }
}

/** The reports that stand in a file, or why there are none. */
export type EarlierReading =
  | { readonly reports: EarlierReports; readonly error: null }
  | { readonly reports: null; readonly error: string };

/** Earlier reports of Plan RAG in a workbook; one that cannot be read gives its reason. */
export function earlierReports(bytes: Uint8Array, name: string): EarlierReading {
  try {
    const reports = readEarlierReports(readWorkbook(bytes, name).snapshot);
    return reports.reports.length > 0
      ? { reports, error: null }
      : { reports: null, error: WORDS.files.noReportInIt };
  } catch (error) {
    if (error instanceof FileError) return { reports: null, error: error.message };
    throw error;
  }
}
