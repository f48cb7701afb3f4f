import type { DrawnElsewhere, Packer } from '../files';
import type { ExtractOptions } from '../files/extract';
import type { ExceptionReport, SheetDrawing } from '../report';
import type { ReadFile } from './read-file';
import type { FileStore, Spool } from './spool';

/** A file to read: where it is and what it is called in the report. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** What the command line needs of the world, so that tests can give it their own. */
export interface CliWorld {
  readonly readFile: (path: string) => Uint8Array;
  /** The lines of a text file, one by one. */
  readonly readLines: (path: string) => Iterable<string>;
  readonly writeFile: (path: string, pieces: readonly Uint8Array[]) => void;
  readonly exists: (path: string) => boolean;
  /** The files in a folder and the folders in it, relative to it; null where the path is no folder. */
  readonly listFolder: (path: string) => readonly string[] | null;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today as an ISO date. */
  readonly today: () => string;
  /** Reads files, in parallel where the world can; the results come in the order of the files. */
  readonly extractAll: (
    files: readonly NamedFile[],
    options: ExtractOptions,
    jobs: number | null,
  ) => AsyncIterable<ReadFile>;
  /** Where the records of a report are kept until it is drawn. */
  readonly newStore: () => FileStore;
  /** Draws the report's long tables, in parallel where the world can. */
  readonly draw?: (
    report: ExceptionReport,
    drawings: readonly SheetDrawing[],
    spool: Spool,
    jobs: number | null,
  ) => Promise<DrawnElsewhere>;
  /** A packer faster than the one that runs anywhere. */
  readonly packer?: () => Packer;
}

/** Thrown for wrong usage: one sentence for the person at the command line. */
export class UsageError extends Error {}
