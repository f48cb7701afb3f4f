/** The row itself: reference, action text, measures, steps, errors. */
import type { Field, FieldCell, RatingCell } from '../model';
import { cellOf, hasField, type Check, type Hit } from './check';

const refMissing: Check = (judged, context) =>
  hasField(context, 'ref') && judged.action.ref === null
    ? [{ code: 'ref-missing', says: 'has no reference' }]
    : [];

const refDuplicate: Check = (judged, context) => {
  const cell = judged.action.cells.ref?.[0];
  const { ref } = judged.action;
  if (ref === null || !cell || cell.inherited || (context.refs.get(ref.trim().toLowerCase()) ?? 0) < 2)
    return [];
  return [{ code: 'ref-duplicate', says: `has the reference “${ref}”, which another action has as well` }];
};

const actionMissing: Check = (judged, context) =>
  judged.action.action === null && hasField(context, 'action') && !judged.action.continuation
    ? [{ code: 'action-missing', says: 'does not say what is to be done' }]
    : [];

const measureMissing: Check = (judged, context) =>
  hasField(context, 'successMeasure') && !cellOf(judged, 'successMeasure')
    ? [{ code: 'success-measure-missing', says: 'has no success measure' }]
    : [];

const stepsUnaligned: Check = (judged) =>
  judged.action.stepsUnaligned
    ? [
        {
          code: 'steps-unaligned',
          says: 'holds several actions in one cell, which do not pair up with its dates and updates',
        },
      ]
    : [];

const cellErrors: Check = ({ action: { cells, ratings } }) => {
  const hits: Hit[] = [];
  const look = (field: Field, { row, column, text, error }: FieldCell | RatingCell): void => {
    if (error !== undefined)
      hits.push({ code: 'cell-error', says: `has a cell that shows ${text}`, at: { field, row, column } });
  };
  for (const field of Object.keys(cells) as Field[])
    for (const cell of cells[field] ?? []) if (!cell.inherited) look(field, cell);
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
