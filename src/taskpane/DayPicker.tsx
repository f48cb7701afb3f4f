import { Calendar, DayOfWeek } from '@fluentui/react-calendar-compat';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isoDate, parseIsoDate, type IsoDate } from '../plan/dates';
import { WORDS } from '../words';
import { LOCALE } from '../words/format';

const useStyles = makeStyles({
  box: {
    position: 'absolute',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '260px',
    overflow: 'hidden',
  },
});

const names = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] =>
  dates.map((date) => new Intl.DateTimeFormat(LOCALE, options).format(date));
const MONTHS = Array.from({ length: 12 }, (_unused, month) => new Date(2023, month, 1));
/** 1 January 2023 was a Sunday. */
const DAYS = Array.from({ length: 7 }, (_unused, day) => new Date(2023, 0, 1 + day));

const STRINGS = {
  ...WORDS.pane.calendar,
  months: names({ month: 'long' }, MONTHS),
  shortMonths: names({ month: 'short' }, MONTHS),
  days: names({ weekday: 'long' }, DAYS),
  shortDays: names({ weekday: 'narrow' }, DAYS),
};

const dateOf = (day: IsoDate): Date => {
  const { year, month, day: number } = parseIsoDate(day)!;
  return new Date(year, month - 1, number);
};

/** One month at a time; Esc leaves without a choice. */
export default function DayPicker({
  date,
  today,
  label,
  onPick,
}: {
  date: IsoDate | null;
  today: IsoDate;
  label: string;
  onPick: (day: IsoDate | null) => void;
}) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The chosen day is the one that the arrow keys start from.
    box.current?.querySelector<HTMLElement>('td[aria-selected=true]')?.focus();
  }, []);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      className={styles.box}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.parentElement?.contains(to)) onPick(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onPick(null);
      }}
    >
      <Calendar
        value={dateOf(date ?? today)}
        today={dateOf(today)}
        firstDayOfWeek={DayOfWeek.Monday}
        isMonthPickerVisible={false}
        showGoToToday
        strings={STRINGS}
        onDismiss={() => onPick(null)}
        onSelectDate={(day) => onPick(isoDate(day.getFullYear(), day.getMonth() + 1, day.getDate()))}
      />
    </div>
  );
}
