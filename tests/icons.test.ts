import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const ASSETS = join(__dirname, '../assets');
/** Office's ribbons: white, colourful (light grey), dark grey, black, and high contrast. */
const RIBBONS = ['#ffffff', '#f3f2f1', '#292929', '#1f1f1f', '#000000'];

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixels of a PNG of ours: 8 bits, with transparency, rows without a filter. */
function pixelsOf(name: string): Pixel[] {
  const bytes = readFileSync(join(ASSETS, name));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([...bytes.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const start = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  return Array.from({ length: width * height }, (_unused, at) => {
    const place = Math.floor(at / width) * (1 + width * 4) + 1 + (at % width) * 4;
    return [rows[place]!, rows[place + 1]!, rows[place + 2]!, rows[place + 3]!];
  });
}

const luminance = ([red, green, blue]: readonly number[]): number => {
  const [r, g, b] = [red!, green!, blue!].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

/** The contrast of a pixel laid over a ribbon, as WCAG 2.2 counts it. */
function contrast([red, green, blue, alpha]: Pixel, ribbon: string): number {
  const ground = [1, 3, 5].map((at) => parseInt(ribbon.slice(at, at + 2), 16));
  const laid = [red, green, blue].map((part, at) => (part * alpha + ground[at]! * (255 - alpha)) / 255);
  const [dark, light] = [luminance(laid), luminance(ground)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const ICONS = readdirSync(ASSETS).filter((name) => name.endsWith('.png'));

it.each(ICONS)('%s stands out 3:1 from light, dark and black ribbons wherever it is solid', (name) => {
  const solid = pixelsOf(name).filter(([, , , alpha]) => alpha >= 230);
  for (const ribbon of RIBBONS) {
    const least = Math.min(...solid.map((pixel) => contrast(pixel, ribbon)));
    expect({ ribbon, isSeen: least >= 3, least }).toMatchObject({ ribbon, isSeen: true });
  }
});

it.each(ICONS)('%s is drawn in solid strokes, not in a haze', (name) => {
  const pixels = pixelsOf(name);
  const painted = pixels.filter(([, , , alpha]) => alpha > 0);
  const solid = painted.filter(([, , , alpha]) => alpha >= 230);
  expect(solid.length / painted.length).toBeGreaterThan(0.55);
  expect(solid.length / pixels.length).toBeGreaterThan(0.12);
});

it('has each icon of the ribbon at 16, 32 and 80 pixels', () => {
  const names = [...new Set(ICONS.map((name) => name.replace(/-\d+\.png$/, '')))];
  expect(names).toEqual(['check', 'clear', 'icon', 'recalculate', 'report', 'undo']);
  for (const name of names) for (const size of [16, 32, 80]) expect(ICONS).toContain(`${name}-${size}.png`);
});
