/** What each rating of a scheme means, as a legend prints it. */

export const meanings = {
  completeAndEvidenced: 'Complete and evidenced',
  onTrack: 'On track',
  atRiskOrDueSoonOrCompleteWithout: 'At risk or due soon, or complete without evidence',
  overdueOrSlipped: 'Overdue or slipped',
  completeOrOnTarget: 'Complete or on target',
  riskOfMissingTimescale: 'Risk of missing timescale',
  incompleteAndOutsideTimescale: 'Incomplete and outside timescale',
  notYetRated: 'Not yet rated',
  tasksAndOutcomesAreCompleted: 'Tasks and outcomes are completed or performance is on target',
  tasksAndOutcomesAreOnTrack: 'Tasks and outcomes are on track, milestones met but not completed',
  tasksAndOrOutcomesHaveNotBeenMet: 'Tasks and or outcomes have not been met or timescale slipped',
  notYetStarted: 'Not yet started',
  completeOrOnTrack: 'Complete or on track',
  atRisk: 'At risk',
  somePartsAreStillToBeCompleted: 'Some parts are still to be completed',
  mostOfTheWorkHasBeenCompleted: 'Most of the work has been completed but further action is required',
  activityIsCurrentlyOnHold: 'Activity is currently on hold',
  willNotBeAchievedInTheTimescale:
    'Will not be achieved in the timescale: a revised timescale needs to be agreed',
  noInformationHasBeenProvided: 'No information has been provided by the lead officer',
};
