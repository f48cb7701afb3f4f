/** Seed 003_734634a04d062e11: the exception report to scrutiny, compound ratings and "No data". */
import type { Scheme } from './types';
import { WORDS } from '../../words';

export const scrutiny2009: Scheme = {
  id: 'scrutiny-2009',
  name: 'Scrutiny exception 2009',
  source: 'Update on children’s safeguarding, Herefordshire scrutiny 2009, paragraph 16',
  judgementColumns: [],
  overall: 'off',
  ratings: [
    { id: 'green', name: 'Green', writtenAs: ['G'], colour: '#00B050', group: 'green', meaning: 'Completed' },
    {
      id: 'amberGreen',
      name: 'Amber/Green',
      writtenAs: ['A/G', 'AG', 'Amber Green', 'Amber-Green', 'Green/Amber', 'G/A'],
      colour: '#92D050',
      group: 'amberGreen',
      meaning: WORDS.meanings.somePartsAreStillToBeCompleted,
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A'],
      colour: '#FFC000',
      group: 'amber',
      meaning: WORDS.meanings.mostOfTheWorkHasBeenCompleted,
    },
    {
      id: 'amberRed',
      name: 'Amber/Red',
      writtenAs: ['A/R', 'AR', 'Amber Red', 'Amber-Red', 'Red/Amber', 'R/A'],
      colour: '#FF6600',
      group: 'amberRed',
      meaning: WORDS.meanings.activityIsCurrentlyOnHold,
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: WORDS.meanings.willNotBeAchievedInTheTimescale,
    },
    {
      id: 'noData',
      name: 'No data',
      writtenAs: ['ND', 'No information'],
      colour: null,
      group: 'noData',
      meaning: WORDS.meanings.noInformationHasBeenProvided,
    },
  ],
  rules: [
    { id: 'complete', rating: 'green', when: [{ status: ['complete'] }], because: 'completed' },
    {
      id: 'no-information',
      rating: 'noData',
      when: [{ status: ['noUpdate'] }],
      because: WORDS.because.noInformationFromTheLead,
    },
    { id: 'on-hold', rating: 'amberRed', when: [{ status: ['onHold'] }], because: WORDS.because.onHold },
    {
      id: 'overdue',
      rating: 'red',
      when: [{ timing: ['overdue'] }],
      because: WORDS.because.notCompleteARevisedTimescaleMust,
    },
    {
      id: 'late',
      rating: 'red',
      when: [{ status: ['delayed'] }],
      because: WORDS.because.willNotBeAchievedInItsTimescale,
    },
    {
      id: 'parts-left',
      rating: 'amberGreen',
      when: [{ status: ['partlyComplete', 'awaitingSignOff'] }],
      because: WORDS.because.somePartsAreStillToBeCompleted,
    },
    {
      id: 'going-on',
      rating: 'amber',
      when: [{ status: ['onTrack', 'inProgress', 'notStarted', 'reprogrammed'] }],
      because: WORDS.because.furtherActionIsRequired,
    },
  ],
};
