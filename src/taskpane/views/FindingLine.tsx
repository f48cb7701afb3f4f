import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { selectCell } from '../../excel';
import { withAccepted } from '../../plan/accepted';
import { cellAddress } from '../../plan/address';
import { actions, today } from '../session';
import { WORDS } from '../words';
import type { FindingItem } from './finding-lines';
import { Reason } from './Reason';

const useStyles = makeStyles({
  line: { padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    border: 'none',
    background: 'transparent',
    padding: 0,
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/** One finding: where it is, what is wrong and what to do; it can be accepted with a reason. */
export function FindingLine({ line, disabled }: { line: FindingItem; disabled: boolean }) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { sheet, finding, id, accepted } = line;
  const { row, column, message } = finding;
  const where = row === null || column === null ? sheet : `${sheet}, ${cellAddress(row, column)}`;
  const keep = (reason: string | null): void => {
    setAsking(false);
    void actions.keep((state) => withAccepted(state, { sheet, key: id, reason, on: today() }));
  };
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.item}
        disabled={row === null || column === null}
        onClick={() => void selectCell(sheet, row ?? 0, column ?? 0)}
      >
        <strong>{where}</strong> {message}
      </button>
      {accepted === null ? (
        asking ? (
          <Reason
            label={WORDS.acceptReason}
            save={WORDS.acceptSave}
            disabled={disabled}
            onGive={keep}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <Button size="small" appearance="subtle" disabled={disabled} onClick={() => setAsking(true)}>
            {WORDS.accept}
          </Button>
        )
      ) : (
        <div className={styles.row}>
          <span>{WORDS.acceptedBecause(accepted)}</span>
          <Button size="small" appearance="subtle" disabled={disabled} onClick={() => keep(null)}>
            {WORDS.takeBack}
          </Button>
        </div>
      )}
    </div>
  );
}
