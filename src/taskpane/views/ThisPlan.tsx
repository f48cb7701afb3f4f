import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { previewScheme, schemeChoices } from '../../jobs/schemes';
import { columnLetters } from '../../plan/address';
import type { AssessedPlan } from '../../plan/assessed';
import type { Plan } from '../../plan/model';
import type { ViewProps } from '../Body';
import { actions } from '../session';
import { WORDS } from '../../words';
import { percentOf } from '../../words/format';
import { CountBar, countsOf } from './CountBar';
import { SchemeSelect } from './SchemeSelect';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', alignItems: 'center' },
  preview: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    background: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

/** So many plans stand open; of more, each is opened by itself. */
const OPEN = 1;

/** What was recognised in the workbook: each plan with its counts, its scheme and how sure that is. */
export function Plans({ state, checked }: ViewProps) {
  const styles = useStyles();
  const { plans } = checked;
  const disabled = state.busy !== null || checked.open.readOnly;
  const card = (assessed: AssessedPlan, index: number) => (
    <ThisPlan
      key={`${assessed.plan.sheet}:${index}`}
      assessed={assessed}
      checked={checked}
      disabled={disabled}
    />
  );
  if (plans.length <= OPEN) return <>{plans.map(card)}</>;
  return (
    <>
      {plans.map((assessed, index) => (
        <details key={`${assessed.plan.sheet}:${index}`}>
          <summary className={styles.summary}>
            {WORDS.pane.planLine(assessed.plan.title ?? assessed.plan.sheet, assessed.actions.length)}
          </summary>
          {card(assessed, index)}
        </details>
      ))}
    </>
  );
}

function ThisPlan({
  assessed,
  checked,
  disabled,
}: {
  assessed: AssessedPlan;
  checked: ViewProps['checked'];
  disabled: boolean;
}) {
  const styles = useStyles();
  const { plan } = assessed;
  return (
    <section className={styles.card} aria-label={WORDS.pane.planOn(plan.sheet)}>
      <h2 className={styles.title}>{plan.title ?? plan.sheet}</h2>
      <div className={styles.small}>
        {WORDS.pane.recognised(plan.sheet, assessed.actions.length, (plan.headerRows[0] ?? -1) + 1)}
      </div>
      <CountBar counts={countsOf(assessed.actions, assessed.mainRating)} />
      <SchemeChoice assessed={assessed} checked={checked} disabled={disabled} />
      {plan.doubts.map((doubt) => (
        <div key={doubt} className={styles.small}>
          {WORDS.pane.toCheck(doubt)}
        </div>
      ))}
      <div className={styles.row}>
        <span className={styles.small}>{howSure(plan)}</span>
        <Button size="small" appearance="subtle" onClick={() => actions.show('columns')}>
          {WORDS.pane.correctColumns}
        </Button>
      </div>
    </section>
  );
}

/** From here on nobody needs to look. */
const CERTAIN = 0.9;

/** The column that is least certain says how sure the whole is. */
function howSure({ columns }: Plan): string {
  const [least] = columns.filter(({ field }) => field !== null).sort((a, b) => a.confidence - b.confidence);
  if (!least) return WORDS.pane.sureByLayout;
  const header = least.header || columnLetters(least.column);
  return least.confidence >= CERTAIN
    ? WORDS.pane.allSure
    : WORDS.pane.leastSure(header, percentOf(least.confidence));
}

/** The scheme in use and why; another one is shown with what it would change before it is taken. */
function SchemeChoice({
  assessed,
  checked,
  disabled,
}: {
  assessed: AssessedPlan;
  checked: ViewProps['checked'];
  disabled: boolean;
}) {
  const styles = useStyles();
  const { plan, scheme } = assessed;
  const [looked, setLooked] = useState<string | null>(null);
  const choices = useMemo(() => schemeChoices(checked, scheme.scheme), [checked, scheme]);
  const preview = useMemo(
    () => (looked === null || looked === scheme.scheme.id ? null : previewScheme(checked, assessed, looked)),
    [checked, assessed, looked, scheme],
  );
  const use = (id: string): void => {
    setLooked(null);
    void actions.useScheme(plan.sheet, id);
  };
  return (
    <>
      <Field label={WORDS.pane.scheme} hint={scheme.why}>
        <SchemeSelect
          size="small"
          schemes={choices}
          value={looked ?? scheme.scheme.id}
          disabled={disabled}
          onChange={setLooked}
        />
      </Field>
      {preview === null && !scheme.certain && (
        <div>
          <Button size="small" disabled={disabled} onClick={() => use(scheme.scheme.id)}>
            {WORDS.pane.confirmThis(scheme.scheme.name)}
          </Button>
        </div>
      )}
      {preview && (
        <div className={styles.preview} role="status">
          <div>{WORDS.pane.schemePreview(preview.scheme.name, preview.edits.length, preview.unknown)}</div>
          {preview.edits.length > 0 && (
            <ul className={styles.list}>
              {preview.edits.slice(0, 4).map((edit) => (
                <li key={`${edit.row}:${edit.column}`}>
                  {edit.ref}: {edit.was ?? WORDS.pane.blank} → {edit.now}
                </li>
              ))}
              {preview.edits.length > 4 && <li>{WORDS.pane.andMore(preview.edits.length - 4)}</li>}
            </ul>
          )}
          <div className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabled={disabled}
              onClick={() => use(preview.scheme.id)}
            >
              {WORDS.pane.useThisScheme}
            </Button>
            <Button size="small" onClick={() => setLooked(null)}>
              {WORDS.pane.cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
