/**
 * Many teams' files into one report, without a pane: picked files go one at a time to a reader (the web worker of
 * src/jobs/file-worker.ts), with progress, Cancel and a result a file. `makeReport` takes what comes back.
 *
 *     const done = await consolidate([...picked], { asAt, state, reading: startFileWorker, signal, onProgress });
 *     await makeReport(checked, { files: done.extracts });
 *
 * A file whose columns are unsure is read again with a correction: `withLayoutColumn` makes one for its layout, which
 * is kept in the workbook's state (`keep`) and serves next month's file too.
 */
import type { ExtractOptions } from '../files/extract';
import { fingerprint, noCorrection, type Correction } from '../plan/correction';
import type { IsoDate } from '../plan/dates';
import type { Field } from '../plan/model';
import type { PlanRagState } from '../plan/state';
import { unreadFile, type FileExtract, type PlanColumn } from '../report';
import { WORDS } from '../words';
import { LOCALE } from '../words/format';

/** A file as a page has it: `File` is one. `webkitRelativePath` is set where a folder was picked. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly webkitRelativePath?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Something that reads files one at a time: a web worker, or the code itself in tests. */
export interface FileReading {
  extract(bytes: Uint8Array, name: string, options: ExtractOptions): Promise<FileExtract>;
  stop(): void;
}

/** What became of one file, for its line in the pane. */
export interface FileResult {
  readonly file: string;
  /** Why it could not be read, one sentence; null where it was. */
  readonly error: string | null;
  readonly plans: readonly {
    readonly sheet: string;
    readonly name: string;
    readonly rows: number;
    /** What is unsure, in sentences; empty where nothing is. */
    readonly unsure: readonly string[];
    readonly columns: readonly PlanColumn[];
  }[];
  /** Sheets that were left out, and why. */
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
}

export interface Progress {
  /** Files done, of `total`. */
  readonly done: number;
  readonly total: number;
  /** The file that is being read; null when all are. */
  readonly reading: string | null;
  /** Of the file that was just done; null at the start. */
  readonly result: FileResult | null;
}

export interface ConsolidateOptions {
  readonly asAt: IsoDate;
  /** Of the open workbook: its corrections by layout and its own schemes are used for the files too. */
  readonly state: Pick<PlanRagState, 'corrections' | 'ownSchemes'>;
  /** Starts the reader; it is stopped in the end. */
  readonly reading: () => FileReading;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Consolidated {
  /** In the order of the files, for `makeReport`. */
  readonly extracts: readonly FileExtract[];
  readonly results: readonly FileResult[];
  /** True where it was stopped: the files that were done are here, the others are not. */
  readonly cancelled: boolean;
}

/** What may be picked besides workbooks and is named with its reason; other files in a folder are passed over. */
const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i;
/** A workbook of more bytes than a page can hold twice. */
const LARGEST = 256 * 1024 * 1024;

/** The files of a pick, a drop or a folder that are worth reading, in the order of their names. */
export function workbooksAmong(files: readonly PickedFile[]): PickedFile[] {
  return files
    .filter(({ name }) => SPREADSHEET.test(name) && !/^(?:~\$|\.)/.test(name))
    .sort((a, b) => fileName(a).localeCompare(fileName(b), LOCALE, { numeric: true }));
}

/** What a file is called: two of one name in two folders are told apart by their folders. */
export const fileName = ({ name, webkitRelativePath }: PickedFile): string => webkitRelativePath || name;

/** Reads files one at a time. A file that cannot be read is a result with its reason; nothing is thrown for it. */
export async function consolidate(
  files: readonly PickedFile[],
  { asAt, state, reading, signal, onProgress }: ConsolidateOptions,
): Promise<Consolidated> {
  const options: ExtractOptions = {
    asAt,
    corrections: layoutsOf(state.corrections),
    schemes: state.ownSchemes,
  };
  const extracts: FileExtract[] = [];
  const results: FileResult[] = [];
  const total = files.length;
  let reader: FileReading | null = null;
  const stop = (): void => {
    reader?.stop();
    reader = null;
  };
  signal?.addEventListener('abort', stop, { once: true });
  const cancelled = (): boolean => signal?.aborted === true;
  try {
    for (const [done, file] of files.entries()) {
      if (cancelled()) break;
      const name = fileName(file);
      onProgress?.({ done, total, reading: name, result: results.at(-1) ?? null });
      reader ??= reading();
      const extract = await readOne(file, name, reader, options);
      if (cancelled()) break;
      // A reader that failed is not used again.
      if (extract.failed) stop();
      extracts.push(extract.extract);
      results.push(resultOf(extract.extract));
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
  if (!cancelled()) onProgress?.({ done: total, total, reading: null, result: results.at(-1) ?? null });
  return { extracts, results, cancelled: cancelled() };
}

async function readOne(
  file: PickedFile,
  name: string,
  reader: FileReading,
  options: ExtractOptions,
): Promise<{ extract: FileExtract; failed: boolean }> {
  if (file.size > LARGEST)
    return {
      extract: unreadFile(name, WORDS.jobs.thisFileIsTooLargeToBeRead),
      failed: false,
    };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return {
      extract: unreadFile(name, WORDS.jobs.thisFileCouldNotBeOpened),
      failed: false,
    };
  }
  try {
    return { extract: await reader.extract(bytes, name, options), failed: false };
  } catch {
    return {
      extract: unreadFile(name, WORDS.jobs.planRagCouldNotReadThisFilePlease),
      failed: true,
    };
  }
}

/** Corrections of the open workbook's own sheets are not for other files that happen to name a sheet alike. */
const layoutsOf = (corrections: readonly Correction[]): Correction[] =>
  corrections
    .filter((correction) => correction.fingerprint !== null)
    .map((correction) => ({ ...correction, sheet: null }));

function resultOf({ file, plans }: FileExtract): FileResult {
  return {
    file: file.file ?? '',
    error: file.error,
    plans: plans.map(({ plan, actions }) => ({
      sheet: plan.sheet,
      name: plan.name,
      rows: actions.length,
      unsure: plan.doubts,
      columns: plan.columns,
    })),
    skipped: file.skipped,
  };
}

/** The files of these that have a sheet of the same layout as this plan, by name: a correction of it is theirs too. */
export function filesLike(results: readonly FileResult[], plan: FileResult['plans'][number]): Set<string> {
  const layout = layoutOf(plan);
  return new Set(
    results.filter(({ plans }) => plans.some((each) => layoutOf(each) === layout)).map(({ file }) => file),
  );
}

const layoutOf = ({ columns }: { readonly columns: readonly PlanColumn[] }): string =>
  fingerprint(columns.map(({ header }) => header));

/** Corrections with one column's meaning set for every sheet of a layout, which is known by its headers. */
export function withLayoutColumn(
  corrections: readonly Correction[],
  columns: readonly PlanColumn[],
  header: string,
  field: Field | null,
): Correction[] {
  const print = layoutOf({ columns });
  const known = corrections.find((each) => each.sheet === null && each.fingerprint === print);
  const before = known ?? noCorrection(null, print);
  return [
    ...corrections.filter((each) => each !== known),
    {
      ...before,
      columns: [
        ...before.columns.filter((column) => column.header !== header),
        { header, field, name: null },
      ],
    },
  ];
}
