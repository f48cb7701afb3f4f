import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { selectCell } from '../../excel';
import { prepareRecalculation } from '../../jobs';
import type { RatingEdit } from '../../plan/assessed';
import { overrideOf, withOverride } from '../../plan/overrides';
import type { ViewProps } from '../Body';
import { actions, session, today } from '../session';
import { VirtualList } from '../VirtualList';
import { WORDS } from '../../words';
import { LastChanges } from './LastChanges';
import { RatingMark } from './RatingMark';
import { markOf } from './marks';
import { Reason } from './Reason';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { ':focus': { outline: 'none' } },
  item: { padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  reason: { overflowWrap: 'anywhere', paddingLeft: tokens.spacingHorizontalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

const keyOf = (edit: RatingEdit): string => `${edit.sheet}:${edit.row}:${edit.column}`;
const estimate = (): number => 116;

/** The ratings that would change, each with its reason; any can be left out before they are applied. */
export default function Changes({ state, checked }: ViewProps) {
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (session.takeAttention('changes')) heading.current?.focus();
  });
  const { edits, unsure } = prepareRecalculation(checked);
  const offered = state.preview ?? edits;
  const chosen = offered.filter((edit) => !leftOut.has(keyOf(edit)));
  const disabled = state.busy !== null || checked.open.readOnly;
  const toggle = (key: string): void =>
    setLeftOut(
      (before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]),
    );
  return (
    <section aria-label={WORDS.pane.tabs.changes} className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {offered.length === 0 ? WORDS.pane.noChanges : WORDS.pane.wouldChange(offered.length)}
      </h2>
      {unsure.length > 0 && <Unsure unsure={unsure} disabled={disabled} />}
      {offered.length > 0 && (
        <>
          <VirtualList
            label={WORDS.pane.changes}
            items={offered}
            keyOf={keyOf}
            estimate={estimate}
            render={(edit) => (
              <Offered
                edit={edit}
                checked={checked}
                disabled={disabled}
                isChosen={!leftOut.has(keyOf(edit))}
                onToggle={() => toggle(keyOf(edit))}
              />
            )}
          />
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabledFocusable={disabled || unsure.length > 0 || chosen.length === 0}
              onClick={() => void actions.apply(chosen)}
            >
              {WORDS.pane.apply(chosen.length, offered.length)}
            </Button>
            <Button onClick={actions.dismiss}>{WORDS.pane.cancel}</Button>
          </div>
        </>
      )}
      <LastChanges state={state} checked={checked} />
    </section>
  );
}

/** Plans whose scheme nothing on the sheet tells: one click confirms it. */
function Unsure({
  unsure,
  disabled,
}: {
  unsure: ReturnType<typeof prepareRecalculation>['unsure'];
  disabled: boolean;
}) {
  return (
    <div>
      <p>{WORDS.pane.confirmScheme}</p>
      {unsure.map(({ plan, scheme }) => (
        <Button
          key={plan.sheet}
          size="small"
          disabled={disabled}
          onClick={() => void actions.useScheme(plan.sheet, scheme.scheme.id)}
        >
          {WORDS.pane.schemeForSheet(scheme.scheme.name, plan.sheet)}
        </Button>
      ))}
    </div>
  );
}

function Offered({
  edit,
  checked,
  disabled,
  isChosen,
  onToggle,
}: {
  edit: RatingEdit;
  checked: ViewProps['checked'];
  disabled: boolean;
  isChosen: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const was =
    edit.was === null ? WORDS.pane.blank : <RatingMark {...markOf(checked, edit.sheet, edit.was)} />;
  return (
    <div className={styles.item}>
      <Checkbox
        checked={isChosen}
        onChange={onToggle}
        label={
          <>
            <strong>{edit.ref}</strong>: {was} → <RatingMark {...markOf(checked, edit.sheet, edit.now)} />
          </>
        }
      />
      <div className={styles.reason}>{edit.reason}</div>
      {asking ? (
        <Reason
          label={WORDS.pane.keepReason}
          save={WORDS.pane.keepSave}
          disabled={disabled}
          onGive={(reason) => {
            setAsking(false);
            keepRating(checked, edit, reason);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.row}>
          <Button
            size="small"
            appearance="subtle"
            aria-label={WORDS.pane.showCellOf(edit.ref)}
            onClick={() => void selectCell(edit.sheet, edit.row, edit.column)}
          >
            {WORDS.pane.showCell}
          </Button>
          {edit.was !== null && (
            <Button size="small" appearance="subtle" disabled={disabled} onClick={() => setAsking(true)}>
              {WORDS.pane.keepRating}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

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
