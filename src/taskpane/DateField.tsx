import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { longDate, type IsoDate } from '../plan/dates';
import { WORDS } from './words';

/** A day as people write it ("31 March 2025", "31/3/25"), read by the same rules as the plan's own. */
export function DateField({
  label,
  hint,
  date,
  disabled,
  onChange,
}: {
  label: string;
  hint?: string;
  date: IsoDate | null;
  disabled: boolean;
  onChange: (date: IsoDate) => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (text: string): Promise<void> => {
    if (text.trim() === (date === null ? '' : longDate(date))) return setProblem(null);
    // Read when it is needed: the reader of dates is not needed to show the pane.
    const { NO_CONTEXT, readTimescale } = await import('../plan/timescale');
    const { kind, due } = readTimescale({ text }, NO_CONTEXT);
    if (kind !== 'by' || due === null) return setProblem(WORDS.notADate);
    setProblem(null);
    if (due !== date) onChange(due);
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === null ? {} : { validationMessage: problem, validationState: 'error' as const })}
    >
      <Input
        defaultValue={date === null ? '' : longDate(date)}
        disabled={disabled}
        onBlur={(event) => void take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void take(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
