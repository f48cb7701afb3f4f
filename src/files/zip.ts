/**
 * The zip of a workbook: entries read from the central directory, unpacked one by one under limits, and written back
 * with the packed bytes of every untouched entry copied as they are. Format: PKWARE APPNOTE 6.3.
 */
import { Inflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { FileError } from './errors';
import type { Limits } from './limits';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** What the header claims; never trusted when unpacking. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** Instead of `packed` (which is empty then): the same in pieces, as they were made. */
  readonly pieces?: readonly Uint8Array[];
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** 1 January 2024, 00:00: the same workbook gives the same bytes whenever it is saved. */
const DOS_DATE = ((2024 - 1980) << 9) | (1 << 5) | 1;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(data: DataView): number {
  const first = Math.max(0, data.byteLength - 65_557);
  for (let at = data.byteLength - 22; at >= first; at -= 1) {
    if (data.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new FileError('truncated', 'no end of central directory');
}

/** The entries in the order of the directory. Throws FileError. */
export function readZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const data = view(bytes);
  const end = findEnd(data);
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new FileError('unsupported', 'ZIP64');
  if (count > limits.parts) throw new FileError('too-many-parts');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new FileError('damaged', 'central directory');
    }
    const entry = readDirectoryEntry(bytes, data, at);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

function readDirectoryEntry(bytes: Uint8Array, data: DataView, at: number): ZipEntry {
  const flags = data.getUint16(at + 8, true);
  if (flags & 1) throw new FileError('encrypted', 'zip encryption');
  const nameLength = data.getUint16(at + 28, true);
  const packedSize = data.getUint32(at + 20, true);
  const local = data.getUint32(at + 42, true);
  if (local + 30 > bytes.length || data.getUint32(local, true) !== LOCAL_ENTRY) {
    throw new FileError('damaged', 'local header');
  }
  const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new FileError('truncated', 'entry beyond the end');
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    size: data.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Unpacks and checks sums faster than the code that runs anywhere. */
export interface Unpacker {
  /** The unpacked bytes; null as soon as there are more than `most`. `claimed` is what the header says. Throws for damage. */
  inflate(packed: Uint8Array, most: number, claimed: number): Uint8Array | null;
  crc32(bytes: Uint8Array): number;
}

/** Counts what one workbook has unpacked so far. */
export class Budget {
  private used = 0;
  constructor(
    readonly limits: Limits,
    readonly unpacker: Unpacker | null = null,
  ) {}

  get left(): number {
    return this.limits.totalBytes - this.used;
  }

  spend(bytes: number): void {
    this.used += bytes;
    if (this.used > this.limits.totalBytes) throw new FileError('too-large');
  }
}

/** The unpacked bytes of an entry, counted as they come and checked against its CRC. Throws FileError. */
export function unpack(packed: ZipEntry, budget: Budget): Uint8Array {
  const { pieces } = packed;
  const entry = pieces ? { ...packed, packed: concatenate(pieces, packedSize(packed)) } : packed;
  const bytes = entry.method === 0 ? entry.packed : inflate(entry, budget);
  if (entry.method === 0) budget.spend(bytes.length);
  const sum = budget.unpacker ? budget.unpacker.crc32(bytes) : crc32(bytes);
  if (sum !== entry.crc) throw new FileError('damaged', `checksum of ${entry.name}`);
  return bytes;
}

function inflate(entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.method !== 8) throw new FileError('unsupported', `zip method ${entry.method}`);
  if (budget.unpacker) return inflateBy(budget.unpacker, entry, budget);
  const { limits } = budget;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    budget.spend(chunk.length);
    const tooDense = size > 1024 * 1024 && size > entry.packed.length * limits.ratio;
    if (size > limits.partBytes || tooDense) throw new FileError('too-large', entry.name);
    chunks.push(chunk);
  });
  const SLICE = 64 * 1024;
  try {
    for (let at = 0; at < entry.packed.length || at === 0; at += SLICE) {
      stream.push(entry.packed.subarray(at, at + SLICE), at + SLICE >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('damaged', entry.name);
  }
  return concatenate(chunks, size);
}

/** Under the same limits, which end the unpacking as they do above. */
function inflateBy(unpacker: Unpacker, { packed, size, name }: ZipEntry, budget: Budget): Uint8Array {
  const { ratio, partBytes } = budget.limits;
  const most = Math.min(partBytes, budget.left, Math.max(1024 * 1024, packed.length * ratio));
  let bytes: Uint8Array | null;
  try {
    bytes = unpacker.inflate(packed, most, size);
  } catch {
    throw new FileError('damaged', name);
  }
  if (bytes === null) throw new FileError('too-large', name);
  budget.spend(bytes.length);
  return bytes;
}

export function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A fresh entry for `bytes`, deflated. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes) };
}

/** The pieces of a zip with these entries, in this order: together they are the file. */
export function zipPieces(entries: readonly ZipEntry[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(LOCAL_ENTRY, 30, name, entry, 4);
    pieces.push(local, ...(entry.pieces ?? [entry.packed]));
    directory.push(directoryRecord(name, entry, offset));
    offset += local.length + packedSize(entry);
  }
  const directorySize = directory.reduce((sum, record) => sum + record.length, 0);
  const end = new Uint8Array(22);
  const data = view(end);
  data.setUint32(0, END_OF_DIRECTORY, true);
  data.setUint16(8, entries.length, true);
  data.setUint16(10, entries.length, true);
  data.setUint32(12, directorySize, true);
  data.setUint32(16, offset, true);
  return [...pieces, ...directory, end];
}

/** The bytes of a zip with these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces = zipPieces(entries);
  return concatenate(
    pieces,
    pieces.reduce((sum, piece) => sum + piece.length, 0),
  );
}

const packedSize = ({ packed, pieces }: ZipEntry): number =>
  pieces ? pieces.reduce((sum, piece) => sum + piece.length, 0) : packed.length;

/** A header of `fixed` bytes plus the name; `at` is where the fields shared by both kinds begin. */
function header(signature: number, fixed: number, name: Uint8Array, entry: ZipEntry, at: number): Uint8Array {
  const bytes = new Uint8Array(fixed + name.length);
  const data = view(bytes);
  data.setUint32(0, signature, true);
  data.setUint16(at, 20, true);
  data.setUint16(at + 2, 0x0800, true);
  data.setUint16(at + 4, entry.method, true);
  data.setUint16(at + 8, DOS_DATE, true);
  data.setUint32(at + 10, entry.crc, true);
  data.setUint32(at + 14, packedSize(entry), true);
  data.setUint32(at + 18, entry.size, true);
  data.setUint16(at + 22, name.length, true);
  bytes.set(name, fixed);
  return bytes;
}

function directoryRecord(name: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const bytes = header(DIRECTORY_ENTRY, 46, name, entry, 6);
  const data = view(bytes);
  data.setUint16(4, 20, true);
  data.setUint32(42, offset, true);
  return bytes;
}
