/** Colours: any council's "amber" is the same word to a reader, so shades are told by hue, not by value. */

export type ColourFamily = 'red' | 'amber' | 'green' | 'blue' | 'grey';

/** Hue ranges in degrees, ends included, and the family they belong to. Violet and pink have none. */
const HUES: readonly (readonly [number, number, ColourFamily])[] = [
  [0, 16, 'red'],
  [17, 64, 'amber'],
  [65, 170, 'green'],
  [171, 255, 'blue'],
  [335, 360, 'red'],
];

/**
 * The family of a fill (`#RRGGBB`), or null for white, black and colours that no RAG scheme uses. Yellow counts as amber:
 * that is how plans colour it, and a legend that says otherwise has its own colour. Very pale tints (a header's shade)
 * still have their hue: #FFC7CE is Excel's own light red.
 */
export function ratingColour(fill: string | null | undefined): ColourFamily | null {
  if (!fill || !/^#[0-9A-Fa-f]{6}$/.test(fill)) return null;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = high - low;
  if (range < 18) return high >= 245 || high <= 60 ? null : 'grey';
  const hue = hueOf(red, green, blue, high, range);
  return HUES.find(([from, to]) => hue >= from && hue <= to)?.[2] ?? null;
}

function hueOf(red: number, green: number, blue: number, high: number, range: number): number {
  const sixth =
    high === red
      ? ((green - blue) / range + 6) % 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return Math.round(sixth * 60);
}
