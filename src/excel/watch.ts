/**
 * Follows the user's edits (WorksheetCollection.onChanged), so that a check can be kept up to date. Nothing is ever
 * written here. What this add-in writes itself is told by `triggerSource` (ExcelApi 1.14); an Excel without it is not
 * followed, because it could not tell its own writes from the user's.
 */
import { parseRangeAddress } from '../plan/address';
import type { CellRectangle } from '../plan/snapshot';
import { codeOf, ExcelFault, run } from './fault';
import { supports } from './support';
import { WORDS } from '../words';

/** What was edited since the last time. */
export interface Edits {
  /** The names of all worksheets now, in their order. */
  readonly sheets: readonly string[];
  readonly areas: readonly { readonly sheet: string; readonly range: CellRectangle }[];
  /** True where cells have moved, or Excel did not say which cells were edited: everything is to be read again. */
  readonly moved: boolean;
}

export interface WatchOptions {
  /** Milliseconds without an edit before `onEdits` is called. */
  readonly quiet?: number;
  /** Milliseconds before it is tried again while Excel is not listening. */
  readonly retry?: number;
}

/** More areas than this are not told one by one. */
const MANY_AREAS = 200;
const BUSY = new Set(['InvalidOperationInCellEditMode', 'RequestAborted', 'ServiceNotAvailable']);

/** Whether this Excel can be followed at all: the switch is offered only then. */
export function canWatchEdits(): boolean {
  return supports('ExcelApi', '1.14');
}

/**
 * Calls `onEdits` with what was edited, about 0.8 seconds after the last edit, until the function that it resolves to
 * is called. Edits of co-authors count; our own writes do not. `onEdits` is never called twice at once: what is edited
 * meanwhile is told when it is done. Where it fails, the edits are told again: by themselves while Excel is not
 * listening (the user is typing in the next cell), else together with the next edit. No error ever reaches Excel.
 *
 * The returned `stop` ends the calls at once; its promise resolves when Excel has let go of the handler.
 * Both throw ExcelFault; `watchEdits` also where `canWatchEdits` is false.
 */
export async function watchEdits(
  onEdits: (edits: Edits) => Promise<void> | void,
  { quiet = 800, retry = 2000 }: WatchOptions = {},
): Promise<() => Promise<void>> {
  if (!canWatchEdits()) throw new ExcelFault('ApiNotFound', WORDS.excel.yourEditsAreNotFollowed);
  const queue = new EditQueue(onEdits, quiet, retry);
  const handler = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource !== 'ThisLocalAddin') queue.add(event);
    return Promise.resolve();
  };
  const { context, events } = await run(WORDS.excel.yourEditsAreNotFollowed, async (own) => {
    const { onChanged } = own.workbook.worksheets;
    onChanged.add(handler);
    await own.sync();
    return { context: own, events: onChanged };
  });
  let stopping: Promise<void> | null = null;
  return () => {
    queue.close();
    // Called twice it stops once; after a fault it may be called again.
    stopping ??= letGo(context, () => events.remove(handler), retry).catch((error: unknown) => {
      stopping = null;
      throw error;
    });
    return stopping;
  };
}

/** A handler is removed in the context in which it was added (Microsoft Learn, Work with events); again while a cell is edited. */
async function letGo(context: Excel.RequestContext, remove: () => void, retry: number): Promise<void> {
  for (;;) {
    try {
      await Excel.run(context, async (own) => {
        remove();
        await own.sync();
      });
      return;
    } catch (error) {
      if (codeOf(error) !== 'InvalidOperationInCellEditMode')
        throw new ExcelFault(codeOf(error), WORDS.excel.yourEditsAreNoLongerFollowed);
      await new Promise((resume) => setTimeout(resume, retry));
    }
  }
}

interface Waiting {
  readonly sheetId: string;
  readonly ranges: readonly CellRectangle[];
}

/** Edits that wait for a quiet moment. */
class EditQueue {
  private waiting: Waiting[] = [];
  private moved = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isTelling = false;
  private isClosed = false;

  constructor(
    private readonly onEdits: (edits: Edits) => Promise<void> | void,
    private readonly quiet: number,
    private readonly retry: number,
  ) {}

  add({ worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs): void {
    if (this.isClosed) return;
    const ranges = address.split(',').map(parseRangeAddress);
    const known = ranges.filter((range) => range !== null);
    if (changeType !== 'RangeEdited' || known.length < ranges.length) this.moved = true;
    this.waiting.push({ sheetId: worksheetId, ranges: known });
    if (this.waiting.length > MANY_AREAS) {
      this.moved = true;
      this.waiting = [];
    }
    this.tellIn(this.quiet);
  }

  close(): void {
    this.isClosed = true;
    this.waiting = [];
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private tellIn(milliseconds: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), milliseconds);
  }

  private async tell(): Promise<void> {
    if (this.isTelling || this.isClosed) return;
    this.isTelling = true;
    const [waiting, moved] = [this.waiting, this.moved];
    [this.waiting, this.moved] = [[], false];
    try {
      const edits = await named(waiting, moved);
      // It may have been switched off while Excel answered.
      if (!this.isOver()) await this.onEdits(edits);
      this.isTelling = false;
      if (this.waiting.length > 0 || this.moved) this.tellIn(this.quiet);
    } catch (error) {
      this.isTelling = false;
      if (this.isOver()) return;
      this.waiting = [...waiting, ...this.waiting];
      this.moved ||= moved;
      if (BUSY.has(codeOf(error))) this.tellIn(this.retry);
    }
  }

  private isOver(): boolean {
    return this.isClosed;
  }
}

/** Events know sheets by their id; everything else here knows them by name. One round trip. */
function named(waiting: readonly Waiting[], moved: boolean): Promise<Edits> {
  return run(WORDS.excel.nothingWasChanged, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    return {
      sheets: worksheets.items.map(({ name }) => name),
      areas: waiting.flatMap(({ sheetId, ranges }) => {
        const sheet = names.get(sheetId);
        return sheet === undefined ? [] : ranges.map((range) => ({ sheet, range }));
      }),
      moved: moved || waiting.some(({ sheetId }) => !names.has(sheetId)),
    };
  });
}
