import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import {
  consolidate,
  withLayoutColumn,
  workbooksAmong,
  type FileResult,
  type PickedFile,
} from '../../jobs/consolidate';
import { startFileWorker } from '../../jobs/file-worker';
import { FIELDS, type Field as PlanField } from '../../plan/model';
import { FIELD_LABELS } from '../../plan/reading';
import type { ViewProps } from '../Body';
import { FilePicker } from '../FilePicker';
import { actions, job, set } from '../session';
import { WORDS } from '../../words';
import { ReportOptions } from './ReportOptions';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  name: { overflowWrap: 'anywhere' },
});

/** Other teams' files: picked or dropped, read one at a time in a worker, and reported with the open workbook. */
export default function Files({ state, checked }: ViewProps) {
  const styles = useStyles();
  const read = (picked: Iterable<PickedFile>): void => void readFiles([...picked], checked);
  const idle = state.busy === null;
  return (
    <section aria-label={WORDS.pane.files}>
      <h2>{WORDS.pane.files}</h2>
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          read(event.dataTransfer.files);
        }}
      >
        <p>{WORDS.pane.filesHelp}</p>
        <div className={styles.row}>
          <FilePicker
            label={WORDS.pane.pickFiles}
            accept=".xlsx,.xlsm"
            from="files"
            disabled={!idle}
            onPick={read}
          />
          <FilePicker label={WORDS.pane.pickFolder} from="folder" disabled={!idle} onPick={read} />
        </div>
      </div>
      <ReportOptions state={state} disabled={!idle || checked.open.readOnly} />
      {state.fileResults.length === 0 ? (
        <p>{WORDS.pane.noFilesRead}</p>
      ) : (
        <>
          <ul>
            {state.fileResults.map((result) => (
              <li key={result.file} className={styles.name}>
                <Result result={result} disabled={!idle || checked.open.readOnly} />
              </li>
            ))}
          </ul>
          <Button
            appearance="primary"
            disabled={!idle || checked.open.readOnly}
            onClick={() => void actions.report()}
          >
            {WORDS.pane.reportOver(state.fileResults.length - unreadAmong(state.fileResults))}
          </Button>
        </>
      )}
    </section>
  );
}

const unreadAmong = (results: readonly FileResult[]): number =>
  results.filter(({ error }) => error !== null).length;

async function readFiles(picked: readonly PickedFile[], checked: ViewProps['checked']): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  await job(WORDS.pane.reading, async () => {
    const { extracts, results, cancelled } = await consolidate(workbooksAmong(picked), {
      asAt: checked.asAt,
      state: checked.state,
      reading: startFileWorker,
      signal: controller.signal,
      onProgress: ({ done, total, reading }) => {
        if (reading !== null)
          set({ busy: { words: WORDS.pane.readingFile(reading, done, total), share: done / total, stop } });
      },
    });
    return {
      files: extracts,
      fileResults: results,
      message: cancelled
        ? WORDS.pane.stopped
        : WORDS.pane.filesRead(results.length - unreadAmong(results), unreadAmong(results)),
    };
  });
}

function Result({ result, disabled }: { result: FileResult; disabled: boolean }) {
  if (result.error !== null)
    return (
      <>
        <strong>{result.file}</strong>: {result.error}
      </>
    );
  const rows = result.plans.reduce((sum, plan) => sum + plan.rows, 0);
  return (
    <>
      <strong>{result.file}</strong>: {WORDS.pane.fileRead(result.plans.length, rows)}
      {result.plans
        .filter(({ unsure }) => unsure.length > 0)
        .map((plan) => (
          <details key={plan.sheet}>
            <summary>{plan.unsure.join(' ')}</summary>
            {plan.columns.map((column) => (
              <Field key={column.header} label={column.header || WORDS.pane.noHeader} hint={column.why}>
                <Select
                  size="small"
                  defaultValue={column.field ?? ''}
                  disabled={disabled || column.header === ''}
                  onChange={(_event, { value }) =>
                    void actions.keep((kept) => ({
                      ...kept,
                      corrections: withLayoutColumn(
                        kept.corrections,
                        plan.columns,
                        column.header,
                        value === '' ? null : (value as PlanField),
                      ),
                    }))
                  }
                >
                  <option value="">{WORDS.pane.leaveAlone}</option>
                  {FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {FIELD_LABELS[field]}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </details>
        ))}
    </>
  );
}
