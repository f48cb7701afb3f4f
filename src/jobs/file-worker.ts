/** The web worker of src/files, as a reader of files. Apart from consolidate.ts, so that tests need no bundler. */
import type { EarlierReading } from '../files/extract';
import { fromParts, type ActionsPart } from '../files/parts';
import type { WorkerAnswer, WorkerRequest } from '../files/worker';
import type { FileReading, PickedFile } from './consolidate';
import { WORDS } from '../words';

/** Starts a worker. `stop` ends it at once, also in the middle of a file. */
export function startFileWorker(): FileReading & {
  earlier(bytes: Uint8Array, name: string): Promise<EarlierReading>;
} {
  const worker = new Worker(new URL('../files/worker.ts', import.meta.url), { name: 'plan-rag-files' });
  let next = 1;
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
  const parts = new Map<number, ActionsPart[]>();
  const failAll = (fault: string): void => {
    for (const [id, answer] of waiting) answer({ id, fault });
    waiting.clear();
    parts.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if ('part' in data) {
      parts.set(data.id, [...(parts.get(data.id) ?? []), data.part]);
      return;
    }
    waiting.get(data.id)?.(
      'extract' in data ? { ...data, extract: fromParts(data.extract, parts.get(data.id) ?? []) } : data,
    );
    waiting.delete(data.id);
    parts.delete(data.id);
  });
  worker.addEventListener('error', (event) => failAll(event.message));
  const ask = (asked: Omit<WorkerRequest, 'id'>): Promise<WorkerAnswer> =>
    new Promise((resolve) => {
      const id = next;
      next += 1;
      waiting.set(id, resolve);
      worker.postMessage({ ...asked, id } satisfies WorkerRequest, [asked.bytes.buffer]);
    });
  const faultOf = (answer: WorkerAnswer): Error =>
    new Error('fault' in answer ? answer.fault : WORDS.jobs.noAnswer);
  return {
    extract: async (bytes, name, options) => {
      const answer = await ask({ bytes, name, options });
      if ('extract' in answer) return answer.extract;
      throw faultOf(answer);
    },
    earlier: async (bytes, name) => {
      const answer = await ask({ bytes, name, options: null });
      if ('earlier' in answer) return answer.earlier;
      throw faultOf(answer);
    },
    stop: () => {
      worker.terminate();
      failAll('stopped');
    },
  };
}

/** The reports of Plan RAG in a file that the user chose to compare with. */
export async function readEarlierFile(file: PickedFile): Promise<EarlierReading> {
  const worker = startFileWorker();
  try {
    return await worker.earlier(new Uint8Array(await file.arrayBuffer()), file.name);
  } finally {
    worker.stop();
  }
}
