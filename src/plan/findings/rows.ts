/** The row itself: reference, action text, measures, steps, errors. */
import type { Field, FieldCell, RatingCell } from '../model';
import { NOTHING, cellOf, hasField, type Check, type Hit } from './check';
import { WORDS } from '../../words';

const refMissing: Check = (judged, context) =>
  hasField(context, 'ref') && judged.action.ref === null
    ? [{ code: 'ref-missing', says: WORDS.findings.hasNoReference }]
    : NOTHING;

const refDuplicate: Check = (judged, context) => {
  const cell = judged.action.cells.ref?.[0];
  const { ref } = judged.action;
  if (ref === null || !cell || cell.inherited || (context.refs.get(ref.trim().toLowerCase()) ?? 0) < 2)
    return NOTHING;
  return [{ code: 'ref-duplicate', says: WORDS.findings.hasTheReferenceWhichAnotherAction(ref) }];
};

const actionMissing: Check = (judged, context) =>
  judged.action.action === null && hasField(context, 'action') && !judged.action.continuation
    ? [{ code: 'action-missing', says: WORDS.findings.doesNotSayWhatIsToBeDone }]
    : NOTHING;

const measureMissing: Check = (judged, context) =>
  hasField(context, 'successMeasure') && !cellOf(judged, 'successMeasure')
    ? [{ code: 'success-measure-missing', says: WORDS.findings.hasNoSuccessMeasure }]
    : NOTHING;

const stepsUnaligned: Check = (judged) =>
  judged.action.stepsUnaligned
    ? [
        {
          code: 'steps-unaligned',
          says: WORDS.findings.holdsSeveralActionsInOneCell,
        },
      ]
    : NOTHING;

const cellErrors: Check = ({ action: { cells, ratings } }) => {
  const hits: Hit[] = [];
  const look = (field: Field, { row, column, text, error }: FieldCell | RatingCell): void => {
    if (error !== undefined)
      hits.push({
        code: 'cell-error',
        says: WORDS.findings.hasACellThatShows(text),
        at: { field, row, column },
      });
  };
  for (const field in cells)
    for (const cell of cells[field as Field]!) if (!cell.inherited) look(field as Field, cell);
  for (const cell of ratings) look('rag', cell);
  return hits;
};

export const ROW_CHECKS: readonly Check[] = [
  refMissing,
  refDuplicate,
  actionMissing,
  measureMissing,
  stepsUnaligned,
  cellErrors,
];
