/** What the meaning of a rating says ("Complete and evidenced", "More than a month behind"): kinds, as data. */
import { normalise, squeeze } from '../timescale/normalise';
import type { Condition } from './types';
import { WORDS } from '../../words';

const DONE =
  '(?<!\\b(?:in|un|not|not been|not yet|not yet been|not being|not fully|yet|never|for|of|to|towards|until|be|nor|partly|partially|part|almost|nearly|some parts|still to be|to be|milestones) ?)(?:completed?|completion|achieved|delivered|implemented|done|closed|finished|fully met)';
const PROVEN =
  '(?:evidenc\\w+|signed[ -]off|sign[ -]off|verified|embedded|assured|approved|validated|sustained)';

interface Kind {
  readonly id: string;
  readonly pattern: RegExp;
  /** When a rating of this kind is given; in the order of this list. */
  readonly when: readonly Condition[];
  readonly because: string;
}

/**
 * Every kind of meaning, in the order in which rules made of them are tried. A kind is added here and nowhere else.
 * The words are those of the schemes in FIELD.md A1 and of the seeds' legends.
 */
export const KINDS: readonly Kind[] = [
  {
    id: 'unproven',
    pattern: new RegExp(
      `${DONE}\\b.{0,40}\\b(?:without|no|but not|not yet|awaiting|awaits|pending|missing|subject to|outstanding)\\b.{0,20}${PROVEN}|${DONE}\\b.{0,40}${PROVEN}\\b.{0,20}\\b(?:missing|awaited|outstanding|required|needed|not yet)|awaiting ${PROVEN}`,
    ),
    when: [{ status: ['complete'], evidence: ['missing'] }, { status: ['awaitingSignOff'] }],
    because: WORDS.because.completeWithEvidenceOrSignOffStill,
  },
  {
    id: 'proven',
    pattern: new RegExp(`${DONE}\\b.{0,40}\\b${PROVEN}|${PROVEN}\\b.{0,20}\\b${DONE}`),
    when: [{ status: ['complete'], evidence: ['given', 'noColumn'] }],
    because: WORDS.because.completeWithEvidence,
  },
  {
    id: 'complete',
    pattern: new RegExp(`\\b${DONE}\\b`),
    when: [{ status: ['complete'] }],
    because: 'complete',
  },
  {
    id: 'onHold',
    pattern: /\bon[ -]hold|paused|suspended|stalled/,
    when: [{ status: ['onHold'] }],
    because: WORDS.because.onHold,
  },
  {
    id: 'notStarted',
    pattern:
      /\b(?:not|yet to|to be) (?:yet )?(?:been )?(?:started?|commenced?|begun|begin|due)\b|not yet (?:rated|due)|future action|scheduled for/,
    when: [{ status: ['notStarted'], notTiming: ['overdue', 'shouldHaveStarted'] }],
    because: WORDS.because.notStartedYet,
  },
  {
    id: 'overdue',
    pattern:
      /\boverdue|past (?:its |the )?(?:due|deadline|target|timescale)|(?:timescales?|deadline|date|target)s? (?:has |have |not |been |was |were )*(?:slipped|missed|passed|met|achieved)|(?<!\b(?:some|minor|slight|little) )\bslipp(?:ed|age|ing)\b|missed|(?<!risk of )\bnot (?:been |be )?(?:met|achieved|delivered|completed?)(?:.{0,30}(?:time|date|deadline))|(?:not|un)likely|outside (?:of )?(?:the |its )?timescale|off[ -](?:track|target|course)|will not|serious|significant(?:ly)? (?:delay|behind|issues|risk|concern|problem)|failing|major (?:delay|issue|concern|slippage)|not on (?:track|target)|behind schedule|have not been met/,
    when: [{ timing: ['overdue'] }],
    because: WORDS.because.notComplete,
  },
  {
    id: 'atRisk',
    pattern:
      /\b(?:at risk|risk of|some (?:delay|slippage|concern|issue|risk)|minor (?:delay|slippage|concern|issue)|may not|might not|delay(?:ed|s)?|attention|slightly|in danger|obstacles?|due soon|concerns?)\b/,
    when: [
      { status: ['delayed', 'onHold', 'reprogrammed'] },
      { timing: ['dueSoon'], status: ['notStarted', 'noUpdate'] },
      { timing: ['shouldHaveStarted'] },
    ],
    because: WORDS.because.atRiskOfMissingItsTimescale,
  },
  {
    id: 'partly',
    pattern:
      /\b(?:part(?:ly|ially)?|almost|nearly|mostly|largely|some parts|substantially)\b.{0,30}\b(?:complet\w+|achieved|met|implemented|delivered|done)/,
    when: [{ status: ['partlyComplete', 'awaitingSignOff'] }],
    because: WORDS.because.partlyComplete,
  },
  {
    id: 'onTrack',
    pattern:
      /(?<!\bnot )\bon[ -](?:track|target|course|schedule|plan)\b|in progress|progressing|under ?way|within (?:the |its )?timescale|good progress|started/,
    when: [
      {
        status: ['onTrack', 'inProgress', 'partlyComplete', 'awaitingSignOff'],
        notTiming: ['overdue'],
      },
    ],
    because: WORDS.because.onTrackAndNotComplete,
  },
];

/** The kinds that a meaning names, by id. A kind that a stronger one holds already ("complete and evidenced") is left out. */
export function kindsOf(meaning: string): ReadonlySet<string> {
  const plain = squeeze(normalise(meaning)).replaceAll('–', '-');
  const kinds = new Set(KINDS.filter(({ pattern }) => pattern.test(plain)).map(({ id }) => id));
  if (kinds.has('unproven')) kinds.delete('proven');
  if (kinds.has('proven') || kinds.has('unproven')) kinds.delete('complete');
  if (kinds.has('partly')) kinds.delete('complete');
  if (
    kinds.has('notStarted') &&
    /\bnot (?:yet )?started\b/.test(plain) &&
    !/in progress|on track/.test(plain)
  )
    kinds.delete('onTrack');
  if (kinds.has('overdue') || kinds.has('atRisk')) kinds.delete('onTrack');
  return kinds;
}
