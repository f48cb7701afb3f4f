/** Which colour the workbook's own conditional formats show on a cell, for the simple kinds (ECMA-376 part 1, 18.3.1.10). */
import { parseRangeAddress } from '../../plan/address';
import type { CellRectangle } from '../../plan/snapshot';
import { dxfFill, type ReadStyles } from '../styles';
import { child, children, descendants, isTrue, type XmlElement } from '../xml';
import { compare, evaluate, NotSimple, type FormulaValue } from './formula';

export interface ConditionalRule {
  readonly ranges: readonly CellRectangle[];
  /** The cell that relative addresses in the formulas start from. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly priority: number;
  readonly stops: boolean;
  /** Null where the rule sets no fill. */
  readonly fill: string | null;
  readonly type: string;
  readonly operator: string;
  readonly text: string;
  readonly formulas: readonly string[];
}

/** The rules of a sheet, x14 ones included, best priority first. `elements` are its conditionalFormatting elements. */
export function readConditionalRules(elements: readonly XmlElement[], styles: ReadStyles): ConditionalRule[] {
  const rules = elements.flatMap((element) => {
    const address = element.attributes['sqref'] ?? child(element, 'xm:sqref')?.text ?? '';
    const ranges = readRanges(address);
    return children(element, 'cfRule').map((rule) => readRule(rule, ranges, styles));
  });
  return rules.sort((first, second) => first.priority - second.priority);
}

export function readRanges(address: string): CellRectangle[] {
  return address
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => parseRangeAddress(part) ?? []);
}

function readRule(rule: XmlElement, ranges: readonly CellRectangle[], styles: ReadStyles): ConditionalRule {
  const own = child(rule, 'dxf');
  const id = rule.attributes['dxfId'];
  return {
    ranges,
    anchor: {
      row: ranges.reduce((least, { top }) => Math.min(least, top), Infinity),
      column: ranges.reduce((least, { left }) => Math.min(least, left), Infinity),
    },
    priority: Number(rule.attributes['priority'] ?? 1e9),
    stops: isTrue(rule.attributes['stopIfTrue']),
    fill: own
      ? dxfFill(child(own, 'fill'), styles.palette)
      : id === undefined
        ? null
        : (styles.dxfFills[Number(id)] ?? null),
    type: rule.attributes['type'] ?? '',
    operator: rule.attributes['operator'] ?? '',
    text: rule.attributes['text'] ?? '',
    formulas: [...children(rule, 'formula'), ...descendants(rule, 'xm:f')].map((formula) => formula.text),
  };
}

const inside = (range: CellRectangle, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/**
 * The fill that the rules show on one cell; undefined where none does, or where a rule of a kind that cannot be
 * evaluated comes before (then nothing may be said).
 */
export function conditionalFill(
  rules: readonly ConditionalRule[],
  row: number,
  column: number,
  value: (row: number, column: number) => FormulaValue,
): string | undefined {
  for (const rule of rules) {
    if (!rule.ranges.some((range) => inside(range, row, column))) continue;
    let holds: boolean;
    try {
      holds = ruleHolds(rule, row, column, value);
    } catch (error) {
      if (error instanceof NotSimple) return undefined;
      throw error;
    }
    if (holds && rule.fill !== null) return rule.fill;
    if (holds && rule.stops) return undefined;
  }
  return undefined;
}

/** A longer formula is not simple, however it is built. */
const LONGEST_SIMPLE = 500;

function ruleHolds(
  rule: ConditionalRule,
  row: number,
  column: number,
  value: (row: number, column: number) => FormulaValue,
): boolean {
  const formula = (index: number): FormulaValue => {
    const text = rule.formulas[index] ?? '';
    if (text.length > LONGEST_SIMPLE) throw new NotSimple('length');
    return evaluate(text, rule.anchor, { row, column }, value);
  };
  const own = value(row, column);
  const text = own === null ? '' : String(own).toLowerCase();
  const wanted = rule.text.toLowerCase();
  switch (rule.type) {
    case 'cellIs':
      return cellIs(rule.operator, own, formula);
    case 'containsText':
      return text.includes(wanted);
    case 'notContainsText':
      return !text.includes(wanted);
    case 'beginsWith':
      return text.startsWith(wanted);
    case 'endsWith':
      return text.endsWith(wanted);
    case 'containsBlanks':
      return text.trim() === '';
    case 'notContainsBlanks':
      return text.trim() !== '';
    case 'expression':
      return Boolean(formula(0));
    case 'dataBar':
    case 'iconSet':
      return false;
    default:
      throw new NotSimple(rule.type);
  }
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['lessThan', '<'],
  ['greaterThan', '>'],
  ['lessThanOrEqual', '<='],
  ['greaterThanOrEqual', '>='],
]);

function cellIs(operator: string, own: FormulaValue, formula: (index: number) => FormulaValue): boolean {
  const sign = OPERATORS.get(operator);
  if (own === null && sign !== '=' && sign !== '<>') return false;
  if (sign) return compare(own, sign, formula(0));
  const between = compare(own, '>=', formula(0)) && compare(own, '<=', formula(1));
  if (operator === 'between') return between;
  if (operator === 'notBetween') return !between;
  throw new NotSimple(operator);
}
