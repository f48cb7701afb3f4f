import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readSettings, settingsText } from '../../plan/share';
import type { PlanRagState } from '../../plan/state';
import { FilePicker } from '../FilePicker';
import { actions } from '../session';
import { WORDS } from '../../words';

const FILE = 'plan-rag-settings.json';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
});

/**
 * The workbook's settings as a file or as text, to give to another team. The text is always there, because Excel on a
 * Mac ignores downloads from a pane (office-js issue 2700).
 */
export function Share({ state, disabled }: { state: PlanRagState; disabled: boolean }) {
  const own = settingsText(state);
  return <ShareText key={own} own={own} disabled={disabled} />;
}

function ShareText({ own, disabled }: { own: string; disabled: boolean }) {
  const styles = useStyles();
  const [text, setText] = useState(own);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const adopt = (given: string): void => {
    const { change, problems: found } = readSettings(given);
    setProblems(found);
    if (change) void actions.keep(change);
  };
  const open = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const given = await file.text();
    setText(given);
    adopt(given);
  };
  return (
    <div className={styles.box}>
      <Field
        label={WORDS.pane.share}
        hint={WORDS.pane.shareHint}
        {...(problems.length === 0
          ? {}
          : {
              validationMessage: [WORDS.pane.badText, ...problems].join(' '),
              validationState: 'error' as const,
            })}
      >
        <Textarea
          value={text}
          rows={5}
          disabled={disabled}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button disabled={disabled || text === own} onClick={() => adopt(text)}>
          {WORDS.pane.useText}
        </Button>
        <FilePicker
          label={WORDS.pane.openSettings}
          accept=".json,application/json"
          disabled={disabled}
          onPick={(files) => void open(files)}
        />
        <Button
          as="a"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(own)}`}
          download={FILE}
        >
          {WORDS.pane.saveSettings}
        </Button>
      </div>
    </div>
  );
}
