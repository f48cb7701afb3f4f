/** The command line's world for tests: real fixtures, files that exist only here, no threads. */
import { readFileSync } from 'node:fs';
import { NOT_FOUND } from '../../src/cli/run';
import type { CliWorld } from '../../src/cli/world';
import { extractWorkbook } from '../../src/files/extract';
import { MemoryStore, unreadFile } from '../../src/report';

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
    writeFile: (path, bytes) => void written.set(path, bytes),
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
          yield unreadFile(name, NOT_FOUND);
          continue;
        }
        yield extractWorkbook(bytes, name, options);
      }
    },
    newStore: () => Object.assign(new MemoryStore(), { close: () => undefined }),
  };
}
