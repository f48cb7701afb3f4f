import { makeStyles, tokens } from '@fluentui/react-components';
import type { AssessedAction } from '../../plan/assessed';

export interface RatingCount {
  readonly name: string;
  readonly count: number;
  readonly colour: string | null;
}

/** How many actions have each rating, most first: what the cell says, or what the rules give where there is no cell. */
export function countsOf(actions: readonly AssessedAction[], ratingName: string | null): RatingCount[] {
  const counts = new Map<string, RatingCount>();
  for (const action of actions.filter((each) => each.counted)) {
    const main = action.ratings.find((rating) => rating.name === ratingName) ?? action.ratings[0];
    const rating = (main?.cell ? main.current : main?.computed) ?? null;
    const name = rating?.name ?? 'not rated';
    counts.set(name, { name, colour: rating?.colour ?? null, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

const useStyles = makeStyles({
  bar: { display: 'flex', height: '12px', border: `1px solid ${tokens.colorNeutralStroke1}` },
  part: { forcedColorAdjust: 'none', borderRight: `1px solid ${tokens.colorNeutralBackground1}` },
});

/** Ratings as a stacked bar, and in words below it: colour is never the only sign. */
export function CountBar({ counts }: { counts: readonly RatingCount[] }) {
  const styles = useStyles();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ name, count, colour }) => (
          <div
            key={name}
            className={styles.part}
            style={{ width: `${(count / Math.max(1, total)) * 100}%`, background: colour ?? '#FFFFFF' }}
          />
        ))}
      </div>
      <div>{counts.map(({ name, count }) => `${count} ${name}`).join(', ') || '0'}</div>
    </>
  );
}
