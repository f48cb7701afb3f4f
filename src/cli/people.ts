/** What `plan-rag check` prints for people. */
import { cellAddress } from '../plan/address';
import type { AssessedPlan } from '../plan/assessed';
import { longDate } from '../plan/dates';
import { findingKind, type Finding } from '../plan/findings';
import { mainRatings, type CheckedWorkbook } from './document';
import { WORDS } from '../words';

const RANK = { error: 0, warning: 1, info: 2 } as const;
const MARK = { error: '!!', warning: ' !', info: '  ' } as const;

/** The report on all files, ready to print, lines ended by newlines. */
export function checkText(asAt: string, workbooks: readonly CheckedWorkbook[]): string {
  const blocks = workbooks.map((workbook) => workbookText(workbook, asAt));
  return `${blocks.join('\n')}`;
}

function workbookText(workbook: CheckedWorkbook, asAt: string): string {
  if (workbook.error) return WORDS.cli.notRead(workbook.file, workbook.error.message);
  const plans = workbook.plans.map((assessed) => planText(assessed, asAt));
  const skipped = workbook.skipped.map(({ sheet, why }) => WORDS.cli.skipped(sheet, why));
  const none = plans.length === 0 ? [WORDS.cli.noPlanWasFoundOnAnySheet] : [];
  return `${workbook.file}\n${[...plans, ...none, ...skipped].join('')}`;
}

function planText(assessed: AssessedPlan, asAt: string): string {
  const { plan, scheme, actions, findings } = assessed;
  const counts = new Map<string, number>();
  for (const name of mainRatings(assessed)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rated = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
  const changes = actions.flatMap((action) =>
    action.ratings
      .filter((rating) => rating.willWrite && rating.cell)
      .map(
        (rating) =>
          `    ${cellAddress(rating.cell!.row, rating.cell!.column).padEnd(6)} ${(action.action.ref ?? '').padEnd(8)} ${rating.current?.name ?? 'blank'} → ${rating.reason}\n`,
      ),
  );
  const overdue = actions.filter((action) => action.overdue).length;
  return [
    `  “${plan.sheet}”${plan.title ? `: ${plan.title}` : ''}\n`,
    WORDS.cli.actionAsAtOverdue(actions.length, longDate(asAt), overdue, rated),
    WORDS.cli.scheme(scheme.scheme.name, scheme.why),
    ...plan.doubts.map((doubt) => WORDS.cli.toCheck(doubt)),
    changes.length > 0 ? WORDS.cli.ratingsThatTheRulesWouldChange(changes.join('')) : '',
    findings.length > 0
      ? WORDS.cli.findings([...findings].sort(bySeverity).map(findingLine).join(''))
      : WORDS.cli.noFindings,
  ].join('');
}

const bySeverity = (a: Finding, b: Finding): number =>
  RANK[a.severity] - RANK[b.severity] || (a.row ?? -1) - (b.row ?? -1);

function findingLine(finding: Finding): string {
  const place =
    finding.row === null || finding.column === null ? '' : cellAddress(finding.row, finding.column);
  return `   ${MARK[finding.severity]} ${place.padEnd(6)} ${findingKind(finding.code).title}: ${finding.message}\n`;
}
