/** The tables of what moved since the last report. */
import { NOT_RATED } from './headers';
import type { ActionMovement, ExceptionReport, Move, PlanMovement } from './report';
import { ratingOf, sum, type Section } from './sections';
import { day, number, stated, strong, words, type Cell } from './style';
import { WORDS } from '../words';

const MOVE_NAMES: Readonly<Record<Move, string>> = {
  worse: WORDS.report.worse,
  better: WORDS.report.better,
  completed: WORDS.report.completed,
  added: WORDS.report.added,
  closed: WORDS.report.supersededOrCancelled,
  gone: WORDS.report.noLongerInThePlan,
};
const MOVE_ORDER: readonly Move[] = ['worse', 'better', 'completed', 'added', 'closed', 'gone'];

export function planMovementSection({ movement }: ExceptionReport): Section | null {
  if (!movement) return null;
  const row = (plan: PlanMovement, cell: (value: string) => Cell): Cell[] => [
    cell(plan.name),
    number(plan.now),
    plan.before === null
      ? words(WORDS.report.notInTheLastReport)
      : words(WORDS.report.inTheLastReport(plan.before)),
    ...MOVE_ORDER.map((move) => number(plan.moves[move])),
    number(plan.same),
  ];
  const total = (pick: (plan: PlanMovement) => number): number => sum(movement.plans.map(pick));
  const all: PlanMovement = {
    name: WORDS.report.sumOfThePlans,
    before: total(({ before }) => before ?? 0),
    now: total(({ now }) => now),
    moves: {
      worse: total(({ moves }) => moves.worse),
      better: total(({ moves }) => moves.better),
      completed: total(({ moves }) => moves.completed),
      added: total(({ moves }) => moves.added),
      closed: total(({ moves }) => moves.closed),
      gone: total(({ moves }) => moves.gone),
    },
    same: total(({ same }) => same),
  };
  return {
    heading: WORDS.report.movementByPlanSinceTheLastReport,
    sheet: WORDS.report.movementByPlan,
    table: 'Movement_by_plan',
    headers: [
      WORDS.report.plan,
      WORDS.report.actionsNow,
      WORDS.report.actionsThen,
      ...MOVE_ORDER.map((move) => (move === 'closed' ? WORDS.report.closed : MOVE_NAMES[move])),
      WORDS.report.same,
    ],
    widths: [30, 10, 24, 10, 10, 12, 10, 14, 12, 12],
    count: movement.plans.length + 1,
    rows: () => [...movement.plans.map((plan) => row(plan, words)), row(all, strong)],
  };
}

export function movementSection(report: ExceptionReport): Section | null {
  const { movement } = report;
  if (!movement || movement.actions.length === 0) return null;
  return {
    heading: WORDS.report.movementByActionSinceTheLastReport,
    sheet: WORDS.report.movement,
    table: 'Movement',
    headers: [
      WORDS.report.plan,
      WORDS.report.reference,
      WORDS.report.action,
      WORDS.report.movement,
      WORDS.report.ratingThen,
      WORDS.report.ratingNow,
      WORDS.report.dueDate,
      WORDS.report.reasonByTheRules,
    ],
    widths: [26, 10, 50, 14, 12, 12, 12, 44],
    count: movement.actions.length,
    rows: function* () {
      for (const moved of movement.actions) yield movementCells(report, moved);
    },
  };
}

function movementCells(report: ExceptionReport, moved: ActionMovement): Cell[] {
  const { plan, action } = moved.index === null ? { plan: null, action: null } : report.at(moved.index);
  return [
    words(moved.plan),
    stated(moved.ref),
    stated(action ? action.action : moved.action),
    words(MOVE_NAMES[moved.move]),
    moved.move === 'added' ? words(WORDS.report.notInTheLastReport) : words(moved.before ?? NOT_RATED),
    action && plan ? ratingOf(plan, action.rating) : words(WORDS.report.noLongerInThePlan),
    day(action?.due ?? null),
    stated(action ? action.reason : null),
  ];
}
