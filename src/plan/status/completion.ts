/**
 * The claim of completion, as a small grammar: who or what is done, that it is done, and what may follow without taking
 * anything back. A clause that does not fit it whole claims nothing. So a new turn of phrase can only be missed, never
 * wrongly read as complete (DOMAIN.md section 4: precision on `complete` is the figure that matters most).
 */
import { DAY, MONTH, WEEKDAY, YEAR } from '../timescale/words';

/** Dates in a normalised text: as they stand behind "completed", and so that "4 May" is no "may". */
export const DATE = `(?:(?:${WEEKDAY},? )?(?:the )?${DAY}[ ./–-]*(?:of )?${MONTH}(?:[ ,./–-]*${YEAR})?|\\d{1,2}[./–-]\\d{1,2}[./–-](?:\\d{4}|\\d{2})|\\d{4}[-–]\\d{2}[-–]\\d{2}|(?:early |mid |late |end (?:of )?|the end of )?${MONTH}[ ,./–-]*${YEAR}|q[1-4] ?\\d{4}[/–-]\\d{2}|(?:spring|summer|autumn|winter)(?: term)? \\d{4}|(?:19|20)\\d{2}(?:[/–-]\\d{2})?)(?![a-z0-9])`;

const DONE =
  '(?:completed|done|achieved|finished|closed(?: off| down)?|fully implemented|implemented|fully delivered|delivered|finalised|concluded|actioned|fulfilled|discharged|accomplished|signed off|undertaken in full)';
const ADVERB = '(?:fully|now|all|successfully|already|formally|both|therefore|thus|subsequently|since)';
const AUXILIARY = '(?:is|are|was|were|has been|have been|had been|has|have|been|being (?=signed off as))';
/** What can stand for the action itself. */
const SUBJECT =
  '(?:(?:this|the|these|all|both|each|every|status|update|progress|agreed|individual|required|relevant|overall|stated|planned|original|key|outstanding|remaining|(?<=(?:all|both|the|these) )(?:\\d+|two|three|four|five|six|seven|eight|nine|ten)|of) )*(?:action|task|work|recommendation|objective|project|item|it|milestone|element|aspect|step|part|stage|phase|target|requirement|outcome|standard|activity|activities|deliverable|all|these|this|both|actions? \\d+(?:\\.\\d+)*)s?(?: (?:in|of|for|under) (?:this|the|these) (?:action|section|area|recommendation|plan|objective)s?)?(?: point| points| plan| plans| item| items| area| required)?';
/** A named piece of work that can be the action: never one that only leads up to it (a draft, a pilot, a scoping). */
const WORK =
  '(?:the |this |our |a |an )?(?!draft|first|initial|interim|pilot|scoping|needs|phase|stage|consultation|preliminary|desktop|baseline|some|most|half)(?:[a-z-]+ ){0,3}?(?:review|audit|training|training programme|programme|recruitment|report|policy|strategy|protocol|procedure|guidance|restructure|framework|evaluation|template|toolkit|handbook|refresh|roll-?out|implementation|self-assessment|recruitment exercise|induction|leaflet|website|database|document)s?';

const HEAD = new RegExp(
  `^(?:[✓✔☑]\\s*)?(?:(?:status|update|progress|position|outcome|action|actions?\\s[\\d.]+)\\s*[:–-]\\s*)?(?:(?:${SUBJECT} )?(?:${AUXILIARY} |${ADVERB} )*(?:signed off|agreed|approved|confirmed|closed) as (?:fully )?(?:completed?|closed)|(?:${SUBJECT} )?(?:${AUXILIARY} |${ADVERB} )*${DONE}|${WORK} (?:(?:${AUXILIARY} |${ADVERB} )*)(?:completed|finished|concluded|finalised|fully implemented)|(?:the )?(?:board|group|committee|panel)(?: has)? (?:agreed|decided)(?: to close| that) (?:this|the) action(?: as| is)? (?:completed?|closed|now complete)|(?:${SUBJECT} )?(?:${AUXILIARY} |${ADVERB} )*(?:target|objective|recommendation|requirement|milestone|standard|action)s? (?:(?:${AUXILIARY} |${ADVERB} )*)(?:fully )?met)(?![a-z-])`,
);
/** "Complete" as an adjective of the action; by itself it may also begin "Complete the review". */
const ADJECTIVE = new RegExp(
  `^(?:[✓✔☑]\\s*)?(?:(?:status|update|progress|position|outcome|action)\\s*[:–-]\\s*)?(?:${SUBJECT} (?:${AUXILIARY} |${ADVERB} )*|(?:${AUXILIARY} |${ADVERB} )+|${WORK} (?:${AUXILIARY} |${ADVERB} )*)complete(?![a-z-])`,
);
const BARE = /^(?:[✓✔☑]\s*)?(?:status\s*[:–-]\s*)?complete(?![a-z-])/;
/** A text that ends in the claim: "… are in place and the action is complete". */
const CLOSING = new RegExp(
  `(?:,| and| so) (?:this|the|all|these) (?:action|recommendation|task|work|actions|objective)s? (?:(?:${AUXILIARY} |${ADVERB} )*)(?:completed?|closed|done|finished)$`,
);

