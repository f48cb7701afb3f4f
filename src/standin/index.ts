/**
 * An Excel for development and tests: Microsoft's own office.js in front, our workbook behind its wire. Never part of
 * the production build.
 */
import { readWorkbook } from '../files';
import { messageOf, SHEET_CHANGED, type EventMessage } from './messages';
import { WorkbookModel } from './model';
import { saveCopy } from './save';
import { Wire, type Counters, type Fault, type WireBatch } from './wire';
import type { WireErrorCode } from './errors';

export { shownText, type ModelCell, type ModelSheet, type WorkbookModel } from './model';
export type { Counters, Fault } from './wire';
export type { WireErrorCode } from './errors';
export { CALLS } from './calls';
export { deleteRows, insertRows, pasteInto, typeIn } from './edits';

export class StandIn {
  readonly model: WorkbookModel;
  /** Milliseconds that a round trip takes: none, or as many as in Excel on the web. */
  latency = 0;
  private readonly wire: Wire;
  /** Hands a message to the client library; nothing before it is attached. */
  private deliver: (message: EventMessage) => void = () => undefined;

  private constructor(
    private readonly original: Uint8Array,
    name: string,
  ) {
    this.model = new WorkbookModel(readWorkbook(original, name).snapshot);
    this.wire = new Wire(this.model);
    this.model.subscribeEdits((edit) => {
      if (!this.isWatched) return;
      // Like Excel after the batch or the edit is done, never within it.
      setTimeout(() => {
        if (this.isWatched) this.deliver(messageOf(edit));
      }, 0);
    });
  }

  /** Whether the add-in follows edits now (a handler of WorksheetCollection.onChanged). */
  get isWatched(): boolean {
    return this.wire.listensTo(SHEET_CHANGED);
  }

  /** Opens a file. Throws FileError for what cannot be read. */
  static fromXlsx(bytes: Uint8Array, name: string): StandIn {
    return new StandIn(bytes, name);
  }

  get counters(): Counters {
    return this.wire.counters;
  }

  /** Makes the round trip `ahead` (1 is the next one) fail with this code: before, halfway through, or after it. */
  inject(ahead: number, code: WireErrorCode, when: Fault['when'] = 'before'): void {
    this.wire.inject(ahead, code, when);
  }

  /** The workbook as .xlsx with everything that was changed. */
  saveCopy(): Uint8Array {
    return saveCopy(this.original, this.model);
  }

  /** Makes every `Excel.run` of this Office.js use this workbook (DESIGN: OfficeExtension.SessionBase). */
  attach(officeExtension: OfficeExtensionSession): void {
    officeExtension.SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: () =>
        Promise.resolve({ url: 'http://document.localhost/', headers: {} }),
      _createRequestExecutorOrNull: () => ({
        executeAsync: async (_data, _flags, message) => {
          if (this.latency > 0) await new Promise((resume) => setTimeout(resume, this.latency));
          const batch = (
            typeof message.Body === 'string'
              ? JSON.parse(message.Body)
              : JSON.parse(JSON.stringify(message.Body))
          ) as WireBatch;
          return structuredClone(this.wire.execute(batch));
        },
      }),
    };
    // The library asks its host's message channel before the first handler is added; there is no host here.
    officeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
    this.deliver = (message) => officeExtension._testTriggerRichApiMessageEvent(message);
  }
}

/** The part of the client library that takes our session. */
export interface OfficeExtensionSession {
  /** The library's own seams for a host's message channel: "ready", and a message that came in. */
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: EventMessage): void;
  SessionBase: {
    _overrideSession: {
      _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
      _createRequestExecutorOrNull(): {
        executeAsync(data: unknown, flags: number, message: { Body: unknown }): Promise<unknown>;
      };
    };
  };
}
