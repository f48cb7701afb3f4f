/** A thread of src/cli/pool.ts: it gets a file's path and answers what a report needs of the file. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { extractWorkbook, type ExtractOptions } from '../files/extract';
import { unreadFile } from '../report';
import { NOT_FOUND } from './run';
import type { NamedFile } from './world';

parentPort?.on('message', ({ file, options }: { file: NamedFile; options: ExtractOptions }) => {
  parentPort?.postMessage(extractPath(file, options));
});

function extractPath({ path, name }: NamedFile, options: ExtractOptions): ReturnType<typeof extractWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return unreadFile(name, NOT_FOUND);
  }
  return extractWorkbook(bytes, name, options);
}
