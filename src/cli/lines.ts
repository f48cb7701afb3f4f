/** The lines of `plan-rag extract`, read back one by one (docs/json.md). */
import {
  recordSchema,
  type FileRecord,
  type PlanExtract,
  type ActionRecord,
  type PlanRecord,
} from '../report';
import { UsageError } from './world';
import { WORDS } from '../words';

export interface LineSink {
  addFile(file: FileRecord): void;
  addPlan(plan: PlanExtract): void;
}

/**
 * Hands on what the lines hold, a plan at a time. A plan's actions follow its own line; files may come in any order.
 * Throws UsageError at a line that is not right: half a report would be worse than none.
 */
export function readRecords(lines: Iterable<string>, path: string, sink: LineSink): void {
  let open: { plan: PlanRecord; actions: ActionRecord[] } | null = null;
  const close = (): void => {
    if (open) sink.addPlan(open);
    open = null;
  };
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const record = parsed(line, WORDS.cli.lineOfFile(number, path));
    if (record.kind === 'action') {
      if (open === null || open.plan.id !== record.plan)
        throw new UsageError(WORDS.cli.lineOfIsAnAction(number, path, record.plan));
      open.actions.push(record);
      continue;
    }
    close();
    if (record.kind === 'plan') open = { plan: record, actions: [] };
    else sink.addFile(record);
  }
  close();
}

function parsed(line: string, where: string): ReturnType<typeof recordSchema.parse> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new UsageError(WORDS.cli.isNotJson(where));
  }
  const result = recordSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(WORDS.cli.isNotRightAt(where, issue?.path.join('.'), issue?.message ?? ''));
}
