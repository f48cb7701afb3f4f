/** Which scheme a plan is rated by. A scheme is never assumed: the same colour means opposite things in two councils. */
import type { Plan } from '../model';
import { brag } from './brag';
import { businessPlan2014 } from './business-plan-2014';
import { schemeFromLegend } from './from-legend';
import { improvementPlan2012 } from './improvement-plan-2012';
import { matchFill, matchText } from './match';
import { rag } from './rag';
import { scrutiny2009 } from './scrutiny-2009';
import type { Scheme, SchemeChoice } from './types';
import { WORDS } from '../../words';

/** All schemes that come with Plan RAG. A scheme is added by one file and its name here. */
export const SCHEMES: readonly Scheme[] = [improvementPlan2012, businessPlan2014, scrutiny2009, brag, rag];

export function schemeById(id: string, own: readonly Scheme[] = []): Scheme | null {
  return [...own, ...SCHEMES].find((scheme) => scheme.id === id) ?? null;
}

export interface ChoiceOptions {
  /** The scheme set for this plan in the workbook, or on the command line. */
  readonly asked?: string | null;
  /** Schemes that the council defined. */
  readonly own?: readonly Scheme[];
  /** Those that stand on a sheet of this workbook: a single one is the workbook's own setting. */
  readonly workbook?: readonly Scheme[];
}

/**
 * The scheme for a plan and why: the one asked for, else the one whose meanings the legend prints, else (not certain)
 * the one whose words best cover what the rating column holds.
 */
export function chooseScheme(plan: Plan, options: ChoiceOptions = {}): SchemeChoice {
  const asked = options.asked ? schemeById(options.asked, options.own) : null;
  if (asked)
    return { scheme: asked, why: WORDS.schemeChoice.wasChosenForThisPlan(asked.name), certain: true };
  const [onSheet, ...others] = options.workbook ?? [];
  if (onSheet && others.length === 0)
    return {
      scheme: onSheet,
      why: WORDS.schemeChoice.isDefinedInThisWorkbook(onSheet.name, onSheet.source),
      certain: true,
    };
  const candidates = [...(options.own ?? []), ...SCHEMES];
  const byLegend = plan.legend ? schemeFromLegend(plan.legend, candidates) : null;
  if (byLegend) return byLegend;
  return byWords(plan, candidates);
}

/** No legend and no setting: a proposal from the words and colours in the rating cells. */
function byWords(plan: Plan, schemes: readonly Scheme[]): SchemeChoice {
  const cells = plan.actions.flatMap((action) => action.ratings);
  const names = new Set(cells.map((cell) => cell.name.toLowerCase()));
  const held = cells.filter((cell) => cell.text.trim() !== '' || cell.fill !== undefined);
  const coverage = new Map(
    schemes.map((scheme) => [
      scheme.id,
      held.filter((cell) => (cell.text.trim() ? matchText(scheme, cell.text) : matchFill(scheme, cell.fill)))
        .length,
    ]),
  );
  const covered = (scheme: Scheme): number => coverage.get(scheme.id) ?? 0;
  const said = plan.legend ? WORDS.schemeChoice.theLegendsMeaningsMatchNoScheme : '';
  if (held.length === 0 || schemes.every((scheme) => covered(scheme) === 0)) {
    const scheme =
      plan.columns.some((column) => column.field === 'evidence') || /\bbrag\b/i.test([...names].join(' '))
        ? brag
        : rag;
    return {
      scheme,
      why: WORDS.schemeChoice.nothingOnTheSheetSaysWhichScheme(scheme.name, said),
      certain: false,
    };
  }
  const order = [...schemes].sort((a, b) => preference(b, names, covered) - preference(a, names, covered));
  const scheme = order[0]!;
  return {
    scheme,
    why: WORDS.schemeChoice.theWordsAndColoursInTheRating(scheme.name, said),
    certain: false,
  };
}

/** Coverage decides; of equals the scheme with its own columns by name wins, then the plainest one. */
function preference(scheme: Scheme, names: ReadonlySet<string>, covered: (scheme: Scheme) => number): number {
  const ownColumns = scheme.judgementColumns.length > 0;
  const hasColumns = scheme.judgementColumns.every((name) => names.has(name.toLowerCase()));
  const misfit = ownColumns && !hasColumns ? -0.5 : 0;
  const byName = ownColumns && hasColumns ? 0.5 : 0;
  return covered(scheme) + misfit + byName - scheme.ratings.length / 100;
}
