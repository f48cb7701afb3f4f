/** Edits as the messages in which Excel tells the client library of them. */
import { rangeAddress } from '../plan/address';
import type { SheetEdit } from './edits';

/** `eventType` of WorksheetCollection.onChanged, and the target that stands for the whole workbook, in the library. */
export const SHEET_CHANGED = 10;
const EVENT_CATEGORY = 65_536;
const WORKBOOK = 'Workbook';

export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    /** JSON, in the names of the library's event arguments before it transforms them. */
    readonly message: string;
    readonly isRemoteOverride: boolean;
  }[];
}

/** "3:5" for whole rows, else "B2" or "B2:D9", without the sheet's name (WorksheetChangedEventArgs.address). */
function addressOf({ top, bottom, left, right }: SheetEdit['range']): string {
  return left === 0 && right === 16_383
    ? `${top + 1}:${bottom + 1}`
    : rangeAddress({ top, bottom, left, right });
}

export function messageOf({
  sheet,
  range,
  changeType,
  triggerSource,
  source,
  details,
}: SheetEdit): EventMessage {
  const message = JSON.stringify({
    worksheetId: sheet.id,
    address: addressOf(range),
    changeType,
    source,
    triggerSource,
    shiftDirection: 'None',
    ...details,
  });
  return {
    entries: [
      {
        messageCategory: EVENT_CATEGORY,
        messageType: SHEET_CHANGED,
        targetId: WORKBOOK,
        message,
        isRemoteOverride: source === 'Remote',
      },
    ],
  };
}
