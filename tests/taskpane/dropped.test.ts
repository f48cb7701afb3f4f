import { droppedFiles, filesIn, type Entry } from '../../src/taskpane/dropped';

const file = (fullPath: string, isReadable = true): Entry => ({
  isFile: true,
  isDirectory: false,
  name: fullPath.split('/').at(-1)!,
  fullPath,
  file: (done, failed) =>
    isReadable
      ? done(new File(['plan'], fullPath.split('/').at(-1)!))
      : failed?.(new DOMException('gone', 'NotFoundError')),
});

/** A folder that hands its entries over in parts, as browsers do. */
function folder(fullPath: string, entries: readonly Entry[], part = 2): Entry {
  return {
    isFile: false,
    isDirectory: true,
    name: fullPath.split('/').at(-1)!,
    fullPath,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done) => {
          done(entries.slice(at, (at += part)) as FileSystemEntry[]);
        },
      };
    },
  };
}

it('finds every file of dropped folders, however many parts they come in, and tells files of one name apart', async () => {
  const found = await filesIn([
    folder('/plans', [
      file('/plans/a.xlsx'),
      folder('/plans/north', [file('/plans/north/a.xlsx'), file('/plans/north/b.xlsx')]),
      ...Array.from({ length: 5 }, (_unused, at) => file(`/plans/c${at}.xlsx`)),
    ]),
    file('/loose.xlsx'),
  ]);
  expect(found.map(({ webkitRelativePath }) => webkitRelativePath)).toEqual([
    'plans/a.xlsx',
    'plans/north/a.xlsx',
    'plans/north/b.xlsx',
    ...Array.from({ length: 5 }, (_unused, at) => `plans/c${at}.xlsx`),
    'loose.xlsx',
  ]);
  expect(new TextDecoder().decode(await found[0]!.arrayBuffer())).toBe('plan');
});

it('leaves out a file or a folder that the browser does not hand over', async () => {
  const lost: Entry = {
    isFile: false,
    isDirectory: true,
    name: 'lost',
    fullPath: '/lost',
    createReader: () => ({
      readEntries: (_done, failed) => failed?.(new DOMException('gone', 'NotFoundError')),
    }),
  };
  expect(await filesIn([lost, file('/gone.xlsx', false), file('/kept.xlsx')])).toMatchObject([
    { name: 'kept.xlsx' },
  ]);
});

it('takes dropped files as they are where no folder is among them', async () => {
  const plan = new File(['plan'], 'plan.xlsx');
  const items = [{ webkitGetAsEntry: () => file('/plan.xlsx') }] as unknown as DataTransferItemList;
  const files = [plan] as unknown as FileList;
  expect(await droppedFiles({ items, files })).toEqual([plan]);
});
