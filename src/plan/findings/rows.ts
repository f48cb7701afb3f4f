/** The row itself: reference, action text, measures, steps, errors. */
import type { Field } from '../model';
import { cellOf, hasField, type Check, type Hit } from './check';
import { WORDS } from '../../words';

const refMissing: Check = (judged, context) =>
  hasField(context, 'ref') && judged.action.ref === null
    ? [{ code: 'ref-missing', says: WORDS.findings.hasNoReference }]
    : [];

const refDuplicate: Check = (judged, context) => {
  const cell = judged.action.cells.ref?.[0];
  const { ref } = judged.action;
  if (ref === null || !cell || cell.inherited || (context.refs.get(ref.trim().toLowerCase()) ?? 0) < 2)
    return [];
  return [{ code: 'ref-duplicate', says: WORDS.findings.hasTheReferenceWhichAnotherAction(ref) }];
};

const actionMissing: Check = (judged, context) =>
  judged.action.action === null && hasField(context, 'action') && !judged.action.continuation
    ? [{ code: 'action-missing', says: WORDS.findings.doesNotSayWhatIsToBeDone }]
    : [];

const measureMissing: Check = (judged, context) =>
  hasField(context, 'successMeasure') && !cellOf(judged, 'successMeasure')
    ? [{ code: 'success-measure-missing', says: WORDS.findings.hasNoSuccessMeasure }]
    : [];

const stepsUnaligned: Check = (judged) =>
  judged.action.stepsUnaligned
    ? [
        {
          code: 'steps-unaligned',
          says: WORDS.findings.holdsSeveralActionsInOneCell,
        },
      ]
    : [];

const cellErrors: Check = (judged) => {
  const cells = (
    Object.entries(judged.action.cells) as [Field, NonNullable<(typeof judged.action.cells)[Field]>][]
  ).flatMap(([field, list]) =>
    list
      .filter((cell) => cell.error !== undefined && !cell.inherited)
      .map((cell) => ({ field, row: cell.row, column: cell.column, text: cell.text })),
  );
  const rated = judged.action.ratings
    .filter((cell) => cell.error !== undefined)
    .map((cell) => ({ field: 'rag' as const, row: cell.row, column: cell.column, text: cell.text }));
  return [...cells, ...rated].map((cell): Hit => ({
    code: 'cell-error',
    says: WORDS.findings.hasACellThatShows(cell.text),
    at: cell,
  }));
};

export const ROW_CHECKS: readonly Check[] = [
  refMissing,
  refDuplicate,
  actionMissing,
  measureMissing,
  stepsUnaligned,
  cellErrors,
];
