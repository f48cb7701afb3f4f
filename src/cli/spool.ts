/** Records on disk: a report over a hundred thousand actions needs no more memory than one over a hundred. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionRecord, RecordStore } from '../report';
import { packRecord, unpackRecord } from './packed-record';
import type { Lines } from './read-file';

const PENDING = 4 * 1024 * 1024;
const BLOCK = 64 * 1024;

/** Where the records are: what another thread needs to read them. */
export interface Spool {
  readonly path: string;
  /** Where each record begins, and the end of the last. */
  readonly starts: Float64Array;
}

/** Reads records, most of them in their order. */
export class SpoolReader {
  private readonly file: number;
  private readonly block = Buffer.alloc(BLOCK);
  private at = 0;
  private length = 0;

  constructor(private readonly spool: Spool) {
    this.file = openSync(spool.path, 'r');
  }

  get(index: number): ActionRecord {
    const [start, end] = [this.spool.starts[index]!, this.spool.starts[index + 1]!];
    return unpackRecord(this.read(start, end).toString('latin1'));
  }

  /** From the block read last where it holds it. */
  private read(start: number, end: number): Buffer {
    if (end - start > BLOCK) {
      const whole = Buffer.alloc(end - start);
      readSync(this.file, whole, 0, whole.length, start);
      return whole;
    }
    if (start < this.at || end > this.at + this.length) {
      this.at = start;
      this.length = readSync(this.file, this.block, 0, BLOCK, start);
    }
    return this.block.subarray(start - this.at, end - this.at);
  }

  close(): void {
    closeSync(this.file);
  }
}

export class FileStore implements RecordStore {
  private readonly folder = mkdtempSync(join(tmpdir(), 'plan-rag-'));
  private readonly path = join(this.folder, 'records');
  private readonly file = openSync(this.path, 'w', 0o600);
  private starts = new Float64Array(1024);
  private count = 0;
  private pending: Uint8Array[] = [];
  private pendingLength = 0;
  private written = 0;
  private reader: SpoolReader | null = null;

  get size(): number {
    return this.count;
  }

  add(record: ActionRecord): void {
    const bytes = Buffer.from(packRecord(record), 'latin1');
    this.addLines({ bytes, ends: Uint32Array.of(bytes.length) });
  }

  /** Takes records in that are lines already. */
  addLines({ bytes, ends }: Lines): void {
    const before = this.starts[this.count]!;
    this.makeRoom(ends.length);
    for (const end of ends) {
      this.count += 1;
      this.starts[this.count] = before + end;
    }
    this.pending.push(bytes);
    this.pendingLength += bytes.length;
    if (this.pendingLength >= PENDING) this.flush();
  }

  private makeRoom(records: number): void {
    const needed = this.count + records + 1;
    if (needed <= this.starts.length) return;
    const longer = new Float64Array(Math.max(needed, this.starts.length * 2));
    longer.set(this.starts);
    this.starts = longer;
  }

  private flush(): void {
    if (this.pendingLength === 0) return;
    for (const bytes of this.pending) {
      writeSync(this.file, bytes, 0, bytes.length, this.written);
      this.written += bytes.length;
    }
    this.pending = [];
    this.pendingLength = 0;
    this.forget();
  }

  private forget(): void {
    this.reader?.close();
    this.reader = null;
  }

  get(index: number): ActionRecord {
    this.flush();
    return (this.reader ??= new SpoolReader({ path: this.path, starts: this.starts })).get(index);
  }

  /** The records as other threads read them; none may be added after that. */
  spool(): Spool {
    this.flush();
    return { path: this.path, starts: this.starts.slice(0, this.count + 1) };
  }

  close(): void {
    this.forget();
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
