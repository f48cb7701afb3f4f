/** What another scheme would make of a plan, before it is chosen. */
import { ratingEdits } from '../plan/assess';
import type { AssessedPlan, RatingEdit } from '../plan/assessed';
import { schemesIn, SCHEMES, type Scheme } from '../plan/schemes';
import { assessWorkbook } from '../plan/workbook';
import type { Checked } from '.';

/** The schemes to choose from: the workbook's own sheets, those kept in it, those that come with Plan RAG, the one in use. */
export function schemeChoices(checked: Checked, inUse: Scheme): readonly Scheme[] {
  const { schemes } = schemesIn(checked.open.snapshot.sheets);
  const all = [...schemes, ...checked.state.ownSchemes, ...SCHEMES, inUse];
  return [...new Map(all.map((scheme) => [scheme.id, scheme])).values()];
}

export interface SchemePreview {
  readonly scheme: Scheme;
  /** The ratings that would change on the sheet. */
  readonly edits: readonly RatingEdit[];
  /** Cells whose word or colour the scheme does not know. */
  readonly unknown: number;
}

/** The ratings that *Recalculate RAG* would change under another scheme; nothing is kept or written. */
export function previewScheme(checked: Checked, { plan }: AssessedPlan, scheme: string): SchemePreview {
  const { state, asAt } = checked;
  const { plans } = assessWorkbook(checked.open.snapshot, {
    asAt,
    state: {
      ...state,
      schemes: [...state.schemes.filter(({ sheet }) => sheet !== plan.sheet), { sheet: plan.sheet, scheme }],
    },
    reading: { plans: [plan], skipped: [] },
  });
  const assessed = plans[0]!;
  return {
    scheme: assessed.scheme.scheme,
    edits: ratingEdits(assessed),
    unknown: assessed.findings.filter(({ code }) => code === 'rag-unknown').length,
  };
}
