/** Excel colours → `#RRGGBB`: direct, indexed, theme with tint (ECMA-376 part 1, 18.8.3 and 18.8.19). */
import type { XmlElement } from './xml';
import { children, descendants } from './xml';

/** The palette of indexed colours, 0 to 63; 64 and 65 are the system's foreground and background. */
const INDEXED: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's own theme, used where a workbook has none. Order as in the file: dk1, lt1, dk2, lt2, accents, links. */
const OFFICE_THEME = [
  '000000',
  'FFFFFF',
  '44546A',
  'E7E6E6',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The palette of a workbook from its theme part and the `indexedColors` of its styles. */
export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = descendants(theme ?? undefined, 'clrScheme')[0];
  const colours = (scheme?.children ?? []).map((slot) => {
    const inner = slot.children[0];
    return (inner?.attributes['lastClr'] ?? inner?.attributes['val'] ?? '000000').toUpperCase();
  });
  const own = descendants(styles ?? undefined, 'indexedColors')[0];
  const indexed = children(own, 'rgbColor').map((colour) =>
    (colour.attributes['rgb'] ?? '').slice(-6).toUpperCase(),
  );
  return {
    theme: colours.length >= 10 ? colours : OFFICE_THEME,
    indexed: indexed.length > 0 ? indexed : INDEXED,
  };
}

/** In cells, theme index 0 is lt1 and 1 is dk1, 2 is lt2 and 3 is dk2: the file's order with each pair swapped. */
const THEME_ORDER = [1, 0, 3, 2];

/** The colour that an element such as `<fgColor>` means, or null for automatic and unknown ones. */
export function resolveColour(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element) return null;
  const { rgb, theme, indexed, tint } = element.attributes;
  let base: string | undefined;
  if (rgb !== undefined) base = rgb.slice(-6).toUpperCase();
  else if (theme !== undefined) base = palette.theme[THEME_ORDER[Number(theme)] ?? Number(theme)];
  else if (indexed !== undefined)
    base =
      Number(indexed) === 64
        ? '000000'
        : Number(indexed) === 65
          ? 'FFFFFF'
          : palette.indexed[Number(indexed)];
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return null;
  const amount = Number(tint ?? 0);
  return `#${amount === 0 || !Number.isFinite(amount) ? base : tinted(base, amount)}`;
}

/** A tint darkens or lightens in HLS: L × (1 + tint), or L × (1 − tint) + tint. */
function tinted(base: string, tint: number): string {
  const [hue, lightness, saturation] = toHls(base);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHls(hue, Math.min(1, Math.max(0, changed)), saturation);
}

function toHls(base: string): [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (high + low) / 2;
  const range = high - low;
  if (range === 0) return [0, lightness, 0];
  const saturation = lightness > 0.5 ? range / (2 - high - low) : range / (high + low);
  const sixth =
    high === red
      ? (green - blue) / range + (green < blue ? 6 : 0)
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [sixth / 6, lightness, saturation];
}

function fromHls(hue: number, lightness: number, saturation: number): string {
  const high =
    lightness < 0.5 ? lightness * (1 + saturation) : lightness + saturation - lightness * saturation;
  const low = 2 * lightness - high;
  const part = (shift: number): string => {
    const turn = (hue + shift + 1) % 1;
    const value =
      turn < 1 / 6
        ? low + (high - low) * 6 * turn
        : turn < 1 / 2
          ? high
          : turn < 2 / 3
            ? low + (high - low) * (2 / 3 - turn) * 6
            : low;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return part(1 / 3) + part(0) + part(-1 / 3);
}
