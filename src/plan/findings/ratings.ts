/** Rating cells: missing, unknown, different, overridden. */
import { NOTHING, type Check, type Hit } from './check';
import { WORDS } from '../../words';

const isBlank = (text: string, fill: string | undefined): boolean => text.trim() === '' && fill === undefined;

const ratings: Check = (judged) =>
  judged.ratings.flatMap((rating): readonly Hit[] => {
    const { cell } = rating;
    if (!cell || cell.error !== undefined || !judged.counted) return NOTHING;
    const at = { row: cell.row, column: cell.column, field: 'rag' as const };
    const override = judged.overrides.get(rating.name);
    if (override !== undefined)
      return [
        {
          code: 'rag-overridden',
          says: WORDS.findings.keepsItsRatingOfByAnOverride(rating.name, cell.text, override),
          at,
        },
      ];
    if (rating.current === null) {
      if (isBlank(cell.text, cell.fill ?? cell.conditionalFill))
        return [{ code: 'rag-missing', says: WORDS.findings.hasNoRating(rating.name), at }];
      return [
        {
          code: 'rag-unknown',
          says: WORDS.findings.hasTheRatingWhichTheScheme(rating.name, cell.text),
          at,
        },
      ];
    }
    if (rating.computed === null || rating.computed.id === rating.current.id) return NOTHING;
    return [
      {
        code: 'rag-differs',
        says: WORDS.findings.isRatedButTheRulesGive(rating.current.name, rating.computed.name, rating.reason),
        at,
      },
    ];
  });

export const RATING_CHECKS: readonly Check[] = [ratings];