const WORDS = "[a-z0-9'’&/. -]*";
/** What may follow; each piece takes nothing back by itself, and the limits of ./words.ts still hold for all of it. */
const TAILS: readonly string[] = [
  `(?:(?:on|in|at|during|since|as at|as of|from|w/c|mid|late|early) )?(?:the )?${DATE}`,
  `(?:in full|on time|as planned|as agreed|as required|as scheduled|as above|within (?:the )?(?:agreed )?(?:timescales?|deadline|target|time)|ahead of (?:time|schedule|target|deadline)|to (?:time|timescale|schedule|plan|deadline|standard|target)|successfully|fully|early|business as usual|bau|and)`,
  `by (?!${DATE}|${MONTH}|${WEEKDAY}|(?:the )?end|early|mid|late|q[1-4]|next|autumn|spring|summer|winter|easter|christmas)(?:the )?[a-z]${WORDS}`,
  `(?:and|&) (?:is |are |was |has been |have been |now |all |fully |been )*(?:${DONE}|complete|embedded|evidenced|published|reported|presented|circulated|shared|launched|approved|agreed|uploaded|adopted|rolled out|disseminated|distributed|issued|sent|in (?:use|place|operation)|operational|live|business as usual|no further|ratified|recorded|logged|filed)(?:${WORDS})`,
  `(?:(?:and|&) )?(?:this |the |all )?(?:action|objective|recommendation|task)s? (?:(?:is|are|has been|have been|now|therefore) )*(?:${DONE}|complete)`,
  `(?:and )?(?:is |are )?now (?:business as usual|bau|embedded|in (?:place|use|operation)|live|operational|part of)${WORDS}`,
  `(?:and|&) (?:the )?(?:findings|results?|report|recommendations|outcomes?|learning|action plan|minutes|policy|guidance) (?:was |were |has been |have been )?(?:presented|reported|shared|published|circulated|disseminated|agreed|discussed)${WORDS}`,
  `(?:at|with|through|via|following|as part of|using|under|across|alongside|jointly with|as per|in line with|in accordance with|in partnership with|in conjunction with|working with) [a-z0-9]${WORDS}`,
  `(?:for|in|across|with|to|by) (?:all|every|each|both|everyone|the whole|the entire)${WORDS}`,
  `(?:no further|see|evidence|evidenced|minutes?|copy|link|confirmed|certificate|report|ref)${WORDS}`,
  `\\([^()]*\\)|\\[[^\\]]*\\]|[✓✔☑]`,
];
const TAIL = new RegExp(`^(?:[\\s,;:()\\[\\]–.-]*(?:${TAILS.join('|')}))*[\\s,;:()\\[\\]–.-]*$`);
/** After a bare "Complete": only what cannot make an order of it. */
const BARE_TAIL = new RegExp(
  `^(?:[\\s,;:()\\[\\]–.-]*(?:${DATE}|(?:in full|as at ${DATE}|as of ${DATE}|on time|(?:and|&) (?:${DONE}|embedded|evidenced|in place|operational|published|business as usual)(?:${WORDS})|\\([^()]*\\)|[✓✔☑])))*[\\s,;:()\\[\\]–.-]*$`,
);

export interface Claim {
  /** The words of the claim itself, without what follows them. */
  readonly head: string;
  /** False where what follows is not known to leave the claim whole. */
  readonly whole: boolean;
}

/** The claim of completion that a clause makes; null where it makes none. `clause` is normalised, one line. */
export function claimIn(clause: string): Claim | null {
  if (/^[✓✔☑]$/.test(clause)) return { head: clause, whole: true };
  const bare = BARE.exec(clause);
  if (bare) {
    const rest = clause.slice(bare[0].length);
    return BARE_TAIL.test(rest) ? { head: bare[0], whole: true } : null;
  }
  const found = HEAD.exec(clause) ?? ADJECTIVE.exec(clause);
  if (found) {
    const rest = clause.slice(found[0].length);
    if (
      /^ (?:the|a|an|this|that|these|those|our|their|its|your|new|existing|any|draft|[a-z]+s (?:are|is|were|to|have)|to (?!time|schedule|plan|deadline|standard|target|all|every))\b/.test(
        rest,
      )
    )
      return null;
    return { head: found[0], whole: TAIL.test(rest) };
  }
  const closing = CLOSING.exec(clause);
  return closing ? { head: closing[0], whole: true } : null;
}
