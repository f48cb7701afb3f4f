import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { FilePicker } from '../FilePicker';
import { readEarlierFile } from '../../jobs/file-worker';
import { actions, job, type PaneState } from '../session';
import { WORDS } from '../../words';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  told: { overflowWrap: 'anywhere' },
});

/** What the exception report is compared with and how it is laid out, from here and from the ribbon. */
export function ReportOptions({ state, disabled }: { state: PaneState; disabled: boolean }) {
  const styles = useStyles();
  const { keepApart, oneTablePerSheet, since } = state.reportOptions;
  const compare = ([file]: readonly File[]): void => {
    if (!file) return;
    void job(WORDS.pane.reading, async () => {
      const { reports, error } = await readEarlierFile(file);
      if (reports === null) return { error: WORDS.pane.notCompared(file.name, error) };
      return {
        reportOptions: { ...state.reportOptions, since: { file: file.name, reports } },
        message: WORDS.pane.comparedWith(file.name),
      };
    });
  };
  return (
    <section aria-label={WORDS.pane.reportOptions} className={styles.box}>
      <h3>{WORDS.pane.reportOptions}</h3>
      <Checkbox
        checked={keepApart}
        disabled={disabled}
        label={WORDS.pane.keepApart}
        onChange={(_event, { checked }) => actions.reportOptions({ keepApart: checked === true })}
      />
      <Checkbox
        checked={oneTablePerSheet}
        disabled={disabled}
        label={WORDS.pane.oneTablePerSheet}
        onChange={(_event, { checked }) => actions.reportOptions({ oneTablePerSheet: checked === true })}
      />
      <div className={styles.told}>
        {since === null ? WORDS.pane.comparedHere : WORDS.pane.comparedWith(since.file)}
      </div>
      <div className={styles.row}>
        <FilePicker
          label={WORDS.pane.compareWith}
          accept=".xlsx,.xlsm"
          size="small"
          disabled={disabled}
          onPick={compare}
        />
        {since !== null && (
          <Button size="small" disabled={disabled} onClick={() => actions.reportOptions({ since: null })}>
            {WORDS.pane.compareHere}
          </Button>
        )}
      </div>
    </section>
  );
}
