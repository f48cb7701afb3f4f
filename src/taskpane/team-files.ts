/** Other teams' files: reading them one after another, and putting right how one was understood. */
import {
  consolidate,
  fileName,
  filesLike,
  withLayoutColumn,
  workbooksAmong,
  type FileResult,
  type PickedFile,
} from '../jobs/consolidate';
import { startFileWorker } from '../jobs/file-worker';
import type { Field } from '../plan/model';
import type { FileExtract } from '../report';
import { WORDS } from '../words';
import { actions, job, session, set } from './session';

export type FilePlan = FileResult['plans'][number];

/** The files picked last, so that one can be read again after a correction: names of files on the disk, not their bytes. */
let lastPicked: readonly PickedFile[] = [];

/** Reads picked files instead of those before. Each is listed as soon as it is done. */
export function readFiles(picked: readonly PickedFile[]): Promise<void> {
  return job(WORDS.pane.reading, async () => {
    lastPicked = workbooksAmong(picked);
    set({ files: [], fileResults: [] });
    return readAmong(lastPicked);
  });
}

/** Says what a column of a file means. It is kept for every sheet of that layout, and the files that have one are read again. */
export async function correctColumn(plan: FilePlan, header: string, field: Field | null): Promise<void> {
  await actions.keep((kept) => ({
    ...kept,
    corrections: withLayoutColumn(kept.corrections, plan.columns, header, field),
  }));
  const alike = filesLike(session.get().fileResults, plan);
  await job(WORDS.pane.reading, () => readAmong(lastPicked.filter((file) => alike.has(fileName(file)))));
}

export const unreadAmong = (results: readonly FileResult[]): number =>
  results.filter(({ error }) => error !== null).length;

async function readAmong(files: readonly PickedFile[]): Promise<ReturnType<typeof taken>> {
  const { checked } = session.get();
  if (checked === null) return taken([], WORDS.pane.noFilesRead);
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const { extracts, results, cancelled } = await consolidate(files, {
    asAt: checked.asAt,
    state: checked.state,
    reading: startFileWorker,
    signal: controller.signal,
    onProgress: ({ done, total, reading, result }) =>
      set({
        ...(result === null ? {} : { fileResults: put(session.get().fileResults, [result], fileOfResult) }),
        ...(reading === null
          ? {}
          : { busy: { words: WORDS.pane.readingFile(reading, done, total), share: done / total, stop } }),
      }),
  });
  const unread = unreadAmong(results);
  const message = cancelled ? WORDS.pane.stopped : WORDS.pane.filesRead(results.length - unread, unread);
  set({ fileResults: put(session.get().fileResults, results, fileOfResult) });
  return taken(extracts, message);
}

const taken = (extracts: readonly FileExtract[], message: string) => ({
  files: put(session.get().files, extracts, ({ file }) => file.file),
  message,
});

const fileOfResult = ({ file }: FileResult): string => file;

/** The things known with these in the places of those of the same name, or behind them. */
function put<Thing>(
  known: readonly Thing[],
  newer: readonly Thing[],
  nameOf: (thing: Thing) => string | null,
): Thing[] {
  const byName = new Map(known.map((thing) => [nameOf(thing), thing]));
  for (const thing of newer) byName.set(nameOf(thing), thing);
  return [...byName.values()];
}
