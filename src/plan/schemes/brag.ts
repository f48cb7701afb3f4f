/** Blue for what is complete and evidenced; used by plans of five ratings and by milestone plans (seed 004). */
import type { Scheme } from './types';

export const brag: Scheme = {
  id: 'brag',
  name: 'BRAG',
  source: 'Common practice of councils and NHS trusts',
  judgementColumns: [],
  overall: 'off',
  ratings: [
    {
      id: 'blue',
      name: 'Blue',
      writtenAs: ['B'],
      colour: '#4F81BD',
      group: 'blue',
      meaning: 'Complete and evidenced',
    },
    { id: 'green', name: 'Green', writtenAs: ['G'], colour: '#00B050', group: 'green', meaning: 'On track' },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A', 'Yellow', 'Y'],
      colour: '#FFC000',
      group: 'amber',
      meaning: 'At risk or due soon, or complete without evidence',
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: 'Overdue or slipped',
    },
  ],
  rules: [
    {
      id: 'complete-with-evidence',
      rating: 'blue',
      when: [{ status: ['complete'], evidence: ['given', 'noColumn'] }],
      because: 'complete with evidence',
    },
    {
      id: 'complete-without-evidence',
      rating: 'amber',
      when: [{ status: ['complete'], evidence: ['missing'] }, { status: ['awaitingSignOff'] }],
      because: 'complete, with evidence or sign-off still missing',
    },
    { id: 'overdue', rating: 'red', when: [{ timing: ['overdue'] }], because: 'not complete' },
    {
      id: 'slipped',
      rating: 'red',
      when: [{ slipped: true, status: ['delayed', 'onHold', 'notStarted', 'noUpdate'] }],
      because: 'its timescale slipped and it is late again',
    },
    {
      id: 'late',
      rating: 'amber',
      when: [{ status: ['delayed', 'onHold', 'reprogrammed'] }],
      because: 'at risk',
    },
    {
      id: 'due-soon',
      rating: 'amber',
      when: [
        { timing: ['dueSoon'], status: ['notStarted', 'noUpdate', 'inProgress', 'partlyComplete'] },
        { timing: ['shouldHaveStarted'] },
      ],
      because: 'due soon or should have started, and not said to be on track',
    },
    {
      id: 'going-on',
      rating: 'green',
      when: [{ status: ['onTrack', 'inProgress', 'partlyComplete'] }],
      because: 'on track',
    },
    {
      id: 'not-due',
      rating: 'green',
      when: [{ status: ['notStarted'], timing: ['notDue', 'future'] }],
      because: 'not due yet',
    },
  ],
};
