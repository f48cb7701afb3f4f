/** The parts of a workbook and the relations between them (ECMA-376 part 2). */
import { FileError } from './errors';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { requireZip } from './sniff';
import { children, parseTree, type XmlElement } from './xml';
import { Budget, pack, readZip, unpack, writeZip, zipPieces, type Unpacker, type ZipEntry } from './zip';

export interface Relation {
  readonly id: string;
  /** The last word of the type: `worksheet`, `styles`, `comments` … */
  readonly type: string;
  /** Absolute part name without the leading slash; an external target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** A workbook's zip, unpacked part by part as asked for; changed parts are kept beside the untouched ones. */
export class Package {
  private readonly entries: Map<string, ZipEntry>;
  private readonly names = new Map<string, string>();
  private readonly budget: Budget;

  private constructor(
    entries: readonly ZipEntry[],
    private readonly limits: Limits,
    unpacker: Unpacker | null = null,
  ) {
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
    for (const entry of entries) this.names.set(entry.name.toLowerCase(), entry.name);
    this.budget = new Budget(limits, unpacker);
  }

  /** Opens a file. Throws FileError for anything that is no .xlsx or .xlsm. */
  static open(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS, unpacker: Unpacker | null = null): Package {
    requireZip(bytes);
    const opened = new Package(readZip(bytes, limits), limits, unpacker);
    if (opened.entries.size === 0) throw new FileError('not-a-workbook', 'empty zip');
    if (opened.has('mimetype') && opened.has('content.xml')) throw new FileError('ods');
    if (!opened.has('[Content_Types].xml')) throw new FileError('not-a-workbook', 'no content types');
    return opened;
  }

  static blank(): Package {
    return new Package([], DEFAULT_LIMITS);
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  partNames(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part; null where there is none. */
  text(name: string): string | null {
    const entry = this.entries.get(this.names.get(name.toLowerCase()) ?? name);
    if (!entry) return null;
    const bytes = unpack(entry, this.budget);
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }

  tree(name: string): XmlElement | null {
    const xml = this.text(name);
    return xml === null ? null : parseTree(xml, { elements: this.limits.elements });
  }

  set(name: string, xml: string): void {
    const known = this.names.get(name.toLowerCase()) ?? name;
    this.names.set(known.toLowerCase(), known);
    this.entries.set(known, pack(known, new TextEncoder().encode(xml)));
  }

  /** A part that was packed while it was written. */
  setPacked(entry: ZipEntry): void {
    this.names.set(entry.name.toLowerCase(), entry.name);
    this.entries.set(entry.name, entry);
  }

  remove(name: string): void {
    const known = this.names.get(name.toLowerCase());
    if (known === undefined) return;
    this.entries.delete(known);
    this.names.delete(name.toLowerCase());
  }

  /** The relations of a part (`''` for the package itself); empty where it has none. */
  relations(part: string): Relation[] {
    const tree = this.tree(relationsName(part));
    return children(tree ?? undefined, 'Relationship').map((element) => ({
      id: element.attributes['Id'] ?? '',
      type: (element.attributes['Type'] ?? '').split('/').pop() ?? '',
      target:
        element.attributes['TargetMode'] === 'External'
          ? (element.attributes['Target'] ?? '')
          : resolveTarget(part, element.attributes['Target'] ?? ''),
      external: element.attributes['TargetMode'] === 'External',
    }));
  }

  /** The main workbook part. Throws FileError where the package is no spreadsheet. */
  workbookPart(): string {
    const main = this.relations('').find((relation) => relation.type === 'officeDocument');
    const name = main?.target ?? 'xl/workbook.xml';
    if (name.endsWith('.bin')) throw new FileError('xlsb');
    if (this.has('word/document.xml') || this.has('ppt/presentation.xml'))
      throw new FileError('not-a-workbook', 'another kind of document');
    if (!this.has(name)) throw new FileError('damaged', 'no workbook part');
    return this.names.get(name.toLowerCase())!;
  }

  contentType(part: string): string | null {
    const types = this.tree('[Content_Types].xml') ?? undefined;
    const override = children(types, 'Override').find(
      (element) => element.attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    const extension = part.split('.').pop()?.toLowerCase();
    const fallback = children(types, 'Default').find(
      (element) => element.attributes['Extension']?.toLowerCase() === extension,
    );
    return (override ?? fallback)?.attributes['ContentType'] ?? null;
  }

  isSigned(): boolean {
    return this.partNames().some((name) => name.startsWith('_xmlsignatures/'));
  }

  /** The file in pieces, so that a large one need not be in memory twice. */
  pieces(): Uint8Array[] {
    return zipPieces([...this.entries.values()]);
  }

  bytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target relative to the folder of its part, `..` included; never outside the package. */
function resolveTarget(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const piece of target.split('/')) {
    if (piece === '' || piece === '.') continue;
    if (piece === '..') base.pop();
    else base.push(piece);
  }
  return base.join('/');
}
