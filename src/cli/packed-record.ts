/**
 * A record as a thread hands it on and the disk keeps it: its values alone, in a fixed order, in ASCII. A report parses
 * each record up to three times, once for each table that it stands in; this takes half the time of the public form
 * (docs/json.md), which `plan-rag extract` prints.
 */
import type { ActionRecord } from '../report';

type Packed = ReturnType<typeof valuesOf>;

const BEYOND_ASCII = /[^\0-\x7F]/g;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const valuesOf = (record: ActionRecord) =>
  [
    record.plan,
    record.row,
    record.cell,
    record.ref,
    record.section,
    record.area,
    record.outcome,
    record.action,
    record.leads,
    record.accountable,
    record.timescale,
    record.start,
    record.due,
    record.originalDue,
    record.status,
    record.overdue,
    record.daysOverdue,
    record.counted,
    record.exception,
    record.ratingInPlan,
    record.ratingByRules,
    record.rating,
    record.reason,
    record.progress,
    record.evidence,
    record.findings,
    record.steps,
    record.shortened,
  ] as const;

/** One line of ASCII, without its line break. */
export const packRecord = (record: ActionRecord): string =>
  JSON.stringify(valuesOf(record)).replace(BEYOND_ASCII, escaped);

/** What `packRecord` was given. */
export function unpackRecord(line: string): ActionRecord {
  const packed = JSON.parse(line) as Packed;
  return {
    kind: 'action',
    plan: packed[0],
    row: packed[1],
    cell: packed[2],
    ref: packed[3],
    section: packed[4],
    area: packed[5],
    outcome: packed[6],
    action: packed[7],
    leads: packed[8],
    accountable: packed[9],
    timescale: packed[10],
    start: packed[11],
    due: packed[12],
    originalDue: packed[13],
    status: packed[14],
    overdue: packed[15],
    daysOverdue: packed[16],
    counted: packed[17],
    exception: packed[18],
    ratingInPlan: packed[19],
    ratingByRules: packed[20],
    rating: packed[21],
    reason: packed[22],
    progress: packed[23],
    evidence: packed[24],
    findings: packed[25],
    steps: packed[26],
    shortened: packed[27],
  };
}
