/** The words of dates, as data. Spellings are lower case and without a full stop. */

/** Month names and their abbreviations → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['january', 'jan'],
      ['february', 'feb', 'febuary'],
      ['march', 'mar'],
      ['april', 'apr'],
      ['may'],
      ['june', 'jun'],
      ['july', 'jul'],
      ['august', 'aug'],
      ['september', 'sept', 'sep'],
      ['october', 'oct'],
      ['november', 'nov'],
      ['december', 'dec'],
    ] as const
  ).flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Source of a regular expression for any month; longest spelling first. */
export const MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?(?![a-z])`;

export const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?(?![a-z])';

/** A year of four figures, or of two with or without an apostrophe. */
export const YEAR = "(?:(?:19|20)\\d{2}|['’‘]?\\d{2})(?!\\d)";
export const LONG_YEAR = '(?:19|20)\\d{2}(?!\\d)';
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:\\s?(?:st|nd|rd|th))?(?![\\da-z])';
/** 32 to 39 as well: written by mistake, it must be read as an impossible day, not as something else. */
export const ANY_DAY = '\\d{1,2}(?:\\s?(?:st|nd|rd|th)|(?![\\da-z]))';
/** Between a day and its month: spaces, or one mark with a space on one side at most ("Phase 2 – December" is no day). */
export const DAY_GAP = '(?:\\s*|[./–-]\\s?|\\s[./–-])';
/** Dashes of all kinds, slashes and words between the two ends of a range. */
export const TO = '(?:\\s*[-–—]\\s*|\\s+(?:to|until|till|through(?: to)?|thru|up to)\\s+)';

/** Terms end in the month whose last day is still within them (DOMAIN.md section 3). */
export const TERM_END: ReadonlyMap<string, { month: number; start: number }> = new Map([
  ['autumn', { start: 9, month: 12 }],
  ['spring', { start: 1, month: 3 }],
  ['summer', { start: 4, month: 7 }],
]);

/** Seasons; winter ends in February of the next year. */
export const SEASON_END: ReadonlyMap<string, { start: number; month: number; nextYear: boolean }> = new Map([
  ['spring', { start: 3, month: 5, nextYear: false }],
  ['summer', { start: 6, month: 8, nextYear: false }],
  ['autumn', { start: 9, month: 11, nextYear: false }],
  ['winter', { start: 12, month: 2, nextYear: true }],
]);

const FREQUENCIES = [
  'daily',
  'weekly',
  'fortnightly',
  'monthly',
  'bi-?\\s?monthly',
  'bi-?\\s?weekly',
  'quarterly',
  'termly',
  'half[- ]?termly',
  'half[- ]?yearly',
  'six[- ]?monthly',
  '6[- ]?monthly',
  'twice yearly',
  'bi-?\\s?annual(?:ly)?',
  'annual(?:ly)?',
  'yearly',
  '(?:once|twice|(?:two|three|four|\\d{1,2}) times) (?:a|per|each|every) (?:week|month|quarter|term|year)',
  `(?:every|each) (?:january|february|march|april|may|june|july|august|september|october|november|december)`,
  '(?:every|each|per) (?:day|week|fortnight|month|quarter|term|year|two months|(?:two|three|four|six|\\d{1,2}) (?:weeks|months|years)|board|meeting)',
];
export const FREQUENCY = `(?:${FREQUENCIES.join('|')})(?![a-z])`;

/** Whole texts (after trimming and dropping full stops) that mean no date, and are not placeholders for one. */
export const NO_DATE = /^(?:[-–—./\\]*|n\/?a|not applicable|none|nil|no date|not set|not stated)$/;

export const PLACEHOLDER =
  /^(?:(?:date|timescales?|deadline|to be)\s*)?(?:tb[cadn]|t\.b\.[cad]|to be (?:agreed|confirmed|determined|decided|advised|arranged|set|finalised|announced)|tbc\/tba|awaiting (?:a )?date|date (?:awaited|required|needed|pending)|not (?:yet )?(?:agreed|confirmed|known|set)|unknown|pending|\?+|x{2,}|dd\/mm\/yy(?:yy)?|insert date|\[date\])(?:(?:\s*[-–—(:,]| (?:with|at|following|once|after|when|pending|depending)\b).{0,60})?$/;

export const ONGOING =
  /^(?:currently )?(?:on-?\s?going|continuous(?:ly)?|continuing|continual|rolling(?: programme)?|in place|already in place|business as usual|bau|permanent|throughout(?: the (?:year|plan|period|programme))?|ongoing (?:work|process|activity|programme)|in progress and ongoing)$/;

export const IMMEDIATE =
  /^(?:immediate(?:ly)?|with immediate effect|asap|a\.s\.a\.p|as soon as (?:possible|practicable)|now|urgent(?:ly)?|straight ?away|forthwith|immediate (?:action|effect|start))$/;

/** A status in the date column is no date (DOMAIN.md section 3). */
export const STATUS_WORD =
  /^(?:action )?(?:(?:now |fully |all |partially |partly )?(?:complete|completed|closed|done|achieved|implemented|delivered|finished|actioned)|overdue|over due|delayed|slipped|late|in progress|underway|under way|on track|on target|on schedule|not started|on hold|paused|cancelled|withdrawn|superseded|started|not due|due|open|pending review|wip)$/;

/** Happenings whose day is not certain. */
export const EVENT =
  /\b(?:easter|christmas|xmas|new year|half[- ]?term|bank holiday|summer holidays?|school holidays?|diwali|eid|ramadan|election|inspection|ofsted|(?:next|the next|following) (?:board|meeting|inspection|visit|review))\b/;
