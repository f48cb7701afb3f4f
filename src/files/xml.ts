/**
 * XML parts, read with saxen. Namespaces are mapped to fixed prefixes, so that `<x:worksheet>` and the strict form read
 * as `worksheet`. A DTD is refused: no workbook has one, and entities are how XML bombs are built.
 */
import { Parser } from 'saxen';
import { FileError } from './errors';
import { DEEPEST_ELEMENT, DEFAULT_LIMITS } from './limits';

export { decode } from 'saxen';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Namespace → prefix. Elements of the main namespaces are read without their prefix. */
const NAMESPACES: Readonly<Record<string, string>> = {
  [`${TRANSITIONAL}/spreadsheetml/2006/main`]: 'm',
  [`${STRICT}/spreadsheetml/main`]: 'm',
  [`${TRANSITIONAL}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${TRANSITIONAL}/package/2006/relationships`]: 'm',
  [`${TRANSITIONAL}/package/2006/content-types`]: 'm',
  [`${TRANSITIONAL}/drawingml/2006/main`]: 'm',
  [`${STRICT}/drawingml/main`]: 'm',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'm',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm',
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': 'm',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  open?(name: string, attributes: () => Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => (name.startsWith('m:') ? name.slice(2) : name);

/** Runs through a part, calling the handler. Throws FileError for XML that no workbook should hold. */
export function parseXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser();
  let depth = 0;
  parser.ns({ ...NAMESPACES });
  parser.on('openTag', (name: string, getAttributes: () => Attributes, decode: (text: string) => string) => {
    depth += 1;
    if (depth > DEEPEST_ELEMENT) throw new FileError('damaged', 'XML nested too deeply');
    handler.open?.(local(name), () => decodeAttributes(getAttributes(), decode));
  });
  parser.on('closeTag', (name: string) => {
    depth -= 1;
    handler.close?.(local(name));
  });
  parser.on('text', (text: string, decode: (text: string) => string) => handler.text?.(decode(text)));
  parser.on('cdata', (text: string) => handler.text?.(text));
  parser.on('attention', (text: string) => {
    if (/^<!(DOCTYPE|ENTITY)/i.test(text)) throw new FileError('unsafe-xml');
  });
  parser.on('error', (error: Error) => {
    throw error instanceof FileError ? error : new FileError('damaged', error.message);
  });
  parser.on('warn', () => undefined);
  try {
    parser.parse(xml);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('damaged', String(error));
  }
}

function decodeAttributes(raw: Attributes, decode: (text: string) => string): Attributes {
  const decoded: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) decoded[local(name)] = value.includes('&') ? decode(value) : value;
  }
  return decoded;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  children: Growing[];
  text: string;
}

/** How many elements trees may still hold: each is many times as large in memory as in the file. */
export interface ElementBudget {
  elements: number;
}

/** Builds elements as a tree; used for whole small parts and for the small elements of a sheet. */
export class TreeBuilder {
  private readonly stack: Growing[] = [];
  root: XmlElement | null = null;

  constructor(private readonly budget: ElementBudget = { elements: DEFAULT_LIMITS.elements }) {}

  get depth(): number {
    return this.stack.length;
  }

  open(name: string, attributes: Attributes): void {
    this.budget.elements -= 1;
    if (this.budget.elements < 0) throw new FileError('too-large', 'XML elements');
    const element: Growing = { name, attributes, children: [], text: '' };
    const parent = this.stack.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.stack.push(element);
  }

  text(text: string): void {
    const top = this.stack.at(-1);
    if (top) top.text += text;
  }

  close(): void {
    this.stack.pop();
  }
}

/** The root element of a part. Throws FileError where there is none. */
export function parseTree(xml: string, budget?: ElementBudget): XmlElement {
  const builder = new TreeBuilder(budget);
  parseXml(xml, {
    open: (name, attributes) => builder.open(name, attributes()),
    text: (text) => builder.text(text),
    close: () => builder.close(),
  });
  if (!builder.root) throw new FileError('damaged', 'empty XML part');
  return builder.root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All descendants of that name, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Excel's `_x000D_` escapes in strings. */
export function unescapeString(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
