import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { FileResult, PickedFile } from '../../jobs/consolidate';
import type { ViewProps } from '../Body';
import { droppedFiles } from '../dropped';
import { FilePicker } from '../FilePicker';
import { correctColumn, readFiles, unreadAmong, type FilePlan } from '../team-files';
import { actions } from '../session';
import { WORDS } from '../../words';
import { FieldSelect } from './FieldSelect';
import { ReportOptions } from './ReportOptions';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  report: { marginTop: tokens.spacingVerticalM },
  name: { overflowWrap: 'anywhere' },
});

/** Other teams' files: picked or dropped, read one at a time in a worker, and reported with the open workbook. */
export default function Files({ state, checked }: ViewProps) {
  const styles = useStyles();
  const read = (picked: readonly PickedFile[]): void => void readFiles(picked);
  const idle = state.busy === null;
  const { fileResults: results } = state;
  return (
    <section aria-label={WORDS.pane.files}>
      <h2>{WORDS.pane.files}</h2>
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (idle) void droppedFiles(event.dataTransfer).then(read);
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
      {results.length === 0 ? (
        <p>{WORDS.pane.noFilesRead}</p>
      ) : (
        <>
          <Button
            className={styles.report}
            appearance="primary"
            disabledFocusable={!idle || checked.open.readOnly}
            onClick={() => void actions.report()}
          >
            {WORDS.pane.reportOver(results.length - unreadAmong(results))}
          </Button>
          <ul>
            {results.map((result) => (
              <li key={result.file} className={styles.name}>
                <Result result={result} disabled={checked.open.readOnly} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A line for a file; the others are not drawn again when one more is read. */
const Result = memo(function Result({ result, disabled }: { result: FileResult; disabled: boolean }) {
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
      {result.plans.map((plan) => (
        <PlanColumns key={plan.name} plan={plan} disabled={disabled} />
      ))}
    </>
  );
});

/** What the columns of a plan were taken for, drawn when it is opened. A change is taken while others are being read. */
function PlanColumns({ plan, disabled }: { plan: FilePlan; disabled: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {plan.unsure.length > 0 ? plan.unsure.join(' ') : WORDS.pane.columnsOfSheet(plan.sheet)}
      </summary>
      {isOpen &&
        plan.columns.map((column, at) => (
          <FieldSelect
            key={`${at} ${column.header}`}
            header={column.header}
            field={column.field}
            hint={column.why}
            disabled={disabled}
            onChoose={(field) => correctColumn(plan, column.header, field)}
          />
        ))}
    </details>
  );
}
