/** The cells of a scheme's sheet read as ratings and rules; what cannot be read is named with its cell. */
import { cellAddress } from '../../address';
import type { CellSnapshot, SheetSnapshot } from '../../snapshot';
import { statusName } from '../../status/read';
import { STATUSES } from '../../status/types';
import { normalise, squeeze } from '../../timescale/normalise';
import { RATING_GROUPS, type Condition, type Rating, type Rule, type Scheme } from '../types';
import { EVIDENCE_NAMES, GROUP_NAMES, MEASURES, OVERALL_NAMES, TIMING_NAMES } from './words';
import { WORDS } from '../../../words';

export interface SchemeProblem {
  /** Cell address, such as C9. */
  readonly cell: string;
  /** What is wrong and what to write, one sentence. */
  readonly message: string;
}

export const plain = (text: string): string => squeeze(normalise(text)).replaceAll('–', '-');
export const slug = (text: string): string =>
  plain(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'scheme';
const list = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
const ANY = new Set(['', 'any', 'all', '-', 'nothing', 'none']);

const named = <Name extends string>(names: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> =>
  new Map((Object.keys(names) as Name[]).map((name) => [names[name].toLowerCase(), name]));
const STATUS_BY_NAME = new Map(STATUSES.map((status) => [statusName(status), status]));
const TIMING_BY_NAME = named(TIMING_NAMES);
const EVIDENCE_BY_NAME = named(EVIDENCE_NAMES);
const GROUP_BY_NAME = named(GROUP_NAMES);
const MEASURE_BY_NAME = named(MEASURES);

export class SchemeTable {
  readonly problems: SchemeProblem[] = [];
  private readonly cells = new Map<string, CellSnapshot>();
  private readonly last: number;

  constructor(sheet: SheetSnapshot) {
    for (const { row, cells } of sheet.rows)
      for (const cell of cells) this.cells.set(`${row}:${cell.column}`, cell);
    this.last = sheet.rows.at(-1)?.row ?? 0;
  }

  text(row: number, column: number): string {
    return this.cells.get(`${row}:${column}`)?.text.trim() ?? '';
  }

  problem(row: number, column: number, message: string): void {
    this.problems.push({ cell: cellAddress(row, column), message });
  }

  /** The row whose first cells hold these headers, in this order; null where there is none. */
  rowOf(headers: readonly string[]): number | null {
    for (let row = 0; row <= Math.min(this.last, 500); row += 1) {
      if (headers.every((header, column) => plain(this.text(row, column)) === header.toLowerCase()))
        return row;
    }
    return null;
  }

  /** The rows below a header row, to the first blank one. */
  body(header: number): number[] {
    const rows: number[] = [];
    for (let row = header + 1; row <= this.last && this.text(row, 0) !== ''; row += 1) rows.push(row);
    return rows;
  }

  rating(row: number): Rating {
    const name = this.text(row, 0);
    const group = GROUP_BY_NAME.get(plain(this.text(row, 3)));
    if (!group)
      this.problem(
        row,
        3,
        WORDS.schemeSheet.isNoGroupOfRatingsUseOneOf(
          this.text(row, 3),
          Object.values(GROUP_NAMES).join(', '),
        ),
      );
    return {
      id: slug(name)
        .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
        .replace(/^(?=\d)/, 'r'),
      name,
      writtenAs: list(this.text(row, 1)),
      colour: this.colour(row, 2),
      group: group ?? RATING_GROUPS[0],
      meaning: this.text(row, 4) || name,
    };
  }

  private colour(row: number, column: number): string | null {
    const text = this.text(row, column).toUpperCase();
    const fill = this.cells.get(`${row}:${column}`)?.fill?.toUpperCase() ?? null;
    if (/^#[0-9A-F]{6}$/.test(text)) return text;
    if (ANY.has(text.toLowerCase())) return text === 'NONE' ? null : fill;
    this.problem(row, column, WORDS.schemeSheet.isNoColourFillTheCell(text));
    return fill;
  }

  rules(rows: readonly number[], ratings: readonly Rating[]): Rule[] {
    const rules: { id: string; rating: string; when: Condition[]; because: string }[] = [];
    for (const row of rows) {
      const gives = plain(this.text(row, 0));
      const condition = this.condition(row);
      if (gives === 'or' && rules.length > 0) {
        rules.at(-1)!.when.push(condition);
        continue;
      }
      const rating = ratings.find(({ name }) => plain(name) === gives);
      if (!rating) {
        this.problem(
          row,
          0,
          WORDS.schemeSheet.isNoRatingOfThisSchemeUseOne(
            this.text(row, 0),
            ratings.map(({ name }) => name).join(', '),
          ),
        );
        continue;
      }
      const because = this.text(row, 5) || WORDS.schemeSheet.rule(rules.length + 1);
      rules.push({ id: `rule-${rules.length + 1}`, rating: rating.id, when: [condition], because });
    }
    return rules;
  }

  private condition(row: number): Condition {
    const timings = this.words(row, 2);
    const isNot = (word: string): boolean => word.startsWith('not ') && !TIMING_BY_NAME.has(word);
    const status = this.known(row, 1, this.words(row, 1), STATUS_BY_NAME, 'status');
    const timing = this.known(
      row,
      2,
      timings.filter((word) => !isNot(word)),
      TIMING_BY_NAME,
      'timing',
    );
    const notTiming = this.known(
      row,
      2,
      timings.filter(isNot).map((word) => word.slice(4)),
      TIMING_BY_NAME,
      'timing',
    );
    const evidence = this.known(
      row,
      3,
      this.words(row, 3),
      EVIDENCE_BY_NAME,
      WORDS.schemeSheet.wordForEvidence,
    );
    return {
      ...(status.length > 0 ? { status } : {}),
      ...(timing.length > 0 ? { timing } : {}),
      ...(notTiming.length > 0 ? { notTiming } : {}),
      ...(evidence.length > 0 ? { evidence } : {}),
      ...this.also(row),
    };
  }

  private words(row: number, column: number): string[] {
    return list(this.text(row, column))
      .map(plain)
      .filter((word) => !ANY.has(word));
  }

  private known<Value>(
    row: number,
    column: number,
    words: readonly string[],
    names: ReadonlyMap<string, Value>,
    what: string,
  ): Value[] {
    return words.flatMap((word) => {
      const value = names.get(word);
      if (value !== undefined) return [value];
      this.problem(row, column, WORDS.schemeSheet.isNoUseOrAny(word, what, [...names.keys()].join(', ')));
      return [];
    });
  }

  private also(row: number): Condition {
    let condition: Condition = {};
    for (const word of this.words(row, 4)) {
      const flag = /^(not )?(approved|slipped)$/.exec(word);
      const range = /^([a-z ]+?) (?:at least (\d+)|at most (\d+)|(\d+) to (\d+))$/.exec(word);
      const measure = range ? MEASURE_BY_NAME.get(range[1]!) : undefined;
      if (flag) condition = { ...condition, [flag[2]!]: flag[1] === undefined };
      else if (range && measure) {
        const min = range[2] ?? range[4];
        const max = range[3] ?? range[5];
        condition = {
          ...condition,
          [measure]: { ...(min ? { min: Number(min) } : {}), ...(max ? { max: Number(max) } : {}) },
        };
      } else this.problem(row, 4, WORDS.schemeSheet.isNotUnderstoodWriteForInstance(word));
    }
    return condition;
  }

  judgementColumns(): string[] {
    return list(this.after(WORDS.schemeSheet.judgementColumns)).filter((name) => plain(name) !== 'none');
  }

  overall(): Scheme['overall'] {
    const written = plain(this.after(WORDS.schemeSheet.overallRating));
    const found = named(OVERALL_NAMES).get(written);
    return found ?? 'off';
  }

  /** What follows the colon in the line above the tables that begins with these words. */
  private after(start: string): string {
    for (let row = 0; row < 6; row += 1) {
      const text = this.text(row, 0);
      if (plain(text).startsWith(start)) return text.slice(text.indexOf(':') + 1).trim();
    }
    return '';
  }
}
