/** A file as a thread hands it on: what the report keeps of it, and its records as the lines that they are stored as. */
import { digestPlan, type FileExtract, type FileRecord, type PlanDigest } from '../report';

/** One JSON line for each record. */
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

function toLines(records: readonly unknown[]): Lines {
  const texts = records.map((record) => `${JSON.stringify(record)}\n`);
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, at) => (ends[at] = end += Buffer.byteLength(text)));
  // A buffer of its own, so that it can be handed over without being copied.
  const bytes = Buffer.from(new ArrayBuffer(end));
  bytes.write(texts.join(''));
  return { bytes, ends };
}

/** What need not be copied when the file is handed to another thread. */
export const handedOver = ({ plans }: ReadFile): ArrayBuffer[] =>
  plans.flatMap(({ digest, lines }) =>
    [digest.same, lines.bytes, lines.ends].map(({ buffer }) => buffer as ArrayBuffer),
  );
