/** The web worker of src/files, as a reader of files. Apart from consolidate.ts, so that tests need no bundler. */
import type { WorkerAnswer, WorkerRequest } from '../files/worker';
import type { FileReading } from './consolidate';

/** Starts a worker. `stop` ends it at once, also in the middle of a file. */
export function startFileWorker(): FileReading {
  const worker = new Worker(new URL('../files/worker.ts', import.meta.url), { name: 'plan-rag-files' });
  let next = 1;
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
  const failAll = (fault: string): void => {
    for (const [id, answer] of waiting) answer({ id, fault });
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', (event) => failAll(event.message));
  return {
    extract: (bytes, name, options) =>
      new Promise((resolve, reject) => {
        const request: WorkerRequest = { id: next, name, bytes, options };
        next += 1;
        waiting.set(request.id, (answer) =>
          'extract' in answer ? resolve(answer.extract) : reject(new Error(answer.fault)),
        );
        worker.postMessage(request, [bytes.buffer]);
      }),
    stop: () => {
      worker.terminate();
      failAll('stopped');
    },
  };
}
