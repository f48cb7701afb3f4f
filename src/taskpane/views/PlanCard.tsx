import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AssessedPlan } from '../../plan/assessed';
import { SCHEMES } from '../../plan/schemes';
import { actions } from '../session';
import { WORDS } from '../words';
import { CountBar, countsOf } from './CountBar';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One plan: what was recognised, its counts as a bar with words, and its scheme. */
export function PlanCard({ assessed }: { assessed: AssessedPlan }) {
  const styles = useStyles();
  const { plan, scheme } = assessed;
  const schemes = [...new Map([...SCHEMES, scheme.scheme].map((each) => [each.id, each])).values()];
  return (
    <section className={styles.card} aria-label={`Plan on sheet ${plan.sheet}`}>
      <h2 className={styles.title}>{plan.title ?? plan.sheet}</h2>
      <div className={styles.small}>
        Sheet “{plan.sheet}”, {assessed.actions.length} actions
        {plan.headerRows.length > 0 ? `, header in row ${plan.headerRows[0]! + 1}` : ', no header row'}
      </div>
      <CountBar counts={countsOf(assessed.actions, assessed.mainRating)} />
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
          {schemes.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      {plan.doubts.length > 0 && (
        <div>
          {plan.doubts.map((doubt) => (
            <div key={doubt} className={styles.small}>
              {WORDS.toCheck(doubt)}
            </div>
          ))}
          <Button size="small" onClick={() => actions.show('columns')}>
            {WORDS.columns}
          </Button>
        </div>
      )}
    </section>
  );
}
