/**
 * The few formulas that conditional formats of plans are made of (`$H5="Red"`, `AND(…)`, `ISBLANK(…)`), evaluated on one
 * cell; and the shifting of a shared formula to the cells that share it. Anything else is "can't be seen", never a guess.
 */
import { columnLetters, parseCellAddress } from '../../plan/address';

export type FormulaValue = string | number | boolean | null;

/** Thrown for everything outside the simple kinds. */
export class NotSimple extends Error {}

const TOKEN =
  /\s+|"(?:[^"]|"")*"|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![A-Za-z(])|\d+(?:\.\d+)?|[A-Za-z][A-Za-z.]*(?=\()|TRUE|FALSE|<>|<=|>=|[=<>(),&]/gy;

function tokenise(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new NotSimple(formula);
    if (match[0].trim()) tokens.push(match[0]);
  }
  return tokens;
}

/**
 * Evaluates a formula that was written for the cell `anchor`, on the cell `at`. `value` gives the value of a cell of
 * the same sheet. Throws NotSimple where the formula is not of the simple kinds.
 */
export function evaluate(
  formula: string,
  anchor: { row: number; column: number },
  at: { row: number; column: number },
  value: (row: number, column: number) => FormulaValue,
): FormulaValue {
  const tokens = tokenise(formula);
  let next = 0;
  const take = (): string => tokens[next++] ?? '';
  const expect = (token: string): void => {
    if (take() !== token) throw new NotSimple(formula);
  };

  function comparison(): FormulaValue {
    let left = concatenation();
    while (['=', '<>', '<', '>', '<=', '>='].includes(tokens[next] ?? ''))
      left = compare(left, take(), concatenation());
    return left;
  }
  function concatenation(): FormulaValue {
    let left = primary();
    while (tokens[next] === '&') {
      take();
      left = `${textOf(left)}${textOf(primary())}`;
    }
    return left;
  }
  function primary(): FormulaValue {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      expect(')');
      return inner;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (tokens[next] === '(') return call(token.toUpperCase());
    return reference(token);
  }
  function reference(token: string): FormulaValue {
    const cell = parseCellAddress(token);
    if (!cell) throw new NotSimple(formula);
    const [, columnFixed, rowFixed] = /^(\$?)[A-Za-z]+(\$?)/.exec(token)!;
    const row = cell.row + (rowFixed ? 0 : at.row - anchor.row);
    const column = cell.column + (columnFixed ? 0 : at.column - anchor.column);
    return value(row, column);
  }
  function call(name: string): FormulaValue {
    expect('(');
    const values: FormulaValue[] = [];
    while (tokens[next] !== ')') {
      values.push(comparison());
      if (tokens[next] === ',') take();
      else break;
    }
    expect(')');
    const known = FUNCTIONS.get(name);
    if (!known) throw new NotSimple(name);
    return known(values);
  }

  const result = comparison();
  if (next !== tokens.length) throw new NotSimple(formula);
  return result;
}

const textOf = (value: FormulaValue | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value);
const truth = (value: FormulaValue): boolean =>
  value !== null && value !== '' && value !== 0 && value !== false;

const FUNCTIONS = new Map<string, (values: readonly FormulaValue[]) => FormulaValue>([
  ['AND', (values) => values.every(truth)],
  ['OR', (values) => values.some(truth)],
  ['NOT', ([value]) => !truth(value ?? null)],
  ['ISBLANK', ([value]) => value === null],
  ['ISNUMBER', ([value]) => typeof value === 'number'],
  ['ISTEXT', ([value]) => typeof value === 'string'],
  ['LEN', ([value]) => textOf(value).length],
  ['TRIM', ([value]) => textOf(value).trim().replace(/ +/g, ' ')],
  ['UPPER', ([value]) => textOf(value).toUpperCase()],
  ['LOWER', ([value]) => textOf(value).toLowerCase()],
  ['LEFT', ([value, count]) => textOf(value).slice(0, Number(count ?? 1))],
  ['RIGHT', ([value, count]) => textOf(value).slice(-Number(count ?? 1))],
  ['EXACT', ([left, right]) => textOf(left) === textOf(right)],
  [
    'SEARCH',
    ([wanted, within]) => {
      const at = textOf(within).toLowerCase().indexOf(textOf(wanted).toLowerCase());
      return at < 0 ? null : at + 1;
    },
  ],
]);

/** Excel's comparison: text without case, blank equal to "" and 0. */
export function compare(left: FormulaValue, operator: string, right: FormulaValue): boolean {
  const order = ordered(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function ordered(left: FormulaValue, right: FormulaValue): number {
  const [a, b] = [left ?? (typeof right === 'number' ? 0 : ''), right ?? (typeof left === 'number' ? 0 : '')];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  const [first, second] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A formula moved by some rows and columns: relative references shift, `$` ones stay, text in quotes is left alone. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(])/g,
    (whole, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined) return whole;
      const cell = parseCellAddress(`${letters}${digits}`);
      if (!cell) return whole;
      const row = cell.row + (rowFixed ? 0 : rows);
      const column = cell.column + (columnFixed ? 0 : columns);
      if (row < 0 || column < 0) return '#REF!';
      return `${columnFixed}${columnLetters(column)}${rowFixed}${row + 1}`;
    },
  );
}
