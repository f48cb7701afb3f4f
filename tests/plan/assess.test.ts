import fc from 'fast-check';
import { assessPlan, ratingEdits } from '../../src/plan/assess';
import { addDays, isoDate } from '../../src/plan/dates';
import { CATALOGUE } from '../../src/plan/findings';
import { readPlans } from '../../src/plan/reading';
import {
  applyRules,
  bareRating,
  looksLikeRating,
  matchFill,
  matchText,
  ratingColour,
  schemeById,
  SCHEMES,
  schemeSchema,
  type Situation,
} from '../../src/plan/schemes';
import { STATUSES } from '../../src/plan/status';
import { assessFixture } from '../fixtures';
import { sheetOf } from '../sheets';

it('has schemes that all pass their own schema and whose ratings have one spelling each', () => {
  for (const scheme of SCHEMES) {
    expect(() => schemeSchema.parse(scheme)).not.toThrow();
    const words = scheme.ratings
      .flatMap((rating) => [rating.name, ...rating.writtenAs])
      .map((word) => word.toLowerCase());
    expect(new Set(words).size).toBe(words.length);
  }
});

it.each([
  ['#C00000', 'red'],
  ['#FFC7CE', 'red'],
  ['#FFC000', 'amber'],
  ['#F79646', 'amber'],
  ['#FFFF00', 'amber'],
  ['#00B050', 'green'],
  ['#C6EFCE', 'green'],
  ['#4F81BD', 'blue'],
  ['#A6A6A6', 'grey'],
  ['#FFFFFF', null],
  ['#000000', null],
])('takes %s for %s', (fill, family) => {
  expect(ratingColour(fill)).toBe(family);
});

it('knows a rating by letter, word, capitals, remark behind it, and colour', () => {
  const scrutiny = schemeById('scrutiny-2009')!;
  expect(
    ['AMBER – see note', 'a', 'Amber/Green', 'A/G', 'amber green', 'No data'].map(
      (text) => matchText(scrutiny, text)?.name,
    ),
  ).toEqual(['Amber', 'Amber', 'Amber/Green', 'Amber/Green', 'Amber/Green', 'No data']);
  expect(matchText(scrutiny, 'Amberish')).toBeNull();
  expect(matchFill(schemeById('rag')!, '#FF9900')?.name).toBe('Amber');
  expect(bareRating('Red (overdue)')).toBe('Red');
  expect(looksLikeRating('Review')).toBe(false);
});

it('keeps the council’s own ratings of the 28 actions, and rates them alike by its rules', () => {
  const [plan] = assessFixture('scrutiny-2009', '2009-04-15');
  expect(plan!.scheme.scheme.id).toBe('scrutiny-2009');
  const computed = plan!.actions.map((action) => action.ratings[0]!.computed?.name);
  expect(computed.filter((name) => name === 'Green')).toHaveLength(9);
  expect(computed.filter((name) => name === 'No data')).toHaveLength(2);
  expect(computed.filter((name) => name === 'Amber/Red')).toHaveLength(1);
  expect(computed.filter((name) => name === 'Red')).toHaveLength(4);
  expect(ratingEdits(plan!)).toEqual([]);
});

it('takes the scheme from the legend and never recomputes an officer’s judgement', () => {
  const [plan] = assessFixture('business-plan-2014', '2014-10-15');
  expect(plan!.scheme).toMatchObject({ certain: true, scheme: { id: 'business-plan-2014' } });
  for (const action of plan!.actions)
    expect(action.ratings.find((rating) => rating.name === 'Process')).toMatchObject({
      computed: null,
      willWrite: false,
    });
  expect(
    ratingEdits(plan!).every((edit) => edit.ratingName === 'Completion' && edit.text!.length === 1),
  ).toBe(true);
});

