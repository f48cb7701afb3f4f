/** A workbook → its plans, assessed: one way for the task pane, the ribbon and the command line. */
import { assessPlan } from './assess';
import type { AssessedPlan } from './assessed';
import type { Correction } from './correction';
import type { IsoDate } from './dates';
import type { SkippedSheet } from './model';
import { readPlans, type WorkbookReading } from './reading';
import { chooseScheme, schemesIn, type Scheme, type SchemeProblem } from './schemes';
import type { WorkbookSnapshot } from './snapshot';
import type { PlanRagState } from './state';

export interface WorkbookOptions {
  readonly asAt: IsoDate;
  /** What is kept in the workbook (parseState). */
  readonly state: PlanRagState;
  /** A scheme asked for on the command line: it goes before the workbook's own choice. */
  readonly asked?: string | null;
  /** Schemes from a file that the user named. */
  readonly schemes?: readonly Scheme[];
  /** Corrections from a file that the user named: they go before the workbook's own. */
  readonly corrections?: readonly Correction[];
  /** The plans, where they were read already with the same corrections. */
  readonly reading?: WorkbookReading;
}

export interface AssessedWorkbook {
  readonly plans: readonly AssessedPlan[];
  readonly skipped: readonly SkippedSheet[];
  /** What is wrong on the workbook's own scheme sheets; those schemes are not used. */
  readonly schemeProblems: readonly (SchemeProblem & { readonly sheet: string })[];
}

/** Reads and assesses every plan of a workbook. The same workbook and options always give the same result. */
export function assessWorkbook(snapshot: WorkbookSnapshot, options: WorkbookOptions): AssessedWorkbook {
  const { state } = options;
  const { schemes: sheetSchemes, problems } = schemesIn(snapshot.sheets);
  const own = [...(options.schemes ?? []), ...sheetSchemes, ...state.ownSchemes];
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const { plans, skipped } =
    options.reading ?? readPlans(snapshot, [...(options.corrections ?? []), ...state.corrections]);
  const assessed = plans.map((plan) => {
    const kept = state.schemes.find((each) => each.sheet === plan.sheet)?.scheme ?? null;
    const sheet = sheets.get(plan.sheet);
    return assessPlan(plan, {
      asAt: options.asAt,
      scheme: chooseScheme(plan, { asked: options.asked ?? kept, own, workbook: sheetSchemes }),
      settings: state.settings,
      overrides: state.overrides,
      ...(sheet ? { sheet } : {}),
    });
  });
  return { plans: assessed, skipped, schemeProblems: problems };
}
