/** The tables about the sources: quality of the data by plan, files, and what the ratings mean. */
import { findingKind, type FindingCode } from '../plan/findings';
import { groupName } from '../plan/schemes';
import { WORDS } from '../words';
import { THIS_WORKBOOK } from './headers';
import type { ExceptionReport } from './report';
import { sum, type Section } from './sections';
import { number, rating, stated, words } from './style';

const QUALITY: readonly (readonly [header: string, codes: readonly FindingCode[]])[] = [
  [WORDS.report.noLead, ['lead-missing', 'lead-placeholder']],
  [WORDS.report.noClearTimescale, ['timescale-missing', 'timescale-placeholder', 'timescale-unclear']],
  [WORDS.report.noUpdateOrAnOldOne, ['progress-missing', 'progress-stale']],
  [findingKind('evidence-missing').title, ['evidence-missing']],
  [WORDS.report.statusUnclear, ['status-unclear', 'status-contradicts']],
  [WORDS.report.noOrUnknownRating, ['rag-missing', 'rag-unknown']],
];

export function qualitySection({ plans }: ExceptionReport): Section {
  return {
    heading: WORDS.report.qualityOfTheDataByPlan,
    sheet: WORDS.report.dataQuality,
    table: 'Data_quality',
    headers: [
      WORDS.report.plan,
      WORDS.report.actions,
      WORDS.report.planTitle,
      WORDS.report.findings,
      ...QUALITY.map(([header]) => header),
      WORDS.report.toCheck,
    ],
    widths: [30, 10, 50, 11, 11, 11, 11, 12, 11, 11, 46],
    count: plans.length,
    rows: function* () {
      for (const { name, total, findings, plan } of plans)
        yield [
          words(name),
          number(total),
          stated(plan.title),
          number(sum([...findings.values()])),
          ...QUALITY.map(([, codes]) => number(sum(codes.map((code) => findings.get(code) ?? 0)))),
          words(plan.doubts.length === 0 ? WORDS.report.nothing : plan.doubts.join('\n')),
        ];
    },
  };
}

export function sourcesSection({ files }: ExceptionReport): Section {
  return {
    heading: WORDS.report.sources,
    sheet: WORDS.report.sources,
    table: 'Sources',
    headers: [WORDS.report.file, WORDS.report.plans, WORDS.report.result, WORDS.report.actions],
    widths: [30, 10, 50, 11],
    count: files.length,
    rows: function* () {
      for (const { file, plans, error, actions, skipped } of files)
        yield [
          words(file ?? THIS_WORKBOOK),
          number(plans),
          words(
            error !== null
              ? WORDS.report.notRead(error)
              : [
                  plans === 0 ? WORDS.report.foundNoPlan : WORDS.report.read,
                  ...skipped.map(({ sheet, why }) => WORDS.report.sheetLeftOut(sheet, why)),
                ].join('\n'),
          ),
          number(actions),
        ];
    },
  };
}

/** What each rating means in each scheme: the legend, and how the schemes are brought together. */
export function legendSection({ ratings }: ExceptionReport): Section {
  return {
    heading: WORDS.report.whatTheRatingsMean,
    sheet: WORDS.report.ratings,
    table: 'Ratings',
    headers: [
      WORDS.report.scheme,
      WORDS.report.rating,
      WORDS.report.meaning,
      WORDS.report.commonGroup,
      WORDS.report.plans,
      WORDS.report.actions,
    ],
    widths: [30, 12, 50, 13, 8, 9],
    count: ratings.length,
    rows: function* () {
      for (const { scheme, name, colour, meaning, group, plans, count } of ratings)
        yield [
          words(scheme),
          rating(name, colour),
          words(meaning),
          words(groupName(group)),
          number(plans),
          number(count),
        ];
    },
  };
}
