/** The headers of the report's tables: they are written, and read back from an earlier report, by these names. */
import { STATUSES, type Status } from '../plan/status';

export const ACTION_HEADERS = [
  'File',
  'Sheet',
  'Row',
  'Plan',
  'Plan title',
  'Reference',
  'Record',
  'Step',
  'Section',
  'Area',
  'Outcome',
  'Action',
  'Lead',
  'Accountable body',
  'Timescale as written',
  'Start date',
  'Due date',
  'Original due date',
  'Status',
  'Counted',
  'Exception',
  'Overdue',
  'Days overdue',
  'Scheme',
  'Rating in the plan',
  'Rating by the rules',
  'Rating counted',
  'Common group',
  'Reason',
  'Progress',
  'Evidence',
  'What is missing',
] as const;
export type ActionHeader = (typeof ACTION_HEADERS)[number];

export const EXCEPTION_HEADERS = [
  'Plan',
  'Reference',
  'Action',
  'Lead',
  'Accountable body',
  'Timescale as written',
  'Due date',
  'Days overdue',
  'Rating was',
  'Rating now',
  'Common group',
  'Reason',
  'Progress',
  'What is missing',
  'Also in',
  'Go to',
] as const;

/** How the titles of our sheets begin: by them a report is known when it is read back. */
export const REPORT_TITLE = 'Exception report';
export const ACTIONS_TITLE = 'Every action';
export const NONE_STATED = 'None stated';
export const NOT_RATED = 'Not rated';
export const THIS_WORKBOOK = 'This workbook';

const STATUS_NAMES = new Map(
  STATUSES.map((status) => {
    const plain = status.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return [status, plain.charAt(0).toUpperCase() + plain.slice(1)];
  }),
);

/** "In progress" for `inProgress`. */
export const statusName = (status: Status): string => STATUS_NAMES.get(status)!;
