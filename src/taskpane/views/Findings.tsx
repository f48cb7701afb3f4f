import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { SEVERITIES } from '../../plan/findings/types';
import type { ViewProps } from '../Body';
import { actions } from '../session';
import { VirtualList } from '../VirtualList';
import { WORDS } from '../../words';
import { FindingLine, showCell } from './FindingLine';
import { isFinding, linesOf, type FindingGroup, type Grouping, type Line, type Shown } from './finding-lines';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  tools: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  wide: { gridColumn: '1 / -1' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  count: { flexGrow: 1 },
  group: { padding: tokens.spacingHorizontalS, background: tokens.colorNeutralBackground3 },
  groupName: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  advice: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  done: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const keyOf = (line: Line): string =>
  isFinding(line)
    ? `${line.assessed.plan.sheet} ${line.finding.row} ${line.finding.column} ${line.id} ${line.finding.message}`
    : `group ${line.group}`;
const estimate = (line: Line): number => (isFinding(line) ? 108 : 54);

/**
 * The findings by kind, lead or section. A click or Enter selects the cell in the sheet and keeps the place in the
 * list; the arrow keys, Previous and Next go from one to the other.
 */
export default function Findings({ state, checked }: ViewProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>({ grouping: 'kind', filter: '', severity: 'all' });
  const lines = useMemo(() => linesOf(checked, shown), [checked, shown]);
  const mover = useRef<((by: 1 | -1) => Line | null) | null>(null);
  const total = lines.filter(isFinding).length;
  const disabled = state.busy !== null || checked.open.readOnly;
  const move = (by: 1 | -1): void => {
    const line = mover.current?.(by) ?? null;
    if (line && isFinding(line)) showCell(line);
  };
  const nothing = checked.plans.every(({ findings }) => findings.length === 0);
  return (
    <section aria-label={WORDS.pane.findings} className={styles.section}>
      <FixesDone state={state} checked={checked} />
      {nothing ? (
        <p>{WORDS.pane.noFindings}</p>
      ) : (
        <>
          <Tools shown={shown} onChange={setShown} />
          <div className={styles.row}>
            <span className={styles.count} aria-live="polite">
              {WORDS.pane.listed(total)}
            </span>
            <Button size="small" disabled={total === 0} onClick={() => move(-1)}>
              {WORDS.pane.previous}
            </Button>
            <Button size="small" disabled={total === 0} onClick={() => move(1)}>
              {WORDS.pane.next}
            </Button>
          </div>
          {total > 0 && (
            <VirtualList
              label={WORDS.pane.listed(total)}
              items={lines}
              keyOf={keyOf}
              estimate={estimate}
              isItem={isFinding}
              mover={mover}
              render={(line) =>
                isFinding(line) ? (
                  <FindingLine line={line} settings={checked.state.settings} disabled={disabled} />
                ) : (
                  <Group line={line} />
                )
              }
            />
          )}
        </>
      )}
    </section>
  );
}

function Group({ line: { group, count, advice } }: { line: FindingGroup }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <div role="heading" aria-level={3} className={styles.groupName}>
        {group} ({count})
      </div>
      {advice !== null && <div className={styles.advice}>{advice}</div>}
    </div>
  );
}

function Tools({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Field label={WORDS.pane.filter} className={styles.wide}>
        <Input
          size="small"
          type="search"
          value={shown.filter}
          onChange={(_event, { value }) => onChange({ ...shown, filter: value.toLowerCase() })}
        />
      </Field>
      <Field label={WORDS.pane.groupBy}>
        <Select
          size="small"
          value={shown.grouping}
          onChange={(_event, { value }) => onChange({ ...shown, grouping: value as Grouping })}
        >
          {Object.entries(WORDS.pane.groups).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={WORDS.pane.severity}>
        <Select
          size="small"
          value={shown.severity}
          onChange={(_event, { value }) => onChange({ ...shown, severity: value as Shown['severity'] })}
        >
          {(['all', ...SEVERITIES] as const).map((value) => (
            <option key={value} value={value}>
              {WORDS.pane.severities[value]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** Cells that were put right from here, each with its own Undo. */
function FixesDone({ state, checked }: ViewProps) {
  const styles = useStyles();
  if (state.fixes.length === 0) return null;
  return (
    <div>
      <strong>{WORDS.pane.fixesDone}</strong>
      <ul className={styles.done}>
        {state.fixes.map((done, index) => (
          <li key={`${index} ${done.sentence}`}>
            {done.sentence}{' '}
            <Button
              size="small"
              aria-label={WORDS.pane.undoFix(done.sentence)}
              disabled={state.busy !== null || checked.open.readOnly}
              onClick={() => void actions.undoFix(done)}
            >
              {WORDS.pane.undoShort}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
