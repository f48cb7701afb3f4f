/** The common three colours: overdue is red nearly everywhere (FIELD notes in docs/schemes.md). */
import type { Scheme } from './types';
import { WORDS } from '../../words';

export const rag: Scheme = {
  id: 'rag',
  name: 'RAG',
  source: 'Common practice of councils',
  judgementColumns: [],
  overall: 'off',
  ratings: [
    {
      id: 'green',
      name: 'Green',
      writtenAs: ['G'],
      colour: '#00B050',
      group: 'green',
      meaning: WORDS.meanings.completeOrOnTrack,
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A', 'Yellow', 'Y'],
      colour: '#FFC000',
      group: 'amber',
      meaning: WORDS.meanings.atRisk,
    },
    { id: 'red', name: 'Red', writtenAs: ['R'], colour: '#FF0000', group: 'red', meaning: 'Overdue' },
  ],
  rules: [
    { id: 'complete', rating: 'green', when: [{ status: ['complete'] }], because: 'complete' },
    { id: 'overdue', rating: 'red', when: [{ timing: ['overdue'] }], because: WORDS.because.notComplete },
    {
      id: 'late',
      rating: 'amber',
      when: [{ status: ['delayed', 'onHold', 'reprogrammed'] }],
      because: WORDS.because.atRisk,
    },
    {
      id: 'due-soon',
      rating: 'amber',
      when: [{ timing: ['dueSoon'], status: ['notStarted', 'noUpdate', 'inProgress', 'partlyComplete'] }],
      because: WORDS.because.dueSoonAndNotSaid,
    },
    {
      id: 'should-have-started',
      rating: 'amber',
      when: [{ timing: ['shouldHaveStarted'] }],
      because: WORDS.because.shouldHaveStarted,
    },
    {
      id: 'going-on',
      rating: 'green',
      when: [{ status: ['onTrack', 'inProgress', 'partlyComplete', 'awaitingSignOff'] }],
      because: WORDS.because.onTrack,
    },
    {
      id: 'not-due',
      rating: 'green',
      when: [{ status: ['notStarted'], timing: ['notDue', 'future'] }],
      because: WORDS.because.notDueYet,
    },
  ],
};
