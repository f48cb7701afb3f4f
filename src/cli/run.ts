/** The command line: `plan-rag check`, `report` and `extract`. Wires only; all reading and judging is done elsewhere. */
import { FileError } from '../files';
import { assessFile } from '../files/extract';
import { SCHEMES } from '../plan/schemes';
import { checkDocument, type CheckedWorkbook } from './document';
import { readOptions, type Options } from './options';
import { checkText } from './people';
import { extract, report } from './report';
import { UsageError, type CliWorld, type NamedFile } from './world';

export const USAGE = `Usage:
  plan-rag check   FILE… [--as-at YYYY-MM-DD] [--scheme ID] [--mapping FILE.json] [--json]
  plan-rag report  FILE… -o REPORT.xlsx [--as-at YYYY-MM-DD] [--since EARLIER.xlsx] [--scheme ID]
                   [--mapping FILE.json] [--one-table-per-sheet] [--keep-apart] [--jobs N]
  plan-rag extract FILE… [--as-at YYYY-MM-DD] [--scheme ID] [--mapping FILE.json] [--jobs N]

FILE is a workbook (.xlsx, .xlsm) or a folder of them.

check reads action plans and prints their ratings and findings. Nothing is changed.
report writes the exception report over all of them to a new workbook; a FILE may also be what extract printed (.jsonl).
extract prints one JSON line an action, for other programs, and for report (docs/json.md, docs/scale.md).

  --as-at    the day for which ratings are computed (today if left out)
  --scheme   ${SCHEMES.map((scheme) => scheme.id).join(', ')},
             or a scheme of your own in a .json file (docs/schemes.md)
  --mapping  corrections of how plans are read (docs/json.md)
  -o         the report's file; it must not exist yet
  --since    an earlier report: movement is counted from it, and columns added to its right are kept
  --one-table-per-sheet  the version for publication
  --keep-apart           an action that stands in two plans is shown twice
  --jobs     files read at the same time (one for each core if left out)
  --json     one JSON document (docs/json.md) instead of text

Exit code: 0 when all files were read, 1 when one could not be, 2 for wrong usage.
`;

/** Runs the command line and returns its exit code: 0 read, 1 a file could not be read, 2 wrong usage. */
export async function runCli(args: readonly string[], world: CliWorld): Promise<0 | 1 | 2> {
  try {
    const [command, ...rest] = args;
    if (command === '--help' || command === '-h' || command === 'help') {
      world.out(USAGE);
      return 0;
    }
    if (command === '--version') {
      world.out('plan-rag 1.0.0\n');
      return 0;
    }
    if (command === 'report') return await report(rest, world);
    if (command === 'extract') return await extract(rest, world);
    if (command === 'check') return check(rest, world);
    throw new UsageError(
      command === undefined
        ? 'Say what to do: check, report or extract.'
        : `“${command}” is no command of plan-rag.`,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.err(`plan-rag: ${error.message}\nTry “plan-rag --help”.\n`);
    return 2;
  }
}

function check(args: readonly string[], world: CliWorld): 0 | 1 {
  const options = readOptions('check', args, world);
  const workbooks = options.files.map((file) => checkFile(file, options, world));
  if (options.json) world.out(`${JSON.stringify(checkDocument(options.asAt, workbooks), null, 2)}\n`);
  else world.out(checkText(options.asAt, workbooks));
  return workbooks.some((workbook) => workbook.error !== null) ? 1 : 0;
}

/** Reads and assesses one file; a file that cannot be read is an entry with its reason, never an exception. */
function checkFile({ path: file }: NamedFile, options: Options, world: CliWorld): CheckedWorkbook {
  const failed = (code: string, message: string): CheckedWorkbook => ({
    file,
    error: { code, message },
    plans: [],
    skipped: [],
  });
  let bytes: Uint8Array;
  try {
    bytes = world.readFile(file);
  } catch {
    return failed('not-found', NOT_FOUND);
  }
  try {
    const { plans, skipped } = assessFile(bytes, file, options);
    return { file, error: null, plans, skipped };
  } catch (error) {
    if (error instanceof FileError) return failed(error.code, error.message);
    throw error;
  }
}

export const NOT_FOUND = 'There is no such file, or it may not be opened.';
