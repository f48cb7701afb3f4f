import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AssessedPlan } from '../plan/assessed';
import { SCHEMES } from '../plan/schemes';
import { actions } from './session';
import { WORDS } from './words';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  bar: { display: 'flex', height: '12px', border: `1px solid ${tokens.colorNeutralStroke1}` },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One plan: what was recognised, its counts as a bar with words, and its scheme. */
export function PlanCard({ assessed }: { assessed: AssessedPlan }) {
  const styles = useStyles();
  const { plan, scheme } = assessed;
  const counts = countsOf(assessed);
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const words = counts.map(({ name, count }) => `${count} ${name}`).join(', ');
  return (
    <section className={styles.card} aria-label={`Plan on sheet ${plan.sheet}`}>
      <h2 className={styles.title}>{plan.title ?? plan.sheet}</h2>
      <div className={styles.small}>
        Sheet “{plan.sheet}”, {assessed.actions.length} actions
        {plan.headerRows.length > 0 ? `, header in row ${plan.headerRows[0]! + 1}` : ', no header row'}
      </div>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ name, count, colour }) => (
          <div
            key={name}
            style={{ width: `${(count / Math.max(1, total)) * 100}%`, background: colour ?? '#FFFFFF' }}
          />
        ))}
      </div>
      <div>{words}</div>
      <Field label={WORDS.scheme} hint={scheme.why}>
        <Select
          size="small"
          value={scheme.scheme.id}
          onChange={(_event, { value }) =>
            void actions.keep((kept) => ({
              ...kept,
              schemes: [
                ...kept.schemes.filter((each) => each.sheet !== plan.sheet),
                { sheet: plan.sheet, scheme: value },
              ],
            }))
          }
        >
          {[...new Map([...SCHEMES, scheme.scheme].map((each) => [each.id, each])).values()].map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      {plan.doubts.map((doubt) => (
        <div key={doubt} className={styles.small}>
          To check: {doubt}
        </div>
      ))}
    </section>
  );
}

function countsOf(assessed: AssessedPlan): { name: string; count: number; colour: string | null }[] {
  const counts = new Map<string, { name: string; count: number; colour: string | null }>();
  for (const action of assessed.actions.filter((each) => each.counted)) {
    const main = action.ratings.find((rating) => rating.name === assessed.mainRating) ?? action.ratings[0];
    const rating = (main?.cell ? main.current : main?.computed) ?? null;
    const name = rating?.name ?? 'not rated';
    counts.set(name, { name, colour: rating?.colour ?? null, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
