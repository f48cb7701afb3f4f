/** Seed 002_02cc2c9471093b6c: two columns, Process (an officer's judgement) and Completion to timescale. */
import type { Scheme } from './types';
import { WORDS } from '../../words';

export const businessPlan2014: Scheme = {
  id: 'business-plan-2014',
  name: 'Business plan 2014',
  source: 'HSCB Business Plan 2014-2015, legend beside the header',
  judgementColumns: ['Process'],
  overall: 'off',
  ratings: [
    {
      id: 'green',
      name: 'Green',
      writtenAs: ['G'],
      colour: '#00B050',
      group: 'green',
      meaning: WORDS.meanings.completeOrOnTarget,
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A'],
      colour: '#FFC000',
      group: 'amber',
      meaning: WORDS.meanings.riskOfMissingTimescale,
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: WORDS.meanings.incompleteAndOutsideTimescale,
    },
    {
      id: 'notRated',
      name: 'N',
      writtenAs: ['Not rated', 'Not yet rated', 'Not started'],
      colour: null,
      group: 'grey',
      meaning: WORDS.meanings.notYetRated,
    },
  ],
  rules: [
    {
      id: 'complete',
      rating: 'green',
      when: [{ status: ['complete', 'awaitingSignOff'] }],
      because: 'complete',
    },
    {
      id: 'overdue',
      rating: 'red',
      when: [{ timing: ['overdue'] }],
      because: WORDS.because.incompleteAndOutsideItsTimescale,
    },
    {
      id: 'late',
      rating: 'amber',
      when: [{ status: ['delayed', 'onHold', 'reprogrammed'] }],
      because: WORDS.because.atRiskOfMissingItsTimescale,
    },
    {
      id: 'due-soon',
      rating: 'amber',
      when: [{ timing: ['dueSoon'], status: ['notStarted', 'noUpdate'] }],
      because: WORDS.because.dueSoonAndNotStarted,
    },
    {
      id: 'on-target',
      rating: 'green',
      when: [{ status: ['onTrack', 'inProgress', 'partlyComplete'] }],
      because: WORDS.because.onTarget,
    },
    {
      id: 'not-rated',
      rating: 'notRated',
      when: [{ status: ['notStarted', 'noUpdate'] }],
      because: WORDS.because.notYetRatedNothingToGoBy,
    },
  ],
};
