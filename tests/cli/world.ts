/** The command line's world for tests: real fixtures, files that exist only here, no threads. */
import { readFileSync } from 'node:fs';
import { toReadFile } from '../../src/cli/read-file';
import { NOT_FOUND } from '../../src/cli/run';
import { FileStore } from '../../src/cli/spool';
import type { CliWorld } from '../../src/cli/world';
import { extractWorkbook } from '../../src/files/extract';
import { unreadFile } from '../../src/report';

export interface TestWorld extends CliWorld {
  readonly printed: { out: string; err: string };
}

export interface TestFiles {
  /** Files that exist only in the test. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** What was written, by path. */
  readonly written?: Map<string, Uint8Array>;
  readonly folders?: ReadonlyMap<string, readonly string[]>;
}

export function testWorld({ files, written = new Map(), folders }: TestFiles = {}): TestWorld {
  const printed = { out: '', err: '' };
  const readFile = (path: string): Uint8Array =>
    files?.get(path) ?? written.get(path) ?? new Uint8Array(readFileSync(path));
  return {
    printed,
    readFile,
    readLines: (path) => new TextDecoder().decode(readFile(path)).split('\n'),
    exists: (path) => written.has(path),
    writeFile: (path, pieces) => void written.set(path, new Uint8Array(Buffer.concat(pieces))),
    listFolder: (path) => folders?.get(path) ?? null,
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    today: () => '2011-02-28',
    extractAll: async function* (named, options) {
      for (const { path, name } of named) {
        let bytes: Uint8Array;
        try {
          bytes = await Promise.resolve(readFile(path));
        } catch {
          yield toReadFile(unreadFile(name, NOT_FOUND));
          continue;
        }
        yield toReadFile(extractWorkbook(bytes, name, options));
      }
    },
    newStore: () => new FileStore(),
  };
}
