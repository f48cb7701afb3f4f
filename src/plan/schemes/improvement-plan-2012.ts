/** Seed 000_5cc7ddf20cf550d0: red, amber, green, grey, blue, each with its meaning in the "RAG table". */
import type { Scheme } from './types';
import { WORDS } from '../../words';

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
      meaning: WORDS.meanings.tasksAndOutcomesAreCompleted,
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A'],
      colour: '#FFC000',
      group: 'amber',
      meaning: WORDS.meanings.tasksAndOutcomesAreOnTrack,
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: WORDS.meanings.tasksAndOrOutcomesHaveNotBeenMet,
    },
    {
      id: 'grey',
      name: 'Grey',
      writtenAs: ['Gray', 'GY'],
      colour: '#A6A6A6',
      group: 'grey',
      meaning: WORDS.meanings.notYetStarted,
    },
  ],
  rules: [
    {
      id: 'complete-with-evidence',
      rating: 'blue',
      when: [{ status: ['complete'], evidence: ['given', 'noColumn'] }],
      because: WORDS.because.completeWithEvidence,
    },
    {
      id: 'complete-without-evidence',
      rating: 'green',
      when: [{ status: ['complete'], evidence: ['missing'] }, { status: ['awaitingSignOff'] }],
      because: WORDS.because.completeWithEvidenceOrSignOffStill,
    },
    { id: 'overdue', rating: 'red', when: [{ timing: ['overdue'] }], because: WORDS.because.notComplete },
    {
      id: 'slipped',
      rating: 'red',
      when: [{ slipped: true }, { status: ['delayed', 'reprogrammed'] }],
      because: WORDS.because.theTimescaleSlipped,
    },
    {
      id: 'not-started',
      rating: 'grey',
      when: [{ status: ['notStarted'] }],
      because: WORDS.because.notYetStartedAndNotOverdue,
    },
    {
      id: 'going-on',
      rating: 'amber',
      when: [{ status: ['onTrack', 'inProgress', 'partlyComplete', 'onHold'] }],
      because: WORDS.because.goingOnNotCompleted,
    },
  ],
};
