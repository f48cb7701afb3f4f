/** What a benchmark measured, how it is kept, and how two runs are compared. */
import { appendFileSync } from 'node:fs';
import { z } from 'zod';

const figureSchema = z.strictObject({
  /** The script that measured it, as in `--only`. */
  part: z.string(),
  /** Unique within its part; the same in every run, so that two can be compared. */
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  /** The figure beside something else that was measured in the same run: what remains when the machine is another. */
  ratio: z.number(),
  /** What the ratio is to. */
  to: z.string(),
  /** Which way the ratio should go. */
  better: z.enum(['less', 'more']),
  /** A count, the same in every run: every change is one. Others are timings. */
  exact: z.boolean().optional(),
  /** The ratio that is aimed at, where there is one. */
  target: z.number().optional(),
});
export type Figure = z.infer<typeof figureSchema>;

const runSchema = z.strictObject({
  commit: z.string(),
  date: z.string(),
  node: z.string(),
  cores: z.number(),
  figures: z.array(figureSchema),
});
export type BenchRun = z.infer<typeof runSchema>;

/** The file, one figure a line, into which the runner gathers what its scripts measured. */
export const FIGURES_FILE = 'PLAN_RAG_BENCH_FIGURES';

/** Hands figures to the runner; a script that is run by itself only prints its own lines. */
export function record(part: string, figures: readonly Omit<Figure, 'part'>[]): void {
  const path = process.env[FIGURES_FILE];
  if (path === undefined) return;
  appendFileSync(path, figures.map((figure) => `${JSON.stringify({ part, ...figure })}\n`).join(''));
}

export function readFigures(lines: string): Figure[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => figureSchema.parse(JSON.parse(line)));
}

/** A saved run. Throws where the text is none. */
export function readRun(text: string): BenchRun {
  return runSchema.parse(JSON.parse(text));
}

/** The middle one; of an even number, the lower of both. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

export interface Comparison {
  readonly part: string;
  readonly name: string;
  readonly unit: string;
  readonly old: Figure | null;
  readonly now: Figure | null;
  /** Of the ratio, as a share of the old one: 0.1 is a tenth more. Null where there are not two that can be compared. */
  readonly change: number | null;
  readonly verdict: 'better' | 'worse' | 'same' | 'new' | 'gone' | 'not comparable';
}

/** Timings differ from run to run; less than this is no change. */
const NOISE = 0.15;

/** Each figure of either run, in the order of the new one. Parts that were not run now are left out. */
export function compareRuns(old: readonly Figure[], now: readonly Figure[]): Comparison[] {
  const key = ({ part, name }: Figure): string => JSON.stringify([part, name]);
  const before = new Map(old.map((figure) => [key(figure), figure]));
  const present = new Set(now.map(key));
  const parts = new Set(now.map(({ part }) => part));
  const gone = old.filter((figure) => parts.has(figure.part) && !present.has(key(figure)));
  return [
    ...now.map((figure) => compared(before.get(key(figure)) ?? null, figure)),
    ...gone.map((figure) => compared(figure, null)),
  ];
}

function compared(old: Figure | null, now: Figure | null): Comparison {
  const { part, name, unit } = (now ?? old)!;
  const row = { part, name, unit, old, now };
  if (old === null) return { ...row, change: null, verdict: 'new' };
  if (now === null) return { ...row, change: null, verdict: 'gone' };
  const comparable = old.to === now.to && old.unit === now.unit && old.better === now.better;
  if (!comparable || old.ratio === 0) return { ...row, change: null, verdict: 'not comparable' };
  const change = (now.ratio - old.ratio) / old.ratio;
  if (Math.abs(change) <= (now.exact === true ? 1e-9 : NOISE)) return { ...row, change, verdict: 'same' };
  return { ...row, change, verdict: change < 0 === (now.better === 'less') ? 'better' : 'worse' };
}

/** A number as wide as it needs to be: 12,345; 12.3; 1.23; 0.0123. */
export function shown(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en-GB');
  if (size >= 10) return value.toFixed(1);
  if (size >= 0.1 || size === 0) return value.toFixed(2);
  return Number(value.toPrecision(2)).toString();
}

const target = ({ ratio, better, target: aim }: Figure): string => {
  if (aim === undefined) return '';
  const met = better === 'less' ? ratio <= aim : ratio >= aim;
  return `${better === 'less' ? '≤' : '≥'} ${shown(aim)} ${met ? 'met' : 'MISSED'}`;
};

/** The one table at the end of a run. */
export function tableOf(figures: readonly Figure[]): string {
  return aligned([
    ['part', 'figure', 'measured', 'ratio', 'to (in the same run)', 'target'],
    ...figures.map((figure) => [
      figure.part,
      figure.name,
      `${shown(figure.value)} ${figure.unit}`,
      shown(figure.ratio),
      figure.to,
      target(figure),
    ]),
  ]);
}

/** Old, new and the change of the ratio, for each figure. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const cell = (figure: Figure | null): string => (figure ? `${shown(figure.value)} ${figure.unit}` : '–');
  const ratio = (figure: Figure | null): string => (figure ? shown(figure.ratio) : '–');
  return aligned([
    ['part', 'figure', 'old', 'new', 'old ratio', 'new ratio', 'change', ''],
    ...comparisons.map(({ part, name, old, now, change, verdict }) => [
      part,
      name,
      cell(old),
      cell(now),
      ratio(old),
      ratio(now),
      change === null ? '–' : `${change >= 0 ? '+' : ''}${(change * 100).toFixed(0)} %`,
      verdict === 'same' ? '' : verdict,
    ]),
  ]);
}

/** Columns of text; those with numbers stand at the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const right = head.map((title) => /measured|ratio|old|new|change/.test(title));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) =>
        right[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join(
    '\n',
  );
}
