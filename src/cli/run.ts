/** The command line: `plan-rag check` and `plan-rag report`. Wires only; all reading and judging is done elsewhere. */
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { FileError, readWorkbook, writeWorkbook } from '../files';
import { correctionSchema, type Correction } from '../plan/correction';
import { isIsoDate, longDate } from '../plan/dates';
import { SCHEMES, schemeById, schemeSchema, type Scheme } from '../plan/schemes';
import { parseState } from '../plan/state';
import { assessWorkbook } from '../plan/workbook';
import { buildReport, drawReport } from '../report';
import { checkDocument, type CheckedWorkbook } from './document';
import { checkText } from './people';

/** What the command line needs of the world, so that tests can give it their own. */
export interface CliWorld {
  readonly readFile: (path: string) => Uint8Array;
  readonly writeFile: (path: string, bytes: Uint8Array) => void;
  readonly exists: (path: string) => boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today as an ISO date. */
  readonly today: () => string;
}

export const USAGE = `Usage:
  plan-rag check  FILE… [--as-at YYYY-MM-DD] [--scheme ID] [--mapping FILE.json] [--json]
  plan-rag report FILE… -o REPORT.xlsx [--as-at YYYY-MM-DD] [--scheme ID] [--mapping FILE.json]

check reads action plans in .xlsx or .xlsm files and prints their ratings and findings. Nothing is changed.
report writes the exception report over all of them to a new workbook.

  --as-at    the day for which ratings are computed (today if left out)
  --scheme   ${SCHEMES.map((scheme) => scheme.id).join(', ')},
             or a scheme of your own in a .json file (docs/schemes.md)
  --mapping  corrections of how plans are read (docs/json.md)
  -o         the report's file; it must not exist yet
  --json     one JSON document (docs/json.md) instead of text

Exit code: 0 when all files were read, 1 when one could not be, 2 for wrong usage.
`;

class UsageError extends Error {}

/** Runs the command line and returns its exit code: 0 read, 1 a file could not be read, 2 wrong usage. */
export function runCli(args: readonly string[], world: CliWorld): 0 | 1 | 2 {
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
    if (command === 'report') return report(rest, world);
    if (command !== 'check')
      throw new UsageError(
        command === undefined
          ? 'Say what to do: check or report.'
          : `“${command}” is no command of plan-rag.`,
      );
    return check(rest, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.err(`plan-rag: ${error.message}\nTry “plan-rag --help”.\n`);
    return 2;
  }
}

/** Writes the exception report over all files; those that cannot be read are named in it. */
function report(args: readonly string[], world: CliWorld): 0 | 1 {
  const { options, output } = reportOptions(args, world);
  const workbooks = options.files.map((file) => checkFile(file, options, world));
  const sources = workbooks.flatMap(({ file, plans }) =>
    plans.map((assessed) => ({ file: baseName(file), assessed })),
  );
  const unread = workbooks.flatMap(({ file, error }) =>
    error ? [{ file: baseName(file), why: error.message }] : [],
  );
  const built = buildReport({ asAt: options.asAt, sources, unread });
  const title = `Exception report as at ${longDate(options.asAt)}`;
  world.writeFile(output, writeWorkbook(drawReport(built), { title, author: 'Plan RAG', language: 'en-GB' }));
  world.out(
    `${title}: ${built.exceptions.length} exceptions in ${sources.length} plans, in ${output}.\n${built.summary.join('\n')}\n`,
  );
  for (const { file, why } of unread) world.err(`${file}: ${why}\n`);
  return unread.length > 0 ? 1 : 0;
}

const baseName = (path: string): string => path.split(/[\\/]/).pop() ?? path;

function reportOptions(args: readonly string[], world: CliWorld): { options: CheckOptions; output: string } {
  const at = args.findIndex((arg) => arg === '-o' || arg === '--output');
  const output = at < 0 ? undefined : args[at + 1];
  if (output === undefined) throw new UsageError('Name the report’s file with -o.');
  if (!/\.xlsx$/i.test(output))
    throw new UsageError(`The report is an .xlsx workbook, and “${output}” is no such name.`);
  if (world.exists(output)) throw new UsageError(`“${output}” is there already; nothing is overwritten.`);
  return { options: checkOptions([...args.slice(0, at), ...args.slice(at + 2)], world), output };
}

interface CheckOptions {
  readonly files: readonly string[];
  readonly asAt: string;
  readonly scheme: string | null;
  /** The council's own, from the file that --scheme names. */
  readonly schemes: readonly Scheme[];
  readonly corrections: readonly Correction[];
  readonly json: boolean;
}

function check(args: readonly string[], world: CliWorld): 0 | 1 {
  const options = checkOptions(args, world);
  const workbooks = options.files.map((file) => checkFile(file, options, world));
  if (options.json) world.out(`${JSON.stringify(checkDocument(options.asAt, workbooks), null, 2)}\n`);
  else world.out(checkText(options.asAt, workbooks));
  return workbooks.some((workbook) => workbook.error !== null) ? 1 : 0;
}

function checkOptions(args: readonly string[], world: CliWorld): CheckOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError('Name at least one workbook to check.');
  const asAt = values['as-at'] ?? world.today();
  if (!isIsoDate(asAt))
    throw new UsageError(`“${asAt}” is no date. Write it as YYYY-MM-DD, such as 2011-02-28.`);
  const own =
    values.scheme !== undefined && /\.json$/i.test(values.scheme) ? readScheme(values.scheme, world) : null;
  const scheme = own?.id ?? values.scheme ?? null;
  if (scheme !== null && own === null && !schemeById(scheme)) {
    throw new UsageError(
      `“${scheme}” is no scheme. Choose one of ${SCHEMES.map((each) => each.id).join(', ')}, or name a .json file.`,
    );
  }
  return {
    files: positionals,
    asAt,
    scheme,
    schemes: own === null ? [] : [own],
    corrections: values.mapping === undefined ? [] : readMapping(values.mapping, world),
    json: values.json ?? false,
  };
}

function parse(args: readonly string[]): {
  values: { 'as-at'?: string; scheme?: string; mapping?: string; json?: boolean };
  positionals: string[];
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-at': { type: 'string' },
        scheme: { type: 'string' },
        mapping: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readMapping(path: string, world: CliWorld): Correction[] {
  const json = readJson(path, 'mapping', world);
  return valid(correctionSchema.array(), Array.isArray(json) ? json : [json], `The mapping “${path}”`);
}

function readScheme(path: string, world: CliWorld): Scheme {
  return valid(schemeSchema, readJson(path, 'scheme', world), `The scheme “${path}”`);
}

function readJson(path: string, what: string, world: CliWorld): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(world.readFile(path)));
  } catch {
    throw new UsageError(`The ${what} “${path}” could not be read as JSON.`);
  }
}

function valid<Value>(schema: z.ZodType<Value>, json: unknown, what: string): Value {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `${what} is not right at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}.`,
  );
}

/** Reads and assesses one file; a file that cannot be read is an entry with its reason, never an exception. */
function checkFile(file: string, options: CheckOptions, world: CliWorld): CheckedWorkbook {
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
    return failed('not-found', 'There is no such file, or it may not be opened.');
  }
  try {
    const { snapshot } = readWorkbook(bytes, file);
    const { state } = parseState(snapshot.state);
    const { plans, skipped } = assessWorkbook(snapshot, {
      asAt: options.asAt,
      state,
      asked: options.scheme,
      schemes: options.schemes,
      corrections: options.corrections,
    });
    return { file, error: null, plans, skipped };
  } catch (error) {
    if (error instanceof FileError) return failed(error.code, error.message);
    throw error;
  }
}
