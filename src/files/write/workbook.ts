/** Saving: only the parts that must change are rewritten; all others keep their packed bytes. */
import { STATE_NAMESPACE } from '../../plan/state-namespace';
import type { CellStyle, SheetDrawing, WorkbookProperties } from '../../report/drawing';
import { sheetName, tableName } from '../../report/names';
import { FileError } from '../errors';
import { Package, relationsName } from '../package';
import type { CellEdit, WorkbookEdit } from './edits';
import { chartPart, drawingPart } from './chart-part';
import { DrawnStyles } from './draw-row';
import { drawSheetPart, drawTablePart, type DrawnElsewhere, type KeptRows } from './draw-sheet';
import { PackedPart, plainPacker, type Packer } from './packed-part';
import { editCells, editHighlights } from './sheet-part';
import { PLAIN_STYLES, StyleBook } from './style-book';
import { escapeXml } from './xml-text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The file with these edits made. Throws FileError where it is signed or of a form that cannot be changed safely;
 * nothing is ever half done, because a new file is returned.
 */
export function editWorkbook(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const opened = Package.open(bytes);
  if (opened.isSigned()) throw new FileError('signed');
  const saver = new Saver(opened);
  saver.apply(edits);
  return opened.bytes();
}

/** A new workbook of drawn sheets. */
export function writeWorkbook(drawings: readonly SheetDrawing[], properties: WorkbookProperties): Uint8Array {
  return newWorkbook(drawings, properties, {}).bytes();
}

/** The same in pieces, for a file on disk: a report of many actions is never whole in memory. */
export function writeWorkbookPieces(
  drawings: readonly SheetDrawing[],
  properties: WorkbookProperties,
  making: Making = {},
): readonly Uint8Array[] {
  return newWorkbook(drawings, properties, making).pieces();
}

/** How a new workbook is made. */
export interface Making {
  readonly packer?: () => Packer;
  /** Rows that other threads drew already, and the looks whose styles were agreed with them. */
  readonly elsewhere?: { readonly drawn: DrawnElsewhere; readonly looks: readonly CellStyle[] };
}

