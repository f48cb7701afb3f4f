/** A part that is packed while it is written, so that a long sheet is never whole in memory. */
import { Deflate } from 'fflate';
import { concatenate, crc32, type ZipEntry } from '../zip';

/** Characters that are gathered before they are encoded. */
const GATHER = 256 * 1024;

export class PackedPart {
  private readonly encoder = new TextEncoder();
  private readonly chunks: Uint8Array[] = [];
  private readonly deflate = new Deflate({ level: 3 }, (chunk) => {
    this.chunks.push(chunk);
    this.packed += chunk.length;
  });
  private gathered: string[] = [];
  private length = 0;
  private packed = 0;
  private size = 0;
  private crc = 0;

  constructor(private readonly name: string) {}

  write(text: string): void {
    this.gathered.push(text);
    this.length += text.length;
    if (this.length >= GATHER) this.flush(false);
  }

  private flush(last: boolean): void {
    const bytes = this.encoder.encode(this.gathered.join(''));
    this.gathered = [];
    this.length = 0;
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    this.deflate.push(bytes, last);
  }

  finish(): ZipEntry {
    this.flush(true);
    const packed = concatenate(this.chunks, this.packed);
    return { name: this.name, method: 8, crc: this.crc, size: this.size, packed };
  }
}
