/**
 * A web worker that reads one workbook at a time: it gets bytes and answers what a report needs of them. The bytes are
 * handed over, not copied, and nothing of a file is kept once its answer is sent.
 */
import { earlierReports, extractWorkbook, type EarlierReading, type ExtractOptions } from './extract';
import type { FileExtract } from '../report/record';
import { inParts, type ActionsPart } from './parts';

export interface WorkerRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the plans are read; null: the reports that stand in the file are asked for. */
  readonly options: ExtractOptions | null;
}

export type WorkerAnswer =
  /** Actions of the file, before the answer itself. */
  | { readonly id: number; readonly part: ActionsPart }
  /** The file without its actions (src/files/parts.ts). */
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
      if (options === null) return scope.postMessage({ id, earlier: earlierReports(bytes, name) });
      const { extract, parts } = inParts(extractWorkbook(bytes, name, options));
      for (const part of parts) scope.postMessage({ id, part });
      scope.postMessage({ id, extract });
    } catch (error) {
      scope.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
    }
  });
}

// In a page there is a document; a worker has none and serves at once.
if (typeof self !== 'undefined' && typeof document === 'undefined') serve(self as unknown as WorkerScope);
