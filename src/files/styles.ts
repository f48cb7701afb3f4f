/** What a cell's style index means: number format, fill, font (ECMA-376 part 1, 18.8). */
import { builtInFormat, isDateFormat, isMonthOnlyFormat } from '../plan/number-format';
import { readPalette, resolveColour, type Palette } from './colour';
import { child, children, isTrue, type XmlElement } from './xml';

export interface ReadStyle {
  readonly format: string;
  readonly isDate: boolean;
  readonly monthOnly: boolean;
  readonly fill: string | null;
  readonly fontColour: string | null;
  readonly bold: boolean;
  readonly struck: boolean;
  readonly wrap: boolean;
}

export interface ReadStyles {
  /** By the `s` attribute of a cell. */
  readonly cells: readonly ReadStyle[];
  /** The fills of differential formats, by dxfId; null where one sets no fill. */
  readonly dxfFills: readonly (string | null)[];
  readonly palette: Palette;
}

export const PLAIN_STYLE: ReadStyle = {
  format: 'General',
  isDate: false,
  monthOnly: false,
  fill: null,
  fontColour: null,
  bold: false,
  struck: false,
  wrap: false,
};

/** Reads the styles part; a missing one gives plain cells. */
export function readStyles(styles: XmlElement | null, theme: XmlElement | null): ReadStyles {
  const palette = readPalette(theme, styles);
  const root = styles ?? undefined;
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((element) => [
      Number(element.attributes['numFmtId']),
      element.attributes['formatCode'] ?? 'General',
    ]),
  );
  const fills = children(child(root, 'fills'), 'fill').map((fill) => fillColour(fill, palette));
  const fonts = children(child(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf): ReadStyle => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const format = formats.get(id) ?? builtInFormat(id) ?? 'General';
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)];
    return {
      format,
      isDate: isDateFormat(format),
      monthOnly: isMonthOnlyFormat(format),
      fill: fills[Number(xf.attributes['fillId'] ?? 0)] ?? null,
      fontColour: font?.colour ?? null,
      bold: font?.bold ?? false,
      struck: font?.struck ?? false,
      wrap: isTrue(child(xf, 'alignment')?.attributes['wrapText']),
    };
  });
  const dxfFills = children(child(root, 'dxfs'), 'dxf').map((dxf) => dxfFill(child(dxf, 'fill'), palette));
  return { cells, dxfFills, palette };
}

function readFont(
  font: XmlElement,
  palette: Palette,
): { colour: string | null; bold: boolean; struck: boolean } {
  return {
    colour: resolveColour(child(font, 'color'), palette),
    bold: isOn(child(font, 'b')),
    struck: isOn(child(font, 'strike')),
  };
}

/** `<b/>` and `<b val="1"/>` are on, `<b val="0"/>` is off. */
export function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false;
  const value = element.attributes['val'];
  return value === undefined || isTrue(value);
}

function fillColour(fill: XmlElement, palette: Palette): string | null {
  const pattern = child(fill, 'patternFill');
  if (pattern) {
    const type = pattern.attributes['patternType'] ?? 'none';
    if (type === 'none') return null;
    return (
      resolveColour(child(pattern, 'fgColor'), palette) ?? resolveColour(child(pattern, 'bgColor'), palette)
    );
  }
  const stop = children(child(fill, 'gradientFill'), 'stop')[0];
  return resolveColour(child(stop, 'color'), palette);
}

/** In differential formats a solid fill's colour is the background one. */
export function dxfFill(fill: XmlElement | undefined, palette: Palette): string | null {
  const pattern = child(fill, 'patternFill');
  if (!pattern || pattern.attributes['patternType'] === 'none') return null;
  return (
    resolveColour(child(pattern, 'bgColor'), palette) ?? resolveColour(child(pattern, 'fgColor'), palette)
  );
}
