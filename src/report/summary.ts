/** The report in words that a committee can print as they stand. */
import { longDate } from '../plan/dates';
import { NOT_RATED } from './headers';
import type { CarriedColumns, ExceptionReport, Move } from './report';

const are = (count: number): string => (count === 1 ? 'is' : 'are');
const were = (count: number): string => (count === 1 ? 'was' : 'were');
const things = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "32%"; less than half a per cent of something is not nothing, and nearly all is not all. */
export function percent(count: number, total: number): string {
  if (total === 0 || count === 0) return '0%';
  const share = (count / total) * 100;
  if (share < 0.5) return 'under 1%';
  if (share > 99.5 && count < total) return 'over 99%';
  return `${Math.round(share)}%`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** The sentences, in the order in which a reader asks: how many, how rated, what is late, what moved, what is missing. */
export function summaryOf(report: Omit<ExceptionReport, 'summary'>, differing: number): string[] {
  const { total, open, overdue, plans, exceptions } = report;
  if (total === 0) return ['No actions were found.', ...sourcesOf(report)];
  const left = plans.reduce((sum, plan) => sum + plan.left, 0);
  return [
    countsOf(report),
    `${open} of the ${total} ${are(open)} still open and ${overdue} ${are(overdue)} overdue.`,
    exceptions.length === 0
      ? 'None of them is an exception.'
      : `${exceptions.length} of the ${total} ${are(exceptions.length)} ${exceptions.length === 1 ? 'an exception that needs' : 'exceptions that need'} the board’s attention.`,
    ...movementOf(report),
    ...(report.revisions.length > 0
      ? [
          `${things(report.revisions.length, 'due date')} moved to a later day; the revisions are listed for approval.`,
        ]
      : []),
    ...(differing > 0
      ? [
          `For ${differing} the rules give another rating than the plan shows; the counts are of what the plans show.`,
        ]
      : []),
    ...(left > 0 ? [`${left} more ${were(left)} superseded or cancelled and ${are(left)} not counted.`] : []),
    ...(report.alsoIn.size > 0
      ? [
          `${things(report.alsoIn.size, 'action')} ${report.alsoIn.size === 1 ? 'stands' : 'stand'} in more than one plan: shown once with every source, and counted once in the totals, by the worst rating.`,
        ]
      : []),
    ...(report.mixed
      ? [
          'The plans use different rating schemes. Each plan keeps its own ratings; the counts go by the common groups to which each scheme assigns them.',
        ]
      : []),
    ...sourcesOf(report),
    ...(report.shortened > 0
      ? [
          `${things(report.shortened, 'text')} ${were(report.shortened)} longer than the 32,767 characters that a cell holds and ${were(report.shortened)} shortened; each says so at its end.`,
        ]
      : []),
    ...[report.carriedToExceptions, report.carriedToActions].flatMap((carried) => lostOf(carried)),
  ];
}

/** "Of the 28 actions: 9 are Green (32%), 2 are Amber/Green (7%) …" */
function countsOf({ total, totals, columns }: Omit<ExceptionReport, 'summary'>): string {
  const parts = columns.flatMap(({ name }, at) => {
    const count = totals[at]!;
    const word = name === NOT_RATED ? 'not rated' : name;
    return count === 0 ? [] : [`${count} ${are(count)} ${word} (${percent(count, total)})`];
  });
  return `Of the ${things(total, 'action')}: ${listed(parts)}.`;
}

const MOVE_WORDS: Readonly<Record<Move, (count: number) => string>> = {
  worse: (count) => `${count} got worse`,
  better: (count) => `${count} got better`,
  completed: (count) => `${count} ${were(count)} completed`,
  added: (count) => `${count} ${were(count)} added`,
  closed: (count) => `${count} ${were(count)} superseded or cancelled`,
  gone: (count) => `${count} ${are(count)} no longer in ${count === 1 ? 'its plan' : 'their plans'}`,
};

function movementOf({ movement }: Omit<ExceptionReport, 'summary'>): string[] {
  if (movement === null) return ['There is no earlier report to compare with, so no movement is shown.'];
  const since = longDate(movement.since);
  const compared = movement.plans.filter(({ before }) => before !== null);
  const fresh = movement.plans.length - compared.length;
  const sum = (move: Move): number => movement.plans.reduce((total, plan) => total + plan.moves[move], 0);
  const same = movement.plans.reduce((total, plan) => total + plan.same, 0);
  const parts = (Object.keys(MOVE_WORDS) as Move[]).flatMap((move) =>
    sum(move) === 0 ? [] : [MOVE_WORDS[move](sum(move))],
  );
  const { before, now, became } = movement.reds;
  return [
    ...(compared.length > 0
      ? [
          `Since the report as at ${since}: ${parts.length === 0 ? `nothing moved; all ${same} are as they were` : `${listed(parts)}; ${same} ${are(same)} as ${same === 1 ? 'it was' : 'they were'}`}.`,
          `Red: ${before} then, ${now} now; ${became === 0 ? 'none' : became} of them became Red or came as Red since.`,
        ]
      : []),
    ...(fresh > 0
      ? [
          `${things(fresh, 'plan')} ${were(fresh)} not in the report as at ${since}, so ${fresh === 1 ? 'it has' : 'they have'} no movement.`,
        ]
      : []),
    ...(movement.missing.length > 0
      ? [`In the report as at ${since} but not in this one: ${movement.missing.join('; ')}.`]
      : []),
  ];
}

function sourcesOf({ plans, files, unread }: Omit<ExceptionReport, 'summary'>): string[] {
  const named = files.filter(({ file, plans: found }) => file !== null && found > 0).length;
  const inFiles =
    named === 0
      ? 'in this workbook'
      : `in ${things(named, 'file')}${files.some(({ file }) => file === null) ? ' and this workbook' : ''}`;
  return [
    `The report covers ${things(plans.length, 'plan')} ${inFiles}.${unread.length > 0 ? ` ${things(unread.length, 'file')} could not be used and ${are(unread.length)} named below.` : ''}`,
  ];
}

function lostOf(carried: CarriedColumns | null): string[] {
  if (carried === null || carried.lost === 0) return [];
  return [
    `${things(carried.lost, 'row')} of the columns added to “${carried.sheet}” ${carried.lost === 1 ? 'belongs' : 'belong'} to actions that are not in this report; they stay on that sheet.`,
  ];
}
