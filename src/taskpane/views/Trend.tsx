import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Checked } from '../../jobs';
import type { AssessedAction } from '../../plan/assessed';
import { extractFile, readEarlierReports, ReportBuilder } from '../../report';
import type { ViewProps } from '../Body';
import { WORDS } from '../words';
import { CountBar, countsOf, type RatingCount } from './CountBar';

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalS },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: tokens.spacingHorizontalXS,
      textAlign: 'left',
    },
  },
});

/** Movement since the last report in words, and the ratings by lead and by section as bars with a table behind them. */
export default function Trend({ checked }: ViewProps) {
  const { summary, since } = useMemo(() => movementOf(checked), [checked]);
  return (
    <section aria-label={WORDS.trend}>
      <h2>{WORDS.trend}</h2>
      {since === null ? (
        <p>{WORDS.noEarlier}</p>
      ) : (
        <>
          <h3>{WORDS.since(since)}</h3>
          {summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
      <Breakdown
        title={WORDS.byLead}
        groups={grouped(checked, ({ action }) => action.leads[0] ?? WORDS.noLead)}
      />
      <Breakdown
        title={WORDS.bySection}
        groups={grouped(checked, ({ action }) => action.section ?? WORDS.noSection)}
      />
    </section>
  );
}

function movementOf(checked: Checked): { summary: readonly string[]; since: string | null } {
  const builder = new ReportBuilder({
    asAt: checked.asAt,
    earlier: readEarlierReports(checked.open.snapshot),
  });
  builder.add(extractFile(null, checked.plans));
  const { summary, movement } = builder.finish();
  return { summary, since: movement?.since ?? null };
}

interface Group {
  readonly name: string;
  readonly counts: readonly RatingCount[];
}

function grouped({ plans }: Checked, nameOf: (action: AssessedAction) => string): Group[] {
  const groups = new Map<string, { ratingName: string | null; actions: AssessedAction[] }>();
  for (const { actions, mainRating } of plans) {
    for (const action of actions) {
      const name = nameOf(action);
      const known = groups.get(name) ?? { ratingName: mainRating, actions: [] };
      groups.set(name, known);
      known.actions.push(action);
    }
  }
  return [...groups]
    .map(([name, { actions, ratingName }]) => ({ name, counts: countsOf(actions, ratingName) }))
    .sort((a, b) => sum(b.counts) - sum(a.counts));
}

const sum = (counts: readonly RatingCount[]): number => counts.reduce((total, { count }) => total + count, 0);

function Breakdown({ title, groups }: { title: string; groups: readonly Group[] }) {
  const styles = useStyles();
  const ratings = [...new Set(groups.flatMap(({ counts }) => counts.map(({ name }) => name)))];
  return (
    <>
      <h3>{title}</h3>
      {groups.slice(0, 12).map(({ name, counts }) => (
        <div key={name} className={styles.group}>
          <div>{name}</div>
          <CountBar counts={counts} />
        </div>
      ))}
      <details>
        <summary>
          {WORDS.asTable} ({title})
        </summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {ratings.map((rating) => (
                <th key={rating} scope="col">
                  {rating}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {ratings.map((rating) => (
                  <td key={rating}>{counts.find((each) => each.name === rating)?.count ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
