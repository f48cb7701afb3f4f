/** A scheme on a sheet: what is written besides its table, and what is wrong with it. */

export const schemeSheet = {
  theSheet: (sheet: string): string => `The sheet “${sheet}”`,
  colourForm: 'a colour is written #RRGGBB in capitals',
  sameId: 'two ratings have the same id',
  noSuchRating: (rule: string, rating: string): string =>
    `rule "${rule}" gives "${rating}", which is no rating of this scheme`,
  theRowOfHeadersIsMissing: (missing: string): string => `The row of headers “${missing}” is missing.`,
  theSchemeIsNotRight: (message: string): string => `The scheme is not right: ${message}.`,
  isNoGroupOfRatingsUseOneOf: (word: string, groups: string): string =>
    `“${word}” is no group of ratings. Use one of: ${groups}.`,
  isNoColourFillTheCell: (text: string): string =>
    `“${text}” is no colour. Fill the cell with the colour, or write it as #RRGGBB or “none”.`,
  isNoRatingOfThisSchemeUseOne: (word: string, ratings: string): string =>
    `“${word}” is no rating of this scheme. Use one of: ${ratings}.`,
  rule: (rules: number): string => `rule ${rules}`,
  wordForEvidence: 'word for evidence',
  isNoUseOrAny: (word: string, what: string, known: string): string =>
    `“${word}” is no ${what}. Use: ${known}, or “any”.`,
  isNotUnderstoodWriteForInstance: (word: string): string =>
    `“${word}” is not understood. Write, for instance, “slipped”, “not approved” or “months behind at least 1”.`,
  judgementColumns: 'judgement columns',
  overallRating: 'overall rating',
  changeTheWordsBelowAndRun:
    'Change the words below and run Recalculate RAG: the first rule that fits an action gives its rating.',
  overallRatingOfAPlan: (overall: string): string => `Overall rating of a plan: ${overall}`,
  judgementColumnsNeverRecomputed: (judgementColumns: string): string =>
    `Judgement columns, never recomputed: ${judgementColumns || 'none'}`,
  notSo: (timing: string): string => `not ${timing}`,
  asAbove: 'as above',
  fromTo: (min: number, max: number): string => `${min} to ${max}`,
  atMost: (max: number | undefined): string => `at most ${max}`,
  atLeast: (min: number): string => `at least ${min}`,
};
