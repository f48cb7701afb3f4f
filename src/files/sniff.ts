import { FileError } from './errors';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** UTF-16 name of the stream in which Office keeps an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4). */
const ENCRYPTED = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, wanted: readonly number[], until: number): boolean {
  const end = Math.min(bytes.length, until) - wanted.length;
  outer: for (let at = 0; at <= end; at += 1) {
    for (let index = 0; index < wanted.length; index += 1) {
      if (bytes[at + index] !== wanted[index]) continue outer;
    }
    return true;
  }
  return false;
}

/** Control characters that no text file has, and what is no UTF-8. */
const isBinary = (code: number): boolean => code < 9 || (code > 13 && code < 32) || code === 0xfffd;

/** Says by its first bytes what a file is; returns for a zip, throws FileError for anything else. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileError(contains(bytes, ENCRYPTED, 4 * 1024 * 1024) ? 'encrypted' : 'old-xls');
  }
  const head = new TextDecoder('utf-8', { fatal: false })
    .decode(bytes.subarray(0, 2048))
    .replace(/^\uFEFF/, '');
  const trimmed = head.trimStart();
  if (/^<(!doctype html|html|table|head|body|meta)/i.test(trimmed)) throw new FileError('html');
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x00])) throw new FileError('old-xls');
  const printable = ![...head].some((character) => isBinary(character.charCodeAt(0)));
  if (printable && /[,;\t]/.test(head) && !trimmed.startsWith('<')) throw new FileError('csv');
  throw new FileError('not-a-workbook');
}
