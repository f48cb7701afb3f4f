/** A part that is packed while it is written, so that a long sheet is never whole in memory. */
import { Deflate } from 'fflate';
import { crc32, joinedCrc32 } from '../crc32';
import type { ZipEntry } from '../zip';

/** Bytes that are gathered before they are packed. */
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
  private readonly gathered = new Uint8Array(GATHER);
  private length = 0;
  private chunks: Uint8Array[] = [];
  private size = 0;
  private crc = 0;

  constructor(
    private readonly name: string,
    private readonly packer: Packer,
  ) {}

  write(text: string): void {
    // No character takes more than three bytes.
    const most = text.length * 3;
    if (most > GATHER - this.length) this.flush();
    if (most > GATHER) this.pack(this.encoder.encode(text), false);
    else this.length += this.encoder.encodeInto(text, this.gathered.subarray(this.length)).written;
  }

  /** Puts in what was packed elsewhere: only for a packer whose pieces end on bytes and need none before them. */
  append({ crc, size, pieces }: PackedRun): void {
    this.flush();
    this.crc = joinedCrc32(this.crc, crc, size);
    this.size += size;
    this.chunks.push(...pieces);
  }

  /** What was written so far, for another part to take in; this one begins anew. */
  run(): PackedRun {
    this.flush();
    const { crc, size, chunks } = this;
    [this.crc, this.size, this.chunks] = [0, 0, []];
    return { crc, size, pieces: chunks };
  }

  private flush(): void {
    if (this.length > 0) this.pack(this.gathered.subarray(0, this.length), false);
    this.length = 0;
  }

  private pack(bytes: Uint8Array, last: boolean): void {
    this.size += bytes.length;
    this.crc = (this.packer.crc32 ?? crc32)(bytes, this.crc);
    this.chunks.push(...this.packer.pack(bytes, last));
  }

  finish(): ZipEntry {
    this.pack(this.gathered.subarray(0, this.length), true);
    const { name, crc, size, chunks } = this;
    return { name, method: 8, crc, size, packed: new Uint8Array(), pieces: chunks };
  }
}
