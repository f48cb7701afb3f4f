import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { longDate, type IsoDate } from '../plan/dates';
import { WORDS } from '../words';

const DayPicker = lazy(() => import('./DayPicker'));

const useStyles = makeStyles({
  place: { position: 'relative', flexGrow: 1, flexBasis: '180px', minWidth: 0 },
});

/** Three rows of a month and a dot on its day, as Office draws a calendar. */
const CALENDAR =
  'M4 3h12a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm-1 5v7h14V8H3zm3 2h2v2H6z';

/**
 * A day as people write it ("31 March 2025", "31/3/25"), read by the same rules as the plan's own, or picked from a
 * calendar that is loaded when it is first opened.
 */
export function DateField({
  label,
  hint,
  date,
  today,
  disabled,
  onChange,
}: {
  label: string;
  hint?: string;
  date: IsoDate | null;
  today: IsoDate;
  disabled: boolean;
  onChange: (date: IsoDate) => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const styles = useStyles();
  const opener = useRef<HTMLButtonElement>(null);
  const take = async (text: string): Promise<void> => {
    if (text.trim() === (date === null ? '' : longDate(date))) return setProblem(null);
    // Read when it is needed: the reader of dates is not needed to show the pane.
    const { NO_CONTEXT, readTimescale } = await import('../plan/timescale');
    const { kind, due } = readTimescale({ text }, NO_CONTEXT);
    if (kind !== 'by' || due === null) return setProblem(WORDS.pane.notADate);
    setProblem(null);
    if (due !== date) onChange(due);
  };
  const pick = (day: IsoDate | null): void => {
    setPicking(false);
    setProblem(null);
    opener.current?.focus();
    if (day !== null && day !== date) onChange(day);
  };
  const button = (
    <Button
      ref={opener}
      appearance="transparent"
      size="small"
      disabled={disabled}
      aria-label={WORDS.pane.pickDay(label)}
      aria-expanded={picking}
      icon={
        <svg
          viewBox="0 0 20 20"
          width="20"
          height="20"
          fill="currentColor"
          fillRule="evenodd"
          aria-hidden="true"
        >
          <path d={CALENDAR} />
        </svg>
      }
      onClick={() => setPicking(!picking)}
    />
  );
  return (
    <div className={styles.place}>
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(problem === null ? {} : { validationMessage: problem, validationState: 'error' as const })}
      >
        <Input
          defaultValue={date === null ? '' : longDate(date)}
          disabled={disabled}
          contentAfter={button}
          onBlur={(event) => {
            if (event.target instanceof HTMLInputElement) void take(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
              void take(event.target.value);
          }}
        />
      </Field>
      {picking && (
        <Suspense fallback={null}>
          <DayPicker date={date} today={today} label={label} onPick={pick} />
        </Suspense>
      )}
    </div>
  );
}
