import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fix } from '../../plan/fixes';
import { actions } from '../session';
import { WORDS } from '../../words';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What the cell may say instead: one is chosen and written; Undo takes it back. */
export function FixBox({
  fix,
  where,
  disabled,
  onDone,
}: {
  fix: Fix;
  where: string;
  disabled: boolean;
  onDone: () => void;
}) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const choice = fix.choices[chosen]!;
  return (
    <div className={styles.box}>
      <Field label={WORDS.pane.writeInstead(where)}>
        <Select
          size="small"
          autoFocus
          value={String(chosen)}
          onChange={(_event, { value }) => setChosen(Number(value))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        >
          {fix.choices.map(({ label, content }, index) => (
            <option key={label} value={index}>
              {content.kind === 'blank' ? WORDS.pane.clearCell : label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={disabled}
          onClick={() => {
            onDone();
            void actions.fix(fix, choice);
          }}
        >
          {WORDS.pane.writeIt}
        </Button>
        <Button size="small" onClick={onDone}>
          {WORDS.pane.cancel}
        </Button>
      </div>
    </div>
  );
}
