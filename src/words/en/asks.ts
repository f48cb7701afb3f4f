/** What a lead is asked for, by the code of the finding; each ends a sentence. */
export const asks = {
  'progress-missing': 'no update',
  'progress-stale': 'the update is old',
  'evidence-missing': 'complete, but no evidence given',
  'status-unclear': 'it is not clear how far it is',
  'timescale-missing': 'no date',
  'timescale-placeholder': 'the date is still to be confirmed',
  'timescale-unclear': 'the date cannot be read',
  'slipped-no-revised-date': 'a revised date is needed',
  'should-have-started': 'it should have started',
  'reason-missing': 'say why it is late or at risk',
};
