/** What a finding says: most end a sentence that begins with the action. */
import { things } from './plural';

export const findings = {
  hasNoTimescale: 'has no timescale',
  hasForItsTimescale: (timescale: string): string => `has “${timescale}” for its timescale`,
  hasWhereItsDateShouldBe: (timescale: string): string => `has “${timescale}” where its date should be`,
  hasADateOfZeroWhichExcelShows: 'has a date of zero, which Excel shows for an empty cell',
  hasATimescaleThatCannotBeRead: (problem: string | null): string =>
    `has a timescale that cannot be read: ${problem}`,
  hasTimescaleCannotReadWith: (timescale: string, problem: string): string =>
    `has a timescale that cannot be read with certainty, “${timescale}”: ${problem}`,
  hasAStepWhoseTimescaleCannotBeRead: (timescale: string, problem: string): string =>
    `has a step whose timescale cannot be read with certainty, “${timescale}”: ${problem}`,
  hasTheTimescale: (timescale: string, assumptions: string): string =>
    `has the timescale “${timescale}”. ${assumptions}`,
  isDueOnBeforeItStartsOn: (due: string, start: string): string =>
    `is due on ${due}, before it starts on ${start}`,
  hasARevisedDateBeforeTheOriginal: (due: string, originalDue: string): string =>
    `has a revised date, ${due}, before the original one, ${originalDue}`,
  wasDueOnAndIsOverdue: (due: string, daysOverdue: number): string =>
    `was due on ${due} and is ${things(daysOverdue, 'day')} overdue`,
  isPastItsDueDate: (due: string): string => `is past its due date of ${due} and no revised date is given`,
  wasToStartOnAndHasNotStarted: (start: string): string => `was to start on ${start} and has not started`,
  hasHadItsDateRevisedTimes: (revisions: number): string => `has had its date revised ${revisions} times`,
  hasSlippedFromToByMoreThanSix: (originalDue: string, due: string): string =>
    `has slipped from ${originalDue} to ${due}, by more than six months`,
  thePlanOnHasNoColumnForEvidence: (sheet: string, advice: string): string =>
    `The plan on “${sheet}” has no column for evidence. ${advice}`,
  actionInRow: (row: number): string => `The action in row ${row}`,
  action: (ref: string): string => `Action ${ref}`,
  hasForItsLead: (leads: string): string => `has “${leads}” for its lead`,
  hasNoLead: 'has no lead',
  isCompleteButNobodyIsNamedAsHaving: 'is complete, but nobody is named as having approved it',
  hasNoUpdate: 'has no update',
  wasLastUpdatedOnMoreThanWeeks: (newest: string, staleWeeks: number, asAt: string): string =>
    `was last updated on ${newest}, more than ${staleWeeks} weeks before ${asAt}`,
  hasAnUpdateThatDoesNotSayWhether:
    'has an update that does not say whether it is complete, on track or delayed',
  hasSourcesThatDisagree: (contradiction: string): string => `has sources that disagree. ${contradiction}`,
  isCalledOverdueButItIsDueOn: (due: string): string => `is called overdue, but it is due on ${due}`,
  isReportedCompleteButThere: 'is reported complete, but there is no evidence',
  isAndItsProgressDoesNotSayWhy: (rating: string): string =>
    `is ${rating}, and its progress does not say why`,
  keepsItsRatingOfByAnOverride: (rating: string, cell: string, override: string): string =>
    `keeps its ${rating} rating of “${cell}” by an override: ${override}`,
  hasNoRating: (rating: string): string => `has no ${rating} rating`,
  hasTheRatingWhichTheScheme: (rating: string, cell: string): string =>
    `has the ${rating} rating “${cell || 'a colour'}”, which the scheme does not have`,
  isRatedButTheRulesGive: (current: string, computed: string, reason: string): string =>
    `is rated ${current}, but the rules give ${computed}. ${reason}`,
  hasNoReference: 'has no reference',
  hasTheReferenceWhichAnotherAction: (ref: string): string =>
    `has the reference “${ref}”, which another action has as well`,
  doesNotSayWhatIsToBeDone: 'does not say what is to be done',
  hasNoSuccessMeasure: 'has no success measure',
  holdsSeveralActionsInOneCell:
    'holds several actions in one cell, which do not pair up with its dates and updates',
  hasACellThatShows: (cell: string): string => `has a cell that shows ${cell}`,
};
