import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { withColumn, type Checked } from '../jobs';
import { columnLetters } from '../plan/address';
import { FIELDS, type Field as PlanField } from '../plan/model';
import { FIELD_LABELS } from '../plan/reading';
import { actions } from './session';
import { WORDS } from './words';

const useStyles = makeStyles({ list: { display: 'grid', gap: tokens.spacingVerticalS } });

/** What each column was taken for and why; a change is kept in the workbook. */
export function Columns({ checked }: { checked: Checked }) {
  const styles = useStyles();
  return (
    <section aria-label={WORDS.columns}>
      {checked.plans.map(({ plan }, index) => (
        <div key={`${plan.sheet}:${index}`} className={styles.list}>
          <h2>{plan.sheet}</h2>
          {plan.columns.map((column) => (
            <Field
              key={column.column}
              label={`${columnLetters(column.column)}: ${column.header || 'no header'}`}
              hint={`${column.why} ${Math.round(column.confidence * 100)}% sure.`}
            >
              <Select
                size="small"
                value={column.field ?? ''}
                disabled={column.header === ''}
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
          ))}
        </div>
      ))}
    </section>
  );
}
