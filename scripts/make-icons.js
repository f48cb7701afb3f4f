// Draws the icons of the ribbon and the manifest: a sheet with three rated rows. PNG by hand, so that no image library is needed.
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
const inside = (x, y, [left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom;
const sheet = (x, y) => {
  if (!inside(x, y, [0.12, 0.06, 0.88, 0.94])) return NONE;
  if (!inside(x, y, [0.17, 0.11, 0.83, 0.89])) return [0x44, 0x54, 0x6a, 1];
  return null;
};
const RATED = [
  [0.2, [0xc0, 0x00, 0x00, 1]],
  [0.44, [0xff, 0xba, 0x00, 1]],
  [0.68, [0x00, 0x7d, 0x00, 1]],
];
const line = (x, y, top) => inside(x, y, [0.5, top + 0.04, 0.76, top + 0.1]);
const ICONS = {
  icon: (x, y) => {
    const edge = sheet(x, y);
    if (edge) return edge;
    for (const [top, colour] of RATED) {
      if (inside(x, y, [0.24, top, 0.42, top + 0.14])) return colour;
      if (line(x, y, top)) return [0x8e, 0x99, 0xa8, 1];
    }
    return [255, 255, 255, 1];
  },
  recalculate: (x, y) => {
    const distance = Math.hypot(x - 0.5, y - 0.5);
    const angle = Math.atan2(y - 0.5, x - 0.5);
    if (distance < 0.2) return [0x00, 0x7d, 0x00, 1];
    if (distance > 0.31 && distance < 0.42 && !(angle > -0.9 && angle < 0)) return [0x1f, 0x5f, 0xa8, 1];
    return x > 0.66 && y > 0.16 && y < 0.46 && x - 0.66 < (y - 0.16) * 1.05 && y < 0.46
      ? [0x1f, 0x5f, 0xa8, 1]
      : NONE;
  },
  check: (x, y) => {
    const edge = sheet(x, y);
    if (edge) return edge;
    const first = Math.abs(y - 0.52 - (x - 0.42)) < 0.07 && x > 0.27 && x < 0.45;
    const second = Math.abs(y - 0.55 + (x - 0.42) * 1.15) < 0.08 && x >= 0.42 && x < 0.74;
    return first || second ? [0x1f, 0x5f, 0xa8, 1] : [255, 255, 255, 1];
  },
  clear: (x, y) => {
    const cross = Math.abs(x - y) < 0.08 || Math.abs(x + y - 1) < 0.08;
    return cross && inside(x, y, [0.2, 0.2, 0.8, 0.8]) ? [0x44, 0x54, 0x6a, 1] : NONE;
  },
  report: (x, y) => {
    const edge = sheet(x, y);
    if (edge) return edge;
    const bars = [
      [0.26, 0.55, 0.36, RATED[0][1]],
      [0.44, 0.35, 0.54, RATED[1][1]],
      [0.62, 0.45, 0.72, RATED[2][1]],
    ];
    for (const [left, top, right, colour] of bars) if (inside(x, y, [left, top, right, 0.78])) return colour;
    return [255, 255, 255, 1];
  },
  undo: (x, y) => {
    const distance = Math.hypot(x - 0.52, y - 0.58);
    if (distance > 0.24 && distance < 0.35 && (y < 0.58 || x > 0.52)) return [0x1f, 0x5f, 0xa8, 1];
    return inside(x, y, [0.1, 0.36, 0.4, 0.68]) && Math.abs(x - 0.23) < (0.68 - y) * 0.55 + 0.01 && y > 0.44
      ? [0x1f, 0x5f, 0xa8, 1]
      : NONE;
  },
};

for (const [name, paint] of Object.entries(ICONS)) {
  for (const size of [16, 32, 64, 80]) {
    if (size === 64 && name !== 'icon') continue;
    writeFileSync(join(__dirname, '..', 'assets', `${name}-${size}.png`), png(size, paint));
  }
}
