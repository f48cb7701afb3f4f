/** Shared and inline strings, with the runs that are struck out. */
import type { TextRun } from '../plan/snapshot';
import { isOn } from './styles';
import { child, parseXml, TreeBuilder, unescapeString, type XmlElement } from './xml';

export interface ReadString {
  readonly text: string;
  /** Only where some runs are struck out and others are not. */
  readonly runs?: readonly TextRun[];
}

/** An `<si>` or `<is>`: plain text or rich text runs; phonetic hints are left out. */
export function readString(element: XmlElement): ReadString {
  const runs: TextRun[] = [];
  for (const part of element.children) {
    if (part.name === 't') runs.push({ text: unescapeString(part.text), struck: false });
    if (part.name === 'r') {
      const text = unescapeString(child(part, 't')?.text ?? '');
      runs.push({ text, struck: isOn(child(child(part, 'rPr'), 'strike')) });
    }
  }
  const text = runs.map((run) => run.text).join('');
  return runs.some((run) => run.struck) ? { text, runs } : { text };
}

/** The shared strings of a workbook in order; empty where it has no such part. */
export function readSharedStrings(xml: string | null): ReadString[] {
  if (xml === null) return [];
  const strings: ReadString[] = [];
  let builder: TreeBuilder | null = null;
  parseXml(xml, {
    open(name, attributes) {
      if (!builder && name === 'si') builder = new TreeBuilder();
      builder?.open(name, attributes());
    },
    text: (text) => builder?.text(text),
    close() {
      if (!builder) return;
      builder.close();
      if (builder.depth > 0) return;
      strings.push(readString(builder.root!));
      builder = null;
    },
  });
  return strings;
}
