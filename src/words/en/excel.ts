/** What the add-in says of the open workbook. */

export const excel = {
  yourEditsAreNotFollowed: 'Your edits are not followed.',
  yourEditsAreNoLongerFollowed: 'Your edits are no longer followed.',
  theCellWasNotChanged: 'The cell was not changed.',
  theCellWasNotPutBack: 'The cell was not put back.',
  cancelledNothingWasChanged: 'Cancelled. Nothing was changed.',
  theReportMayBeIncompleteDelete:
    'The report may be incomplete: delete its sheets and try again. No other sheet was changed.',
  someHighlightsMayBeMissingPress: 'Some highlights may be missing: press Check plan again.',
  someHighlightsMayBeLeftPressClear: 'Some highlights may be left: press Clear highlights again.',
  nothingWasChanged: 'Nothing was changed.',
  theCellCouldNotBeSelected: 'The cell could not be selected.',
  planRagsSettingsForThisWorkbook: 'Plan RAG’s settings for this workbook were not saved.',
  noRatingWasWritten: 'No rating was written.',
  theCellHoldsAFormula: 'The cell holds a formula.',
  theCellWasChangedInTheMeantime: 'The cell was changed in the meantime.',
  ofRatingsWereWrittenUndoLast: (changed: number, cells: number): string =>
    `${changed} of ${cells} ratings were written; Undo last recalculation puts them back.`,
  someRatingsMayHaveBeenWrittenUndo:
    'Some ratings may have been written; Undo last recalculation puts those back.',
  someRatingsMayNotHaveBeenPutBack: 'Some ratings may not have been put back: press Undo again.',
};
