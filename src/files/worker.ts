/**
 * A web worker that reads one workbook at a time: it gets bytes and answers what a report needs of them. The bytes are
 * handed over, not copied, and nothing of a file is kept once its answer is sent.
 */
import { earlierReports, extractWorkbook, type EarlierReading, type ExtractOptions } from './extract';
import type { FileExtract } from '../report/record';

export interface WorkerRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the plans are read; null: the reports that stand in the file are asked for. */
  readonly options: ExtractOptions | null;
}

export type WorkerAnswer =
  | { readonly id: number; readonly extract: FileExtract }
  | { readonly id: number; readonly earlier: EarlierReading }
  /** A fault of ours, not of the file. */
  | { readonly id: number; readonly fault: string };

/** What of the worker's global scope is used; the DOM's own types are those of a page. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerRequest }) => void): void;
  postMessage(answer: WorkerAnswer): void;
}

/** Answers every request that comes to this scope. */
export function serve(scope: WorkerScope): void {
  scope.addEventListener('message', ({ data: { id, name, bytes, options } }) => {
    try {
      scope.postMessage(
        options === null
          ? { id, earlier: earlierReports(bytes, name) }
          : { id, extract: extractWorkbook(bytes, name, options) },
      );
    } catch (error) {
      scope.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
    }
  });
}

// In a page there is a document; a worker has none and serves at once.
if (typeof self !== 'undefined' && typeof document === 'undefined') serve(self as unknown as WorkerScope);
