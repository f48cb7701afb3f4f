/** Threads, one for each core, that read files and draw rows. */
import { availableParallelism } from 'node:os';
import type { ResourceLimits, Worker } from 'node:worker_threads';
import type { DrawnElsewhere, PackedRun } from '../files';
import type { ExtractOptions } from '../files/extract';
import { sharedReport, unreadFile, type ExceptionReport, type RowBlock, type SheetDrawing } from '../report';
import { fromSent, toReadFile, type ReadFile, type SentFile } from './read-file';
import type { Spool } from './spool';
import type { Answer, DrawTask, ReadTask, ReportNotice } from './tasks';
import type { NamedFile } from './world';
import { WORDS } from '../words';

/** Mebibytes that the reading of one file may take; a worker that needs more is replaced, and the file is named. */
const WORKER_MEMORY = 1_536;
const TOO_LARGE = WORDS.cli.thisFileTakesMoreMemoryThanThere;
/** Fewer rows are drawn sooner than another thread is told about them. */
const FEW_ROWS = 1_000;

interface Job {
  readonly task: ReadTask | DrawTask;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: NodeJS.ErrnoException) => void;
}

/** `start` makes a worker (src/cli/worker.ts). */
export class Pool {
  private readonly workers: PooledWorker[] = [];

  constructor(private readonly start: (resourceLimits: ResourceLimits) => Worker) {}

  private grow(count: number): readonly PooledWorker[] {
    while (this.workers.length < count) this.workers.push(new PooledWorker(this.start));
    return this.workers.slice(0, count);
  }

  /**
   * Reads files in parallel and hands them on in their order. No more are read ahead than there are workers, so that
   * memory does not grow with the number of files.
   */
  async *read(
    files: readonly NamedFile[],
    options: ExtractOptions,
    jobs: number | null,
  ): AsyncGenerator<ReadFile> {
    const workers = this.grow(Math.min(files.length, jobs ?? availableParallelism()));
    const results: Promise<ReadFile>[] = [];
    let next = 0;
    const ahead = (): void => {
      while (next < files.length && results.length < 2 * workers.length) {
        results.push(readBy(leastBusy(workers), { task: 'read', file: files[next]!, options }));
        next += 1;
      }
    };
    for (ahead(); results.length > 0; ahead()) yield await results.shift()!;
  }

  /** Draws the long tables of a report's drawings. */
  async draw(
    report: ExceptionReport,
    drawings: readonly SheetDrawing[],
    spool: Spool,
    jobs: number | null,
  ): Promise<DrawnElsewhere> {
    const shared = drawings.flatMap(sharesOf);
    if (shared.length === 0) return new Map();
    const workers = this.grow(jobs ?? availableParallelism());
    for (const worker of workers) worker.tell({ task: 'report', report: sharedReport(report), spool });
    const drawn = await Promise.all(
      shared.map(
        async ({ block, tasks }) =>
          [block, await Promise.all(tasks.map((task) => drawBy(leastBusy(workers), task)))] as const,
      ),
    );
    return new Map(drawn);
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }
}

const leastBusy = (workers: readonly PooledWorker[]): PooledWorker =>
  workers.reduce((least, each) => (each.waiting < least.waiting ? each : least));

async function readBy(worker: PooledWorker, task: ReadTask): Promise<ReadFile> {
  try {
    return fromSent((await worker.ask(task)) as SentFile);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : WORDS.cli.itCouldNotBeRead(message);
    return toReadFile(unreadFile(task.file.name, why));
  }
}

const drawBy = async (worker: PooledWorker, task: DrawTask): Promise<PackedRun> =>
  (await worker.ask(task)) as PackedRun;

/** The blocks of a drawing that are worth other threads' while, each as what they are asked. */
function sharesOf({ rows, columnWidths }: SheetDrawing): { block: RowBlock; tasks: DrawTask[] }[] {
  const found: { block: RowBlock; tasks: DrawTask[] }[] = [];
  let number = 0;
  for (const block of rows.blocks ?? []) {
    const tasks: DrawTask[] = [];
    for (const { share, rows: count } of block.shares ?? []) {
      tasks.push({ task: 'draw', share, first: number, widths: columnWidths });
      number += count;
    }
    if (tasks.length === 0) number += block.count;
    else if (block.count >= FEW_ROWS) found.push({ block, tasks });
  }
  return found;
}

class PooledWorker {
  private worker: Worker | null = null;
  private readonly queue: Job[] = [];

  constructor(private readonly start: (resourceLimits: ResourceLimits) => Worker) {}

  get waiting(): number {
    return this.queue.length;
  }

  ask(task: ReadTask | DrawTask): Promise<Answer> {
    return new Promise((done, failed) => {
      this.queue.push({ task, done, failed });
      if (this.queue.length === 1) this.next();
    });
  }

  tell(notice: ReportNotice): void {
    this.open().postMessage(notice);
  }

  private next(): void {
    const [job] = this.queue;
    if (job) this.open().postMessage(job.task);
  }

  private open(): Worker {
    return (this.worker ??= this.started());
  }

  private started(): Worker {
    const worker = this.start({ maxOldGenerationSizeMb: WORKER_MEMORY, maxYoungGenerationSizeMb: 64 });
    worker.on('message', (answer: Answer) => {
      this.queue.shift()?.done(answer);
      this.next();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.worker = null;
      this.queue.shift()?.failed(error);
      this.next();
    });
    return worker;
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }
}
