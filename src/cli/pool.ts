/** Files read by worker threads, one for each core. */
import { availableParallelism } from 'node:os';
import type { ResourceLimits, Worker } from 'node:worker_threads';
import type { ExtractOptions } from '../files/extract';
import { unreadFile, type FileExtract } from '../report';
import type { NamedFile } from './world';
import { WORDS } from '../words';

/** Mebibytes that the reading of one file may take; a worker that needs more is replaced, and the file is named. */
const WORKER_MEMORY = 1_536;
const TOO_LARGE = WORDS.cli.thisFileTakesMoreMemoryThanThere;

interface Job {
  readonly file: NamedFile;
  readonly done: (extract: FileExtract) => void;
}

/**
 * Reads files in parallel and hands the results on in the order of the files. No more are read ahead than there are
 * workers, so that memory does not grow with the number of files. `start` makes a worker (src/cli/worker.ts).
 */
export async function* extractInParallel(
  files: readonly NamedFile[],
  options: ExtractOptions,
  jobs: number | null,
  start: (resourceLimits: ResourceLimits) => Worker,
): AsyncGenerator<FileExtract> {
  const count = Math.min(files.length, jobs ?? availableParallelism());
  const pool = Array.from({ length: count }, () => new PooledWorker(start, options));
  const results: Promise<FileExtract>[] = [];
  let next = 0;
  const ahead = (): void => {
    while (next < files.length && results.length < 2 * count) {
      const worker = pool.reduce((least, each) => (each.waiting < least.waiting ? each : least));
      results.push(worker.extract(files[next]!));
      next += 1;
    }
  };
  try {
    for (ahead(); results.length > 0; ahead()) yield await results.shift()!;
  } finally {
    await Promise.all(pool.map((worker) => worker.stop()));
  }
}

class PooledWorker {
  private worker: Worker | null = null;
  private readonly queue: Job[] = [];

  constructor(
    private readonly start: (resourceLimits: ResourceLimits) => Worker,
    private readonly options: ExtractOptions,
  ) {}

  get waiting(): number {
    return this.queue.length;
  }

  extract(file: NamedFile): Promise<FileExtract> {
    return new Promise((done) => {
      this.queue.push({ file, done });
      if (this.queue.length === 1) this.next();
    });
  }

  private next(): void {
    const [job] = this.queue;
    if (job) (this.worker ??= this.open()).postMessage({ file: job.file, options: this.options });
  }

  private open(): Worker {
    const worker = this.start({ maxOldGenerationSizeMb: WORKER_MEMORY, maxYoungGenerationSizeMb: 32 });
    worker.on('message', (extract: FileExtract) => this.finish(extract));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.worker = null;
      const why =
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : WORDS.cli.itCouldNotBeRead(error.message);
      this.finish(unreadFile(this.queue[0]?.file.name ?? '', why));
    });
    return worker;
  }

  private finish(extract: FileExtract): void {
    this.queue.shift()?.done(extract);
    this.next();
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }
}
