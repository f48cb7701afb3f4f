/** The command line: `plan-rag check`, `report` and `extract`. Wires only; all reading and judging is done elsewhere. */
import { FileError } from '../files';
import { assessFile } from '../files/extract';
import { SCHEMES } from '../plan/schemes';
import { checkDocument, type CheckedWorkbook } from './document';
import { readOptions, type Options } from './options';
import { checkText } from './people';
import { extract, report } from './report';
import { UsageError, type CliWorld, type NamedFile } from './world';
import { WORDS } from '../words';

export const USAGE = WORDS.cli.usagePlanRagCheckFileAsAtYyyy(SCHEMES.map((scheme) => scheme.id).join(', '));

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
        ? WORDS.cli.sayWhatToDoCheckReportOrExtract
        : WORDS.cli.isNoCommandOfPlanRag(command),
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.err(WORDS.cli.planRagTryPlanRagHelp(error.message));
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

export const NOT_FOUND = WORDS.cli.noSuchFile;
