/** A file as a thread hands it on: what the report keeps of it, and its records as the lines that they are stored as. */
import { packDigest, unpackDigest, type DigestColumns } from './columns';
import { packRecord, unpackRecord } from './packed-record';
import { digestPlan, type ActionRecord, type FileExtract, type FileRecord, type PlanDigest } from '../report';

/** One line of ASCII for each record (packRecord). */
export interface Lines {
  readonly bytes: Uint8Array;
  /** Where each line ends, its line break included. */
  readonly ends: Uint32Array;
}

export interface ReadPlan {
  readonly digest: PlanDigest;
  readonly lines: Lines;
}

export interface ReadFile {
  readonly file: FileRecord;
  readonly plans: readonly ReadPlan[];
}

export function toReadFile({ file, plans }: FileExtract): ReadFile {
  return {
    file,
    plans: plans.map((plan) => ({ digest: digestPlan(plan), lines: toLines(plan.actions) })),
  };
}

const LINE_FEED = 0x0a;
let scratch: Buffer = Buffer.alloc(1024 * 1024);

function longer(buffer: Buffer, needed: number): Buffer {
  const next = Buffer.alloc(Math.max(needed, buffer.length * 2));
  buffer.copy(next);
  return next;
}

function toLines(records: readonly ActionRecord[]): Lines {
  const ends = new Uint32Array(records.length);
  let end = 0;
  records.forEach((record, at) => {
    const line = packRecord(record);
    if (scratch.length - end <= line.length) scratch = longer(scratch, end + line.length + 1);
    end += scratch.write(line, end, 'latin1');
    scratch[end] = LINE_FEED;
    ends[at] = end += 1;
  });
  // Bytes of their own, so that they can be handed over without being copied.
  return { bytes: new Uint8Array(scratch.subarray(0, end)), ends };
}

/** The records of lines. */
export function recordsOf({ bytes, ends }: Lines): ActionRecord[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return Array.from(ends, (end, at) => unpackRecord(text.slice(ends[at - 1] ?? 0, end)));
}

/** A file on its way to another thread. */
export interface SentFile {
  readonly file: FileRecord;
  readonly plans: readonly { readonly columns: DigestColumns; readonly lines: Lines }[];
}

export const toSent = ({ file, plans }: ReadFile): SentFile => ({
  file,
  plans: plans.map(({ digest, lines }) => ({ columns: packDigest(digest), lines })),
});

export const fromSent = ({ file, plans }: SentFile): ReadFile => ({
  file,
  plans: plans.map(({ columns, lines }) => ({ digest: unpackDigest(columns), lines })),
});

/** What need not be copied when the file is handed to another thread. */
export const handedOver = ({ plans }: SentFile): ArrayBuffer[] =>
  plans.flatMap(({ columns, lines }) =>
    [columns.same, columns.figures, lines.bytes, lines.ends].map(({ buffer }) => buffer as ArrayBuffer),
  );
