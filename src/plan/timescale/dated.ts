/** Texts with at least one date: what the words around it make of it. */
import { addDays, longDate } from '../dates';
import type { Expression } from './expression';
import { squeeze } from './normalise';
import { timescale, unclear } from './result';
import type { Milestone, Timescale } from './types';
import { FREQUENCY } from './words';
import { WORDS } from '../../words';

const FROM =
  /(?:^|[\s(,;:–-])(?:from|starting(?: from| in| on)?|starts?(?: date| from| in| on)?|started|to start|begin(?:s|ning)?(?: in| on| from)?|commenc(?:e|es|ing|ed)(?: in| from| on)?|effective(?: from)?|wef|w\.e\.f\.?|as (?:of|from)|with effect from|not before|no earlier than|after|since|following|onwards? from|launch(?:ing)?(?: in| from)?)[\s:]*(?:the\s+)?$/;
const AFTER = /\bafter[\s:]*$/;
const ONWARDS = /^[\s,]*(?:onwards?|and onwards?|\+(?:\s|$)|on$|(?:–|to)\s*(?:on-?\s?going|present|date)\b)/;
const BEFORE = /\b(?<!on or )(?:before|prior to|ahead of)\s*(?:the\s+)?$/;
const BY =
  /(?:^|[\s(,;:–-])(?:by|before|no later than|not later than|until|till|up to|due(?: by| on| in)?|deadline|target(?: date)?|end|at|for)[\s:]*(?:the\s+)?$/;
/** Words after which a date is not the date by which the action is to be done, and words that put it in doubt. */
const DOUBT =
  /\b(?:not|unless|subject to|dependent|depends|depending|see|refer to|as per|reviewed|raised|last|previous|pending|except|unlikely|cannot|can't|won't|delayed|missed|or|either|if|awaiting|to be (?:agreed|confirmed|set|decided) by|x{2,}|para|paragraph|page|section|item|minute|version|v\d|dob|born)\b/;
const HEDGE =
  /\b(?:approx(?:imately)?|circa|c\.|about|around|tbc|provisional(?:ly)?|likely|expected|anticipated|estimated|possibly|hopefully|aim(?:ing)? for)\b|~/;
/** A past participle before a date tells when something was done, not when it is due. */
const HAPPENED =
  /\b(?:completed?|achieved|delivered|done|implemented|closed|finished|actioned|approved|signed off)\s*(?:on|in|at|:|–)?\s*$/;
/** A number or name of an action before a date, and other figures that are no part of one. */
const NO_DATE_FIGURES =
  /\b\d+(?:st|nd|rd|th)?\s+[a-z]{3,}|\b\d{1,2}[:.]\d{2}\s?(?:am|pm)?|\b\d{1,2}\s?(?:am|pm)\b|\b(?:phase|stage|part|step|cohort|wave|tranche|year)\s?\d+|\d+(?:\.\d+)?\s?(?:%|per ?cent)|(?:^|[\s¦])\(?\d{1,2}[).](?=\s)|^\d+(?:\.\d+)*\s*[–:](?=\s)/g;
const NAMED_BEFORE = /\b(?:action|ref|reference|objective|priority|recommendation|rec|no)s?\.?\s*$/;
const FREQUENT = new RegExp(`(?:^|[^a-z])${FREQUENCY}`);

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Reads a text in which dates were found. `text` is as written, `plain` normalised (of the same length). */
export function readDated(text: string, plain: string, found: readonly Expression[]): Timescale {
  const broken = found.find((expression) => expression.problem !== null);
  if (broken?.yearMissing && isFrom(around(plain, found, found.indexOf(broken)), broken, plain)) {
    return timescale(text, 'from', { note: noteOf(text, found) });
  }
  if (broken?.zero) return timescale(text, 'none', { flag: 'date-zero' });
  if (broken) return unclear(text, broken.problem!, broken.orderMixed ? 'date-order-mixed' : null);
  const gaps = gapsOf(plain, found);
  const rest = squeeze(gaps.join(' ¦ '));
  const outside = rest.replace(/\([^)]*\)/g, ' ');
  const frequency = frequencyPlace(plain, found);
  if (frequency !== null) return readRecurring(text, plain, found, frequency);
  if (/^(?:on-?going|continuous|rolling)\b/.test(rest)) return readOngoing(text, plain, found);
  const inDoubt = outside.replace(
    /\bnot (?:later than|before)\b|\bon or before\b|\bor (?:earlier|sooner|before)\b/g,
    ' ',
  );
  if (DOUBT.test(inDoubt) || /\?/.test(outside)) {
    return unclear(text, WORDS.timescales.theWordsAroundTheDateLeave);
  }
  if (/\d/.test(outside.replace(NO_DATE_FIGURES, ' '))) {
    return unclear(text, WORDS.timescales.theTextHoldsFiguresThatCould);
  }
  if (HAPPENED.test(around(plain, found, 0).before))
    return unclear(text, WORDS.timescales.theDateTellsWhenItWasDone, 'status-in-date');
  if (NAMED_BEFORE.test(around(plain, found, 0).before) && /^\d/.test(plain.slice(found[0]!.index)))
    return unclear(text, WORDS.timescales.theFiguresAreAReferenceNotADate);
  return found.length === 1 ? readOne(text, plain, found[0]!, outside) : readSeveral(text, plain, found);
}

function gapsOf(plain: string, found: readonly Expression[]): string[] {
  const gaps: string[] = [];
  let at = 0;
  for (const expression of found) {
    gaps.push(plain.slice(at, expression.index));
    at = expression.index + expression.length;
  }
  return [...gaps, plain.slice(at)];
}

function around(plain: string, found: readonly Expression[], index: number): Surroundings {
  const expression = found[index]!;
  const start = index === 0 ? 0 : found[index - 1]!.index + found[index - 1]!.length;
  const end = index + 1 < found.length ? found[index + 1]!.index : plain.length;
  return {
    before: plain.slice(start, expression.index),
    after: plain.slice(expression.index + expression.length, end),
  };
}

const isFrom = (near: Surroundings, expression: Expression, plain: string): boolean =>
  FROM.test(near.before) ||
  ONWARDS.test(near.after) ||
  (/^from\s/.test(plain.slice(expression.index)) && !expression.lasting);

function readOne(text: string, plain: string, expression: Expression, outside: string): Timescale {
  const near = around(plain, [expression], 0);
  const note = noteOf(text, [expression]);
  const assumptions = [...expression.assumptions, ...hedged(outside)];
  if (isFrom(near, expression, plain)) {
    const start = AFTER.test(near.before) ? addDays(expression.last!, 1) : expression.first;
    return timescale(text, 'from', { start, note, assumptions });
  }
  if (BEFORE.test(near.before) && !/\bend\b/.test(plain)) {
    const due = addDays(expression.first!, -1);
    return timescale(text, 'by', {
      due,
      note,
      assumptions: [...assumptions, WORDS.timescales.beforeWasReadAsBy(longDate(due))],
    });
  }
  if (/^\s*–\s*$/.test(near.after)) return unclear(text, WORDS.timescales.theRangeHasNoEnd);
  const throughout = /\b(?:during|throughout)\s*(?:the\s+)?$/.test(near.before);
  if (throughout || (expression.lasting && !BY.test(near.before))) {
    return timescale(text, 'during', { start: expression.first, due: expression.last, note, assumptions });
  }
  return timescale(text, 'by', { due: expression.last, note, assumptions });
}

function hedged(outside: string): string[] {
  return HEDGE.test(outside) ? [WORDS.timescales.theDateIsMarkedAsApproximate] : [];
}

/** Several dates: all are due dates (the last counts), or a start and an end. */
function readSeveral(text: string, plain: string, found: readonly Expression[]): Timescale {
  const first = around(plain, found, 0);
  const [start, end] = [found[0]!, found[1]!];
  const assumptions = [...new Set(found.flatMap((expression) => expression.assumptions))];
  const second = around(plain, found, 1);
  const whole = joined(found, first.after);
  if (whole) return timescale(text, 'during', { ...whole, note: noteOf(text, found), assumptions });
  if (found.length === 2 && /^[\s]*\($/.test(first.after) && /^\)\s*$/.test(second.after))
    return unclear(text, WORDS.timescales.aSecondDateStandsInBrackets);
  if (isFrom(first, start, plain) && found.length === 2 && !isFrom(second, end, plain)) {
    if (end.last! < start.first!) return unclear(text, WORDS.timescales.theEndIsBeforeTheStart);
    return timescale(text, 'during', {
      start: start.first,
      due: end.last,
      note: noteOf(text, found),
      assumptions,
    });
  }
  const dues = found.flatMap((expression, index) =>
    isFrom(around(plain, found, index), expression, plain) ? [] : [{ expression, index }],
  );
  if (dues.length > 0 && dues.length < found.length) return unclear(text, WORDS.timescales.onePartHasADate);
  if (dues.length === 0) {
    return timescale(text, 'from', {
      start: found.map((expression) => expression.first!).sort()[0]!,
      assumptions,
    });
  }
  const milestones = dues
    .map(({ expression, index }): Milestone => ({
      due: expression.last!,
      note: milestoneNote(text, found, index),
    }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return timescale(text, 'by', {
    due: milestones.at(-1)!.due,
    milestones: milestones.slice(0, -1),
    note: null,
    assumptions,
  });
}

/** Two lasting periods as one: "Q4 2014/15 – Q1 2015/16", "2014/15 and 2015/16", "April 2014 – March 2015 (2014/15)". */
function joined(
  found: readonly Expression[],
  between: string,
): { start: Expression['first']; due: Expression['last'] } | null {
  const [one, other] = found;
  if (found.length !== 2 || !one!.lasting || !other!.lasting) return null;
  const [start, due] = [one!.first!, other!.last!];
  if (one!.first === other!.first && one!.last === other!.last) return { start, due };
  const linked = /^\s*(?:–|to|and|&|\/|until|through)\s*$/.test(between);
  return linked && start <= other!.first! && one!.last! <= due ? { start, due } : null;
}

function milestoneNote(text: string, found: readonly Expression[], index: number): string {
  const near = around(text, found, index);
  return trimNote(near.after) || (index === 0 ? trimNote(near.before) : '');
}

const trimNote = (note: string): string =>
  squeeze(note)
    .replace(/^[\s,;:.()–—-]+|[\s,;:()–—-]+$/g, '')
    .replace(/^(?:for|by|and|&)\s+|\s+(?:by|and|&|from|starting|in|at|on)$/gi, '');

/** The remark beside the dates, as written; null where only words such as "by" stand there. */
function noteOf(text: string, found: readonly Expression[]): string | null {
  const rest = gapsOf(text, found).map(trimNote).filter(Boolean).join('; ');
  const bare = rest.replace(
    /\b(?:by|due|date|end|of|the|from|in|on|at|target|deadline|complete|completed|starting|start|onwards?|during|to|be|before|no|later|than)\b/gi,
    '',
  );
  return /[a-z0-9]/i.test(bare) ? rest : null;
}

/** Where a word of recurrence stands outside the dates; null where there is none. */
function frequencyPlace(plain: string, found: readonly Expression[]): number | null {
  const masked = found.reduce(
    (masking, { index, length }) =>
      masking.slice(0, index) + ' '.repeat(length) + masking.slice(index + length),
    plain,
  );
  const match = FREQUENT.exec(masked);
  return match ? match.index : null;
}

function readRecurring(
  text: string,
  plain: string,
  found: readonly Expression[],
  frequency: number,
): Timescale {
  const assumptions = found.flatMap((expression) => expression.assumptions);
  const note = noteOf(text, found);
  const fromIndex = found.findIndex((expression, index) =>
    isFrom(around(plain, found, index), expression, plain),
  );
  if (fromIndex >= 0)
    return timescale(text, 'recurring', { start: found[fromIndex]!.first, note, assumptions });
  const first = found.find((expression) => expression.index < frequency);
  if (first) return timescale(text, 'recurring', { due: first.last, note, assumptions });
  const range = found.find((expression) => expression.lasting);
  if (range) return timescale(text, 'recurring', { start: range.first, note, assumptions });
  const until = BY.test(around(plain, found, 0).before);
  return timescale(
    text,
    'recurring',
    until ? { note: note ?? text.trim(), assumptions } : { start: found[0]!.first, note, assumptions },
  );
}

function readOngoing(text: string, plain: string, found: readonly Expression[]): Timescale {
  const [expression] = found;
  const near = around(plain, found, 0);
  const assumptions = expression!.assumptions;
  if (isFrom(near, expression!, plain))
    return timescale(text, 'from', { start: expression!.first, assumptions });
  if (
    found.length === 1 &&
    /(?:until|till|to|by|complete|end)[\s:]*(?:the\s+)?(?:end of\s+)?$/.test(near.before)
  ) {
    return timescale(text, 'by', { due: expression!.last, note: noteOf(text, found), assumptions });
  }
  if (/review/.test(plain)) return timescale(text, 'ongoing', { note: noteOf(text, found) ?? text.trim() });
  return unclear(text, WORDS.timescales.ongoingAndADateTogetherLeaveOpen);
}
