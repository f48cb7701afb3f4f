/** What a job did, for the pane’s live region. */
import { things } from './plural';

export const jobs = {
  noAnswer: 'no answer',
  thisFileIsTooLargeToBeRead: 'This file is too large to be read in Excel. Use the command line.',
  thisFileCouldNotBeOpened:
    'This file could not be opened. It may have been moved, or is not on this computer yet.',
  planRagCouldNotReadThisFilePlease:
    'Plan RAG could not read this file. Please report this to the people who run it for you.',
  noRatingWasChanged: 'No rating was changed',
  ratingsChanged: (written: number): string => `${things(written, 'rating')} changed`,
  ofThemInHiddenRows: (hidden: number): string => ` ${hidden} of them in hidden rows.`,
  recalculated: (done: string, asAt: string, unseen: string, refused: number): string =>
    `${done}, as at ${asAt}.${unseen}${refused > 0 ? ` ${things(refused, 'cell')} left alone.` : ''}`,
  thereIsNoRecalculationToUndo: 'There is no recalculation to undo.',
  changedSinceThenAndLeftAlone: (refused: number, cells: string, more: string): string =>
    ` ${things(refused, 'cell')} changed since then and left alone: ${cells}${more}.`,
  putBack: (restored: number, left: string): string => `${things(restored, 'rating')} put back.${left}`,
  noBlankCellsNeededHighlighting: 'No blank cells needed highlighting.',
  highlightedEachGoesPlainWhen: (cells: number): string =>
    `${things(cells, 'blank cell')} highlighted. Each goes plain when it is filled in.`,
  changedInTheMeantime: (place: string): string =>
    `${place} was changed in the meantime, so nothing was written.`,
  wasCleared: (place: string): string => `${place} was cleared.`,
  nowSays: (place: string, value: string): string => `${place} now says “${value}”.`,
  isAsItWas: (place: string): string => `${place} is as it was.`,
  changedSinceThen: (place: string): string => `${place} was changed since then and was left alone.`,
  thereWereNoHighlights: 'There were no highlights.',
  highlightsCleared: 'Highlights cleared.',
  noPlanWasFoundSoThereIsNothing: 'No plan was found, so there is nothing to report.',
  exceptionReportMadeOnTheNewSheetIn: (names: string, exceptions: number, plans: number): string =>
    `Exception report made on the new sheet “${names}”: ${things(exceptions, 'exception')} in ${things(plans, 'plan')}.`,
};
