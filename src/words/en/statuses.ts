/** What a progress text or a status column was taken to say. */

export const statuses = {
  theStatusSaysButTheProgressSays: (quoted: string, quoted2: string): string =>
    `The status says “${quoted}” but the progress says “${quoted2}”.`,
  theColumnSaysComplete: (percent: number): string => `The column says ${percent}% complete.`,
  itSaysButComplete: (quoted: string, percent: number): string =>
    `It says “${quoted}” but ${percent}% complete.`,
  thereIsNoUpdate: 'There is no update.',
  theTextSays: (text: string): string => `The text says “${text}”.`,
  itSaysBothThatTheActionIsDone: 'It says both that the action is done and that it was dropped.',
  theTextDoesNotSayWhatHasHappened: 'The text does not say what has happened to the action.',
  completionIsPutAsAQuestion: 'Completion is put as a question.',
  saysThatItIsNotDoneYet: (limit: string): string => `“${limit}” says that it is not done yet.`,
  itSaysCompleteButLimitsThat: (limit: string): string => `It says complete, but “${limit}” limits that.`,
  nothingDone: '0% is done.',
  percentDone: (percent: number): string => `${percent}% is done.`,
  allDone: '100% is done.',
  allDoneButLimited: (limit: string): string => `It says 100%, but “${limit}” limits that.`,
  saysThatItIs: (quoted: string, status: string): string => `“${quoted}” says that it is ${status}.`,
  overdueIsAConditionTheDatesDecide: '“Overdue” is a condition; the dates decide it.',
  statusIs: (text: string): string => `The status is “${text}”.`,
  isARatingNotAStatus: (text: string): string => `“${text}” is a rating, not a status.`,
};
