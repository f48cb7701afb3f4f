/** How a timescale was read, and why it could not be. */

export const timescales = {
  theWordsAroundTheDateLeave: 'The words around the date leave its meaning in doubt.',
  theTextHoldsFiguresThatCould: 'The text holds figures that could not be read as a date.',
  theDateTellsWhenItWasDone: 'The date tells when it was done, not when it is due.',
  theFiguresAreAReferenceNotADate: 'The figures are a reference, not a date.',
  beforeWasReadAsBy: (due: string): string => `“Before” was read as by ${due}.`,
  theRangeHasNoEnd: 'The range has no end.',
  theDateIsMarkedAsApproximate: 'The date is marked as approximate or to be confirmed.',
  aSecondDateStandsInBrackets: 'A second date stands in brackets: which one counts is not said.',
  theEndIsBeforeTheStart: 'The end is before the start.',
  onePartHasADate: 'One part has a date by which it is due and another only a start.',
  ongoingAndADateTogetherLeaveOpen: '“Ongoing” and a date together leave open whether it is due then.',
  theDateIsZeroWhichExcelShows: 'The date is zero, which Excel shows for an empty cell.',
  theYearIsNotWrittenAndMore: 'The year is not written, and more than one year could be meant.',
  thereIsNoSuchDayAs: (written: string): string => `There is no such day as “${written}”.`,
  theYearIsNotWrittenTaken: (year: number, label: string): string =>
    `The year is not written; taken as ${year} because the plan covers ${label}.`,
  thatThePlanNames: 'that the plan names',
  ofThePlanThatFits: 'of the plan that fits',
  yearNotWrittenTakenOnly: (year: number, which: string): string =>
    `The year is not written; taken as ${year}, the only year ${which}.`,
  theCellShowsAMonthOnlyRead: (text: string, due: string): string =>
    `The cell shows a month only (“${text}”); read as by ${due}.`,
  theWholeTimescaleIsStruckOut: 'The whole timescale is struck out.',
  theTextIsTooLong: 'The text is too long to be a timescale.',
  itWasMovedByALengthOfTime: 'It was moved by a length of time, but the new date is not written.',
  theOldDateIsGivenUp: 'The old date is given up and no new one is written.',
  aLaterDateWasAsked: 'A later date was asked for; it is not said to be agreed.',
  wasReadAs: (word: string, right: string): string => `“${word}” was read as “${right}”.`,
  onlyADateThatNoLongerHolds: 'Only a date that no longer holds is written.',
  itSaysThatTheDateHasMoved: 'It says that the date has moved, but not to when.',
  immediateWasCountedFromThePlansOwn: '“Immediate” was counted from the plan’s own date.',
  thisNamesAnEventNotADay: 'This names an event, not a day.',
  noDateCouldBeReadWithCertainty: 'No date could be read with certainty.',
  countedFromThePlansOwnDate: `Counted from the plan’s own date.`,
  thisColumnMixesDayFirstAndMonth: (written: string): string =>
    `This column mixes day-first and month-first dates, so “${written}” could mean two days.`,
  hasNoYearThatCouldBeMeant: (written: string): string => `“${written}” has no year that could be meant.`,
  readMonthFirstBecauseOtherDates:
    'Read month first, because other dates in this column can only be month first.',
  theWeekdayAndTheDateDoNotAgree: (WEEKDAYNAMES: string): string =>
    `The weekday and the date do not agree: that day is a ${WEEKDAYNAMES}.`,
  theRangeEndsBeforeItStarts: 'The range ends before it starts.',
  theDateIsNoMondayItsWeek: 'The date is no Monday; its week was taken.',
  readAsAMonthAndYear: (text: string): string =>
    `Read “${text}” as a month and year, as in the plan’s other dates.`,
  couldBeADayInOr: (text: string, month: string, year: number): string =>
    `“${text}” could be a day in ${month} or ${month} ${year}.`,
  theYearsAreNotWrittenTaken: (first: number, second: number): string =>
    `The years are not written; taken as ${first} and ${second}, the years that the plan names.`,
  thereNoSuchDayMonthYear: (day: string | undefined, month: string, year: string | undefined): string =>
    `There is no such day as “${day} ${month} ${year}”.`,
  aQuarterOfCouldBeOfTheCalendar: (year: number): string =>
    `A quarter of “${year}” could be of the calendar or of the financial year.`,
  yearNotWrittenTakenYear: (financialYear: string): string =>
    `The year is not written; taken as ${financialYear}, the year that the plan covers.`,
  couldBeAFinancialYearASchoolYear: (start: number, start2: number): string =>
    `“${start}-${start2}” could be a financial year, a school year or two years.`,
  theFirstDayOfASchoolTerm: 'The first day of a school term is not known.',
  aPartOfASeasonHasNoCertain: 'A part of a season has no certain day.',
  byCouldMeanItsBeginningOrItsEnd: (year: number): string =>
    `“By ${year}” could mean its beginning or its end.`,
  readAsTheCalendarYear: (year: number): string => `Read “${year}” as the calendar year.`,
};
