import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { prepareRecalculation } from '../../jobs';
import type { RatingEdit } from '../../plan/assessed';
import type { ViewProps } from '../Body';
import { overrideOf, withOverride } from '../../plan/overrides';
import { actions, today } from '../session';
import { WORDS } from '../words';
import { Reason } from './Reason';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '420px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  item: { padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/** Records that the officer keeps this rating, and why; it is then no longer offered. */
function keepRating(checked: ViewProps['checked'], edit: RatingEdit, reason: string): void {
  const plan = checked.plans.find((each) => each.plan.sheet === edit.sheet && holds(each, edit));
  const override = plan ? overrideOf(plan, edit, reason, today()) : null;
  if (override) void actions.keep((state) => withOverride(state, override));
}

const holds = (
  { actions: all }: ViewProps['checked']['plans'][number],
  { row, column }: RatingEdit,
): boolean =>
  all.some(({ action }) => action.ratings.some((cell) => cell.row === row && cell.column === column));

function Keep({ disabled, onKeep }: { disabled: boolean; onKeep: (reason: string) => void }) {
  const [asking, setAsking] = useState(false);
  return asking ? (
    <Reason
      label={WORDS.keepReason}
      save={WORDS.keepSave}
      disabled={disabled}
      onGive={(reason) => {
        setAsking(false);
        onKeep(reason);
      }}
      onCancel={() => setAsking(false)}
    />
  ) : (
    <Button size="small" appearance="subtle" disabled={disabled} onClick={() => setAsking(true)}>
      {WORDS.keepRating}
    </Button>
  );
}

const keyOf = (edit: RatingEdit): string => `${edit.sheet}:${edit.row}:${edit.column}`;

/** The ratings that would change, each with its reason; any can be left out before they are applied. */
export default function Changes({ state, checked }: ViewProps) {
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { edits, unsure } = prepareRecalculation(checked);
  const offered = state.preview ?? edits;
  if (offered.length === 0 && unsure.length === 0) return <p>{WORDS.noChanges}</p>;
  const chosen = offered.filter((edit) => !leftOut.has(keyOf(edit)));
  const toggle = (key: string): void =>
    setLeftOut(
      (before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]),
    );
  return (
    <section aria-label={WORDS.changes}>
      {unsure.length > 0 && (
        <div>
          <p>{WORDS.confirmScheme}</p>
          {unsure.map(({ plan, scheme }) => (
            <Button
              key={plan.sheet}
              size="small"
              onClick={() =>
                void actions.keep((kept) => ({
                  ...kept,
                  schemes: [...kept.schemes, { sheet: plan.sheet, scheme: scheme.scheme.id }],
                }))
              }
            >
              Use “{scheme.scheme.name}” for {plan.sheet}
            </Button>
          ))}
        </div>
      )}
      <ul className={styles.list} tabIndex={0} aria-label={`${offered.length} changes`}>
        {offered.map((edit) => (
          <li key={keyOf(edit)} className={styles.item}>
            <Checkbox
              checked={!leftOut.has(keyOf(edit))}
              onChange={() => toggle(keyOf(edit))}
              label={`${edit.ref}: ${edit.was ?? WORDS.blank} → ${edit.now}`}
            />
            <div>{edit.reason}</div>
            {edit.was !== null && (
              <Keep
                disabled={state.busy !== null || checked.open.readOnly}
                onKeep={(reason) => keepRating(checked, edit, reason)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={state.busy !== null || unsure.length > 0 || chosen.length === 0 || checked.open.readOnly}
          onClick={() => void actions.apply(chosen)}
        >
          {WORDS.apply} ({chosen.length})
        </Button>
        <Button onClick={actions.dismiss}>{WORDS.cancel}</Button>
      </div>
    </section>
  );
}
