import fc from 'fast-check';
import { readStatus, type Status } from '../../src/plan/status';

const NO_DATES = { readDate: () => null };
const progress = (text: string): Status => readStatus({ status: null, progress: text }, NO_DATES).status;

const READ: readonly (readonly [string, Status])[] = [
  ['Completed', 'complete'],
  ['Complete.', 'complete'],
  ['Done.', 'complete'],
  ['All actions complete', 'complete'],
  ['100% complete', 'complete'],
  ['Completed 12/05/14', 'complete'],
  ['Completed Jan 2011', 'complete'],
  ['Completed and evidenced', 'complete'],
  ['Completed – one team manager and 2 ATMs. Team reconfigured into two sub teams.', 'complete'],
  ['Conference held 14 November 2018 – complete', 'complete'],
  ['90% complete', 'partlyComplete'],
  ['partially complete', 'partlyComplete'],
  ['nearly complete', 'partlyComplete'],
  ['complete apart from training', 'partlyComplete'],
  ['first draft completed', 'partlyComplete'],
  ['Phase 1 complete', 'partlyComplete'],
  ['Completed in principle', 'partlyComplete'],
  ['Completed – staff in place. Compliance testing to be undertaken in March 2011', 'partlyComplete'],
  ['Draft strategy complete; consultation to follow', 'partlyComplete'],
  ['Not completed', 'inProgress'],
  ['To be completed by March 2011', 'inProgress'],
  ['completion expected in March', 'inProgress'],
  ['will be complete', 'inProgress'],
  ['Incomplete', 'inProgress'],
  ['Underway – report to managers in March 2011', 'inProgress'],
  ['Being used by all teams – evidenced through audit', 'inProgress'],
  ['Recruitment underway – February', 'inProgress'],
  ['On schedule', 'onTrack'],
  ['Underway and on schedule', 'onTrack'],
  ['On track', 'onTrack'],
  ['Underway – delayed due to sickness absence', 'delayed'],
  ['Will not be achieved in the timescale because of vacancies.', 'delayed'],
  ['On hold: staff sickness means that activity is currently on hold.', 'onHold'],
  ['Paused', 'onHold'],
  ['Not yet started', 'notStarted'],
  ['Yet to start', 'notStarted'],
  ['Superseded by action 4.2', 'superseded'],
  ['No longer required', 'cancelled'],
  ['Awaiting sign off by board', 'awaitingSignOff'],
  ['Complete – awaiting sign-off', 'awaitingSignOff'],
  ['', 'noUpdate'],
  ['No update received', 'noUpdate'],
  ['-', 'noUpdate'],
  ['Awaiting update from lead', 'noUpdate'],
  ['complete?', 'unclear'],
  ['Complete the review of policy', 'unclear'],
  ['Strategy revised and published', 'unclear'],
];

/** Each holds a word of completion, and none says that the action is done. */
const NEVER_COMPLETE = [
  'not complete',
  'Not yet complete',
  'uncompleted',
  'almost done',
  'Work is not done',
  'has not been fully completed',
  'ought to be complete',
  'was due to be completed in May',
  'should have been completed',
  'Completed?',
  'Complete (TBC)',
  'To complete',
  'completion of the review',
  'Stage 2 completed',
  '4 of 6 completed',
  'one of three completed',
  'Most actions completed',
  'Completed by some teams',
  'Audit completed by partner agency, findings awaited',
  'Complete but not embedded',
  'Completed for health; education outstanding',
  'All but training complete',
  'Complete subject to approval',
  'Completed, pending evidence',
  'Believed to be complete',
  'Hope to be complete by June',
  'Interim report completed',
  'Complete when staff are appointed',
  'Target was achieved in two areas',
  'Closed to new referrals',
  'Completed except for the east team',
  'Substantially complete',
  'Nothing completed',
  'No actions completed',
  'Never completed',
  'Action closed in error, reopened',
  'Forms completed by staff',
  'Interviews completed',
  'Pilot complete',
  'Consultation complete',
  'Completed last year, needs to be repeated',
  'complete/incomplete',
  'Unlikely to be complete',
  'Once completed, report to board',
  'Completed draft circulated',
  '75% completed',
  'Complete – further work required',
  'Completed: phase 1',
  'Training to be delivered',
];

it.each(READ)('reads %j as %s', (text, status) => {
  expect(progress(text)).toBe(status);
});

it.each(NEVER_COMPLETE)('never takes %j for complete', (text) => {
  expect(progress(text)).not.toBe('complete');
});

it('goes by the newest dated update, in either order', () => {
  const readDate = (text: string): string | null => {
    const match = /(\d{2})\/(\d{2})\/(\d{2})/.exec(text);
    return match ? `20${match[3]}-${match[2]}-${match[1]}` : null;
  };
  const updates = ['12/05/14: Underway', '03/06/14: Completed'];
  for (const text of [updates.join('\n'), [...updates].reverse().join('\n')]) {
    expect(readStatus({ status: null, progress: text }, { readDate })).toMatchObject({
      status: 'complete',
      newestUpdate: '2014-06-03',
    });
  }
});

it('lets the less favourable of two sources stand and says that they disagree', () => {
  const read = readStatus({ status: 'Complete', progress: 'One team outstanding' }, NO_DATES);
  expect(read.status).toBe('inProgress');
  expect(read.contradiction).toBe('The status says “Complete” but the progress says “One team outstanding”.');
  expect(readStatus({ status: 'On track', progress: 'Completed' }, NO_DATES).status).toBe('onTrack');
  expect(readStatus({ status: 'Complete', progress: '', percentComplete: 90 }, NO_DATES).status).toBe(
    'partlyComplete',
  );
});

it('takes “overdue” for a condition and a rating for no status', () => {
  expect(readStatus({ status: 'Overdue', progress: '' }, NO_DATES)).toMatchObject({
    status: 'unclear',
    saysOverdue: true,
  });
  expect(readStatus({ status: 'Red', progress: 'Underway' }, NO_DATES).status).toBe('inProgress');
});

it('quotes a revised date from the text as written', () => {
  expect(
    readStatus({ status: null, progress: 'Delayed. Revised timescale of March 2011' }, NO_DATES)
      .revisedTimescale,
  ).toBe('March 2011');
});

it('never makes a row complete by adding doubt to it', () => {
  const any = fc.constantFrom(
    'Completed',
    'Done',
    'Complete',
    'Action closed',
    'Achieved',
    'Fully implemented',
    'All actions completed',
    'Review completed',
  );
  const doubt = fc.constantFrom<(text: string) => string>(
    (text) => `Not ${text}`,
    (text) => `Nearly ${text}`,
    (text) => `${text}?`,
    (text) => `${text} – except training`,
    (text) => `To be ${text}`,
    (text) => `${text} – not by all teams`,
    (text) => `${text} in part`,
  );
  fc.assert(
    fc.property(any, doubt, fc.boolean(), (text, add, lower) => {
      const doubted = add(lower ? text.toLowerCase() : text);
      expect(progress(doubted)).not.toBe('complete');
    }),
  );
});

it('never throws and never quotes words that are not there', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const read = readStatus({ status: null, progress: text }, NO_DATES);
      expect(typeof read.why).toBe('string');
    }),
    { numRuns: 1000 },
  );
});
