import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { selectCell } from '../../excel';
import { chaseList, chaseMessage, type LeadToChase } from '../../plan/chase';
import type { ViewProps } from '../Body';
import { DateField } from '../DateField';
import { actions, set, today } from '../session';
import { WORDS } from '../../words';

const useStyles = makeStyles({
  lead: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  link: {
    background: 'none',
    border: 'none',
    padding: 0,
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textAlign: 'left',
    cursor: 'pointer',
    minHeight: '24px',
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', alignItems: 'center' },
  copy: {
    width: '100%',
    boxSizing: 'border-box',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** By lead: what is missing or late, and a message ready to send. */
export default function Chase({ state, checked }: ViewProps) {
  const leads = useMemo(() => chaseList(checked.plans), [checked]);
  const board = checked.state.nextBoard;
  return (
    <section aria-label={WORDS.pane.chase}>
      <h2>{WORDS.pane.chase}</h2>
      <DateField
        key={board ?? 'none'}
        label={WORDS.pane.nextBoard}
        hint={WORDS.pane.nextBoardHint}
        date={board}
        today={today()}
        disabled={state.busy !== null || checked.open.readOnly}
        onChange={(nextBoard) => void actions.keep((kept) => ({ ...kept, nextBoard }))}
      />
      {leads.length === 0 && <p>{WORDS.pane.nobodyToChase}</p>}
      {leads.map((lead) => (
        <Lead key={lead.lead ?? ''} lead={lead} message={chaseMessage(lead, board)} />
      ))}
    </section>
  );
}

function Lead({ lead, message }: { lead: LeadToChase; message: string }) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const name = lead.lead ?? WORDS.pane.noLead;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message);
      set({ message: WORDS.pane.copied });
    } catch {
      // Office may not allow the clipboard: the message is shown, selected, to be copied by hand.
      setShown(true);
    }
  };
  const mail = `mailto:?subject=${encodeURIComponent(WORDS.pane.mailSubject)}&body=${encodeURIComponent(message)}`;
  return (
    <div className={styles.lead}>
      <h3 className={styles.title}>
        {name} ({lead.items.length})
      </h3>
      <ul className={styles.list}>
        {lead.items.map((item) => (
          <li key={`${item.sheet}:${item.row}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => void selectCell(item.sheet, item.row, item.column)}
            >
              {item.name} {item.action}
            </button>
            <div>{item.asks.join('; ')}</div>
          </li>
        ))}
      </ul>
      {lead.lead !== null && (
        <div className={styles.row}>
          <Button size="small" aria-label={`${WORDS.pane.copy}: ${name}`} onClick={() => void copy()}>
            {WORDS.pane.copy}
          </Button>
          {mail.length < 2000 && (
            <Button
              size="small"
              as="a"
              href={mail}
              target="_blank"
              rel="noreferrer"
              aria-label={`${WORDS.pane.mail}: ${name}`}
            >
              {WORDS.pane.mail}
            </Button>
          )}
        </div>
      )}
      {shown && (
        <textarea
          className={styles.copy}
          aria-label={WORDS.pane.copy}
          readOnly
          rows={6}
          value={message}
          ref={(box) => box?.select()}
        />
      )}
    </div>
  );
}
