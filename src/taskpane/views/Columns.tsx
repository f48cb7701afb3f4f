import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { agreedMapping, correctionOf, withColumn, withoutCorrection, withRows } from '../../jobs';
import type { AssessedPlan } from '../../plan/assessed';
import { columnLetters } from '../../plan/address';
import type { ColumnMatch, Plan } from '../../plan/model';
import type { PlanRagState } from '../../plan/state';
import type { ViewProps } from '../Body';
import { actions } from '../session';
import { WORDS } from '../../words';
import { percentOf } from '../../words/format';
import { FieldSelect } from './FieldSelect';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** What each column was taken for, how surely, why, and what it holds; a change is kept in the workbook. */
export default function Columns({ state, checked }: ViewProps) {
  const styles = useStyles();
  const disabled = state.busy !== null || checked.open.readOnly;
  return (
    <section aria-label={WORDS.pane.columns}>
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
                  {WORDS.pane.agreeMapping}
                </Button>
              )}
              <Button
                size="small"
                disabled={disabled}
                onClick={() => void actions.keep((kept) => withoutCorrection(kept, plan))}
              >
                {WORDS.pane.resetMapping}
              </Button>
            </div>
            <Rows plan={plan} kept={checked.state} disabled={disabled} />
            {plan.columns.map((column) => (
              <Column
                key={column.column}
                plan={plan}
                column={column}
                samples={samplesOf(assessed, column)}
                disabled={checked.open.readOnly}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
}

/** The header rows and the rows to leave out, as numbers that people see in Excel. */
function Rows({ plan, kept, disabled }: { plan: Plan; kept: PlanRagState; disabled: boolean }) {
  const leftOut = correctionOf(kept, plan)?.rowsLeftOut ?? [];
  const header = plan.headerRows.map((row) => row + 1);
  const sections = correctionOf(kept, plan)?.sectionRows ?? plan.sectionRows.map((row) => row + 1);
  return (
    <>
      {plan.headerRows.length > 0 && (
        <RowNumbers
          key={`header ${header.join()}`}
          label={WORDS.pane.headerRows}
          hint={WORDS.pane.headerRowsHint}
          rows={header}
          most={3}
          disabled={disabled}
          onChange={(headerRows) => void actions.keep((state) => withRows(state, plan, { headerRows }))}
        />
      )}
      {plan.layout !== 'milestoneMatrix' && (
        <RowNumbers
          key={`sections ${sections.join()}`}
          label={WORDS.pane.sectionRows}
          hint={WORDS.pane.sectionRowsHint}
          rows={sections}
          most={1000}
          disabled={disabled}
          onChange={(sectionRows) => void actions.keep((state) => withRows(state, plan, { sectionRows }))}
        />
      )}
      <RowNumbers
        key={`left out ${leftOut.join()}`}
        label={WORDS.pane.rowsLeftOut}
        hint={WORDS.pane.rowsLeftOutHint}
        rows={leftOut}
        most={1000}
        disabled={disabled}
        onChange={(rowsLeftOut) => void actions.keep((state) => withRows(state, plan, { rowsLeftOut }))}
      />
    </>
  );
}

function RowNumbers({
  label,
  hint,
  rows,
  most,
  disabled,
  onChange,
}: {
  label: string;
  hint: string;
  rows: readonly number[];
  most: number;
  disabled: boolean;
  onChange: (rows: number[]) => void;
}) {
  const [problem, setProblem] = useState(false);
  const take = (text: string): void => {
    const parts = text.split(/[,;\s]+/).filter(Boolean);
    const wrong = parts.length > most || parts.some((part) => !/^[1-9]\d{0,6}$/.test(part));
    setProblem(wrong);
    const numbers = [...new Set(parts.map(Number))].sort((a, b) => a - b);
    if (!wrong && numbers.join() !== rows.join()) onChange(numbers);
  };
  return (
    <Field
      label={label}
      hint={hint}
      {...(problem ? { validationMessage: WORDS.pane.badRows, validationState: 'error' as const } : {})}
    >
      <Input
        size="small"
        defaultValue={rows.join(', ')}
        disabled={disabled}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
    </Field>
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
    ...(column.field === null ? [] : [WORDS.pane.sure(percentOf(column.confidence))]),
    ...(samples.length === 0 ? [] : [WORDS.pane.columnSamples(samples.join(' · '))]),
  ];
  return (
    <FieldSelect
      header={column.header}
      place={columnLetters(column.column)}
      field={column.field}
      hint={told.join(' ')}
      disabled={disabled}
      onChoose={(field) => actions.keep((kept) => withColumn(kept, plan, column.header, field))}
    />
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
