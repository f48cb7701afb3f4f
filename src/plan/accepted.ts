/** Findings that an officer has accepted with a reason: kept in the workbook, shown apart, never highlighted. */
import type { Finding } from './findings/types';
import type { PlanRagState } from './state';

/** What a finding is known by when rows move: its kind, and its action by reference or by words. */
export function findingKey(
  finding: Pick<Finding, 'code'>,
  action: { readonly ref: string | null; readonly action: string | null } | null,
): string {
  return [finding.code, action?.ref ?? '', action?.ref ? '' : (action?.action ?? '')].join('|').toLowerCase();
}

/** The reason with which a finding was accepted; null where it was not. */
export function acceptedReason(state: PlanRagState, sheet: string, key: string): string | null {
  return state.accepted.find((each) => each.sheet === sheet && each.key === key)?.reason ?? null;
}

/** The state with a finding accepted, or with that taken back where the reason is null. */
export function withAccepted(
  state: PlanRagState,
  { sheet, key, reason, on }: { sheet: string; key: string; reason: string | null; on: string },
): PlanRagState {
  const others = state.accepted.filter((each) => each.sheet !== sheet || each.key !== key);
  return { ...state, accepted: reason === null ? others : [...others, { sheet, key, reason, on }] };
}
