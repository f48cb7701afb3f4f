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
import { nodePacker } from './packer';
import { Pool } from './pool';
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

const pool = new Pool((resourceLimits) => new Worker(join(__dirname, 'worker.js'), { resourceLimits }));

void runCli(process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  readLines: linesOf,
  writeFile: (path, pieces) => {
    // Fails where the file is there already: nothing is ever overwritten.
    const file = openSync(path, 'wx');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  },
  exists: (path) => existsSync(path),
  listFolder: (path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : null,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today,
  extractAll: (files, options, jobs) =>
    pool.read(
      files,
      {
        asAt: options.asAt,
        asked: options.asked ?? null,
        schemes: options.schemes ?? [],
        corrections: options.corrections ?? [],
      },
      jobs,
    ),
  newStore: () => new FileStore(),
  draw: (report, drawings, spool, jobs) => pool.draw(report, drawings, spool, jobs),
  packer: nodePacker,
})
  .then((code) => {
    process.exitCode = code;
  })
  .finally(() => pool.stop());
