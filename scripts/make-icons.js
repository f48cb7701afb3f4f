// Draws the icons of the ribbon and the manifest. PNG by hand, so that no image library is needed. Outlines in mid-tones and
// no filled grounds: every colour stands out 3:1 from Office's white, grey, dark grey and black ribbons (tests/icons.test.ts).
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { deflateSync } = require('node:zlib');

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) =>
  (bytes.reduce((c, byte) => CRC[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}

/** `paint(x, y)` with x and y from 0 to 1 gives [r, g, b, a]; four samples a pixel smooth the edges. */
function png(size, paint) {
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = Buffer.alloc(1 + size * 4);
    for (let x = 0; x < size; x += 1) {
      const samples = [0.25, 0.75].flatMap((dy) =>
        [0.25, 0.75].map((dx) => paint((x + dx) / size, (y + dy) / size)),
      );
      const alpha = samples.reduce((sum, sample) => sum + sample[3], 0) / 4;
      for (let part = 0; part < 3; part += 1) {
        row[1 + x * 4 + part] =
          alpha === 0
            ? 0
            : Math.round(samples.reduce((sum, sample) => sum + sample[part] * sample[3], 0) / 4 / alpha);
      }
      row[1 + x * 4 + 3] = Math.round(alpha * 255);
    }
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const NONE = [0, 0, 0, 0];
const GREY = [0x7a, 0x7a, 0x7a, 1];
const BLUE = [0x2a, 0x7f, 0xd4, 1];
const RED = [0xdb, 0x44, 0x37, 1];
const AMBER = [0xb5, 0x73, 0x0a, 1];
const GREEN = [0x2f, 0x8f, 0x3a, 1];
const VIOLET = [0x90, 0x66, 0xd0, 1];

// All places are in sixteenths, so that straight strokes fill whole pixels at 16, 32, 64 and 80.
const inside = (x, y, [left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom;
const outline = (x, y, [left, top, right, bottom], stroke = 1) =>
  inside(x, y, [left, top, right, bottom]) &&
  !inside(x, y, [left + stroke, top + stroke, right - stroke, bottom - stroke]);
/** How far a point is from the line between two others. */
function fromLine(x, y, [ax, ay, bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}
const isTriangle = (x, y, [ax, ay, bx, by, cx, cy]) => {
  const side = (px, py, qx, qy) => (x - qx) * (py - qy) - (px - qx) * (y - qy);
  const sides = [side(ax, ay, bx, by), side(bx, by, cx, cy), side(cx, cy, ax, ay)];
  return sides.every((each) => each >= 0) || sides.every((each) => each <= 0);
};
const SHEET = [1, 0, 15, 15];
/** A ring with a gap at its upper right, and an arrow's head at the gap. */
const isRing = (x, y, inner, outer) => {
  const distance = Math.hypot(x - 8, y - 8);
  return distance >= inner && distance < outer && !(x > 8.6 && y < 7);
};

const ICONS = {
  icon: (x, y) => {
    if (outline(x, y, SHEET)) return GREY;
    const row = [RED, AMBER, GREEN].findIndex((_colour, at) => inside(x, y, [3, 2 + at * 4, 13, 5 + at * 4]));
    if (row < 0) return NONE;
    if (x < 6) return [RED, AMBER, GREEN][row];
    return inside(x, y, [7, 3 + row * 4, 13, 4 + row * 4]) ? GREY : NONE;
  },
  recalculate: (x, y) => {
    if (Math.hypot(x - 8, y - 8) < 2.6) return GREEN;
    return isRing(x, y, 4.6, 7) || isTriangle(x, y, [8.6, 0, 8.6, 6.4, 13.6, 3.2]) ? BLUE : NONE;
  },
  check: (x, y) => {
    if (fromLine(x, y, [4.4, 7.6, 7, 10.4]) < 1.1 || fromLine(x, y, [7, 10.4, 11.8, 4.4]) < 1.1) return BLUE;
    return outline(x, y, SHEET) ? GREY : NONE;
  },
  clear: (x, y) => {
    if (fromLine(x, y, [5.2, 5.2, 10.8, 10.8]) < 1.1 || fromLine(x, y, [10.8, 5.2, 5.2, 10.8]) < 1.1)
      return GREY;
    return outline(x, y, [0, 2, 16, 14], 2) ? VIOLET : NONE;
  },
  report: (x, y) => {
    if (outline(x, y, SHEET)) return GREY;
    if (inside(x, y, [3, 8, 6, 13])) return RED;
    if (inside(x, y, [7, 3, 9, 13])) return AMBER;
    return inside(x, y, [10, 6, 13, 13]) ? GREEN : NONE;
  },
  undo: (x, y) => {
    const distance = Math.hypot(x - 8.5, y - 9);
    const isArc = distance >= 3.7 && distance < 6 && (y < 9 ? x > 6 : x > 8.5);
    return isArc || inside(x, y, [5, 12.7, 8.6, 15]) || isTriangle(x, y, [7, 0.4, 7, 8.4, 1, 4.4])
      ? BLUE
      : NONE;
  },
};

for (const [name, paint] of Object.entries(ICONS)) {
  for (const size of [16, 32, 64, 80]) {
    if (size === 64 && name !== 'icon') continue;
    const file = join(__dirname, '..', 'assets', `${name}-${size}.png`);
    writeFileSync(
      file,
      png(size, (x, y) => paint(x * 16, y * 16)),
    );
  }
}
