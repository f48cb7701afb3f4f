/** The tables of what moved since the last report. */
import { NOT_RATED } from './headers';
import type { ActionMovement, ExceptionReport, Move, PlanMovement } from './report';
import { ratingOf, sum, type Section } from './sections';
import { day, number, stated, strong, words, type Cell } from './style';

const MOVE_NAMES: Readonly<Record<Move, string>> = {
  worse: 'Worse',
  better: 'Better',
  completed: 'Completed',
  added: 'Added',
  closed: 'Superseded or cancelled',
  gone: 'No longer in the plan',
};
const MOVE_ORDER: readonly Move[] = ['worse', 'better', 'completed', 'added', 'closed', 'gone'];

export function planMovementSection({ movement }: ExceptionReport): Section | null {
  if (!movement) return null;
  const row = (plan: PlanMovement, cell: (value: string) => Cell): Cell[] => [
    cell(plan.name),
    number(plan.now),
    plan.before === null ? words('Not in the last report') : words(`${plan.before} in the last report`),
    ...MOVE_ORDER.map((move) => number(plan.moves[move])),
    number(plan.same),
  ];
  const total = (pick: (plan: PlanMovement) => number): number => sum(movement.plans.map(pick));
  const all: PlanMovement = {
    name: 'Sum of the plans',
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
    heading: 'Movement by plan since the last report',
    sheet: 'Movement by plan',
    table: 'Movement_by_plan',
    headers: [
      'Plan',
      'Actions now',
      'Actions then',
      ...MOVE_ORDER.map((move) => (move === 'closed' ? 'Closed' : MOVE_NAMES[move])),
      'Same',
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
    heading: 'Movement by action since the last report',
    sheet: 'Movement',
    table: 'Movement',
    headers: [
      'Plan',
      'Reference',
      'Action',
      'Movement',
      'Rating then',
      'Rating now',
      'Due date',
      'Reason by the rules',
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
    moved.move === 'added' ? words('Not in the last report') : words(moved.before ?? NOT_RATED),
    action && plan ? ratingOf(plan, action.rating) : words('No longer in the plan'),
    day(action?.due ?? null),
    stated(action ? action.reason : null),
  ];
}
