/** Why a plan is rated by a scheme. */

export const schemeChoice = {
  legendOn: (sheet: string): string => `Legend on ${sheet}`,
  legendInRow: (sheet: string, row: number): string => `The legend on “${sheet}”, row ${row}`,
  wasChosenForThisPlan: (asked: string): string => `“${asked}” was chosen for this plan.`,
  isDefinedInThisWorkbook: (onSheet: string, source: string): string =>
    `“${onSheet}” is defined in this workbook: ${source}.`,
  theLegendsMeaningsMatchNoScheme: ' The legend’s meanings match no scheme that Plan RAG knows.',
  nothingOnTheSheetSaysWhichScheme: (scheme: string, said: string): string =>
    `Nothing on the sheet says which scheme is used, so “${scheme}” is proposed.${said}`,
  theWordsAndColoursInTheRating: (scheme: string, said: string): string =>
    `The words and colours in the rating column fit “${scheme}” best; it is proposed, not certain.${said}`,
  theLegendOnGivesTheMeaningsOf: (sheet: string, known: string): string =>
    `The legend on “${sheet}” gives the meanings of “${known}”.`,
  theLegendOnMatchesNoSchemeThatPlan: (sheet: string): string =>
    `The legend on “${sheet}” matches no scheme that Plan RAG knows; rules were made of its meanings and are proposed, not certain.`,
  noDataFrom: 'no data',
  noData: 'No data',
};
