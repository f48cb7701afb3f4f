/** Seed 000_5cc7ddf20cf550d0: red, amber, green, grey, blue, each with its meaning in the "RAG table". */
import type { Scheme } from './types';

export const improvementPlan2012: Scheme = {
  id: 'improvement-plan-2012',
  name: 'Improvement plan 2012',
  source: 'Herefordshire Supporting and Protecting Children Improvement Plan V2.2, RAG table',
  judgementColumns: [],
  overall: 'off',
  ratings: [
    { id: 'blue', name: 'Blue', writtenAs: ['B'], colour: '#4F81BD', group: 'blue', meaning: 'Completed' },
    {
      id: 'green',
      name: 'Green',
      writtenAs: ['G'],
      colour: '#00B050',
      group: 'green',
      meaning: 'Tasks and outcomes are completed or performance is on target',
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A'],
      colour: '#FFC000',
      group: 'amber',
      meaning: 'Tasks and outcomes are on track, milestones met but not completed',
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: 'Tasks and or outcomes have not been met or timescale slipped',
    },
    {
      id: 'grey',
      name: 'Grey',
      writtenAs: ['Gray', 'GY'],
      colour: '#A6A6A6',
      group: 'grey',
      meaning: 'Not yet started',
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
      rating: 'green',
      when: [{ status: ['complete'], evidence: ['missing'] }, { status: ['awaitingSignOff'] }],
      because: 'complete, with evidence or sign-off still missing',
    },
    { id: 'overdue', rating: 'red', when: [{ timing: ['overdue'] }], because: 'not complete' },
    {
      id: 'slipped',
      rating: 'red',
      when: [{ slipped: true }, { status: ['delayed', 'reprogrammed'] }],
      because: 'the timescale slipped',
    },
    {
      id: 'not-started',
      rating: 'grey',
      when: [{ status: ['notStarted'] }],
      because: 'not yet started and not overdue',
    },
    {
      id: 'going-on',
      rating: 'amber',
      when: [{ status: ['onTrack', 'inProgress', 'partlyComplete', 'onHold'] }],
      because: 'going on, not completed',
    },
  ],
};
