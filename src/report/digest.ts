/**
 * What a report keeps of an action in memory: a few figures and names, none of its texts. It is made where the file is
 * read, in another thread where there is one, so that little is left for the thread that puts the report together.
 */
import { WORDS } from '../words';
import type { IsoDate } from '../plan/dates';
import { findingKind, type FindingCode } from '../plan/findings';
import type { ActionRecord, PlanExtract, PlanRecord } from './record';
import { sameKeys } from './same-action';

export interface ActionDigest {
  readonly rating: string | null;
  readonly ratingInPlan: string | null;
  /** By the rules or, where they give none, as in the plan. */
  readonly ratingNow: string | null;
  readonly counted: boolean;
  readonly exception: boolean;
  readonly overdue: boolean;
  readonly daysOverdue: number;
  readonly open: boolean;
  readonly steps: number;
  readonly shortened: number;
  /** Those who are chased for it; empty where nothing is owed. */
  readonly chased: readonly string[];
  /** A due date that was put off in the plan's own words; null where none was. */
  readonly putOff: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

export interface PlanDigest {
  readonly plan: PlanRecord;
  readonly actions: readonly ActionDigest[];
  /** Pairs of a key by which the same action is found in other plans and the place of the action that has it. */
  readonly same: Uint32Array;
}

/** What a lead is chased for. */
const OWED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'lead-missing',
  'lead-placeholder',
  'evidence-missing',
  'timescale-missing',
  'timescale-placeholder',
  'timescale-unclear',
  'progress-missing',
  'progress-stale',
  'status-unclear',
  'rag-missing',
  'slipped-no-revised-date',
  'reason-missing',
]);

export const NO_LEAD = WORDS.report.noLead;

/** Titles of what an action lacks, each once. */
export function missingOf({ findings }: ActionRecord): string[] {
  return findings.filter((code) => OWED.has(code)).map((code) => findingKind(code).title);
}

export function digestPlan({ plan, actions }: PlanExtract): PlanDigest {
  const same: number[] = [];
  actions.forEach((action, at) => {
    if (action.counted) for (const key of sameKeys(action)) same.push(key, at);
  });
  return { plan, actions: actions.map(digestAction), same: Uint32Array.from(same) };
}

function digestAction(action: ActionRecord): ActionDigest {
  const { counted, status, due, originalDue, leads } = action;
  const owes = counted && (action.overdue || action.findings.some((code) => OWED.has(code)));
  const putOff =
    counted && status !== 'complete' && originalDue !== null && due !== null && due > originalDue;
  return {
    rating: action.rating,
    ratingInPlan: action.ratingInPlan,
    ratingNow: action.ratingByRules ?? action.ratingInPlan,
    counted,
    exception: action.exception,
    overdue: action.overdue,
    daysOverdue: action.daysOverdue,
    open: status !== 'complete',
    steps: action.steps.length,
    shortened: action.shortened,
    chased: owes ? (leads.length > 0 ? leads : [NO_LEAD]) : [],
    putOff: putOff ? { from: originalDue, to: due } : null,
  };
}
