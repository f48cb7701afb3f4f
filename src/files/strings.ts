/** Shared and inline strings, with the runs that are struck out. */
import type { TextRun } from '../plan/snapshot';
import { FileError } from './errors';
import { LONGEST_TEXT, type Limits } from './limits';
import { isOn } from './styles';
import { child, parseXml, TreeBuilder, unescapeString, type XmlElement } from './xml';

export interface ReadString {
  readonly text: string;
  /** Only where some runs are struck out and others are not. */
  readonly runs?: readonly TextRun[];
}

/** An `<si>` or `<is>`: plain text or rich text runs, as much as Excel shows; phonetic hints are left out. */
export function readString(element: XmlElement): ReadString {
  const runs: TextRun[] = [];
  let room = LONGEST_TEXT;
  const add = (raw: string, struck: boolean): void => {
    const text = unescapeString(raw.slice(0, 7 * room)).slice(0, room);
    room -= text.length;
    runs.push({ text, struck });
  };
  for (const part of element.children) {
    if (part.name === 't') add(part.text, false);
    if (part.name === 'r') add(child(part, 't')?.text ?? '', isOn(child(child(part, 'rPr'), 'strike')));
    if (room <= 0) break;
  }
  const text = runs.map((run) => run.text).join('');
  return runs.some((run) => run.struck) ? { text, runs } : { text };
}

/** The shared strings of a workbook in order; empty where it has no such part. Throws FileError. */
export function readSharedStrings(xml: string | null, limits: Limits): ReadString[] {
  if (xml === null) return [];
  const strings: ReadString[] = [];
  let builder: TreeBuilder | null = null;
  parseXml(xml, {
    open(name, attributes) {
      if (!builder && name === 'si') builder = new TreeBuilder({ elements: limits.elements });
      builder?.open(name, attributes());
    },
    text: (text) => builder?.text(text),
    close() {
      if (!builder) return;
      builder.close();
      if (builder.depth > 0) return;
      if (strings.length >= limits.cells) throw new FileError('too-large', 'shared strings');
      strings.push(readString(builder.root!));
      builder = null;
    },
  });
  return strings;
}
