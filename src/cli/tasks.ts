/** What the main thread asks of the others, and what they answer. */
import type { PackedRun } from '../files';
import type { ExtractOptions } from '../files/extract';
import type { RowShare, SharedReport } from '../report';
import type { SentFile } from './read-file';
import type { Spool } from './spool';
import type { NamedFile } from './world';

/** Read one file. */
export interface ReadTask {
  readonly task: 'read';
  readonly file: NamedFile;
  readonly options: ExtractOptions;
}

/** Draw some rows of a table of the report. */
export interface DrawTask {
  readonly task: 'draw';
  readonly share: RowShare;
  /** The 0-based number of the first row on its sheet. */
  readonly first: number;
  readonly widths: readonly number[];
}

/** What is needed before rows can be drawn; it has no answer. */
export interface ReportNotice {
  readonly task: 'report';
  readonly report: SharedReport;
  readonly spool: Spool;
}

export type Message = ReadTask | DrawTask | ReportNotice;
export type Answer = SentFile | PackedRun;
