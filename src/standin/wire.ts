/** Excel's side of the wire: a batch of actions in, results or one error out. */
import { CALLS } from './calls';
import { NULL, type Target, type WireEvent } from './targets';
import { WireError, type WireErrorCode } from './errors';
import type { WorkbookModel } from './model';

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object (a range), the id of its path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
interface WireAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace: a marker that the library adds for itself. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
interface WirePath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}
export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}
export interface WireAnswer {
  readonly HttpStatusCode: number;
  readonly Body: {
    readonly Results?: readonly { ActionId: number; Value: unknown }[];
    readonly Error?: { Code: string; Message: string; ActionIndex?: number };
  };
}

export interface Counters {
  roundTrips: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** Excel on the web refuses more than 5 MB in one request or response (Microsoft Learn, Excel performance). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
const KEPT = new Set(['_KeepReference', '_RemoveReference']);

/** A round trip that fails: before anything of it was done, halfway, or after all of it (the answer is lost). */
export interface Fault {
  readonly code: WireErrorCode;
  readonly when: 'before' | 'halfway' | 'after';
}

export class Wire {
  readonly counters: Counters = { roundTrips: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  private readonly references = new Map<string, Target>();
  private readonly referenceOf = new WeakMap<Target, string>();
  private lastReference = 0;
  /** Faults to answer instead, by the number of the round trip from now on (1 is the next). */
  private readonly faults = new Map<number, Fault>();
  private readonly registered = new Set<number>();

  constructor(private readonly model: WorkbookModel) {}

  /** Makes the round trip `ahead` (1 is the next one) fail with this error. */
  inject(ahead: number, code: WireErrorCode, when: Fault['when'] = 'before'): void {
    this.faults.set(this.counters.roundTrips + ahead, { code, when });
  }

  /** Whether the add-in has asked for messages of this event. */
  listensTo(event: number): boolean {
    return this.registered.has(event);
  }

  /** Runs a batch as Excel does: in order, stopping at the first error; what was done before it stays done. */
  execute(batch: WireBatch): WireAnswer {
    this.counters.roundTrips += 1;
    this.counters.actions += batch.Actions.length;
    const request = bytesOf(batch);
    this.counters.requestBytes += request;
    const fault = this.faults.get(this.counters.roundTrips);
    if (fault?.when === 'before') return failure(fault.code);
    if (request > PAYLOAD_LIMIT) return failure('RequestPayloadSizeLimitExceeded');
    if (this.model.isEditing) return failure('InvalidOperationInCellEditMode');
    if (!fault) return this.run(batch);
    const half = Math.floor(batch.Actions.length / 2);
    this.run(fault.when === 'after' ? batch : { ...batch, Actions: batch.Actions.slice(0, half) });
    return failure(fault.code);
  }

  private run(batch: WireBatch): WireAnswer {
    const objects = new Map<number, Target>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const value = this.act(action, batch, objects);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        this.model.notify();
        if (error instanceof WireError) return failure(error.code, index);
        throw error;
      }
    }
    this.model.notify();
    const size = bytesOf(results);
    this.counters.responseBytes += size;
    return size > PAYLOAD_LIMIT
      ? failure('ResponsePayloadSizeLimitExceeded')
      : { HttpStatusCode: 200, Body: { Results: results } };
  }

  private act(action: WireAction, batch: WireBatch, objects: Map<number, Target>): unknown {
    if (action.ActionType === 5) return null;
    const target = this.resolve(action.ObjectPathId, batch, objects);
    const args = this.argumentsOf(action.ArgumentInfo, batch, objects);
    if (action.ActionType === 1) return this.identity(target);
    if (KEPT.has(action.Name)) {
      if (action.Name === '_RemoveReference') this.references.delete(String(args[0]));
      return null;
    }
    if (target.type === 'Null') return null;
    const calls = CALLS[target.type];
    if (action.ActionType === 2) return this.query(target, action.QueryInfo?.Select ?? []);
    if (action.ActionType === 3 && this.subscribes(action.Name, Object.values(calls?.events ?? {})))
      return null;
    const member = action.ActionType === 3 ? calls?.methods?.[action.Name] : calls?.sets?.[action.Name];
    if (!member) throw new WireError('ApiNotFound');
    const value = member(target as never, args, this.model);
    return action.ActionType === 3 ? (value ?? null) : undefined;
  }

  private subscribes(name: string, events: readonly WireEvent[]): boolean {
    const event = events.find(({ register, unregister }) => name === register || name === unregister);
    if (!event) return false;
    if (name === event.register) this.registered.add(event.type);
    else this.registered.delete(event.type);
    return true;
  }

  /**
   * What an object is known by after this batch: sheets and formats by their id, ranges by a reference that lives until
   * it is removed, as Excel answers it.
   */
  private identity(target: Target): Record<string, unknown> | null {
    if (target.type === 'Null') return null;
    if (target.type === 'Worksheet') return { Id: target.sheet.id };
    if (target.type === 'ConditionalFormat') return { Id: target.highlight.id };
    if (target.type === 'OwnFormat') return { Id: target.format.id };
    if (target.type !== 'Range' && target.type !== 'RangeAreas') return {};
    const known = this.referenceOf.get(target);
    if (known !== undefined) return { _ReferenceId: known };
    this.lastReference += 1;
    const reference = `{R${this.lastReference}}`;
    this.referenceOf.set(target, reference);
    this.references.set(reference, target);
    return { _ReferenceId: reference };
  }

  private query(target: Target, select: readonly string[]): Record<string, unknown> {
    const loads = CALLS[target.type]?.loads ?? {};
    const answer: Record<string, unknown> = {};
    const names = loads['items'] ? ['items'] : select;
    for (const name of names) {
      const load = loads[name];
      if (!load) throw new WireError('ApiNotFound');
      answer[name === 'items' ? '_Items' : name.charAt(0).toUpperCase() + name.slice(1)] = load(
        target as never,
        [],
        this.model,
      );
    }
    return answer;
  }

  private argumentsOf(
    info: Arguments | undefined,
    batch: WireBatch,
    objects: Map<number, Target>,
  ): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return typeof id === 'number' && id > 0 ? this.resolve(id, batch, objects) : value;
    });
  }

  private resolve(id: number, batch: WireBatch, objects: Map<number, Target>): Target {
    const known = objects.get(id);
    if (known) return known;
    const path = batch.ObjectPaths[String(id)];
    if (!path) throw new WireError('InvalidArgument');
    const target = this.follow(path, batch, objects);
    objects.set(id, target);
    return target;
  }

  private follow(path: WirePath, batch: WireBatch, objects: Map<number, Target>): Target {
    if (path.ObjectPathType === 1) return { type: 'Workbook' };
    if (path.ObjectPathType === 6) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new WireError('ItemNotFound');
      return kept;
    }
    if (path.ObjectPathType === 7) return NULL;
    const parent = this.resolve(path.ParentObjectPathId ?? 0, batch, objects);
    if (parent.type === 'Null') return NULL;
    const member = CALLS[parent.type]?.paths?.[path.Name === '' ? '[]' : path.Name];
    if (!member) throw new WireError('ApiNotFound');
    return member(parent as never, this.argumentsOf(path.ArgumentInfo, batch, objects), this.model) as Target;
  }
}

function failure(code: WireErrorCode, index?: number): WireAnswer {
  const message = new WireError(code).message;
  return {
    HttpStatusCode: 200,
    Body: {
      Results: [],
      Error: { Code: code, Message: message, ...(index === undefined ? {} : { ActionIndex: index }) },
    },
  };
}
