/** What custom functions answer with an Excel error. */

export const functions = {
  theFunctionsArgument: 'The function’s argument.',
  theAction: 'The action',
  thereIsNoDueDateInABlank: 'There is no due date in a blank cell.',
  hasNoDueDate: (when: string): string => `“${when}” has no due date.`,
  isNoDay: (text: string): string => `“${text}” is no day.`,
  isNoSchemeUseOneOf: (name: string, schemes: string): string =>
    `“${name}” is no scheme. Use one of: ${schemes}.`,
  theRangesMustHaveTheSameSize: 'The ranges must have the same size, or be single cells.',
};
