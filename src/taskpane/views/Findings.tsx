import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ViewProps } from '../Body';
import { WORDS } from '../words';
import { FindingLine } from './FindingLine';
import { linesOf, type Grouping } from './finding-lines';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end', flexWrap: 'wrap' },
  list: {
    height: '420px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    marginTop: tokens.spacingVerticalS,
  },
  group: {
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalXS,
    background: tokens.colorNeutralBackground3,
  },
});

/**
 * The findings by kind, lead or section. A click or Enter selects the cell in the sheet and keeps the place in the
 * list; the arrow keys go to the next and the previous one.
 */
export default function Findings({ state, checked }: ViewProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('kind');
  const lines = useMemo(
    () => linesOf(checked, grouping, filter.trim().toLowerCase()),
    [checked, grouping, filter],
  );
  const place = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => ('group' in lines[index]! ? 30 : 108),
    overscan: 6,
  });
  const total = lines.filter((line) => 'finding' in line).length;
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = Number(
      (event.target as HTMLElement).closest('[data-index]')?.getAttribute('data-index') ?? -1,
    );
    if (by === 0 || (event.target as HTMLElement).tagName === 'INPUT') return;
    event.preventDefault();
    let next = at + by;
    while (next >= 0 && next < lines.length && 'group' in lines[next]!) next += by;
    if (next < 0 || next >= lines.length) return;
    rows.scrollToIndex(next);
    requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus(),
    );
  };
  if (total === 0 && filter === '') return <p>{WORDS.noFindings}</p>;
  return (
    <section aria-label={WORDS.findings}>
      <div className={styles.tools}>
        <Field label={`${WORDS.filter} (${total})`}>
          <Input size="small" value={filter} onChange={(_event, { value }) => setFilter(value)} />
        </Field>
        <Field label={WORDS.groupBy}>
          <Select
            size="small"
            value={grouping}
            onChange={(_event, { value }) => setGrouping(value as Grouping)}
          >
            {Object.entries(WORDS.groups).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div
        ref={place}
        className={styles.list}
        tabIndex={0}
        role="group"
        aria-label={WORDS.listed(total)}
        onKeyDown={step}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index]!;
            return (
              <div
                key={row.key}
                data-index={row.index}
                ref={rows.measureElement}
                style={{
                  position: 'absolute',
                  top: 0,
                  left: 0,
                  width: '100%',
                  transform: `translateY(${row.start}px)`,
                }}
              >
                {'group' in line ? (
                  <div className={styles.group}>{line.group}</div>
                ) : (
                  <FindingLine line={line} disabled={state.busy !== null || checked.open.readOnly} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
