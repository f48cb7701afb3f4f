/** Every kind of finding: its title, and what to do about it. */
export const findingKinds = {
  'lead-missing': { title: 'No lead', advice: 'Name the person or post that leads this action.' },
  'lead-placeholder': {
    title: 'Lead to be confirmed',
    advice: 'Replace the placeholder with the person or post that leads this action.',
  },
  'evidence-missing': {
    title: 'Complete without evidence',
    advice: 'Say what shows that the action is complete, or change the progress.',
  },
  'evidence-column-missing': {
    title: 'No evidence column',
    advice: 'Add a column for evidence, so that completion can be shown.',
  },
  'timescale-missing': { title: 'No timescale', advice: 'Give a date by which the action is to be done.' },
  'timescale-placeholder': {
    title: 'Timescale to be confirmed',
    advice: 'Replace the placeholder with a date.',
  },
  'timescale-unclear': {
    title: 'Timescale unclear',
    advice: 'Write the timescale as a date, such as 31 March 2025.',
  },
  'timescale-assumed': {
    title: 'Timescale read with an assumption',
    advice: 'Check that the date was read as it was meant.',
  },
  'timescale-order': {
    title: 'Dates in the wrong order',
    advice: 'Check the dates: one that should come first comes later.',
  },
  'progress-missing': { title: 'No update', advice: 'Ask the lead for an update.' },
  'progress-stale': { title: 'Update out of date', advice: 'Ask the lead for a newer update.' },
  'status-unclear': {
    title: 'Status unclear',
    advice: 'Say in plain words whether the action is complete, on track or delayed.',
  },
  'status-contradicts': {
    title: 'Status and progress disagree',
    advice: 'Make the status and the progress text say the same.',
  },
  'rag-missing': { title: 'No rating', advice: 'Rate this action, or run Recalculate RAG.' },
  'rag-unknown': {
    title: 'Rating not in the scheme',
    advice: 'Use a rating of the scheme, or choose another scheme.',
  },
  'rag-differs': {
    title: 'Rating differs from the rules',
    advice: 'Check the rating, or run Recalculate RAG.',
  },
  'rag-overridden': {
    title: 'Rating overridden',
    advice: 'Check that the reason for the override still holds.',
  },
  overdue: { title: 'Overdue', advice: 'Agree with the lead what will be done and by when.' },
  'slipped-no-revised-date': {
    title: 'Slipped without a revised date',
    advice: 'Agree a revised date with the lead.',
  },
  'should-have-started': {
    title: 'Should have started',
    advice: 'Ask the lead why the action has not started.',
  },
  'ref-missing': {
    title: 'No reference',
    advice: 'Give the action a reference, so that reports can name it.',
  },
  'ref-duplicate': { title: 'Reference used twice', advice: 'Give each action a reference of its own.' },
  'action-missing': { title: 'No action', advice: 'Say what is to be done.' },
  'success-measure-missing': { title: 'No success measure', advice: 'Say how success will be measured.' },
  'steps-unaligned': {
    title: 'Actions and dates do not pair up',
    advice: 'Put each action on a row of its own, with its date and update.',
  },
  'revised-repeatedly': {
    title: 'Revised more than once',
    advice: 'Ask the board whether the date is realistic.',
  },
  'slipped-long': {
    title: 'Slipped by more than six months',
    advice: 'Bring the action to the board for review.',
  },
  'reason-missing': {
    title: 'No reason for the rating',
    advice: 'Say in the progress why the action is red or amber.',
  },
  'approver-missing': { title: 'No approver', advice: 'Name the person who signs the action off.' },
  'date-order-mixed': {
    title: 'Day and month mixed up',
    advice: 'Write all dates in this column day first.',
  },
  'date-zero': { title: 'Date is zero', advice: 'Clear the cell or write the date.' },
  'status-in-date': {
    title: 'A status where a date belongs',
    advice: 'Move the status to its own column and write the date.',
  },
  'cell-error': { title: 'A formula shows an error', advice: 'Mend the formula: the cell shows an error.' },
};
