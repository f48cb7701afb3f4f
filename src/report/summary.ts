/** The report in words that a committee can print as they stand. */
import { longDate } from '../plan/dates';
import { NOT_RATED } from './headers';
import type { CarriedColumns, ExceptionReport, Move } from './report';
import { WORDS } from '../words';
import { percentOf } from '../words/format';

/** "32%"; less than half a per cent of something is not nothing, and nearly all is not all. */
export function percent(count: number, total: number): string {
  if (total === 0 || count === 0) return percentOf(0);
  const share = (count / total) * 100;
  if (share < 0.5) return WORDS.report.underOnePercent;
  if (share > 99.5 && count < total) return WORDS.report.overNinetyNinePercent;
  return percentOf(Math.round(share) / 100);
}

/** The sentences, in the order in which a reader asks: how many, how rated, what is late, what moved, what is missing. */
export function summaryOf(report: Omit<ExceptionReport, 'summary'>, differing: number): string[] {
  const { total, open, overdue, plans, exceptions } = report;
  if (total === 0) return [WORDS.report.noActionsWereFound, ...sourcesOf(report)];
  const left = plans.reduce((sum, plan) => sum + plan.left, 0);
  return [
    countsOf(report),
    WORDS.report.ofTheStillOpenAndOverdue(open, total, overdue),
    exceptions.length === 0
      ? WORDS.report.noneOfThemIsAnException
      : WORDS.report.ofTheTheBoardsAttention(exceptions.length, total),
    ...movementOf(report),
    ...(report.revisions.length > 0
      ? [WORDS.report.movedToALaterDayTheRevisions(report.revisions.length)]
      : []),
    ...(differing > 0 ? [WORDS.report.forTheRulesGiveAnotherRating(differing)] : []),
    ...(left > 0 ? [WORDS.report.moreSupersededOrCancelled(left)] : []),
    ...(report.alsoIn.size > 0 ? [WORDS.report.inMoreThanOnePlanShownOnce(report.alsoIn.size)] : []),
    ...(report.mixed ? [WORDS.report.thePlansUseDifferentRatingSchemes] : []),
    ...sourcesOf(report),
    ...(report.shortened > 0 ? [WORDS.report.longerThanThe32767Characters(report.shortened)] : []),
    ...[report.carriedToExceptions, report.carriedToActions].flatMap((carried) => lostOf(carried)),
  ];
}

/** "Of the 28 actions: 9 are Green (32%), 2 are Amber/Green (7%) …" */
function countsOf({ total, totals, columns }: Omit<ExceptionReport, 'summary'>): string {
  const parts = columns.flatMap(({ name }, at) => {
    const count = totals[at]!;
    const word = name === NOT_RATED ? WORDS.report.isNotRated : name;
    return count === 0 ? [] : [WORDS.report.ofOneRating(count, word, percent(count, total))];
  });
  return WORDS.report.ofTheActions(total, WORDS.grammar.listed(parts));
}

const MOVE_WORDS: Readonly<Record<Move, (count: number) => string>> = {
  worse: WORDS.report.gotWorse,
  better: WORDS.report.gotBetter,
  completed: WORDS.report.wereCompleted,
  added: WORDS.report.wereAdded,
  closed: WORDS.report.wereLeft,
  gone: WORDS.report.noLongerIn,
};

function movementOf({ movement }: Omit<ExceptionReport, 'summary'>): string[] {
  if (movement === null) return [WORDS.report.thereIsNoEarlierReportToCompare];
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
          WORDS.report.sinceTheReportAsAt(since, parts.length, same, WORDS.grammar.listed(parts)),
          WORDS.report.redThenNowOfThemBecameRed(before, now, became),
        ]
      : []),
    ...(fresh > 0 ? [WORDS.report.notInTheReport(fresh, since)] : []),
    ...(movement.missing.length > 0 ? [WORDS.report.inTheReport(since, movement.missing.join('; '))] : []),
  ];
}

function sourcesOf({ plans, files, unread }: Omit<ExceptionReport, 'summary'>): string[] {
  const named = files.filter(({ file, plans: found }) => file !== null && found > 0).length;
  const inFiles =
    named === 0
      ? WORDS.report.inThisWorkbook
      : WORDS.report.inFiles(
          named,
          files.some(({ file }) => file === null),
        );
  return [WORDS.report.theReportCovers(plans.length, inFiles, unread.length)];
}

function lostOf(carried: CarriedColumns | null): string[] {
  if (carried === null || carried.lost === 0) return [];
  return [WORDS.report.ofTheColumnsAddedToToActions(carried.lost, carried.sheet)];
}
