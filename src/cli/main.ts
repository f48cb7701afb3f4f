/** Entry of the `plan-rag` command. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { Worker } from 'node:worker_threads';
import { extractInParallel } from './pool';
import { runCli } from './run';
import { FileStore } from './spool';

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(1024 * 1024);
  let rest = '';
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

void runCli(process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  readLines: linesOf,
  writeFile: (path, bytes) => writeFileSync(path, bytes),
  exists: (path) => existsSync(path),
  listFolder: (path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : null,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today,
  extractAll: (files, options, jobs) =>
    extractInParallel(
      files,
      {
        asAt: options.asAt,
        asked: options.asked ?? null,
        schemes: options.schemes ?? [],
        corrections: options.corrections ?? [],
      },
      jobs,
      (resourceLimits) => new Worker(join(__dirname, 'worker.js'), { resourceLimits }),
    ),
  newStore: () => new FileStore(),
}).then((code) => {
  process.exitCode = code;
});
