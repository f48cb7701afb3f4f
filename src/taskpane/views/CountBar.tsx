import { makeStyles, tokens } from '@fluentui/react-components';
import type { AssessedAction } from '../../plan/assessed';
import { WORDS } from '../../words';
import { RatingMark, type Mark } from './RatingMark';

export interface RatingCount extends Mark {
  readonly count: number;
}

/** How many actions have each rating, most first: what the cell says, or what the rules give where there is no cell. */
export function countsOf(actions: readonly AssessedAction[], ratingName: string | null): RatingCount[] {
  const counts = new Map<string, RatingCount>();
  for (const action of actions.filter((each) => each.counted)) {
    const main = action.ratings.find((rating) => rating.name === ratingName) ?? action.ratings[0];
    const rating = (main?.cell ? main.current : main?.computed) ?? null;
    const name = rating?.name ?? WORDS.pane.notRated;
    const count = (counts.get(name)?.count ?? 0) + 1;
    counts.set(name, { name, colour: rating?.colour ?? null, group: rating?.group ?? null, count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  part: {
    forcedColorAdjust: 'none',
    minWidth: '3px',
    boxSizing: 'border-box',
    ':not(:last-child)': { borderRight: `1px solid ${tokens.colorNeutralForeground1}` },
  },
  words: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0 },
  word: { listStyle: 'none' },
});

/** Ratings as a stacked bar, and with shapes and words below it: colour is never the only sign. */
export function CountBar({ counts }: { counts: readonly RatingCount[] }) {
  const styles = useStyles();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ name, count, colour }) => (
          <div
            key={name}
            className={styles.part}
            style={{ width: `${(count / Math.max(1, total)) * 100}%`, background: colour ?? '#FFFFFF' }}
          />
        ))}
      </div>
      <ul className={styles.words} aria-label={WORDS.pane.counts}>
        {counts.map(({ count, ...mark }) => (
          <li key={mark.name} className={styles.word}>
            {count} <RatingMark {...mark} />
          </li>
        ))}
        {counts.length === 0 && <li className={styles.word}>{WORDS.pane.noCounts}</li>}
      </ul>
    </div>
  );
}
