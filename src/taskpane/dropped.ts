/** Files and folders that were dropped. */
import type { PickedFile } from '../jobs/consolidate';

/** What is used of FileSystemEntry (https://wicg.github.io/entries-api). */
export type Entry = Pick<FileSystemEntry, 'isFile' | 'isDirectory' | 'name' | 'fullPath'> &
  Partial<Pick<FileSystemFileEntry, 'file'> & Pick<FileSystemDirectoryEntry, 'createReader'>>;

/**
 * All files of a drop, those of folders with their paths. To be called while the drop is being handled: the browser
 * forgets what was dropped right after it. A file or folder that the browser does not hand over is left out.
 */
export function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<PickedFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  return entries.some((entry) => entry?.isDirectory)
    ? filesIn(entries.filter((entry) => entry !== null))
    : Promise.resolve([...files]);
}

/** The files of these entries, folders gone through to the end. */
export async function filesIn(entries: readonly Entry[]): Promise<PickedFile[]> {
  const found: PickedFile[] = [];
  for (const entry of entries)
    if (entry.isDirectory) found.push(...(await filesIn(await entriesIn(entry))));
    else {
      const file = await new Promise<File | null>((done) => entry.file?.(done, () => done(null)));
      if (file)
        found.push({
          name: file.name,
          size: file.size,
          webkitRelativePath: entry.fullPath.replace(/^\//, ''),
          arrayBuffer: () => file.arrayBuffer(),
        });
    }
  return found;
}

/** A folder hands its entries over in parts, the last of them empty. */
async function entriesIn(folder: Entry): Promise<Entry[]> {
  const reader = folder.createReader?.();
  const all: Entry[] = [];
  for (;;) {
    const part = await new Promise<Entry[]>((done) =>
      reader ? reader.readEntries(done, () => done([])) : done([]),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}
