/** Ratings that an officer keeps against the rules, with the reason: recorded in the workbook, never written over. */
import type { AssessedPlan, RatingEdit } from './assessed';
import type { Override, PlanRagState } from './state';

/** The override that keeps the rating which this edit would change; null where the action cannot be known again. */
export function overrideOf(
  { plan, actions }: AssessedPlan,
  edit: Pick<RatingEdit, 'row' | 'column' | 'ratingName' | 'was'>,
  reason: string,
  on: string,
): Override | null {
  const action = actions.find(({ action: each }) =>
    each.ratings.some((cell) => cell.row === edit.row && cell.column === edit.column),
  )?.action;
  if (!action || (action.ref === null && action.action === null)) return null;
  return {
    sheet: plan.sheet,
    ref: action.ref,
    action: action.ref === null ? action.action : null,
    ratingName: edit.ratingName,
    rating: edit.was ?? '',
    reason,
    on,
  };
}

/** The state with an override recorded, in the place of an earlier one of the same rating. */
export function withOverride(state: PlanRagState, override: Override): PlanRagState {
  const same = (each: Override): boolean =>
    each.sheet === override.sheet &&
    each.ref === override.ref &&
    each.action === override.action &&
    each.ratingName === override.ratingName;
  return { ...state, overrides: [...state.overrides.filter((each) => !same(each)), override] };
}
