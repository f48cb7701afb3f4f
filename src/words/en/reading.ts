/** How a sheet was read: why a column means what, why a sheet is no plan. */

export const reading = {
  itIsNotCertainWhatMeans: (header: string, why: string): string =>
    `It is not certain what “${header || 'the column without a header'}” means: ${why}`,
  someOf: (part: number, filled: number): string => `${part} of ${filled}`,
  cellsAreRatings: (rating: string): string => `${rating} cells are ratings.`,
  itsCellsAreColouredLikeRatings: 'Its cells are coloured like ratings.',
  someCellsLikeReferences: (ref: string): string => `${ref} cells look like references.`,
  andItsContentsAgree: ', and its contents agree',
  butItsContentsDoNotFitWell: ', but its contents do not fit well',
  theHeaderMeans: (header: string, label: string, evidence: string): string =>
    `The header “${header}” means “${label}”${evidence}.`,
  noColumnIsHeadedActionTheActions: (field: string): string =>
    `No column is headed “Action”; the actions stand under “${field}”.`,
  noColumnIsHeadedRefItsCells: 'No column is headed “Ref”; its cells are references, each another.',
  theHeaderIsNotKnownButItsCells: (header: string, field: string): string =>
    `The header “${header}” is not known, but its cells look like “${field}”.`,
  itHasNoHeaderAndIsLeftAlone: 'It has no header and is left alone.',
  theHeaderIsNotKnownTheColumn: (header: string): string =>
    `The header “${header}” is not known; the column is left alone.`,
  youChoseThis: 'You chose this.',
  cellsAreAllRatings: 'its cells are ratings',
  itsCellsLookLikeReferences: 'its cells look like references',
  itsCellsAreDates: 'its cells are dates',
  itsCellsAreStatuses: 'its cells are statuses',
  itsCellsSayWhatIsToBeDone: 'its cells say what is to be done',
  itsCellsNamePeopleOrPosts: 'its cells name people or posts',
  itsCellsAreProse: 'its cells are prose',
  column: (column: string): string => `Column ${column}`,
  thereIsNoHeaderSoItMayBe: (why: string, field: string): string =>
    `There is no header; ${why}, so it may be “${field}”.`,
  thereIsNoHeaderAndItsCells: 'There is no header, and its cells do not say what it means.',
  itIsAChartOrDialogSheet: 'It is a chart or dialog sheet, with no cells to read.',
  isEmpty: 'It is empty.',
  itIsAReportMadeByPlanRag: 'It is a report made by Plan RAG.',
  itIsARagSchemeItsRatings: 'It is a RAG scheme: its ratings and rules were read.',
  itHoldsAPivotTableNotAPlan: 'It holds a pivot table, not a plan.',
  theTableHasNoHeaderRowSayWhat: 'The table has no header row: say what its columns mean before it is rated.',
  itIsALegendOrKeyItsRatings: 'It is a legend or key: its ratings and meanings were read.',
  itHoldsFiguresSuchAsIndicators: 'It holds figures, such as indicators or a budget, not actions.',
  itIsACoverOrANote: 'It is a cover or a note: it has no table of actions.',
  itIsTextOrNotesNotATable: 'It is text or notes, not a table of actions.',
  noTableWithColumnsForActions:
    'No table with columns for actions and for their lead, timescale or progress was found.',
  namesTheGoalsEachDatedColumnHolds: (header: string): string =>
    `“${header}” names the goals; each dated column holds a milestone.`,
  theHeaderGivesADateEachCellBelow: (date: string): string =>
    `The header gives a date, “${date}”: each cell below is an action due by then.`,
  allCellsLikeReferences: 'Its cells look like references.',
  itsCellsAreSentencesBeside: 'Its cells are sentences beside the references.',
  theListHasNoHeaderRowCheckWhat: 'The list has no header row: check what its columns mean.',
  theListHasOnlyReferencesAndActions:
    'The list has only references and actions: check what its columns mean.',
};
