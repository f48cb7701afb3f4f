/** The table of docs/standin.md: each call, Microsoft's page, and the files of src/excel that make it. */
import type { UsedCall } from '../tests/excel/used-calls';

const LEARN = 'https://learn.microsoft.com/javascript/api/excel/excel.';

/** Which test runs a file of src/excel. */
const TESTS: Readonly<Record<string, string>> = {
  'draw.ts': 'jobs.test.ts: makes the report',
  'highlight.ts': 'jobs.test.ts: highlights blank cells',
  'marker.ts': 'jobs.test.ts: highlights blank cells',
  'rating-cells.ts': 'jobs.test.ts: recalculates',
  'read.ts': 'jobs.test.ts: reads every fixture',
  'rules.ts': 'rules.test.ts',
  'select.ts': 'tests/browser',
  'state.ts': 'jobs.test.ts: keeps a corrected column',
  'watch.ts': 'live.test.ts',
  'write-cell.ts': 'fixes.test.ts',
  'write-ratings.ts': 'jobs.test.ts: recalculates',
};

/** The table alone; the words around it stand in docs/standin.md. */
export function standInPage(calls: readonly UsedCall[]): string {
  const rows = calls.map(({ call, type, files }) => {
    const tests = [...new Set(files.map((file) => TESTS[file] ?? 'faults.test.ts'))];
    return `| \`${call}\` | [${type}](${LEARN}${type.toLowerCase()}) | ${files.join(', ')} | ${tests.join('; ')} |`;
  });
  return ['| Call | Microsoft’s page | Made in | Tested by |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
