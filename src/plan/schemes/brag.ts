/** Blue for what is complete and evidenced; used by plans of five ratings and by milestone plans (seed 004). */
import type { Scheme } from './types';
import { WORDS } from '../../words';

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
      meaning: WORDS.meanings.completeAndEvidenced,
    },
    {
      id: 'green',
      name: 'Green',
      writtenAs: ['G'],
      colour: '#00B050',
      group: 'green',
      meaning: WORDS.meanings.onTrack,
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A', 'Yellow', 'Y'],
      colour: '#FFC000',
      group: 'amber',
      meaning: WORDS.meanings.atRiskOrDueSoonOrCompleteWithout,
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: WORDS.meanings.overdueOrSlipped,
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
      rating: 'amber',
      when: [{ status: ['complete'], evidence: ['missing'] }, { status: ['awaitingSignOff'] }],
      because: WORDS.because.completeWithEvidenceOrSignOffStill,
    },
    { id: 'overdue', rating: 'red', when: [{ timing: ['overdue'] }], because: WORDS.because.notComplete },
    {
      id: 'slipped',
      rating: 'red',
      when: [{ slipped: true, status: ['delayed', 'onHold', 'notStarted', 'noUpdate'] }],
      because: WORDS.because.itsTimescaleSlippedAndItIsLate,
    },
    {
      id: 'late',
      rating: 'amber',
      when: [{ status: ['delayed', 'onHold', 'reprogrammed'] }],
      because: WORDS.because.atRisk,
    },
    {
      id: 'due-soon',
      rating: 'amber',
      when: [
        { timing: ['dueSoon'], status: ['notStarted', 'noUpdate', 'inProgress', 'partlyComplete'] },
        { timing: ['shouldHaveStarted'] },
      ],
      because: WORDS.because.dueSoonOrShouldHaveStarted,
    },
    {
      id: 'going-on',
      rating: 'green',
      when: [{ status: ['onTrack', 'inProgress', 'partlyComplete'] }],
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
