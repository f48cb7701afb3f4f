/** Why an action has its rating, or none; why a rating is not written. */

export const ratings = {
  rowNumber: (row: number): string => `Row ${row}`,
  thePlanHasNoRatingColumnOne: 'The plan has no rating column: one is added beside it.',
  itHasACompletionDate: (cell: string): string => `It has a completion date, ${cell}.`,
  ofStepsTheLeastFavourableCounts: (steps: number, why: string): string =>
    `Of ${steps} steps, the least favourable counts. ${why}`,
  notRatedTheActionIs: (status: string): string => `Not rated: the action is ${status}.`,
  notRatedTheRowDoesNotSayWhat: 'Not rated: the row does not say what is to be done.',
  notRatedThePlanHasNoColumn: 'Not rated: the plan has no column that says what has happened.',
  notRatedTheProgressDoesNotSay: 'Not rated: the progress does not say with certainty what has happened.',
  notRatedTheTimescaleCannotBeRead: (unread: string): string =>
    `Not rated: the timescale “${unread}” cannot be read with certainty.`,
  notRatedStandsWhereTheDateBelongs: (timescale: string): string =>
    `Not rated: “${timescale}” stands where the date belongs.`,
  notRatedTheCellHoldsSeveralActions:
    'Not rated: the cell holds several actions that do not pair up with their dates and updates.',
  notRatedNoRuleOfCoversAnAction: (scheme: string, status: string, due: string | undefined | null): string =>
    `Not rated: no rule of “${scheme}” covers an action that is ${status}${due ? '' : ' and has no due date'}.`,
  thereIsNoUpdate: ': there is no update',
  notYetDue: (
    rating: string,
    due: string,
    late: number,
    asAt: string,
    because: string,
    quoted: string,
  ): string =>
    `${rating}: due ${due}, ${late} day${late === 1 ? '' : 's'} before ${asAt}, and ${because}${quoted}.`,
  dueOn: (due: string): string => `, due ${due}`,
  notWrittenThePlanHasNoRatingColumn: 'Not written: the plan has no rating column.',
  theRatingStaysThereIsNothingToGo: `The rating stays: there is nothing to go by for another one.`,
  isTheOfficersOwnJudgement: (name: string): string =>
    `${name} is the officer’s own judgement and is never recomputed.`,
  notWrittenAnOfficersJudgement: 'Not written: an officer’s judgement.',
  notWrittenTheCellHoldsAFormula: 'Not written: the cell holds a formula.',
  notWrittenTheCellShowsAnError: 'Not written: the cell shows an error.',
  notWrittenIsNoRatingOf: (cell: string, scheme: string): string =>
    `Not written: “${cell}” is no rating of “${scheme}”.`,
  notWrittenAnOfficersOverrideIsKept: (override: string): string =>
    `Not written: an officer’s override is kept (${override}).`,
  notWrittenTheCellsDropDownList: (text: string): string =>
    `Not written: the cell’s drop-down list does not allow “${text}”.`,
};
