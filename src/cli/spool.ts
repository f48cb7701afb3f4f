/** Records on disk: a report over a hundred thousand actions needs no more memory than one over a hundred. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionRecord, RecordStore } from '../report';

const BLOCK = 4 * 1024 * 1024;

export class FileStore implements RecordStore {
  private readonly folder = mkdtempSync(join(tmpdir(), 'plan-rag-'));
  private readonly file = openSync(join(this.folder, 'records'), 'w+', 0o600);
  /** Where each record begins, and the end of the last. */
  private starts = new Float64Array(1024);
  private count = 0;
  private pending: Buffer[] = [];
  private pendingLength = 0;
  private written = 0;
  private block: { readonly at: number; readonly bytes: Buffer } | null = null;

  get size(): number {
    return this.count;
  }

  add(record: ActionRecord): void {
    const bytes = Buffer.from(JSON.stringify(record));
    if (this.count + 2 > this.starts.length) {
      const longer = new Float64Array(this.starts.length * 2);
      longer.set(this.starts);
      this.starts = longer;
    }
    this.count += 1;
    this.starts[this.count] = this.starts[this.count - 1]! + bytes.length;
    this.pending.push(bytes);
    this.pendingLength += bytes.length;
    if (this.pendingLength >= BLOCK) this.flush();
  }

  private flush(): void {
    if (this.pendingLength === 0) return;
    writeSync(this.file, Buffer.concat(this.pending), 0, this.pendingLength, this.written);
    this.written += this.pendingLength;
    this.pending = [];
    this.pendingLength = 0;
  }

  get(index: number): ActionRecord {
    this.flush();
    const [start, end] = [this.starts[index]!, this.starts[index + 1]!];
    return JSON.parse(this.read(start, end).toString('utf8')) as ActionRecord;
  }

  /** From the block read last where it holds it; records are mostly read in their order. */
  private read(start: number, end: number): Buffer {
    if (!this.block || start < this.block.at || end > this.block.at + this.block.bytes.length) {
      const next = this.block !== null && start === this.block.at + this.block.bytes.length;
      const length = next || start === 0 ? Math.min(64 * 1024, this.written - start) : end - start;
      const bytes = Buffer.alloc(Math.max(length, end - start));
      readSync(this.file, bytes, 0, bytes.length, start);
      this.block = { at: start, bytes };
    }
    return this.block.bytes.subarray(start - this.block.at, end - this.block.at);
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
