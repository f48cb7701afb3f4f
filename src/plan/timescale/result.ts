/** Building Timescales. */
import type { Timescale, TimescaleKind } from './types';

export type Partly = Partial<Omit<Timescale, 'text' | 'kind'>>;

/** A timescale of a kind with everything else empty. */
export function timescale(text: string, kind: TimescaleKind, rest: Partly = {}): Timescale {
  return {
    text,
    kind,
    start: null,
    due: null,
    originalDue: null,
    revisions: 0,
    milestones: [],
    note: null,
    assumptions: [],
    problem: null,
    flag: null,
    ...rest,
  };
}

export function unclear(text: string, problem: string, flag: Timescale['flag'] = null): Timescale {
  return timescale(text, 'unclear', { problem, flag });
}
