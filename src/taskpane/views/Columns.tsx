import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { agreedMapping, withColumn, withoutCorrection } from '../../jobs';
import type { AssessedPlan } from '../../plan/assessed';
import { columnLetters } from '../../plan/address';
import { FIELDS, type ColumnMatch, type Field as PlanField, type Plan } from '../../plan/model';
import { FIELD_LABELS } from '../../plan/reading';
import type { ViewProps } from '../Body';
import { actions } from '../session';
import { WORDS } from '../words';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** What each column was taken for, how surely, why, and what it holds; a change is kept in the workbook. */
export default function Columns({ state, checked }: ViewProps) {
  const styles = useStyles();
  const disabled = state.busy !== null || checked.open.readOnly;
  return (
    <section aria-label={WORDS.columns}>
      {checked.plans.map((assessed, index) => {
        const { plan } = assessed;
        return (
          <div key={`${plan.sheet}:${index}`} className={styles.list}>
            <h2>{plan.sheet}</h2>
            <div className={styles.row}>
              {plan.needsConfirmation && (
                <Button
                  size="small"
                  disabled={disabled}
                  onClick={() => void actions.keep((kept) => agreedMapping(kept, plan))}
                >
                  {WORDS.agreeMapping}
                </Button>
              )}
              <Button
                size="small"
                disabled={disabled}
                onClick={() => void actions.keep((kept) => withoutCorrection(kept, plan))}
              >
                {WORDS.resetMapping}
              </Button>
            </div>
            {plan.columns.map((column) => (
              <Column
                key={column.column}
                plan={plan}
                column={column}
                samples={samplesOf(assessed, column)}
                disabled={disabled}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

function Column({
  plan,
  column,
  samples,
  disabled,
}: {
  plan: Plan;
  column: ColumnMatch;
  samples: readonly string[];
  disabled: boolean;
}) {
  const told = [
    column.why,
    ...(column.field === null ? [] : [WORDS.sure(column.confidence)]),
    ...(samples.length === 0 ? [] : [WORDS.columnSamples(samples)]),
  ];
  return (
    <Field
      label={`${columnLetters(column.column)}: ${column.header || WORDS.noHeader}`}
      hint={told.join(' ')}
    >
      <Select
        size="small"
        value={column.field ?? ''}
        disabled={disabled || column.header === ''}
        onChange={(_event, { value }) =>
          void actions.keep((kept) =>
            withColumn(kept, plan, column.header, value === '' ? null : (value as PlanField)),
          )
        }
      >
        <option value="">{WORDS.leaveAlone}</option>
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {FIELD_LABELS[field]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The first three different texts under a header, shortened. */
function samplesOf({ plan }: AssessedPlan, { field, column }: ColumnMatch): string[] {
  const texts = plan.actions.flatMap((action) =>
    field === 'rag'
      ? action.ratings.filter((cell) => cell.column === column).map(({ text }) => text)
      : field === null
        ? []
        : (action.cells[field] ?? []).filter((cell) => cell.column === column).map(({ text }) => text),
  );
  return [...new Set(texts.filter(Boolean))]
    .slice(0, 3)
    .map((text) => (text.length > 40 ? `${text.slice(0, 37)}…` : text));
}
