/** Node's own deflate, inflate and checksum: several times as fast as those that run anywhere. */
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packer, Unpacker } from '../files';

/** Each piece ends on a byte (a sync flush) and needs none before it, so that pieces in a row are one stream. */
export const nodePacker = (): Packer => ({
  pack: (bytes, last) => [
    deflateRawSync(bytes, { level: 2, finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }),
  ],
  crc32: (bytes, before) => crc32(bytes, before),
});

/** Room for what a header claims, but no more than this before any byte is unpacked. */
const MOST_ROOM = 1024 * 1024;

export const nodeUnpacker: Unpacker = {
  inflate: (packed, most, claimed) => {
    try {
      return inflateRawSync(packed, {
        maxOutputLength: Math.max(1, most),
        // A byte over what is claimed, so that the end is seen without another piece.
        chunkSize: Math.max(1024, Math.min(claimed + 1, MOST_ROOM)),
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw error;
    }
  },
  crc32: (bytes) => crc32(bytes),
};
