import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { selectCell } from '../../excel';
import { withAccepted } from '../../plan/accepted';
import { cellAddress } from '../../plan/address';
import { fixOf } from '../../plan/fixes';
import type { Settings } from '../../plan/settings';
import { actions, today } from '../session';
import { WORDS } from '../../words';
import type { FindingItem } from './finding-lines';
import { FixBox } from './FixBox';
import { Reason } from './Reason';

const useStyles = makeStyles({
  line: { padding: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
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
    ':disabled': { cursor: 'default' },
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** Shows the cell of a finding in the sheet. */
export function showCell({ assessed, finding: { row, column } }: FindingItem): void {
  if (row !== null && column !== null) void selectCell(assessed.plan.sheet, row, column);
}

/** One finding: where it is, what is wrong and what to do; it can be put right where that is certain, or accepted with a reason. */
export function FindingLine({
  line,
  settings,
  disabled,
}: {
  line: FindingItem;
  settings: Settings;
  disabled: boolean;
}) {
  const styles = useStyles();
  const [asking, setAsking] = useState<'accept' | 'fix' | null>(null);
  const { assessed, finding, id, accepted } = line;
  const { sheet } = assessed.plan;
  const { row, column, message } = finding;
  const where = row === null || column === null ? sheet : `${sheet}, ${cellAddress(row, column)}`;
  const keep = (reason: string | null): void => {
    setAsking(null);
    void actions.keep((state) => withAccepted(state, { sheet, key: id, reason, on: today() }));
  };
  const fix = accepted === null ? fixOf(assessed, finding, settings) : null;
  const leave = (): void => setAsking(null);
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.item}
        disabled={row === null || column === null}
        onClick={() => showCell(line)}
      >
        <strong>{where}</strong> {message}
      </button>
      {accepted !== null ? (
        <div className={styles.row}>
          <span>{WORDS.pane.acceptedBecause(accepted)}</span>
          <Button size="small" disabled={disabled} onClick={() => keep(null)}>
            {WORDS.pane.takeBack}
          </Button>
        </div>
      ) : asking === 'accept' ? (
        <Reason
          label={WORDS.pane.acceptReason}
          save={WORDS.pane.acceptSave}
          disabled={disabled}
          onGive={keep}
          onCancel={leave}
        />
      ) : asking === 'fix' && fix ? (
        <FixBox fix={fix} where={where} disabled={disabled} onDone={leave} />
      ) : (
        <div className={styles.row}>
          {fix && (
            <Button size="small" disabled={disabled} onClick={() => setAsking('fix')}>
              {WORDS.pane.putRight}
            </Button>
          )}
          <Button size="small" appearance="subtle" disabled={disabled} onClick={() => setAsking('accept')}>
            {WORDS.pane.accept}
          </Button>
        </div>
      )}
    </div>
  );
}
