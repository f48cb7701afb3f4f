/** Node's own unpacking: the same bytes and the same refusals as the one that runs anywhere. */
import { deflateSync } from 'fflate';
import { nodeUnpacker } from '../../src/cli/packer';
import { FileError, readWorkbook, type Unpacker } from '../../src/files';
import { crc32 } from '../../src/files/crc32';
import { DEFAULT_LIMITS, type Limits } from '../../src/files/limits';
import { Budget, unpack, type ZipEntry } from '../../src/files/zip';
import { FIXTURES, fixtureBytes } from '../fixtures';

const MEBIBYTE = 1024 * 1024;
const entry = (bytes: Uint8Array, changed: Partial<ZipEntry> = {}): ZipEntry => ({
  name: 'part.xml',
  method: 8,
  crc: crc32(bytes),
  size: bytes.length,
  packed: deflateSync(bytes),
  ...changed,
});

/** What comes of entries that one workbook has, unpacked one after another. */
function outcome(entries: readonly ZipEntry[], limits: Limits, unpacker: Unpacker | null): unknown[] {
  const budget = new Budget(limits, unpacker);
  return entries.map((each) => {
    try {
      return Buffer.from(unpack(each, budget)).toString('base64');
    } catch (error) {
      if (error instanceof FileError) return error.code;
      throw error;
    }
  });
}

const text = Uint8Array.from({ length: 300_000 }, (_unused, at) => (at * at * 31 + (at >> 3)) % 251);
const sparse = new Uint8Array(2 * MEBIBYTE);
const packed = deflateSync(text);

it.each<[string, readonly ZipEntry[], Limits, string | null]>([
  ['a part', [entry(text)], DEFAULT_LIMITS, null],
  ['an empty part', [entry(new Uint8Array())], DEFAULT_LIMITS, null],
  ['a header that claims too little', [entry(text, { size: 1 })], DEFAULT_LIMITS, null],
  ['a header that claims far too much', [entry(text, { size: 0xfffffffe })], DEFAULT_LIMITS, null],
  ['a part that is as long as one may be', [entry(text)], { ...DEFAULT_LIMITS, partBytes: 300_000 }, null],
  ['a part that is a byte too long', [entry(text)], { ...DEFAULT_LIMITS, partBytes: 299_999 }, 'too-large'],
  ['a part too dense', [entry(sparse, { size: 10 })], DEFAULT_LIMITS, 'too-large'],
  ['dense, but short', [entry(sparse.subarray(0, MEBIBYTE))], DEFAULT_LIMITS, null],
  ['all parts together', [entry(text), entry(text)], { ...DEFAULT_LIMITS, totalBytes: 600_000 }, null],
  ['too much together', [entry(text), entry(text)], { ...DEFAULT_LIMITS, totalBytes: 599_999 }, 'too-large'],
  ['a wrong checksum', [entry(text, { crc: 1 })], DEFAULT_LIMITS, 'damaged'],
  ['a stream that ends early', [entry(text, { packed: packed.subarray(0, 900) })], DEFAULT_LIMITS, 'damaged'],
  ['no stream', [entry(text, { packed: new Uint8Array() })], DEFAULT_LIMITS, 'damaged'],
  ['bytes behind the stream', [entry(text, { packed: Buffer.concat([packed, text]) })], DEFAULT_LIMITS, null],
])('makes the same of %s', (_name, entries, limits, refused) => {
  const plain = outcome(entries, limits, null);
  expect(outcome(entries, limits, nodeUnpacker)).toEqual(plain);
  const refusals = plain.filter((each) => each === 'damaged' || each === 'too-large');
  expect(refusals).toEqual(refused === null ? [] : [refused]);
});

it.each(FIXTURES)('reads %s as ever', (name) => {
  const bytes = fixtureBytes(name);
  expect(readWorkbook(bytes, name, { unpacker: nodeUnpacker })).toEqual(readWorkbook(bytes, name));
});
