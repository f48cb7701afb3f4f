/** The styles part of a workbook, to which fonts, fills and formats are only ever added: no index that is in use moves. */
import type { CellStyle } from '../../report/drawing';
import { FileError } from '../errors';
import type { StyleChange } from './edits';
import { escapeXml } from './xml-text';

const ITEM = (name: string): RegExp => new RegExp(`<${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, 'g');

class Section {
  readonly items: string[];
  private readonly at: number;
  private readonly length: number;

  constructor(
    xml: string,
    private readonly name: string,
    item: string,
  ) {
    const match = new RegExp(`<${name}\\b[^>]*?(?:/>|>([\\s\\S]*?)</${name}>)`).exec(xml);
    this.items = match ? (match[1]?.match(ITEM(item)) ?? []) : [];
    this.at = match ? match.index : -1;
    this.length = match ? match[0].length : 0;
  }

  get present(): boolean {
    return this.at >= 0;
  }

  add(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }

  place(): { at: number; length: number; xml: string } {
    return {
      at: this.at,
      length: this.length,
      xml: `<${this.name} count="${this.items.length}">${this.items.join('')}</${this.name}>`,
    };
  }
}

export class StyleBook {
  private readonly fonts: Section;
  private readonly fills: Section;
  private readonly borders: Section;
  private readonly xfs: Section;
  private readonly dxfs: Section;
  private readonly formats: Section;

  constructor(private readonly xml: string) {
    this.fonts = new Section(xml, 'fonts', 'font');
    this.fills = new Section(xml, 'fills', 'fill');
    this.borders = new Section(xml, 'borders', 'border');
    this.xfs = new Section(xml, 'cellXfs', 'xf');
    this.dxfs = new Section(xml, 'dxfs', 'dxf');
    this.formats = new Section(xml, 'numFmts', 'numFmt');
    if (!this.fonts.present || !this.fills.present || !this.xfs.present)
      throw new FileError('unsupported', 'styles part');
  }

  get count(): number {
    return this.xfs.items.length;
  }

  /** The index of a style like `base` with these changes; `named`: one of Excel's own styles, where the workbook has it. */
  derive(base: number, change: StyleChange, named?: CellStyle['builtIn']): number {
    const xf =
      this.xfs.items[base] ??
      this.xfs.items[0] ??
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const open = /^<xf\b([^>]*?)\/?>/.exec(xf)!;
    const attributes = new Map(
      [...open[1]!.matchAll(/([\w:]+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]),
    );
    const inner =
      xf.startsWith(`${open[0].slice(0, -1)}/`) || open[0].endsWith('/>')
        ? ''
        : xf.slice(open[0].length, -'</xf>'.length);
    if (change.fill !== undefined) this.set(attributes, 'fillId', 'applyFill', this.fill(change.fill));
    if (change.numberFormat !== undefined)
      this.set(attributes, 'numFmtId', 'applyNumberFormat', this.format(change.numberFormat));
    if (change.border !== undefined)
      this.set(attributes, 'borderId', 'applyBorder', this.border(change.border));
    const font = this.font(Number(attributes.get('fontId') ?? 0), change);
    if (font !== null) this.set(attributes, 'fontId', 'applyFont', font);
    const body = this.alignment(inner, change, attributes);
    const own = named && new RegExp(`<cellStyle\\b[^>]*?name="${named}"[^>]*>`).exec(this.xml)?.[0];
    const id = own && /\bxfId="(\d+)"/.exec(own)?.[1];
    if (id) attributes.set('xfId', id);
    const text = [...attributes].map(([name, value]) => `${name}="${value}"`).join(' ');
    return this.xfs.add(body === '' ? `<xf ${text}/>` : `<xf ${text}>${body}</xf>`);
  }

  private set(attributes: Map<string, string>, name: string, apply: string, index: number): void {
    attributes.set(name, String(index));
    attributes.set(apply, '1');
  }

  private fill(colour: string | null): number {
    if (colour === null) return 0;
    return this.fills.add(
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  private format(code: string): number {
    if (code === 'General') return 0;
    if (code === '@') return 49;
    const written = escapeXml(code);
    const known = this.formats.items.find((item) => item.includes(`formatCode="${written}"`));
    if (known) return Number(/numFmtId="(\d+)"/.exec(known)![1]);
    const ids = this.formats.items.map((item) => Number(/numFmtId="(\d+)"/.exec(item)?.[1] ?? 0));
    const id = Math.max(163, ...ids) + 1;
    this.formats.items.push(`<numFmt numFmtId="${id}" formatCode="${written}"/>`);
    return id;
  }

  private border(kind: 'thin' | 'bottom'): number {
    const side = (name: string, on: boolean): string =>
      on ? `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>` : `<${name}/>`;
    const all = kind === 'thin';
    return this.borders.add(
      `<border>${side('left', all)}${side('right', all)}${side('top', all)}${side('bottom', true)}<diagonal/></border>`,
    );
  }

  /** A font like the base one with the changes; null where nothing of it changes. */
  private font(base: number, change: StyleChange): number | null {
    const { bold, italic, size, fontColour } = change;
    if (bold === undefined && italic === undefined && size === undefined && fontColour === undefined)
      return null;
    const own = this.fonts.items[base] ?? '<font/>';
    let inner = own.endsWith('/>') ? '' : own.slice(own.indexOf('>') + 1, -'</font>'.length);
    const without = (name: string): string => inner.replace(new RegExp(`<${name}\\b[^>]*/>`), '');
    if (bold !== undefined) inner = (bold ? '<b/>' : '') + without('b');
    if (italic !== undefined) inner = (italic ? '<i/>' : '') + without('i');
    if (size !== undefined) inner = `${without('sz')}<sz val="${size}"/>`;
    if (fontColour !== undefined) inner = `${without('color')}<color rgb="FF${fontColour.slice(1)}"/>`;
    return this.fonts.add(`<font>${inFontOrder(inner)}</font>`);
  }

  private alignment(
    inner: string,
    { wrap, horizontal, vertical }: StyleChange,
    attributes: Map<string, string>,
  ): string {
    if (wrap === undefined && horizontal === undefined && vertical === undefined) return inner;
    attributes.set('applyAlignment', '1');
    const parts = [
      horizontal && `horizontal="${horizontal}"`,
      vertical && `vertical="${vertical}"`,
      wrap !== undefined && `wrapText="${wrap ? 1 : 0}"`,
    ];
    return `<alignment ${parts.filter(Boolean).join(' ')}/>${inner.replace(/<alignment\b[^>]*\/>/, '')}`;
  }

  /** The id of a differential format with this fill. */
  addDxf(fill: string): number {
    return this.dxfs.add(
      `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill></dxf>`,
    );
  }

  toXml(): string {
    const places = [this.fonts, this.fills, this.borders, this.xfs, this.dxfs, this.formats]
      .filter((section) => section.present)
      .map((section) => section.place());
    let xml = this.xml;
    for (const place of places.sort((a, b) => b.at - a.at))
      xml = xml.slice(0, place.at) + place.xml + xml.slice(place.at + place.length);
    if (!this.formats.present && this.formats.items.length > 0)
      xml = xml.replace(/<fonts\b/, `${this.formats.place().xml}<fonts`);
    if (!this.dxfs.present && this.dxfs.items.length > 0)
      xml = xml.replace(/<tableStyles\b|<extLst\b|<\/styleSheet>/, (next) => this.dxfs.place().xml + next);
    return xml;
  }
}

/** The schema wants the parts of a font in a fixed order. */
function inFontOrder(inner: string): string {
  const order = [
    'b',
    'i',
    'strike',
    'condense',
    'extend',
    'outline',
    'shadow',
    'u',
    'vertAlign',
    'sz',
    'color',
    'name',
    'family',
    'charset',
    'scheme',
  ];
  const parts = inner.match(/<\w+\b[^>]*\/>/g) ?? [];
  const place = (part: string): number => order.indexOf(/^<(\w+)/.exec(part)![1]!);
  return parts.sort((a, b) => place(a) - place(b)).join('');
}

/** A styles part for a new workbook, with the named styles by which screen readers and outlines know titles. */
export const PLAIN_STYLES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="1"><font><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  `<cellStyleXfs count="4">${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(4)}</cellStyleXfs>`,
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Title" xfId="1" builtinId="15"/>',
  '<cellStyle name="Heading 1" xfId="2" builtinId="16"/><cellStyle name="Heading 2" xfId="3" builtinId="17"/></cellStyles>',
  '<dxfs count="0"/></styleSheet>',
].join('');
