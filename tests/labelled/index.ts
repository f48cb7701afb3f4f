/** Labelled sets: texts as councils write them, with what they mean. docs/labelled.md says how the labels were set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readProgress, readStatusWord, STATUSES, type Status } from '../../src/plan/status';
import {
  NO_CONTEXT,
  readTimescale,
  TIMESCALE_KINDS,
  type Timescale,
  type TimescaleContext,
} from '../../src/plan/timescale';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const timescaleLabel = z.strictObject({
  text: z.string(),
  kind: z.enum(TIMESCALE_KINDS),
  start: date.nullable(),
  due: date.nullable(),
  originalDue: date.optional(),
  /** What is known of the plan. */
  context: z
    .strictObject({
      years: z.array(z.number()).optional(),
      planDate: date.optional(),
      monthYearColumn: z.boolean().optional(),
      yearSetting: z.enum(['financial', 'academic', 'calendar']).optional(),
      financialYear: z.number().optional(),
    })
    .optional(),
  note: z.string().optional(),
});
export type TimescaleLabel = z.infer<typeof timescaleLabel>;

const statusLabel = z.strictObject({
  text: z.string(),
  status: z.enum(STATUSES),
  /** Other readings that a careful person could defend. */
  or: z.array(z.enum(STATUSES)).optional(),
  /** `status` for a cell of a status column; left out for progress text. */
  column: z.literal('status').optional(),
  note: z.string().optional(),
});
export type StatusLabel = z.infer<typeof statusLabel>;

const load = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));

export function timescaleLabels(): TimescaleLabel[] {
  return timescaleLabel.array().parse(load('timescales.json'));
}

export function statusLabels(): StatusLabel[] {
  return statusLabel.array().parse(load('statuses.json'));
}

/** Texts with a word of completion that never say that the action itself is done. */
export function neverComplete(): string[] {
  return z.array(z.string()).parse(load('never-complete.json'));
}

export function contextOf({ context }: TimescaleLabel): TimescaleContext {
  return {
    ...NO_CONTEXT,
    planDate: context?.planDate ?? null,
    years: context?.years ?? [],
    financialYear: context?.financialYear ?? null,
    monthYearDates: context?.monthYearColumn ?? false,
    yearSetting: context?.yearSetting ?? null,
  };
}

export interface Scored<Label, Got> {
  readonly label: Label;
  readonly got: Got;
  readonly right: boolean;
}

/** Each label with what was read: right where kind, start, due and (where labelled) the original due date are. */
export function scoreTimescales(): Scored<TimescaleLabel, Timescale>[] {
  return timescaleLabels().map((label) => {
    const got = readTimescale({ text: label.text }, contextOf(label));
    const right =
      got.kind === label.kind &&
      got.start === label.start &&
      got.due === label.due &&
      (label.originalDue === undefined || got.originalDue === label.originalDue);
    return { label, got, right };
  });
}

const options = { readDate: (text: string) => readTimescale({ text }, NO_CONTEXT).due };

/** The texts of neverComplete that were wrongly read as complete. */
export function wronglyComplete(): string[] {
  return neverComplete().filter((text) => readProgress(text, options).status === 'complete');
}

/** Each label with the status that was read. */
export function scoreStatuses(): Scored<StatusLabel, Status>[] {
  return statusLabels().map((label) => {
    const read = label.column === 'status' ? readStatusWord : readProgress;
    const got = read(label.text, options).status;
    return { label, got, right: [label.status, ...(label.or ?? [])].includes(got) };
  });
}
