/**
 * An Excel for development and tests: Microsoft's own office.js in front, our workbook behind its wire. Never part of
 * the production build.
 */
import { readWorkbook } from '../files';
import { WorkbookModel } from './model';
import { saveCopy } from './save';
import { Wire, type Counters, type Fault, type WireBatch } from './wire';
import type { WireErrorCode } from './errors';

export { shownText, type ModelCell, type ModelSheet, type WorkbookModel } from './model';
export type { Counters, Fault } from './wire';
export type { WireErrorCode } from './errors';
export { CALLS } from './calls';

export class StandIn {
  readonly model: WorkbookModel;
  private readonly wire: Wire;

  private constructor(
    private readonly original: Uint8Array,
    name: string,
  ) {
    this.model = new WorkbookModel(readWorkbook(original, name).snapshot);
    this.wire = new Wire(this.model);
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
        executeAsync: (_data, _flags, message) => {
          const batch = (
            typeof message.Body === 'string'
              ? JSON.parse(message.Body)
              : JSON.parse(JSON.stringify(message.Body))
          ) as WireBatch;
          return Promise.resolve(structuredClone(this.wire.execute(batch)));
        },
      }),
    };
  }
}

/** The part of the client library that takes our session. */
export interface OfficeExtensionSession {
  SessionBase: {
    _overrideSession: {
      _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
      _createRequestExecutorOrNull(): {
        executeAsync(data: unknown, flags: number, message: { Body: unknown }): Promise<unknown>;
      };
    };
  };
}
