/** What has happened to an action, from its status column, its progress text and its percentage (DOMAIN.md section 4). */
import { readProgress, readStatusWord, type StatusOptions } from './read';
import type { Status, StatusReading } from './types';
import { WORDS } from '../../words';

export { readProgress, readStatusWord, statusName, type StatusOptions } from './read';
export * from './types';

export interface StatusSources {
  readonly status: string | null;
  readonly progress: string | null;
  /** From a column of its own, 0 to 100. */
  readonly percentComplete?: number | null;
}

/** How far along a status is: of two that disagree, the lower one stands. */
const FAVOUR: Readonly<Record<Status, number>> = {
  complete: 9,
  awaitingSignOff: 8,
  partlyComplete: 7,
  onTrack: 6,
  inProgress: 5,
  reprogrammed: 4,
  delayed: 3,
  onHold: 2,
  notStarted: 1,
  superseded: 0,
  cancelled: 0,
  noUpdate: -1,
  unclear: -1,
};

export interface JoinedStatus extends StatusReading {
  /** Why the sources disagree, one sentence; null where they agree or only one speaks. */
  readonly contradiction: string | null;
}

/**
 * The status of an action. The status column speaks first; where the progress text or the percentage is less
 * favourable than a claim of completion, the less favourable one stands and `contradiction` says so.
 */
export function readStatus(sources: StatusSources, options: StatusOptions): JoinedStatus {
  const progress = readProgress(sources.progress ?? '', options);
  const column =
    sources.status === null || sources.status.trim() === '' ? null : readStatusWord(sources.status, options);
  const joined = column === null ? { ...progress, contradiction: null } : joinColumn(column, progress);
  return withPercent(joined, sources.percentComplete ?? null);
}

function joinColumn(column: StatusReading, progress: StatusReading): JoinedStatus {
  const shared = {
    newestUpdate: progress.newestUpdate ?? column.newestUpdate,
    revisedTimescale: progress.revisedTimescale ?? column.revisedTimescale,
    givesReason: progress.givesReason || column.givesReason,
    saysOverdue: column.saysOverdue,
  };
  if (column.status === 'unclear' || column.status === 'noUpdate') {
    const speaks = progress.status !== 'noUpdate' && progress.status !== 'unclear';
    const chosen = speaks || column.status === 'noUpdate' ? progress : column;
    const clash = speaks && column.saysOverdue && progress.status === 'complete';
    return { ...chosen, ...shared, contradiction: clash ? contradictionOf(column, progress) : null };
  }
  const clash = contradicts(column.status, progress.status);
  if (!clash) return { ...column, ...shared, contradiction: null };
  const lower = FAVOUR[column.status] <= FAVOUR[progress.status] ? column : progress;
  const standing =
    progress.status === 'cancelled' || progress.status === 'superseded'
      ? { ...column, status: 'unclear' as const }
      : lower;
  return { ...standing, ...shared, contradiction: contradictionOf(column, progress) };
}

function contradictionOf(column: StatusReading, progress: StatusReading): string {
  return WORDS.statuses.theStatusSaysButTheProgressSays(column.words, progress.words);
}

const CLAIMS = new Set<Status>(['complete', 'awaitingSignOff']);
const OPEN = new Set<Status>([
  'partlyComplete',
  'onTrack',
  'inProgress',
  'reprogrammed',
  'delayed',
  'onHold',
  'notStarted',
]);
const ENDED = new Set<Status>(['superseded', 'cancelled']);

/** Whether two statuses cannot both be true: done and open, dropped and anything else, not started and going on. */
export function contradicts(column: Status, progress: Status): boolean {
  if (progress === 'noUpdate' || progress === 'unclear' || column === progress) return false;
  if (CLAIMS.has(column)) return OPEN.has(progress) || ENDED.has(progress);
  if (progress === 'complete') return true;
  if (ENDED.has(column) || ENDED.has(progress)) return ENDED.has(column) !== ENDED.has(progress);
  return column === 'onTrack' && (progress === 'delayed' || progress === 'onHold');
}

function withPercent(joined: JoinedStatus, percent: number | null): JoinedStatus {
  if (percent === null) return joined;
  const percentComplete = percent;
  if (joined.status === 'noUpdate' || joined.status === 'unclear') {
    if (joined.words !== '' && joined.status === 'unclear') return { ...joined, percentComplete };
    const status: Status = percent === 0 ? 'notStarted' : percent < 100 ? 'inProgress' : 'complete';
    return {
      ...joined,
      status,
      words: `${percent}%`,
      why: WORDS.statuses.theColumnSaysComplete(percent),
      percentComplete,
    };
  }
  if (joined.status === 'complete' && percent < 100) {
    return {
      ...joined,
      status: 'partlyComplete',
      percentComplete,
      contradiction: WORDS.statuses.itSaysButComplete(joined.words, percent),
    };
  }
  return { ...joined, percentComplete };
}
