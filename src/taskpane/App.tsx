import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { DateField } from './DateField';
import { actions, session, today, type PaneState } from './session';
import { useTheme } from './theme';
import { WORDS } from '../words';

const Body = lazy(() => import('./Body'));

const useStyles = makeStyles({
  provider: { backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '100vh',
    '& h2': { margin: 0, fontSize: tokens.fontSizeBase400 },
    '& h3': { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase300 },
    // A long choice must not push the pane wider than it is.
    '& .fui-Select, & .fui-Select__select, & .fui-Field, & .fui-Input': { minWidth: '0', maxWidth: '100%' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end', flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  primary: { display: 'grid', gap: tokens.spacingVerticalS },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  today: { minWidth: '64px' },
  /** Room for one line is always kept, so that nothing jumps. */
  status: { minHeight: '40px', display: 'grid', gap: tokens.spacingVerticalXS },
});

/** The task pane. */
export function App() {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const styles = useStyles();
  const theme = useTheme();
  useEffect(() => {
    void actions.start();
  }, []);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <main className={styles.pane} aria-busy={state.busy !== null}>
        <div className={styles.head}>
          <h1 className={styles.title}>{WORDS.pane.name}</h1>
          <Button appearance="subtle" size="small" onClick={() => actions.show('guide')}>
            {WORDS.pane.guide}
          </Button>
        </div>
        {state.firstRun && <NewHere />}
        <Actions state={state} />
        <Status state={state} />
        {state.checked && (
          <Suspense fallback={null}>
            <Body state={state} checked={state.checked} />
          </Suspense>
        )}
      </main>
    </FluentProvider>
  );
}

/** Shown until the guide was seen or waved away on this computer. */
function NewHere() {
  const styles = useStyles();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        {WORDS.pane.newHere}{' '}
        <span className={styles.row}>
          <Button size="small" onClick={() => actions.show('guide')}>
            {WORDS.pane.showGuide}
          </Button>
          <Button size="small" appearance="subtle" onClick={actions.skipGuide}>
            {WORDS.pane.notNow}
          </Button>
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

function Actions({ state }: { state: PaneState }) {
  const styles = useStyles();
  const { checked } = state;
  const idle = state.busy === null;
  const canWrite = idle && checked !== null && !checked.open.readOnly && checked.plans.length > 0;
  const board = checked?.state.nextBoard ?? null;
  return (
    <div className={styles.primary}>
      <div className={styles.row}>
        <DateField
          key={checked?.asAt ?? 'today'}
          label={WORDS.pane.asAt}
          date={checked?.asAt ?? today()}
          today={today()}
          disabled={!idle}
          onChange={(asAt) => void actions.keep((kept) => ({ ...kept, asAt }))}
        />
        <Button
          className={styles.today}
          disabledFocusable={!idle}
          onClick={() => void actions.keep((kept) => ({ ...kept, asAt: null }))}
        >
          {WORDS.pane.today}
        </Button>
        {board !== null && (
          <Button
            disabledFocusable={!idle}
            onClick={() => void actions.keep((kept) => ({ ...kept, asAt: board }))}
          >
            {WORDS.pane.nextBoard}
          </Button>
        )}
      </div>
      <Button appearance="primary" disabledFocusable={!canWrite} onClick={() => void actions.preview()}>
        {WORDS.pane.recalculate}
      </Button>
      <div className={styles.pair}>
        <Button disabledFocusable={!idle} onClick={() => void actions.check()}>
          {WORDS.pane.check}
        </Button>
        <Button disabledFocusable={!canWrite} onClick={() => void actions.report()}>
          {WORDS.pane.report}
        </Button>
      </div>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={!canWrite || !checked?.state.lastRun}
          onClick={() => void actions.undo()}
        >
          {WORDS.pane.undo}
        </Button>
        <Button size="small" disabledFocusable={!canWrite} onClick={() => void actions.clear()}>
          {WORDS.pane.clear}
        </Button>
      </div>
    </div>
  );
}

function Status({ state: { busy, message, error, checked } }: { state: PaneState }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.status}>
        <div role="status" aria-live="polite">
          {busy ? busy.words : message}
        </div>
        {busy && (
          <div className={styles.row}>
            <ProgressBar aria-label={busy.words} {...(busy.share === null ? {} : { value: busy.share })} />
            {busy.stop && (
              <Button size="small" onClick={busy.stop}>
                {WORDS.pane.stop}
              </Button>
            )}
          </div>
        )}
      </div>
      {error && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {error}{' '}
            <Button size="small" onClick={() => void actions.read()}>
              {WORDS.pane.tryAgain}
            </Button>{' '}
            <Button size="small" onClick={actions.dismissError}>
              {WORDS.pane.close}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {checked?.open.readOnly && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{WORDS.pane.readOnly}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
