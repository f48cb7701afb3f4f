/** `plan-rag report` and `plan-rag extract`. */
import { FileError, readWorkbook, writeWorkbookPieces, type Making } from '../files';
import { longDate } from '../plan/dates';
import {
  drawReport,
  looksOfShares,
  NO_EARLIER,
  readEarlierReports,
  ReportBuilder,
  type EarlierReports,
  type ExceptionReport,
  type PlanExtract,
  type SheetDrawing,
} from '../report';
import { readRecords } from './lines';
import { readOptions, type Options } from './options';
import { recordsOf, type ReadFile } from './read-file';
import type { FileStore } from './spool';
import { UsageError, type CliWorld, type NamedFile } from './world';
import { WORDS } from '../words';
import { LOCALE } from '../words/format';

/** Writes the exception report over all files; those that cannot be read are named in it. */
export async function report(args: readonly string[], world: CliWorld): Promise<0 | 1> {
  const options = readOptions('report', args, world);
  const output = checkedOutput(options.output, world);
  const earlier = options.since === null ? NO_EARLIER : readSince(options.since, world);
  const store = world.newStore();
  try {
    const asAt = options.asAtGiven ? options.asAt : (asAtOf(options.files, world) ?? options.asAt);
    const builder = new ReportBuilder({ asAt, earlier, store, keepApart: options.keepApart });
    await readAll(builder, store, { ...options, asAt }, world);
    const built = builder.finish();
    const title = WORDS.cli.exceptionReportAsAt(longDate(asAt));
    const drawings = drawReport(built, { oneTablePerSheet: options.oneTablePerSheet });
    const properties = { title, author: 'Plan RAG', language: LOCALE };
    const elsewhere = await drawElsewhere(built, drawings, store, options, world);
    const making = { ...(world.packer ? { packer: world.packer } : {}), ...(elsewhere ? { elsewhere } : {}) };
    world.writeFile(output, writeWorkbookPieces(drawings, properties, making));
    world.out(sayReport(built, title, output));
    for (const { file, why } of built.unread) world.err(`${file}: ${why}\n`);
    return built.files.some(({ error }) => error !== null) ? 1 : 0;
  } finally {
    store.close();
  }
}

/** The long tables as the world's threads draw them; null where it has none, or nothing is long. */
async function drawElsewhere(
  report: ExceptionReport,
  drawings: readonly SheetDrawing[],
  store: FileStore,
  { jobs }: Options,
  world: CliWorld,
): Promise<Making['elsewhere'] | null> {
  const drawn = await world.draw?.(report, drawings, store.spool(), jobs);
  return drawn && drawn.size > 0 ? { drawn, looks: looksOfShares(report) } : null;
}

function sayReport({ exceptions, plans, summary }: ExceptionReport, title: string, output: string): string {
  return WORDS.cli.inIn(title, exceptions.length, plans.length, output, summary.join('\n'));
}

function checkedOutput(output: string | null, world: CliWorld): string {
  if (output === null) throw new UsageError(WORDS.cli.nameTheReportsFileWithO);
  if (!/\.xlsx$/i.test(output)) throw new UsageError(WORDS.cli.theReportIsAnXlsxWorkbook(output));
  if (world.exists(output)) throw new UsageError(WORDS.cli.isThereAlreadyNothingIsOverwritten(output));
  return output;
}

function readSince(path: string, world: CliWorld): EarlierReports {
  let earlier: EarlierReports;
  try {
    earlier = readEarlierReports(readWorkbook(world.readFile(path), path).snapshot);
  } catch (error) {
    const why = error instanceof FileError ? error.message : WORDS.cli.noSuchFile;
    throw new UsageError(WORDS.cli.theEarlierReportCouldNotBeRead(path, why));
  }
  if (earlier.reports.length === 0) throw new UsageError(WORDS.cli.holdsNoReportThatPlanRagMade(path));
  return earlier;
}

const isLines = ({ path }: NamedFile): boolean => /\.jsonl$/i.test(path);

/** Lines know for which day they were made: the report is for the same. */
function asAtOf(files: readonly NamedFile[], world: CliWorld): string | null {
  let found: string | null = null;
  const first = files.find(isLines);
  if (!first) return null;
  readRecords(take(world.readLines(first.path), 50), first.path, {
    addFile: () => undefined,
    addPlan: ({ plan }) => (found ??= plan.asAt),
  });
  return found;
}

function* take(lines: Iterable<string>, most: number): Generator<string> {
  let left = most;
  for (const line of lines) {
    if ((left -= 1) < 0) return;
    yield line;
  }
}

/** Files one after another in the order in which they were named, lines as they stand. */
async function readAll(
  builder: ReportBuilder,
  store: FileStore,
  options: Options,
  world: CliWorld,
): Promise<void> {
  let workbooks: NamedFile[] = [];
  const flush = async (): Promise<void> => {
    for await (const { file, plans } of world.extractAll(workbooks, options, options.jobs)) {
      builder.addFile(file);
      for (const { digest, lines } of plans) {
        store.addLines(lines);
        builder.addDigest(digest);
      }
    }
    workbooks = [];
  };
  for (const file of options.files) {
    if (!isLines(file)) {
      workbooks.push(file);
      continue;
    }
    await flush();
    readRecords(world.readLines(file.path), file.path, {
      addFile: (record) => builder.addFile(record),
      addPlan: (plan) => builder.addPlan(sameDay(plan, options.asAt, file.path)),
    });
  }
  await flush();
}

function sameDay(extract: PlanExtract, asAt: string, path: string): PlanExtract {
  if (extract.plan.asAt === asAt) return extract;
  throw new UsageError(WORDS.cli.wasMadeAsAtAndTheReport(path, longDate(extract.plan.asAt), longDate(asAt)));
}

/** Prints one JSON line a file, a plan and an action. */
export async function extract(args: readonly string[], world: CliWorld): Promise<0 | 1> {
  const options = readOptions('extract', args, world);
  let failed = false;
  for await (const read of world.extractAll(options.files, options, options.jobs)) {
    world.out(linesOf(read));
    if (read.file.error !== null) {
      failed = true;
      world.err(`${read.file.file}: ${read.file.error}\n`);
    }
  }
  return failed ? 1 : 0;
}

const asLine = (record: unknown): string => `${JSON.stringify(record)}\n`;

function linesOf({ file, plans }: ReadFile): string {
  const ofPlans = plans.map(
    ({ digest, lines }) => `${JSON.stringify(digest.plan)}\n${recordsOf(lines).map(asLine).join('')}`,
  );
  return `${JSON.stringify(file)}\n${ofPlans.join('')}`;
}