it('writes colour alone where the workbook rates by colour alone', () => {
  const [plan] = assessFixture('improvement-plan-2012', '2013-02-15');
  expect(plan!.scheme).toMatchObject({ certain: true, scheme: { id: 'improvement-plan-2012' } });
  const edits = ratingEdits(plan!);
  expect(edits.length).toBeGreaterThan(0);
  for (const edit of edits)
    expect(edit).toMatchObject({ text: null, fill: expect.stringMatching(/^#[0-9A-F]{6}$/) });
});

it('gives the reason in plain English', () => {
  const [plan] = assessFixture('composite-plan-2011', '2011-02-28');
  const action = plan!.actions.find((each) => each.action.ref === '6.2')!;
  expect(action.ratings[0]!.reason).toBe(
    'Red: due 31 December 2010, 59 days before 28 February 2011, and not complete: “Overall policy being reviewed and enhanced”.',
  );
});

it('offers a rating column to a plan that has none, and rates nothing that it cannot read', () => {
  const [plan] = assessFixture('composite-plan-2011', '2011-02-28');
  expect(plan!.offeredColumn).toBe(8);
  const edits = ratingEdits(plan!);
  expect(edits[0]).toMatchObject({ row: 5, column: 8, text: 'RAG' });
  const unclear = plan!.actions
    .filter((action) => action.status.status === 'unclear')
    .map((action) => action.action.row);
  expect(unclear.length).toBeGreaterThan(0);
  for (const row of unclear) expect(edits.some((edit) => edit.row === row)).toBe(false);
});

it('finds what is missing, and says what to do', () => {
  const [plan] = assessFixture('improvement-plan-2012', '2013-02-15');
  const codes = new Map(
    plan!.actions.map((action) => [action.action.ref, action.findings.map((finding) => finding.code)]),
  );
  expect(codes.get('AA2')).toContain('evidence-missing');
  expect(codes.get('AA5')).toContain('lead-missing');
  expect(codes.get('AA6')).toEqual(
    expect.arrayContaining(['progress-missing', 'overdue', 'slipped-no-revised-date']),
  );
  expect(codes.get('AA1')).toEqual([]);
  for (const finding of plan!.findings) expect(finding.message).toMatch(/\.$/);
});

it('has a catalogue whose every entry advises in one sentence', () => {
  for (const kind of CATALOGUE) expect(kind.advice).toMatch(/^[A-Z].*\.$/);
});

const ORDER = ['green', 'blue', 'grey', 'amberGreen', 'amber', 'amberRed', 'red'];

it('never improves a rating when only the as-at date moves later', () => {
  const rag = schemeById('rag')!;
  fc.assert(
    fc.property(fc.constantFrom(...STATUSES), fc.nat(400), fc.nat(200), (status, first, later) => {
      const due = isoDate(2024, 7, 1)!;
      const situation = (asAt: string): Situation => ({
        status,
        evidence: 'noColumn',
        approved: false,
        slipped: false,
        slippedMonths: 0,
        monthsBehind: 0,
        workingDaysOverdue: 0,
        percentComplete: null,
        expectedPercent: null,
        timings:
          due < asAt
            ? status === 'complete'
              ? []
              : ['overdue']
            : addDays(asAt, 30) >= due
              ? ['dueSoon']
              : ['notDue'],
      });
      const start = addDays('2024-01-01', first);
      const [before, after] = [
        applyRules(rag, situation(start)),
        applyRules(rag, situation(addDays(start, later))),
      ];
      if (before && after)
        expect(ORDER.indexOf(after.rating.group)).toBeGreaterThanOrEqual(ORDER.indexOf(before.rating.group));
    }),
  );
});

it('never gives a final rating to what is complete without evidence or awaits sign-off', () => {
  const base = {
    timings: [],
    approved: false,
    slipped: false,
    slippedMonths: 0,
    monthsBehind: 0,
    workingDaysOverdue: 0,
    percentComplete: null,
    expectedPercent: null,
  } as const;
  for (const scheme of SCHEMES.filter((each) => each.ratings.some((rating) => rating.group === 'blue'))) {
    expect(applyRules(scheme, { ...base, status: 'complete', evidence: 'missing' })!.rating.group).not.toBe(
      'blue',
    );
    expect(
      applyRules(scheme, { ...base, status: 'awaitingSignOff', evidence: 'given' })!.rating.group,
    ).not.toBe('blue');
  }
});

it('offers the rating column beyond notes that stand beside the table without a header', () => {
  const sheet = sheetOf([
    ['Ref', 'Action', 'Lead', 'Due date', 'Progress'],
    ['1.1', 'Rewrite the threshold guidance', 'Head of Safeguarding', '31 March 2014', 'Underway'],
    ['1.2', 'Train the duty managers', 'Workforce Lead', '31 May 2014', 'Underway', 'ask again in June'],
  ]);
  const [plan] = readPlans({ name: 'x.xlsx', sheets: [sheet] }).plans;
  const assessed = assessPlan(plan!, {
    asAt: '2014-10-15',
    scheme: { scheme: schemeById('rag')!, why: '', certain: true },
    sheet,
  });
  expect(assessed.offeredColumn).toBe(6);
});
