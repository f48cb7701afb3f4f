/** A part that is packed while it is written, so that a long sheet is never whole in memory. */
import { Deflate } from 'fflate';
import { crc32, joinedCrc32 } from '../crc32';
import type { ZipEntry } from '../zip';

/** Characters that are gathered before they are encoded. */
const GATHER = 256 * 1024;

/** Packs bytes that come in pieces (RFC 1951); what is packed comes back piece by piece, all of it by the last one. */
export interface Packer {
  pack(bytes: Uint8Array, last: boolean): readonly Uint8Array[];
  /** A checksum faster than the one that runs anywhere. */
  readonly crc32?: (bytes: Uint8Array, before: number) => number;
}

/** A run of a part's text that was packed elsewhere; it ends on a byte and needs nothing of what comes before it. */
export interface PackedRun {
  readonly crc: number;
  readonly size: number;
  readonly pieces: readonly Uint8Array[];
}

/** Packs in any surroundings; Node has a faster one of its own (src/cli/main.ts). */
export function plainPacker(): Packer {
  let chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 3 }, (chunk) => void chunks.push(chunk));
  return {
    pack: (bytes, last) => {
      deflate.push(bytes, last);
      const packed = chunks;
      chunks = [];
      return packed;
    },
  };
}

export class PackedPart {
  private readonly encoder = new TextEncoder();
  private chunks: Uint8Array[] = [];
  private gathered: string[] = [];
  private length = 0;
  private size = 0;
  private crc = 0;

  constructor(
    private readonly name: string,
    private readonly packer: Packer,
  ) {}

  write(text: string): void {
    this.gathered.push(text);
    this.length += text.length;
    if (this.length >= GATHER) this.flush(false);
  }

  /** Puts in what was packed elsewhere. */
  append({ crc, size, pieces }: PackedRun): void {
    if (this.length > 0) this.flush(false);
    this.crc = joinedCrc32(this.crc, crc, size);
    this.size += size;
    this.chunks.push(...pieces);
  }

  /** What was written so far, for another part to take in; this one begins anew. */
  run(): PackedRun {
    if (this.length > 0) this.flush(false);
    const { crc, size, chunks } = this;
    [this.crc, this.size, this.chunks] = [0, 0, []];
    return { crc, size, pieces: chunks };
  }

  private flush(last: boolean): void {
    const bytes = this.encoder.encode(this.gathered.join(''));
    this.gathered = [];
    this.length = 0;
    this.size += bytes.length;
    this.crc = (this.packer.crc32 ?? crc32)(bytes, this.crc);
    this.chunks.push(...this.packer.pack(bytes, last));
  }

  finish(): ZipEntry {
    this.flush(true);
    const { name, crc, size, chunks } = this;
    return { name, method: 8, crc, size, packed: new Uint8Array(), pieces: chunks };
  }
}
