/** Rating cells: missing, unknown, different, overridden. */
import type { Check, Hit } from './check';

const isBlank = (text: string, fill: string | undefined): boolean => text.trim() === '' && fill === undefined;

const ratings: Check = (judged) =>
  judged.ratings.flatMap((rating): Hit[] => {
    const { cell } = rating;
    if (!cell || cell.error !== undefined || !judged.counted) return [];
    const at = { row: cell.row, column: cell.column, field: 'rag' as const };
    const override = judged.overrides.get(rating.name);
    if (override !== undefined)
      return [
        {
          code: 'rag-overridden',
          says: `keeps its ${rating.name} rating of “${cell.text}” by an override: ${override}`,
          at,
        },
      ];
    if (rating.current === null) {
      if (isBlank(cell.text, cell.fill ?? cell.conditionalFill))
        return [{ code: 'rag-missing', says: `has no ${rating.name} rating`, at }];
      return [
        {
          code: 'rag-unknown',
          says: `has the ${rating.name} rating “${cell.text || 'a colour'}”, which the scheme does not have`,
          at,
        },
      ];
    }
    if (rating.computed === null || rating.computed.id === rating.current.id) return [];
    return [
      {
        code: 'rag-differs',
        says: `is rated ${rating.current.name}, but the rules give ${rating.computed.name}. ${rating.reason}`,
        at,
      },
    ];
  });

export const RATING_CHECKS: readonly Check[] = [ratings];
