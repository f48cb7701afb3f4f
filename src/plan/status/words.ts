/**
 * What progress texts say, as data. Each phrase is a regular expression over a lower-case clause. A phrase is added
 * here and nowhere else; tests/labelled/statuses.tsv shows what it must and must not catch.
 */
import type { Status } from './types';

export interface Phrase {
  readonly status: Status;
  readonly pattern: RegExp;
}

const DONE =
  '(?:completed?|done|achieved|finished|closed|implemented|delivered|finalised|concluded|fulfilled|actioned|discharged|accomplished|executed)';

/** Texts, whole, that hold no update. */
export const NO_UPDATE =
  /^(?:[-–—./ ]*|n\/?a|nil(?: return)?|none|tbc|tba|no (?:progress )?(?:update|information|response|report|return|feedback|commentary|comment|data)s?(?: (?:has been |was |have been )?(?:received|provided|available|given|supplied|submitted|returned|reported|recorded))?(?: (?:from|by|at|this|to|for|since|despite) .{1,80})?|(?:progress )?update (?:is )?(?:awaited|required|needed|requested|outstanding|not received|not provided|overdue|to follow|pending|due)(?: (?:from|by) .{1,60})?|(?:lead|officer|owner) (?:has |have )?(?:not|yet to)(?: yet)? (?:responded?|replied|reply|(?:provided?|sent|send|given|give|supplied)(?: an?| any)? (?:update|response|information)).{0,60}|(?:progress )?update (?:was |has been )?(?:requested|chased)(?: .{1,60})?|awaiting (?:an? )?(?:progress )?update(?: from .{1,80})?|awaiting (?:an? )?(?:response|information|feedback|return|reply)(?: from (?:the )?(?:action |named |responsible )?(?:lead|officer|owner).{0,40})?|(?:please )?(?:provide|add) update|verbal update(?: to be given)?(?: at (?:the )?meeting)?|to be updated|not updated|chased(?: .{1,60})?)$/;

/** Words that take "complete" back, in the same text: negation, hedges, scope, future, conditions. */
export const LIMITS: readonly RegExp[] = [
  /\b(?:not|never|no|nor|neither|cannot|without|isn't|wasn't|hasn't|haven't|aren't|weren't|won't|didn't|can't|couldn't|un\w*completed?|incomplete)\b/,
  /\b(?:nearly|almost|virtually|substantially|largely|mostly|mainly|partly|partially|partial|part|practically|close to|approaching|near|towards?|roughly|approximately|about|around|broadly|essentially|more or less|in principle|in part|in theory|technically|all but)\b/,
  /\b(?:apart from|except|excluding|other than|aside from|bar|save for|with the exception|subject to|pending|awaiting|awaited|await|awaits|outstanding|remain|remains|remaining|remainder|still|yet|unless|until|once|if|when|after|provided|dependent|depends|depending)\b/,
  /\b(?:to be|to do|to complete|to follow|to go|will|would|should|shall|could|may|might|must|ought|need|needs|needed|require|requires|due|expected|expect|expects|anticipated|anticipate|hope|hopes|hoped|hopefully|aim|aims|aiming|plan to|plans to|planned|planning|scheduled|intend|intends|intended|likely|possibly|probably|perhaps|believe|believed|think|thought|assume|assumed|understood|reportedly|apparently|claimed|presumed|supposed|suggests?|target|proposed?|forecast|estimated)\b/,
  /\b(?:but|however|although|though|whilst|while|despite|whereas)\b/,
  /\b(?:draft|drafts|drafted|phase|phases|stage|stages|interim|initial|initially|first|1st|pilot|preliminary|scoping|some|most|majority|half|several|many|few|certain|selected|only|just)\b/,
  /\b(?:further|next steps?|follow[- ]?up|ongoing|on-going|under ?way|in progress|continu\w*|progressing|being (?!used)|working|started|commenced|begun|begin|beginning|developing|drafting|recruiting|reopened|re-opened|revisit\w*|redo|repeat\w*|rolled back|reversed|reinstated|concerns?|issues?|delay\w*|slipp\w*|risk|problem\w*|gaps?|late|overdue|missed|failed?|failing)\b/,
  /\?|\b\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)|\b\d+\s?(?:of|\/|out of)\s?(?:the )?\d+\b|\b(?:one|two|three|four|five) (?:of|out of)\b/,
  /\b(?:tbc|tba|query|unclear|unsure|unconfirmed|unverified|check|verify|confirm|evidence (?:needed|required|awaited|missing)|sign[- ]?off|approval|ratification)\b/,
  /\b(?:monitor\w*|review(?!ed\b)\w*|embed(?:ding)?|ensure|re-?audit\w*|more|poor|weak|reject\w*|returned|sent back|amendments?|caveats?|exceptions?|lapsed|left to|test(?:ing)?|compliance)\b/,
];

