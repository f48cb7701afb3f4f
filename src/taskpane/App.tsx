import {
  Button,
  Field,
  FluentProvider,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { longDate, type IsoDate } from '../plan/dates';
import { NO_CONTEXT, readTimescale } from '../plan/timescale';
import { Changes } from './Changes';
import { Columns } from './Columns';
import { Findings } from './Findings';
import { PlanCard } from './PlanCard';
import { actions, session, today, type PaneState } from './session';
import { WORDS } from './words';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '100vh',
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end', flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  primary: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** The task pane. */
export function App() {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const styles = useStyles();
  useEffect(() => {
    if (session.get().checked === null) void actions.read();
  }, []);
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={styles.pane} aria-busy={state.busy !== null}>
        <h1 className={styles.title}>{WORDS.name}</h1>
        <Actions state={state} />
        <Status state={state} />
        {state.checked && <Body state={state} />}
      </main>
    </FluentProvider>
  );
}

function Actions({ state }: { state: PaneState }) {
  const styles = useStyles();
  const { checked } = state;
  const idle = state.busy === null;
  const canWrite = idle && checked !== null && !checked.open.readOnly && checked.plans.length > 0;
  return (
    <div className={styles.primary}>
      <div className={styles.row}>
        <AsAt key={checked?.asAt ?? 'today'} date={checked?.asAt ?? today()} disabled={!idle} />
        <Button disabled={!idle} onClick={() => void actions.keep((kept) => ({ ...kept, asAt: null }))}>
          {WORDS.today}
        </Button>
      </div>
      <Button appearance="primary" disabled={!canWrite} onClick={() => void actions.preview()}>
        {WORDS.recalculate}
      </Button>
      <Button disabled={!idle} onClick={() => void actions.check()}>
        {WORDS.check}
      </Button>
      <Button disabled={!canWrite} onClick={() => void actions.report()}>
        {WORDS.report}
      </Button>
      <div className={styles.row}>
        <Button
          size="small"
          disabled={!canWrite || !checked?.state.lastRun}
          onClick={() => void actions.undo()}
        >
          {WORDS.undo}
        </Button>
        <Button size="small" disabled={!canWrite} onClick={() => void actions.clear()}>
          {WORDS.clear}
        </Button>
      </div>
    </div>
  );
}

/** A date as people write it ("31 March 2025", "31/3/25"), read by the same rules as the plan's own. */
function AsAt({ date, disabled }: { date: IsoDate; disabled: boolean }) {
  const [problem, setProblem] = useState<string | null>(null);
  const take = (text: string): void => {
    const { kind, due } = readTimescale({ text }, NO_CONTEXT);
    if (kind !== 'by' || due === null) return setProblem(WORDS.notADate);
    setProblem(null);
    if (due !== date) void actions.keep((kept) => ({ ...kept, asAt: due }));
  };
  return (
    <Field
      label={WORDS.asAt}
      {...(problem === null ? {} : { validationMessage: problem, validationState: 'error' as const })}
    >
      <Input
        defaultValue={longDate(date)}
        disabled={disabled}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

function Status({ state }: { state: PaneState }) {
  return (
    <>
      <div role="status" aria-live="polite">
        {state.busy ? <Spinner size="tiny" label={state.busy} labelPosition="after" /> : state.message}
      </div>
      {state.error && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {state.error}{' '}
            <Button size="small" onClick={() => void actions.read()}>
              {WORDS.tryAgain}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {state.checked?.open.readOnly && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{WORDS.readOnly}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Body({ state }: { state: PaneState }) {
  const checked = state.checked!;
  if (checked.plans.length === 0) {
    return (
      <section aria-label={WORDS.skipped}>
        <p>
          <strong>{WORDS.noPlan}</strong> {WORDS.noPlanHelp}
        </p>
        <ul>
          {checked.skipped.map(({ sheet, why }) => (
            <li key={sheet}>
              <strong>{sheet}</strong>: {why}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <>
      {checked.plans.map((plan, index) => (
        <PlanCard key={`${plan.plan.sheet}:${index}`} assessed={plan} />
      ))}
      <TabList
        selectedValue={state.view}
        size="small"
        onTabSelect={(_event, { value }) => actions.show(value as PaneState['view'])}
      >
        <Tab value="findings">{WORDS.findings}</Tab>
        <Tab value="changes">Changes</Tab>
        <Tab value="columns">Columns</Tab>
      </TabList>
      {state.view === 'findings' && <Findings checked={checked} />}
      {state.view === 'changes' && (
        <Changes checked={checked} preview={state.preview} busy={state.busy !== null} />
      )}
      {state.view === 'columns' && <Columns checked={checked} />}
    </>
  );
}
