/** Timescales: missing, unclear, overdue, slipped. */
import { addMonths, longDate } from '../dates';
import { NOTHING, hasField, type Check, type Hit } from './check';
import { WORDS } from '../../words';

const reading: Check = (judged, context) => {
  const { timescale } = judged;
  if (!hasField(context, 'timescale', 'due') && context.plan.layout !== 'list') return NOTHING;
  if (timescale === null || (timescale.kind === 'none' && timescale.flag === null)) {
    return [{ code: 'timescale-missing', says: WORDS.findings.hasNoTimescale }];
  }
  if (timescale.flag === 'timescale-placeholder')
    return [{ code: timescale.flag, says: WORDS.findings.hasForItsTimescale(timescale.text) }];
  if (timescale.flag === 'status-in-date')
    return [{ code: timescale.flag, says: WORDS.findings.hasWhereItsDateShouldBe(timescale.text) }];
  if (timescale.flag === 'date-zero')
    return [{ code: timescale.flag, says: WORDS.findings.hasADateOfZeroWhichExcelShows }];
  if (timescale.flag === 'date-order-mixed')
    return [{ code: timescale.flag, says: WORDS.findings.hasATimescaleThatCannotBeRead(timescale.problem) }];
  if (timescale.kind === 'unclear') {
    return [
      {
        code: 'timescale-unclear',
        says: WORDS.findings.hasTimescaleCannotReadWith(timescale.text, timescale.problem ?? ''),
      },
    ];
  }
  return NOTHING;
};

const steps: Check = (judged) =>
  judged.steps.flatMap((step): Hit[] =>
    step.timescale?.kind === 'unclear'
      ? [
          {
            code: 'timescale-unclear',
            says: WORDS.findings.hasAStepWhoseTimescaleCannotBeRead(
              step.timescale.text,
              step.timescale.problem ?? '',
            ),
          },
        ]
      : [],
  );

const assumed: Check = ({ timescale }) =>
  timescale && timescale.assumptions.length > 0
    ? [
        {
          code: 'timescale-assumed',
          says: WORDS.findings.hasTheTimescale(timescale.text, timescale.assumptions.join(' ')),
        },
      ]
    : NOTHING;

const order: Check = ({ timescale }) => {
  if (!timescale?.due) return NOTHING;
  if (timescale.start && timescale.due < timescale.start) {
    return [
      {
        code: 'timescale-order',
        says: WORDS.findings.isDueOnBeforeItStartsOn(longDate(timescale.due), longDate(timescale.start)),
      },
    ];
  }
  if (timescale.originalDue && timescale.due < timescale.originalDue) {
    return [
      {
        code: 'timescale-order',
        says: WORDS.findings.hasARevisedDateBeforeTheOriginal(
          longDate(timescale.due),
          longDate(timescale.originalDue),
        ),
      },
    ];
  }
  return NOTHING;
};

const overdue: Check = (judged) => {
  if (!judged.overdue || !judged.timescale) return NOTHING;
  const late = judged.steps
    .flatMap((step) => (step.timings.includes('overdue') && step.timescale?.due ? [step.timescale.due] : []))
    .sort()[0];
  const due = late ?? judged.timescale.due;
  if (!due) return NOTHING;
  const hit: Hit = {
    code: 'overdue',
    says: WORDS.findings.wasDueOnAndIsOverdue(longDate(due), judged.daysOverdue),
  };
  const revised = judged.timescale.originalDue !== null;
  return revised
    ? [hit]
    : [
        hit,
        {
          code: 'slipped-no-revised-date',
          says: WORDS.findings.isPastItsDueDate(longDate(due)),
        },
      ];
};

const shouldHaveStarted: Check = ({ timings, timescale }) =>
  timings.includes('shouldHaveStarted') && timescale?.start
    ? [
        {
          code: 'should-have-started',
          says: WORDS.findings.wasToStartOnAndHasNotStarted(longDate(timescale.start)),
        },
      ]
    : NOTHING;

const slipped: Check = ({ timescale, status }) => {
  if (!timescale) return NOTHING;
  const hits: Hit[] = [];
  if (timescale.revisions > 1)
    hits.push({
      code: 'revised-repeatedly',
      says: WORDS.findings.hasHadItsDateRevisedTimes(timescale.revisions),
    });
  const { due, originalDue } = timescale;
  if (status.status !== 'complete' && due && originalDue && due > addMonths(originalDue, 6)) {
    hits.push({
      code: 'slipped-long',
      says: WORDS.findings.hasSlippedFromToByMoreThanSix(longDate(originalDue), longDate(due)),
    });
  }
  return hits;
};

export const DATE_CHECKS: readonly Check[] = [
  reading,
  steps,
  assumed,
  order,
  overdue,
  shouldHaveStarted,
  slipped,
];
