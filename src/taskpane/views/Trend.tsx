import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Checked } from '../../jobs';
import { trendOf, type Trend as Moved } from '../../jobs/trend';
import type { AssessedAction } from '../../plan/assessed';
import { longDate } from '../../plan/dates';
import type { ViewProps } from '../Body';
import { WORDS } from '../../words';
import { CountBar, countsOf, type RatingCount } from './CountBar';

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalS },
  name: { overflowWrap: 'anywhere' },
  chart: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
  },
  move: {
    height: '14px',
    minWidth: '1px',
    backgroundColor: tokens.colorNeutralForeground3,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: tokens.spacingHorizontalXS,
      textAlign: 'left',
    },
  },
  wide: { overflowX: 'auto' },
});

/** So many groups are drawn; the table behind has all. */
const DRAWN = 12;

/** Movement since the last report in words and bars, and the ratings by lead and by section; each with a table behind it. */
export default function Trend({ checked }: ViewProps) {
  const trend = useMemo(() => trendOf(checked), [checked]);
  return (
    <section aria-label={WORDS.pane.trend}>
      <h2>{WORDS.pane.trend}</h2>
      {trend.since === null ? <p>{WORDS.pane.noEarlier}</p> : <Movement trend={trend} since={trend.since} />}
      <Breakdown
        title={WORDS.pane.byLead}
        groups={grouped(checked, ({ action }) => action.leads[0] ?? WORDS.pane.noLead)}
      />
      <Breakdown
        title={WORDS.pane.bySection}
        groups={grouped(checked, ({ action }) => action.section ?? WORDS.pane.noSection)}
      />
    </section>
  );
}

function Movement({ trend, since }: { trend: Moved; since: string }) {
  const styles = useStyles();
  const most = Math.max(1, ...trend.moves.map(({ count }) => count));
  return (
    <>
      <h3>{WORDS.pane.since(longDate(since))}</h3>
      {trend.summary.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className={styles.chart} aria-hidden="true">
        {trend.moves.map(({ move, count }) => [
          <span key={move}>
            {WORDS.pane.moves[move]}: {count}
          </span>,
          <div key={`${move} bar`} className={styles.move} style={{ width: `${(count / most) * 100}%` }} />,
        ])}
      </div>
      <Table title={WORDS.pane.movement} columns={[WORDS.pane.actionsCounted]}>
        {trend.moves.map(({ move, count }) => (
          <tr key={move}>
            <th scope="row">{WORDS.pane.moves[move]}</th>
            <td>{count}</td>
          </tr>
        ))}
      </Table>
    </>
  );
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
      {groups.slice(0, DRAWN).map(({ name, counts }) => (
        <div key={name} className={styles.group}>
          <div className={styles.name}>{name}</div>
          <CountBar counts={counts} />
        </div>
      ))}
      {groups.length > DRAWN && <p>{WORDS.pane.moreInTable(groups.length - DRAWN)}</p>}
      <Table title={title} columns={ratings}>
        {groups.map(({ name, counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {ratings.map((rating) => (
              <td key={rating}>{counts.find((each) => each.name === rating)?.count ?? 0}</td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  );
}

function Table({
  title,
  columns,
  children,
}: {
  title: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <details>
      <summary>{WORDS.pane.asTable(title)}</summary>
      <div className={styles.wide} tabIndex={0} role="region" aria-label={WORDS.pane.asTable(title)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </details>
  );
}
