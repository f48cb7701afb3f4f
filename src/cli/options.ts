/** The options of all commands, checked. */
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { correctionSchema, type Correction } from '../plan/correction';
import { isIsoDate } from '../plan/dates';
import { SCHEMES, schemeById, schemeSchema, type Scheme } from '../plan/schemes';
import { UsageError, type CliWorld, type NamedFile } from './world';
import { WORDS } from '../words';
import { LOCALE } from '../words/format';

export interface Options {
  readonly files: readonly NamedFile[];
  readonly asAt: string;
  /** True where --as-at was given. */
  readonly asAtGiven: boolean;
  readonly asked: string | null;
  /** The council's own, from the file that --scheme names. */
  readonly schemes: readonly Scheme[];
  readonly corrections: readonly Correction[];
  readonly json: boolean;
  readonly output: string | null;
  readonly since: string | null;
  readonly oneTablePerSheet: boolean;
  readonly keepApart: boolean;
  readonly jobs: number | null;
}

const COMMON = {
  'as-at': { type: 'string' },
  scheme: { type: 'string' },
  mapping: { type: 'string' },
  jobs: { type: 'string' },
} as const;
const OWN = {
  check: { json: { type: 'boolean' } },
  extract: {},
  report: {
    output: { type: 'string', short: 'o' },
    since: { type: 'string' },
    'one-table-per-sheet': { type: 'boolean' },
    'keep-apart': { type: 'boolean' },
  },
} as const;
export type Command = keyof typeof OWN;

/** Parses and checks what follows a command. Throws UsageError. */
export function readOptions(command: Command, args: readonly string[], world: CliWorld): Options {
  const { values, positionals } = parse(command, args);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (positionals.length === 0) throw new UsageError(WORDS.cli.nameAtLeastOneWorkbookOrFolderTo(command));
  const asAt = text('as-at') ?? world.today();
  if (!isIsoDate(asAt)) throw new UsageError(WORDS.cli.isNoDateWriteItAsYyyyMm(asAt));
  const { asked, schemes } = readScheme(text('scheme'), world);
  const jobs = text('jobs');
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs))
    throw new UsageError(WORDS.cli.isNoNumberOfJobsWriteOne(jobs));
  const mapping = text('mapping');
  return {
    files: positionals.flatMap((path) => filesOf(path, world)),
    asAt,
    asAtGiven: text('as-at') !== undefined,
    asked,
    schemes,
    corrections: mapping === undefined ? [] : readMapping(mapping, world),
    json: values['json'] === true,
    output: text('output') ?? null,
    since: text('since') ?? null,
    oneTablePerSheet: values['one-table-per-sheet'] === true,
    keepApart: values['keep-apart'] === true,
    jobs: jobs === undefined ? null : Number(jobs),
  };
}

function parse(
  command: Command,
  args: readonly string[],
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...COMMON, ...OWN[command] } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const baseName = (path: string): string => path.split(/[\\/]/).pop() ?? path;
/** What a folder is searched for: workbooks, and what people take for one, so that each is named with its reason. */
const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|jsonl)$/i;

function filesOf(path: string, world: CliWorld): NamedFile[] {
  const inside = world.listFolder(path);
  if (inside === null) return [{ path, name: baseName(path) }];
  const files = inside
    .filter((file) => SPREADSHEET.test(file) && !/(?:^|[\\/])(?:~\$|\.)/.test(file))
    .sort((a, b) => a.localeCompare(b, LOCALE, { numeric: true }))
    .map((file) => ({ path: `${path.replace(/[\\/]+$/, '')}/${file}`, name: file.replaceAll('\\', '/') }));
  if (files.length === 0) throw new UsageError(WORDS.cli.thereIsNoWorkbookInTheFolder(path));
  return files;
}

function readScheme(
  name: string | undefined,
  world: CliWorld,
): { asked: string | null; schemes: readonly Scheme[] } {
  if (name === undefined) return { asked: null, schemes: [] };
  if (/\.json$/i.test(name)) {
    const own = valid(schemeSchema, readJson(name, 'scheme', world), WORDS.cli.theScheme(name));
    return { asked: own.id, schemes: [own] };
  }
  if (!schemeById(name))
    throw new UsageError(
      WORDS.cli.isNoSchemeChooseOneOfOrName(name, SCHEMES.map((each) => each.id).join(', ')),
    );
  return { asked: name, schemes: [] };
}

function readMapping(path: string, world: CliWorld): Correction[] {
  const json = readJson(path, 'mapping', world);
  return valid(correctionSchema.array(), Array.isArray(json) ? json : [json], WORDS.cli.theMapping(path));
}

function readJson(path: string, what: string, world: CliWorld): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(world.readFile(path)));
  } catch {
    throw new UsageError(WORDS.cli.theCouldNotBeReadAsJson(what, path));
  }
}

function valid<Value>(schema: z.ZodType<Value>, json: unknown, what: string): Value {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(WORDS.cli.isNotRightAt(what, issue?.path.join('.'), issue?.message ?? ''));
}
