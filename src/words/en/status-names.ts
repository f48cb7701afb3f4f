/** The statuses, as reasons and the pane show them. */
export const statusNames = {
  complete: 'complete',
  awaitingSignOff: 'awaiting sign-off',
  partlyComplete: 'partly complete',
  onTrack: 'on track',
  inProgress: 'in progress',
  delayed: 'delayed',
  onHold: 'on hold',
  notStarted: 'not started',
  reprogrammed: 'reprogrammed',
  superseded: 'superseded',
  cancelled: 'cancelled',
  noUpdate: 'no update',
  unclear: 'unclear',
};
