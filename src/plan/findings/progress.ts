/** What has happened: updates, evidence, status. */
import { addDays, longDate } from '../dates';
import { NOTHING, cellOf, hasField, type Check } from './check';
import { WORDS } from '../../words';

const progressMissing: Check = (judged, context) => {
  if (!hasField(context, 'progress', 'status')) return NOTHING;
  const silent = judged.status.status === 'noUpdate';
  const upToDate = judged.timings.includes('future');
  return silent && !upToDate ? [{ code: 'progress-missing', says: WORDS.findings.hasNoUpdate }] : NOTHING;
};

const progressStale: Check = (judged, context) => {
  if (judged.status.status === 'complete' || !judged.counted || judged.status.status === 'noUpdate')
    return NOTHING;
  const newest = judged.status.newestUpdate ?? context.plan.progressAsAt;
  if (newest === null || newest > context.asAt) return NOTHING;
  const oldest = addDays(context.asAt, -7 * context.settings.staleWeeks);
  return newest < oldest && cellOf(judged, 'progress')
    ? [
        {
          code: 'progress-stale',
          says: WORDS.findings.wasLastUpdatedOnMoreThanWeeks(
            longDate(newest),
            context.settings.staleWeeks,
            longDate(context.asAt),
          ),
        },
      ]
    : NOTHING;
};

const statusUnclear: Check = (judged) =>
  judged.status.status === 'unclear' && !judged.status.saysOverdue
    ? [
        {
          code: 'status-unclear',
          says: WORDS.findings.hasAnUpdateThatDoesNotSayWhether,
        },
      ]
    : NOTHING;

const statusContradicts: Check = (judged) =>
  judged.joined.contradiction === null
    ? []
    : [
        {
          code: 'status-contradicts',
          says: WORDS.findings.hasSourcesThatDisagree(judged.joined.contradiction),
        },
      ];

const saysOverdueButIsNot: Check = (judged) =>
  judged.status.saysOverdue && !judged.overdue && judged.timescale?.due
    ? [
        {
          code: 'status-contradicts',
          says: WORDS.findings.isCalledOverdueButItIsDueOn(longDate(judged.timescale.due)),
        },
      ]
    : NOTHING;

const evidenceMissing: Check = (judged) =>
  judged.status.status === 'complete' && judged.evidence === 'missing'
    ? [{ code: 'evidence-missing', says: WORDS.findings.isReportedCompleteButThere }]
    : NOTHING;

const reasonMissing: Check = (judged) => {
  const rating = judged.ratings[0]?.current ?? judged.ratings[0]?.computed;
  if (!rating || !['red', 'amberRed', 'amber'].includes(rating.group) || !judged.counted) return NOTHING;
  const silent = judged.status.status === 'noUpdate';
  const late = judged.overdue || ['delayed', 'onHold', 'reprogrammed'].includes(judged.status.status);
  return !silent && late && !judged.status.givesReason
    ? [{ code: 'reason-missing', says: WORDS.findings.isAndItsProgressDoesNotSayWhy(rating.name) }]
    : NOTHING;
};

export const PROGRESS_CHECKS: readonly Check[] = [
  progressMissing,
  progressStale,
  statusUnclear,
  statusContradicts,
  saysOverdueButIsNot,
  evidenceMissing,
  reasonMissing,
];
