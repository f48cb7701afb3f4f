/** Who leads, who approves. */
import { NOTHING, cellOf, hasField, type Check } from './check';
import { WORDS } from '../../words';

const PLACEHOLDER =
  /^(?:tb[acdn]|t\.b\.[acd]\.?|to be (?:confirmed|agreed|appointed|identified|determined|advised)|vacant(?: post)?|vacancy|unknown|\?+|n\/?a|none|new post|not (?:yet )?(?:known|appointed|assigned)|unassigned|awaiting appointment|post holder|name|-+|–)(?:\s*[–—(-].*)?$/i;

const leadMissing: Check = (judged, context) => {
  const leads = judged.action.leads.filter((lead) => lead.trim() !== '');
  if (leads.length > 0 && leads.every((lead) => PLACEHOLDER.test(lead.trim()))) {
    return [{ code: 'lead-placeholder', says: WORDS.findings.hasForItsLead(leads.join(', ')) }];
  }
  return leads.length === 0 && (hasField(context, 'lead') || context.plan.layout === 'list')
    ? [{ code: 'lead-missing', says: WORDS.findings.hasNoLead }]
    : NOTHING;
};

const approverMissing: Check = (judged, context) =>
  hasField(context, 'approver') && judged.status.status === 'complete' && !cellOf(judged, 'approver')
    ? [{ code: 'approver-missing', says: WORDS.findings.isCompleteButNobodyIsNamedAsHaving }]
    : NOTHING;

export const PEOPLE_CHECKS: readonly Check[] = [leadMissing, approverMissing];
