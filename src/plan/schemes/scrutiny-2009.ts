/** Seed 003_734634a04d062e11: the exception report to scrutiny, compound ratings and "No data". */
import type { Scheme } from './types';

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
      meaning: 'Some parts are still to be completed',
    },
    {
      id: 'amber',
      name: 'Amber',
      writtenAs: ['A'],
      colour: '#FFC000',
      group: 'amber',
      meaning: 'Most of the work has been completed but further action is required',
    },
    {
      id: 'amberRed',
      name: 'Amber/Red',
      writtenAs: ['A/R', 'AR', 'Amber Red', 'Amber-Red', 'Red/Amber', 'R/A'],
      colour: '#FF6600',
      group: 'amberRed',
      meaning: 'Activity is currently on hold',
    },
    {
      id: 'red',
      name: 'Red',
      writtenAs: ['R'],
      colour: '#FF0000',
      group: 'red',
      meaning: 'Will not be achieved in the timescale: a revised timescale needs to be agreed',
    },
    {
      id: 'noData',
      name: 'No data',
      writtenAs: ['ND', 'No information'],
      colour: null,
      group: 'noData',
      meaning: 'No information has been provided by the lead officer',
    },
  ],
  rules: [
    { id: 'complete', rating: 'green', when: [{ status: ['complete'] }], because: 'completed' },
    {
      id: 'no-information',
      rating: 'noData',
      when: [{ status: ['noUpdate'] }],
      because: 'no information from the lead',
    },
    { id: 'on-hold', rating: 'amberRed', when: [{ status: ['onHold'] }], because: 'on hold' },
    {
      id: 'overdue',
      rating: 'red',
      when: [{ timing: ['overdue'] }],
      because: 'not complete: a revised timescale must be agreed',
    },
    {
      id: 'late',
      rating: 'red',
      when: [{ status: ['delayed'] }],
      because: 'will not be achieved in its timescale',
    },
    {
      id: 'parts-left',
      rating: 'amberGreen',
      when: [{ status: ['partlyComplete', 'awaitingSignOff'] }],
      because: 'some parts are still to be completed',
    },
    {
      id: 'going-on',
      rating: 'amber',
      when: [{ status: ['onTrack', 'inProgress', 'notStarted', 'reprogrammed'] }],
      because: 'further action is required',
    },
  ],
};
