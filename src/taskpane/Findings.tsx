import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { selectCell } from '../excel';
import type { Checked } from '../jobs';
import { cellAddress } from '../plan/address';
import { CATALOGUE, findingKind, type Finding } from '../plan/findings';
import { WORDS } from './words';

const useStyles = makeStyles({
  list: { height: '420px', overflow: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}` },
  group: {
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalXS,
    background: tokens.colorNeutralBackground3,
  },
  item: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    border: 'none',
    background: 'transparent',
    padding: tokens.spacingHorizontalXS,
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    boxSizing: 'border-box',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

type Line = { readonly group: string } | { readonly sheet: string; readonly finding: Finding };

/** The findings grouped by kind; a click or Enter selects the cell in the sheet and keeps the place in the list. */
export function Findings({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const [filter, setFilter] = useState('');
  const lines = useMemo(() => linesOf(checked, filter.trim().toLowerCase()), [checked, filter]);
  const place = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => ('group' in lines[index]! ? 30 : 84),
    overscan: 6,
  });
  const total = lines.filter((line) => 'finding' in line).length;
  if (total === 0 && filter === '') return <p>{WORDS.noFindings}</p>;
  return (
    <section aria-label={WORDS.findings}>
      <Field label={`${WORDS.filter} (${total})`}>
        <Input size="small" value={filter} onChange={(_event, { value }) => setFilter(value)} />
      </Field>
      <div ref={place} className={styles.list} tabIndex={0} role="group" aria-label={`${total} findings`}>
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
                  <FindingLine sheet={line.sheet} finding={line.finding} className={styles.item} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

function FindingLine({ sheet, finding, className }: { sheet: string; finding: Finding; className: string }) {
  const { row, column, message } = finding;
  const where = row === null || column === null ? sheet : `${sheet}, ${cellAddress(row, column)}`;
  return (
    <button
      type="button"
      className={className}
      disabled={row === null || column === null}
      onClick={() => void selectCell(sheet, row ?? 0, column ?? 0)}
    >
      <strong>{where}</strong> {message}
    </button>
  );
}

function linesOf(checked: Checked, filter: string): Line[] {
  const all = checked.plans.flatMap(({ plan, findings }) =>
    findings.map((finding) => ({ sheet: plan.sheet, finding })),
  );
  const shown = all.filter(
    ({ sheet, finding }) =>
      filter === '' ||
      `${sheet} ${findingKind(finding.code).title} ${finding.message}`.toLowerCase().includes(filter),
  );
  const RANK = { error: 0, warning: 1, info: 2 };
  const kinds = [...CATALOGUE].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return kinds.flatMap((kind): Line[] => {
    const mine = shown.filter(({ finding }) => finding.code === kind.code);
    return mine.length === 0 ? [] : [{ group: `${kind.title} (${mine.length})` }, ...mine];
  });
}
