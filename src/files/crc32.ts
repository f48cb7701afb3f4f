/** The checksum of zip entries: CRC-32, as PKWARE APPNOTE 6.3 has it. */

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_unused, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The CRC-32 of bytes; `before` is that of those that came first. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1) {
    crc = CRC_TABLE[(crc ^ bytes[index]!) & 0xff]! ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A checksum as a column of bits: what each bit of it becomes, after a number of zero bytes. */
type Shift = readonly number[];

const applied = (shift: Shift, crc: number): number => {
  let sum = 0;
  for (let bit = 0, rest = crc; rest !== 0; bit += 1, rest >>>= 1) if (rest & 1) sum ^= shift[bit]!;
  return sum >>> 0;
};
const twice = (shift: Shift): Shift => shift.map((column) => applied(shift, column));

/** After one zero bit: the lowest bit brings the polynomial in, all others move down by one. */
const ONE_BIT: Shift = Array.from({ length: 32 }, (_unused, bit) =>
  bit === 0 ? 0xedb88320 : (1 << (bit - 1)) >>> 0,
);
/** After 1, 2, 4 … zero bytes. */
const SHIFTS: Shift[] = [twice(twice(twice(ONE_BIT)))];

/** The checksum of two runs of bytes, from those of each and the length of the second. */
export function joinedCrc32(first: number, second: number, length: number): number {
  let crc = first;
  for (let bit = 0, rest = length; rest > 0; bit += 1, rest = Math.floor(rest / 2)) {
    const shift = (SHIFTS[bit] ??= twice(SHIFTS[bit - 1]!));
    if (rest % 2 === 1) crc = applied(shift, crc);
  }
  return (crc ^ second) >>> 0;
}
