/**
 * What a small task pane of React and Fluent UI costs before it does anything: the same imports as the first paint of
 * Microsoft's own React template needs, and as much on the page. scripts/bench-pane.ts builds it beside ours.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { Board24Regular, CalendarCheckmark24Regular, People24Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, minHeight: '100vh', alignContent: 'start' },
  header: {
    display: 'grid',
    justifyItems: 'center',
    padding: tokens.spacingVerticalXXL,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: 0, padding: tokens.spacingHorizontalL },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalM },
  form: { display: 'grid', justifyItems: 'center', gap: tokens.spacingVerticalM },
});

const PROMISES: readonly { readonly icon: ReactElement; readonly text: string }[] = [
  { icon: <Board24Regular />, text: 'See each plan at a glance' },
  { icon: <CalendarCheckmark24Regular />, text: 'Know what is due' },
  { icon: <People24Regular />, text: 'Ask those who lead' },
];

function Baseline() {
  const styles = useStyles();
  const [text, setText] = useState('On track');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Image width={64} height={64} src="assets/icon-80.png" alt="" />
        <h1 className={styles.title}>A pane</h1>
      </header>
      <ul className={styles.list}>
        {PROMISES.map(({ icon, text: promise }) => (
          <li key={promise} className={styles.item}>
            {icon} {promise}
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field label="Text for the cell">
          <Textarea value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <Button
          appearance="primary"
          onClick={() =>
            void Excel.run(async (context) => {
              context.workbook.getSelectedRange().values = [[text]];
              await context.sync();
            })
          }
        >
          Write
        </Button>
      </div>
    </div>
  );
}

void Office.onReady(() => {
  const place = document.getElementById('plan-rag');
  if (place)
    createRoot(place).render(
      <FluentProvider theme={webLightTheme}>
        <Baseline />
      </FluentProvider>,
    );
});
