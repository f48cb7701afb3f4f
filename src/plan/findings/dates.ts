/** Timescales: missing, unclear, overdue, slipped. */
import { addMonths, longDate } from '../dates';
import { hasField, type Check, type Hit } from './check';

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

const reading: Check = (judged, context) => {
  const { timescale } = judged;
  if (!hasField(context, 'timescale', 'due') && context.plan.layout !== 'list') return [];
  if (timescale === null || (timescale.kind === 'none' && timescale.flag === null)) {
    return [{ code: 'timescale-missing', says: 'has no timescale' }];
  }
  if (timescale.flag === 'timescale-placeholder')
    return [{ code: timescale.flag, says: `has “${timescale.text}” for its timescale` }];
  if (timescale.flag === 'status-in-date')
    return [{ code: timescale.flag, says: `has “${timescale.text}” where its date should be` }];
  if (timescale.flag === 'date-zero')
    return [{ code: timescale.flag, says: 'has a date of zero, which Excel shows for an empty cell' }];
  if (timescale.flag === 'date-order-mixed')
    return [{ code: timescale.flag, says: `has a timescale that cannot be read: ${timescale.problem}` }];
  if (timescale.kind === 'unclear') {
    return [
      {
        code: 'timescale-unclear',
        says: `has a timescale that cannot be read with certainty, “${timescale.text}”: ${timescale.problem ?? ''}`,
      },
    ];
  }
  return [];
};

const steps: Check = (judged) =>
  judged.steps.flatMap((step): Hit[] =>
    step.timescale?.kind === 'unclear'
      ? [
          {
            code: 'timescale-unclear',
            says: `has a step whose timescale cannot be read with certainty, “${step.timescale.text}”: ${step.timescale.problem ?? ''}`,
          },
        ]
      : [],
  );

const assumed: Check = ({ timescale }) =>
  timescale && timescale.assumptions.length > 0
    ? [
        {
          code: 'timescale-assumed',
          says: `has the timescale “${timescale.text}”. ${timescale.assumptions.join(' ')}`,
        },
      ]
    : [];

const order: Check = ({ timescale }) => {
  if (!timescale?.due) return [];
  if (timescale.start && timescale.due < timescale.start) {
    return [
      {
        code: 'timescale-order',
        says: `is due on ${longDate(timescale.due)}, before it starts on ${longDate(timescale.start)}`,
      },
    ];
  }
  if (timescale.originalDue && timescale.due < timescale.originalDue) {
    return [
      {
        code: 'timescale-order',
        says: `has a revised date, ${longDate(timescale.due)}, before the original one, ${longDate(timescale.originalDue)}`,
      },
    ];
  }
  return [];
};

const overdue: Check = (judged) => {
  if (!judged.overdue || !judged.timescale) return [];
  const late = judged.steps
    .flatMap((step) => (step.timings.includes('overdue') && step.timescale?.due ? [step.timescale.due] : []))
    .sort()[0];
  const due = late ?? judged.timescale.due;
  if (!due) return [];
  const hit: Hit = {
    code: 'overdue',
    says: `was due on ${longDate(due)} and is ${days(judged.daysOverdue)} overdue`,
  };
  const revised = judged.timescale.originalDue !== null;
  return revised
    ? [hit]
    : [
        hit,
        {
          code: 'slipped-no-revised-date',
          says: `is past its due date of ${longDate(due)} and no revised date is given`,
        },
      ];
};

const shouldHaveStarted: Check = ({ timings, timescale }) =>
  timings.includes('shouldHaveStarted') && timescale?.start
    ? [
        {
          code: 'should-have-started',
          says: `was to start on ${longDate(timescale.start)} and has not started`,
        },
      ]
    : [];

const slipped: Check = ({ timescale, status }) => {
  if (!timescale) return [];
  const hits: Hit[] = [];
  if (timescale.revisions > 1)
    hits.push({ code: 'revised-repeatedly', says: `has had its date revised ${timescale.revisions} times` });
  const { due, originalDue } = timescale;
  if (status.status !== 'complete' && due && originalDue && due > addMonths(originalDue, 6)) {
    hits.push({
      code: 'slipped-long',
      says: `has slipped from ${longDate(originalDue)} to ${longDate(due)}, by more than six months`,
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
