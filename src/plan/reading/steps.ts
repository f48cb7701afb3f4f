/** Several actions in one cell, paired with their timescales and updates where the counts match. */
import type { FieldCell, StepText } from '../model';
import { tidyText } from './grid';

const BULLET = /^\s*(?:[•●▪◦‣∙*·]|[-–—](?=\s)|\d{1,2}[.)](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=\s))\s*/i;
/** A line that ends so goes on in the next. */
const OPEN_END =
  /(?:[,–—-]|\b(?:of|and|the|to|for|in|with|a|an|or|on|by|from|at|as|that|which|into|through|against|include|including|re|is|are|be|–)|&)\s*$/i;

/** The items of a cell: bulleted or numbered ones, else paragraphs, else lines that are sentences of their own. */
export function itemsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(tidyText);
  if (lines.filter((line) => BULLET.test(line)).length >= 2) return bulleted(lines);
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u00A0]*\n+/)
    .map((part) => tidyText(part.replace(/\s*\n\s*/g, ' ')))
    .filter(Boolean);
  const joined = joinWrapped(lines.filter(Boolean));
  return paragraphs.length >= 2 && paragraphs.length >= joined.length
    ? paragraphs
    : joined.length >= 2 && paragraphs.length >= 2
      ? paragraphs
      : joined;
}

function bulleted(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines.filter(Boolean)) {
    if (BULLET.test(line)) items.push(line.replace(BULLET, ''));
    else if (items.length > 0) items[items.length - 1] += ` ${line}`;
    else items.push(line);
  }
  return items.filter(Boolean);
}

/** A line break inside one sentence makes no new item. */
function joinWrapped(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const goesOn =
      last !== undefined &&
      (/^[a-z(–—,;&]/.test(line) ||
        /^[-–—]\s/.test(line) ||
        OPEN_END.test(last) ||
        /^(?:19|20)\d{2}\b/.test(line));
    if (goesOn) items[items.length - 1] = `${last} ${line}`;
    else items.push(line);
  }
  return items;
}

export interface Steps {
  readonly steps: readonly StepText[];
  readonly unaligned: boolean;
}

const NONE: Steps = { steps: [], unaligned: false };

/**
 * Pairs the items of the action cell with those of the timescale and the progress cell. Several actions with one
 * timescale and one update are one action with parts; several of either that do not match are `unaligned`.
 */
export function pairSteps(
  action: string | null,
  timescale: FieldCell | null,
  progress: FieldCell | null,
): Steps {
  // Most cells are one line, which is one item.
  const actions = action === null || !/[\r\n]/.test(action) ? [] : itemsOf(action);
  if (actions.length < 2) return NONE;
  const dates = timescale === null || timescale.date !== undefined ? [] : itemsOf(timescale.text);
  const updates = progress === null ? [] : itemsOf(progress.text);
  const [datesMatch, updatesMatch] = [dates.length === actions.length, updates.length === actions.length];
  const datesShared = dates.length <= 1;
  if (datesMatch ? updatesMatch || updates.length === 0 : updatesMatch && datesShared) {
    return {
      steps: actions.map((each, index) =>
        step(each, index, { dates, updates, timescale, datesMatch, updatesMatch }),
      ),
      unaligned: false,
    };
  }
  return dates.length > 1 || updates.length > 1 ? { steps: [], unaligned: true } : NONE;
}

interface Pairing {
  readonly dates: readonly string[];
  readonly updates: readonly string[];
  readonly timescale: FieldCell | null;
  readonly datesMatch: boolean;
  readonly updatesMatch: boolean;
}

function step(action: string, index: number, pairing: Pairing): StepText {
  const { timescale } = pairing;
  const { runs: _runs, ...plain } = timescale ?? ({} as Partial<FieldCell>);
  const own =
    timescale && pairing.datesMatch
      ? ({ ...plain, text: pairing.dates[index]!, value: pairing.dates[index]! } as FieldCell)
      : timescale;
  return { action, timescale: own, progress: pairing.updatesMatch ? pairing.updates[index]! : null };
}

/** Names in one cell: on lines of their own or parted by semicolons; wrapped lines are joined. */
export function namesOf(text: string): string[] {
  return joinWrapped(text.replace(/\r\n?/g, '\n').split('\n').map(tidyText).filter(Boolean))
    .flatMap((line) => line.split(/\s*;\s*/))
    .map((name) => name.replace(BULLET, '').trim())
    .filter(Boolean);
}
