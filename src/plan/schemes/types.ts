/**
 * A scheme is data: its ratings and an ordered list of rules (DOMAIN.md section 5). The first rule whose conditions
 * all hold gives the rating, and its sentence gives the reason. Councils define their own in a workbook or a JSON file,
 * so every scheme, ours too, passes this schema.
 */
import { WORDS } from '../../words';
import { z } from 'zod';
import { STATUSES } from '../status/types';

/** The common groups that reports over mixed schemes count by. */
export const RATING_GROUPS = [
  'red',
  'amberRed',
  'amber',
  'amberGreen',
  'green',
  'blue',
  'grey',
  'noData',
] as const;
export type RatingGroup = (typeof RATING_GROUPS)[number];

/** How an action stands in time at the as-at date. More than one can hold (`overdue` and `shouldHaveStarted`). */
export const TIMINGS = ['overdue', 'dueSoon', 'notDue', 'shouldHaveStarted', 'future', 'undated'] as const;
export type Timing = (typeof TIMINGS)[number];

const hexColour = z.string().regex(/^#[0-9A-F]{6}$/, WORDS.schemeSheet.colourForm);

export const ratingSchema = z.strictObject({
  /** Stable within the scheme: letters and digits. */
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  /** As shown to people and in JSON: "Red", "Amber/Green", "No data". */
  name: z.string().min(1),
  /** Letters and words it is written as, any case; the name itself is included without being listed. */
  writtenAs: z.array(z.string().min(1)),
  colour: hexColour.nullable(),
  group: z.enum(RATING_GROUPS),
  meaning: z.string().min(1),
});
export type Rating = z.infer<typeof ratingSchema>;

const numberRange = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

export const conditionSchema = z.strictObject({
  /** The status is one of these. */
  status: z.array(z.enum(STATUSES)).min(1).optional(),
  /** At least one of these timings holds. */
  timing: z.array(z.enum(TIMINGS)).min(1).optional(),
  /** None of these timings holds. */
  notTiming: z.array(z.enum(TIMINGS)).min(1).optional(),
  /** `given`: the evidence cell has text; `missing`: it is blank; `noColumn`: the plan has no evidence column. */
  evidence: z
    .array(z.enum(['given', 'missing', 'noColumn']))
    .min(1)
    .optional(),
  /** An approver is named. */
  approved: z.boolean().optional(),
  /** The due date was revised to a later one. */
  slipped: z.boolean().optional(),
  /** Whole months between the original and the current due date. */
  slippedMonths: numberRange.optional(),
  /** Whole months between the due date and the as-at date, 0 when not overdue. */
  monthsBehind: numberRange.optional(),
  workingDaysOverdue: numberRange.optional(),
  percentComplete: numberRange.optional(),
  /** Percent complete ÷ the linear target at the as-at date × 100. */
  expectedPercent: numberRange.optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const ruleSchema = z.strictObject({
  /** Stable within the scheme. */
  id: z.string().min(1),
  /** The id of the rating it gives. */
  rating: z.string(),
  /** All conditions of at least one of these must hold. An empty condition always holds. */
  when: z.array(conditionSchema).min(1),
  /** Why, in the middle of a sentence: "complete with evidence". */
  because: z.string().min(1),
});
export type Rule = z.infer<typeof ruleSchema>;

export const schemeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: z.string().min(1),
    /** Where it comes from: a seed file, a web page, "defined in this workbook". */
    source: z.string(),
    ratings: z.array(ratingSchema).min(2),
    rules: z.array(ruleSchema),
    /**
     * Rating columns that are an officer's judgement (Process): checked, never recomputed. Matched against the
     * column's name, any case.
     */
    judgementColumns: z.array(z.string()).default([]),
    /** The roll-up to one rating of the plan, off by default; never written over the plan's own. */
    overall: z.enum(['off', 'worst', 'majority', 'mean']).default('off'),
  })
  .superRefine((scheme, context) => {
    const ids = new Set(scheme.ratings.map((rating) => rating.id));
    if (ids.size !== scheme.ratings.length) {
      context.addIssue({ code: 'custom', message: WORDS.schemeSheet.sameId, path: ['ratings'] });
    }
    scheme.rules.forEach((rule, index) => {
      if (!ids.has(rule.rating)) {
        context.addIssue({
          code: 'custom',
          message: WORDS.schemeSheet.noSuchRating(rule.id, rule.rating),
          path: ['rules', index, 'rating'],
        });
      }
    });
  });
export type Scheme = z.infer<typeof schemeSchema>;

/** The scheme used for a plan and why; `certain` is false where it was only proposed. */
export interface SchemeChoice {
  readonly scheme: Scheme;
  readonly why: string;
  readonly certain: boolean;
}