function newWorkbook(
  drawings: readonly SheetDrawing[],
  properties: WorkbookProperties,
  making: Making,
): Package {
  const fresh = Package.blank();
  fresh.set(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  );
  fresh.set(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  fresh.set(
    'docProps/core.xml',
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(properties.title)}</dc:title><dc:creator>${escapeXml(properties.author)}</dc:creator><dc:language>${escapeXml(properties.language)}</dc:language></cp:coreProperties>`,
  );
  fresh.set(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  fresh.set(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  fresh.set('xl/styles.xml', PLAIN_STYLES);
  new Saver(fresh, making).apply(drawings.map((drawing) => ({ kind: 'addSheet', drawing })));
  return fresh;
}

class Saver {
  private readonly main: string;
  private readonly stylesPart: string;
  private readonly styles: StyleBook;

  constructor(
    private readonly parts: Package,
    private readonly making: Making = {},
  ) {
    this.main = parts.workbookPart();
    const styles = parts.relations(this.main).find((relation) => relation.type === 'styles')?.target;
    const xml = styles === undefined ? null : parts.text(styles);
    if (styles === undefined || xml === null) throw new FileError('unsupported', 'no styles part');
    this.stylesPart = styles;
    this.styles = new StyleBook(xml);
  }

  apply(edits: readonly WorkbookEdit[]): void {
    this.addSheets(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.drawing] : [])));
    const bySheet = new Map<string, CellEdit[]>();
    for (const edit of edits)
      if (edit.kind === 'cell') bySheet.set(edit.sheet, [...(bySheet.get(edit.sheet) ?? []), edit]);
    for (const [sheet, cells] of bySheet) this.change(sheet, (xml) => editCells(xml, cells, this.styles));
    for (const edit of edits) {
      if (edit.kind === 'highlights')
        this.change(edit.sheet, (xml) => editHighlights(xml, edit, this.styles));
      if (edit.kind === 'state') this.keepState(edit.state);
    }
    this.parts.set(this.stylesPart, this.styles.toXml());
    if (bySheet.size > 0) this.recalculateOnOpen();
  }

  private change(sheet: string, editing: (xml: string) => string): void {
    const part = this.sheetPart(sheet);
    this.parts.set(part, editing(this.parts.text(part) ?? ''));
  }

  private sheetPart(name: string): string {
    const workbook = this.parts.tree(this.main);
    const sheets = workbook?.children.find((element) => element.name === 'sheets')?.children ?? [];
    const id = sheets.find((sheet) => sheet.attributes['name'] === name)?.attributes['r:id'];
    const part = this.parts.relations(this.main).find((relation) => relation.id === id)?.target;
    if (part === undefined) throw new FileError('unsupported', `no sheet ${name}`);
    return part;
  }

  /** Values changed: Excel works out the formulas anew when it opens the file. */
  private recalculateOnOpen(): void {
    const xml = this.parts.text(this.main) ?? '';
    if (/<calcPr\b/.test(xml)) {
      this.parts.set(
        this.main,
        xml.replace(
          /<calcPr\b([^>]*?)(\/?)>/,
          (_all, attributes: string, end: string) =>
            `<calcPr${attributes.replace(/\sfullCalcOnLoad="[^"]*"/, '')} fullCalcOnLoad="1"${end}>`,
        ),
      );
    }
  }

  /** Adds sheets. None is ever overwritten: a name that is taken gets a number, and links follow it. */
  private addSheets(drawings: readonly SheetDrawing[]): void {
    if (drawings.length === 0) return;
    const tree = this.parts.tree(this.main);
    const sheets = tree?.children.find((element) => element.name === 'sheets')?.children ?? [];
    const taken = new Set(sheets.map((sheet) => (sheet.attributes['name'] ?? '').toLowerCase()));
    const names = drawings.map(({ name }) => sheetName(name, taken));
    const byWanted = new Map(drawings.map(({ name }, index) => [name, names[index]!]));
    const styles = new DrawnStyles(this.styles, this.making.elsewhere?.looks);
    drawings.forEach((drawing, index) => this.addSheet(drawing, names[index]!, byWanted, styles));
  }

  private addSheet(
    drawing: SheetDrawing,
    sheet: string,
    names: ReadonlyMap<string, string>,
    styles: DrawnStyles,
  ): void {
    const number = this.freeNumber('xl/worksheets/sheet', '.xml');
    const part = `xl/worksheets/sheet${number}.xml`;
    const packed = new PackedPart(part, (this.making.packer ?? plainPacker)());
    const rows = drawSheetPart(drawing, styles, names, packed, this.making.elsewhere?.drawn);
    this.parts.setPacked(packed.finish());
    this.declare(part, `${CONTENT}.worksheet+xml`);
    const id = `planRagSheet${number}`;
    this.relate(this.main, id, `${OFFICE}/worksheet`, part);
    const xml = this.parts.text(this.main) ?? '';
    const ids = [...xml.matchAll(/\bsheetId="(\d+)"/g)].map((match) => Number(match[1]));
    const entry = `<sheet name="${escapeXml(sheet)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`;
    const index = [...xml.matchAll(/<sheet\b/g)].length;
    const withSheet = xml.replace(/<sheets\s*\/>|<\/sheets>/, (end) =>
      end.startsWith('</') ? `${entry}</sheets>` : `<sheets>${entry}</sheets>`,
    );
    const { titleRows } = drawing.print;
    const name = titleRows
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(sheet.replaceAll("'", "''"))}'!$${titleRows.first + 1}:$${titleRows.last + 1}</definedName>`
      : '';
    this.parts.set(this.main, name ? withName(withSheet, name) : withSheet);
    this.addTables(part, drawing, rows);
    if (drawing.charts.length > 0) this.addCharts(part, sheet, drawing, rows);
  }

  private addTables(sheet: string, drawing: SheetDrawing, rows: KeptRows): void {
    const known = this.parts.partNames().filter((name) => /^xl\/tables\//.test(name));
    const heads = known.map((name) => /<table\b[^>]*>/.exec(this.parts.text(name) ?? '')?.[0] ?? '');
    const taken = new Set(
      heads.map((head) => (/\bdisplayName="([^"]*)"/.exec(head)?.[1] ?? '').toLowerCase()),
    );
    let id = Math.max(0, ...heads.map((head) => Number(/\bid="(\d+)"/.exec(head)?.[1] ?? 0)));
    drawing.tables.forEach((table, index) => {
      const part = `xl/tables/table${this.freeNumber('xl/tables/table', '.xml')}.xml`;
      this.parts.set(part, drawTablePart(table, tableName(table.name, taken), (id += 1), rows));
      this.declare(part, `${CONTENT}.table+xml`);
      this.relate(sheet, `table${index + 1}`, `${OFFICE}/table`, part);
    });
  }

  private addCharts(part: string, sheet: string, { charts }: SheetDrawing, rows: KeptRows): void {
    const drawing = `xl/drawings/drawing${this.freeNumber('xl/drawings/drawing', '.xml')}.xml`;
    this.parts.set(drawing, drawingPart(charts));
    this.declare(drawing, `${DRAWING}.drawing+xml`);
    this.relate(part, 'drawing1', `${OFFICE}/drawing`, drawing);
    charts.forEach((chart, index) => {
      const name = `xl/charts/chart${this.freeNumber('xl/charts/chart', '.xml')}.xml`;
      this.parts.set(name, chartPart(chart, sheet, rows));
      this.declare(name, `${DRAWING}.drawingml.chart+xml`);
      this.relate(drawing, `chart${index + 1}`, `${OFFICE}/chart`, name);
    });
  }

  private keepState(state: unknown): void {
    const known = this.parts
      .partNames()
      .find(
        (name) =>
          /^customXml\/item\d+\.xml$/i.test(name) && (this.parts.text(name) ?? '').includes(STATE_NAMESPACE),
      );
    const part = known ?? `customXml/item${this.freeNumber('customXml/item', '.xml')}.xml`;
    this.parts.set(
      part,
      `${HEAD}<state xmlns="${STATE_NAMESPACE}">${escapeXml(JSON.stringify(state))}</state>`,
    );
    if (!known) this.relate(this.main, `planRagState`, `${OFFICE}/customXml`, part);
  }

  private freeNumber(before: string, after: string): number {
    let number = 1;
    while (this.parts.has(`${before}${number}${after}`)) number += 1;
    return number;
  }

  private declare(part: string, type: string): void {
    const xml = this.parts.text('[Content_Types].xml') ?? '';
    this.parts.set(
      '[Content_Types].xml',
      xml.replace('</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
    );
  }

  private relate(part: string, id: string, type: string, target: string): void {
    const name = relationsName(part);
    const xml =
      this.parts.text(name) ??
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    this.parts.set(
      name,
      xml.replace(/<\/Relationships>|<Relationships\b([^>]*)\/>/, (end, attributes: string | undefined) => {
        const entry = `<Relationship Id="${id}" Type="${type}" Target="${relativeTarget(part, target)}"/>`;
        return end.startsWith('</')
          ? `${entry}</Relationships>`
          : `<Relationships${attributes ?? ''}>${entry}</Relationships>`;
      }),
    );
  }
}

/** A target as relations write it, relative to the folder of the part that names it. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A defined name put where the schema wants it: in definedNames, after the sheets. */
function withName(xml: string, name: string): string {
  if (/<definedNames\b[^>]*>/.test(xml)) return xml.replace('</definedNames>', `${name}</definedNames>`);
  return xml.replace('</sheets>', `</sheets><definedNames>${name}</definedNames>`);
}