/** Words that limit only the clause in which completion is claimed. */
export const CLAUSE_LIMIT =
  /\b(?:second|third|2nd|one|two|three|four|five|six|others?|for (?!all\b|every\b|everyone\b)[a-z]+|in (?!full\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|20\d\d|time|line|place|accordance)[a-z]+)\b/;

/** Phrases with limiting words that limit nothing; taken out before LIMITS are looked for. */
export const HARMLESS =
  /(?:\b|(?<= ))(?:no (?:further|more|other|additional|outstanding) (?:action|actions|work|issues?|concerns?|steps?|updates?)(?: (?:is |are )?(?:required|needed|necessary|outstanding|identified))?|nothing (?:further|more|outstanding)|no longer outstanding|on time|within (?:the )?(?:timescale|deadline|target)s?|ahead of (?:schedule|target|time)|on (?:target|schedule)|as planned|as scheduled|to plan|to schedule|being used|signed off(?: by [a-z ]{2,40})?|approved(?: by [a-z ]{2,40})?|without (?:delay|issues?)|all (?:four|five|six|three|two|\d+)|100\s?%(?= |$)|(\d+)\s?(?:of|\/|out of)\s?\1|phase complete|in full|business as usual|one off|implementation complete)(?![a-z0-9])/g;

/** What a clause says, in order: the first phrase that fits a clause gives its status. */
export const PHRASES: readonly Phrase[] = [
  {
    status: 'superseded',
    pattern:
      /^(?:(?:this|the) )?(?:action |recommendation )?(?:(?:is|has|been|was|now) )*(?:superseded|merged (?:with|into)|replaced by|subsumed|duplicate of|incorporated into (?:action|recommendation)|combined with action|now covered by|picked up (?:in|under|by) action|transferred to action)\b/,
  },
  {
    status: 'cancelled',
    pattern:
      /^(?:(?:this|the) )?(?:action |recommendation )?(?:(?:is|has|been|was|now|to be) )*(?:cancelled|canceled|withdrawn|deleted|abandoned|discontinued|dropped|no longer (?:required|needed|relevant|applicable|appropriate|being (?:pursued|progressed))|not being (?:pursued|progressed|taken forward)|removed from (?:the )?plan)\b/,
  },
  {
    status: 'onHold',
    pattern:
      /(?<!no longer )\b(?:on[- ]hold|paused|suspended|stalled|halted|in abeyance|parked|put on ice|stood down)\b/,
  },
  {
    status: 'delayed',
    pattern:
      /(?<!\b(?:no|not|without|avoid|any|further|transfer of care) )(?:\b(?:delayed|delays?|slippage|slipped|slipping|behind (?:schedule|plan|target|timescales?)|off[- ]track|overrun\w*|running late|at risk|blocked|hampered|deadline (?:was |has been )?(?:not met|missed)|missed (?:the )?(?:deadline|target)|not (?:been )?(?:met|achieved|on track|on target|on schedule|possible|progressed|in place|able)|(?:will|would|can|could|did) ?not (?:be )?(?:met?|achieved?|complet\w*|progress\w*|meet|happen|proceed)|unable to|unlikely to|slower than (?:expected|planned|hoped)|taking longer|(?:has|have) not progressed|limited progress|little progress|no progress)\b)/,
  },
  {
    status: 'reprogrammed',
    pattern:
      /\b(?:reprogrammed|re-programmed|rescheduled|re-scheduled|deferred|reprofiled|re-profiled|postponed|(?:timescale|deadline|date|target) (?:has been |was |is )?(?:extended|revised|moved|amended|changed)|extension (?:has been |was )?(?:agreed|approved|granted|requested)|revised (?:timescale|date|deadline|target)|extended (?:to|until)|(?:moved|carried|rolled) (?:forward |over |back )?(?:to|into) (?:next|20\d\d|the next|january|february|march|april|may|june|july|august|september|october|november|december|phase|year))\b/,
  },
  {
    status: 'notStarted',
    pattern:
      /\b(?:(?:has |have |is |are )?(?:not|n't) (?:yet )?(?:been )?(?:started|start|begun|commenced|initiated|actioned|due(?: to start)?)|hasn't started|yet to (?:start|begin|commence|be (?:started|scheduled|arranged|commissioned|agreed|actioned))|no (?:action|work) (?:taken|has|to date|yet|undertaken|started)|(?:will|to|due to|planned to|scheduled to|expected to) (?:start|begin|commence)(?! implement)|to be (?:started|commenced)|start(?:s|ing)? (?:in|from|on) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|planned for|future action)\b/,
  },
  {
    status: 'awaitingSignOff',
    pattern:
      /\b(?:(?:awaiting|await|pending|for|ready for|submitted for|requires?|needs?|seeking|subject to|presented for|going for|with \w+ for)(?: the| final| formal| board's?| member| cabinet| executive)* (?:sign[- ]?off|signing off|approval|ratification|endorsement|validation|verification|closure|formal agreement)|to be (?:signed off|ratified|approved|formally closed|closed)|propose[ds]? (?:complete|completed|closed|closure|for closure|to close)|recommend(?:ed)? (?:for )?(?:closure|to close)|claimed (?:as )?complete|believed (?:to be )?complete|(?:considered|reported|deemed) (?:as |to be )?complete)\b/,
  },
  {
    status: 'partlyComplete',
    pattern: new RegExp(
      `\\b(?:(?:part(?:ly|ially)?|partial|nearly|almost|virtually|substantially|largely|mostly|mainly|practically|close to|near|all but|more or less|(?:the )?(?:vast )?majority(?: of [a-z ]{1,40})?|most(?: of [a-z ]{1,40})?|some(?: of [a-z ]{1,40}| [a-z]+)?|half(?: of [a-z ]{1,40})?|elements of [a-z ]{1,40}|(?:draft|phase|stage|part|step|tranche|wave|cohort|module|section)\\b[a-z0-9 ]{0,30}|first [a-z]+|initial [a-z]+|interim [a-z]+|pilot[a-z ]{0,20}|scoping[a-z ]{0,20}|preliminary [a-z]+|consultation[a-z ]{0,12}|\\d+\\s?(?:of|out of|\\/)\\s?(?:the )?\\d+[a-z ]{0,30}|(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:of|out of) (?:the )?[a-z]+[a-z ]{0,30}|just about|as good as|semi)(?:\\s(?:is|are|has|have|been|now|was|were))*\\s?(?:now )?(?:${DONE}|completion|met)|${DONE}\\b[^.]{0,30}?\\b(?:apart from|except|excluding|other than|bar|save for|with the exception|in part|for (?:some|most))|\\d{1,2}\\s?% of [a-z' ]{2,40}? (?:have |has |been |now |are |were )*(?:[a-z]+ed|complete|done|met)|(?:[a-z]+ed) (?:to|by|for|in|with) (?:over |about |approximately |around |nearly )?\\d{1,2}\\s?% of [a-z]+|(?:implemented|delivered|achieved|completed) (?:in part|partially|partly))\\b`,
    ),
  },
  {
    status: 'onTrack',
    pattern:
      /(?<!not )\b(?:on[- ](?:track|target|schedule|course)|progress(?:ing|ed)? (?:well|as planned|to plan|satisfactorily)|good progress|going well|as planned|to plan|ahead of (?:schedule|target|plan)|within timescales?|will (?:be )?(?:met|achieved?|meet) (?:by|the|within|on))\b/,
  },
  {
    status: 'inProgress',
    pattern:
      /\b(?:in progress|under ?way|in hand|in train|on-?going|continu(?:es|ing|e|ed)|progressing|started|commenced|begun|began|being [a-z]+(?:ed|en|un|ewn|ut|ld|nt|ught|pt|wn)?\b|working (?:on|with|to|towards|through)|work (?:is|has|to|continues|with)|developing|drafting|drafted|draft|in development|wip|currently|to be [a-z]+(?:ed|en|un|ilt|ut|ld|nt|ught|wn)|will (?:be )?[a-z]+|scheduled|planned|arranged|booked|consulting|recruiting|advertis\w+|interviews?|awaiting|awaited|awaits|pending|to follow|in the process|outstanding|remain(?:s|ing)?|still|further|next steps?|nearing|expected|anticipated|due|improving|embedding|to date\b|some progress|progress (?:is |has been )?(?:being )?made|taking place|meet(?:s|ing)? (?:monthly|weekly|regularly|fortnightly|bi-?monthly)|so far|\d+ (?:of|out of) (?:the )?\d+|re-?advertis\w+|rolling out|rolled out to|exploring|looking (?:at|into)|discussions?|incomplete|not (?:yet )?(?:fully )?(?:been )?(?:complete|completed|done|finished|closed|finalised|implemented|delivered|signed off)|uncompleted|monitor(?:ed|ing)?|needs?|required|to (?:complete|undertake|develop|deliver|agree|review|finalise|implement|embed|consider|discuss|report|monitor|produce|circulate|update|commence implement))\b/,
  },
];

export const REASON =
  /\b(?:due to|because|owing to|as a result of|caused by|reason|lack of|shortage|shortfall|vacan\w+|sickness|absence|capacity|turnover|resourc\w+|awaiting|pending|dependent on|following (?:the )?(?:departure|resignation)|unable to|delays? (?:in|with|by|from)|not available|unavailable|competing|restructur\w+|funding|budget|staffing|recruitment|procurement|system)\b/;

export const SAYS_OVERDUE =
  /^(?:over ?-?due|past due|late|passed due date|out of date|expired)(?:[\s–:(-].*)?$/;
/** Ratings in a status column are no statuses. */
export const RATING_WORD =
  /^(?:r|a|g|b|n|red|amber|green|blue|grey|gray|yellow|a\/?g|a\/?r|amber\s?[/-]?\s?(?:green|red)|no rating)$/;
