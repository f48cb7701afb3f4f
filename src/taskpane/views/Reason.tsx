import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { WORDS } from '../../words';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    flexWrap: 'wrap',
  },
});

/** Asks for a reason in one line: Enter gives it, Esc leaves it. */
export function Reason({
  label,
  save,
  disabled,
  onGive,
  onCancel,
}: {
  label: string;
  save: string;
  disabled: boolean;
  onGive: (reason: string) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const give = (): void => {
    if (reason.trim() !== '') onGive(reason.trim());
  };
  return (
    <div className={styles.row}>
      <Input
        size="small"
        autoFocus
        aria-label={label}
        placeholder={label}
        value={reason}
        onChange={(_event, { value }) => setReason(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') give();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <Button size="small" disabled={disabled || reason.trim() === ''} onClick={give}>
        {save}
      </Button>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {WORDS.pane.cancel}
      </Button>
    </div>
  );
}
