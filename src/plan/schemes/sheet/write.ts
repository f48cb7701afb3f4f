/** A scheme → the rows of its sheet, all in words. */
import { statusName } from '../../status/read';
import type { Condition, Rule, Scheme } from '../types';
import {
  EVIDENCE_NAMES,
  groupName,
  MEASURES,
  OVERALL_NAMES,
  RATING_HEADERS,
  RULE_HEADERS,
  TIMING_NAMES,
  TITLE,
} from './words';
import { WORDS } from '../../../words';

/** The rows of a scheme's sheet, in words; blank rows are empty lists. The first cell is the title. */
export function schemeRows(scheme: Scheme): readonly (readonly string[])[] {
  return [
    [`${TITLE} ${scheme.name}`],
    [WORDS.schemeSheet.changeTheWordsBelowAndRun],
    [WORDS.schemeSheet.overallRatingOfAPlan(OVERALL_NAMES[scheme.overall])],
    [WORDS.schemeSheet.judgementColumnsNeverRecomputed(scheme.judgementColumns.join(', '))],
    [],
    RATING_HEADERS,
    ...scheme.ratings.map((rating) => [
      rating.name,
      rating.writtenAs.join(', '),
      rating.colour ?? 'none',
      groupName(rating.group),
      rating.meaning,
    ]),
    [],
    RULE_HEADERS,
    ...scheme.rules.flatMap((rule) =>
      rule.when.map((condition, index) => ruleRow(rule, condition, index, scheme)),
    ),
  ];
}

function ruleRow(rule: Rule, condition: Condition, index: number, scheme: Scheme): string[] {
  const rating = scheme.ratings.find(({ id }) => id === rule.rating);
  return [
    index === 0 ? (rating?.name ?? '') : 'or',
    (condition.status ?? []).map(statusName).join(', ') || 'any',
    [
      ...(condition.timing ?? []).map((timing) => TIMING_NAMES[timing]),
      ...(condition.notTiming ?? []).map((timing) => WORDS.schemeSheet.notSo(TIMING_NAMES[timing])),
    ].join(', ') || 'any',
    (condition.evidence ?? []).map((evidence) => EVIDENCE_NAMES[evidence]).join(', ') || 'any',
    alsoText(condition) || 'nothing',
    index === 0 ? rule.because : WORDS.schemeSheet.asAbove,
  ];
}

function alsoText(condition: Condition): string {
  const flags = (['approved', 'slipped'] as const).flatMap((name) => {
    const value = condition[name];
    return value === undefined ? [] : [value ? name : WORDS.schemeSheet.notSo(name)];
  });
  const measures = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).flatMap((name) => {
    const range = condition[name];
    if (!range) return [];
    const { min, max } = range;
    const words =
      min !== undefined && max !== undefined
        ? WORDS.schemeSheet.fromTo(min, max)
        : min === undefined
          ? WORDS.schemeSheet.atMost(max)
          : WORDS.schemeSheet.atLeast(min);
    return [`${MEASURES[name]} ${words}`];
  });
  return [...flags, ...measures].join(', ');
}
