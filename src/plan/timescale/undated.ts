/** Texts without a date: ongoing, immediate, recurring, relative, placeholders, events. */
import { addDays, addMonths } from '../dates';
import { squeeze } from './normalise';
import { timescale, unclear } from './result';
import type { Timescale, TimescaleContext } from './types';
import { EVENT, FREQUENCY, IMMEDIATE, NO_DATE, ONGOING, PLACEHOLDER, STATUS_WORD } from './words';
import { WORDS } from '../../words';

const NUMBER_WORDS = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1],
  ),
);
NUMBER_WORDS.set('a', 1).set('an', 1);

const RELATIVE = new RegExp(
  `^(?:by |within |in |over |after |up to |next |the next |within the next |for |every )?(?:\\d{1,2}\\s?(?:–|-|to|or)\\s?(?!.*year))?(?<n>\\d{1,3}|${[...NUMBER_WORDS.keys()].join('|')})[ –-]?(?<working>working )?(?<unit>day|week|wk|month|mth|year|yr)s?'?(?: time)?(?<rest>(?: (?:of|from|after|following|post|since) .{1,80})?)$`,
);
const STARTS_WITH_FREQUENCY = new RegExp(`(?:^|\\b)${FREQUENCY}`);

/** Reads a text in which no date was found. `text` is as written, `plain` normalised. */
export function readUndated(text: string, plain: string, context: TimescaleContext): Timescale {
  const words = squeeze(plain)
    .replace(/[.!;:,]+$/, '')
    .replace(/^[([](.+)[)\]]$/, '$1')
    .trim();
  if (/^0+(?:[./]0+)*$/.test(words)) return timescale(text, 'none', { flag: 'date-zero' });
  if (words === '' || NO_DATE.test(words)) return timescale(text, 'none');
  if (PLACEHOLDER.test(words)) return timescale(text, 'none', { flag: 'timescale-placeholder' });
  if (STATUS_WORD.test(words)) return timescale(text, 'none', { flag: 'status-in-date' });
  if (ONGOING.test(words)) return timescale(text, 'ongoing');
  if (/^(?:immediate(?:ly)?|asap) ?(?:and|&|\/|then|–) ?(?:ongoing|on-going|continuous)$/.test(words))
    return timescale(text, 'ongoing');
  if (IMMEDIATE.test(words)) {
    const assumptions =
      context.planDate === null ? [] : [WORDS.timescales.immediateWasCountedFromThePlansOwn];
    return timescale(text, 'immediate', { due: context.planDate, assumptions });
  }
  const relative = RELATIVE.exec(words);
  if (relative) return readRelative(text, relative.groups ?? {}, context);
  if (EVENT.test(words)) return unclear(text, WORDS.timescales.thisNamesAnEventNotADay);
  if (/^(?:not|no|never)\b/.test(words))
    return unclear(text, WORDS.timescales.noDateCouldBeReadWithCertainty);
  const frequency = STARTS_WITH_FREQUENCY.exec(words);
  if (frequency && words.length <= 80 && !/\bnot\b/.test(words)) {
    return timescale(text, 'recurring', { note: words === frequency[0] ? null : text.trim() });
  }
  if (/^(?:ongoing|on-going|continuous|rolling)\b(?!.*\b(?:until|till|to|by|from)\b)/.test(words)) {
    return timescale(text, 'ongoing', { note: text.trim() });
  }
  return unclear(text, WORDS.timescales.noDateCouldBeReadWithCertainty);
}

function readRelative(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
  context: TimescaleContext,
): Timescale {
  const count = NUMBER_WORDS.get(groups['n'] ?? '') ?? Number(groups['n']);
  if (/^every /.test(text.toLowerCase().trim())) return timescale(text, 'recurring');
  if (context.planDate === null || !COUNTED_FROM_PLAN.test(groups['rest'] ?? ''))
    return timescale(text, 'relative');
  const due = laterBy(context.planDate, count, groups['unit'] ?? '', groups['working'] !== undefined);
  return timescale(text, 'relative', { due, assumptions: [WORDS.timescales.countedFromThePlansOwnDate] });
}

/** What the plan's own date stands for; from any other event ("of appointment") nothing can be counted. */
const COUNTED_FROM_PLAN =
  /^$|^ (?:of|from|after|following|post|since) (?:the |this |its )?(?:(?:date of |publication of |agreement of |approval of |adoption of |receipt of |start of )?(?:the |this |its )?(?:final |inspection |ofsted |cqc |audit |action |improvement )*(?:report|plan|publication|approval|adoption)(?:'?s? publication| date| being (?:agreed|published|approved))?|now|today)$/;

function laterBy(from: string, count: number, unit: string, working: boolean): string {
  if (unit === 'month' || unit === 'mth') return addMonths(from, count);
  if (unit === 'year' || unit === 'yr') return addMonths(from, count * 12);
  if (unit === 'week' || unit === 'wk') return addDays(from, count * 7);
  return working ? addDays(from, Math.floor(count / 5) * 7 + (count % 5)) : addDays(from, count);
}
