import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    maxHeight: '440px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  inner: { position: 'relative' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

export interface VirtualListProps<Item> {
  /** The list's name for a screen reader. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Pixels, before an item was drawn. */
  readonly estimate: (item: Item) => number;
  /** False for headings between the items, which the arrow keys pass over. */
  readonly isItem?: (item: Item) => boolean;
  readonly render: (item: Item) => ReactNode;
  /** Goes to an item and says which; for buttons beside the list. */
  readonly mover?: { current: ((by: 1 | -1) => Item | null) | null };
}

/** Boxes whose own use of the arrow keys comes first. */
const OWN_ARROWS = 'input:not([type=checkbox]), select, textarea';

/**
 * A list of any length of which only what is seen is drawn. The arrow keys, Home and End go from item to item; when the
 * item with the focus goes away, the focus stays at its place in the list.
 */
export function VirtualList<Item>({
  label,
  items,
  keyOf,
  estimate,
  isItem = () => true,
  render,
  mover,
}: VirtualListProps<Item>) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<number | null>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => estimate(items[index]!),
    getItemKey: (index) => keyOf(items[index]!),
    overscan: 6,
  });

  const focus = (index: number): void => {
    last.current = index;
    rows.scrollToIndex(index);
    requestAnimationFrame(() => {
      const row = place.current?.querySelector(`[data-index="${index}"]`);
      row?.querySelector<HTMLElement>('button, input, a[href]')?.focus({ preventScroll: true });
    });
  };
  const nearest = (from: number, by: 1 | -1): number | null => {
    for (let at = from; at >= 0 && at < items.length; at += by) if (isItem(items[at]!)) return at;
    return null;
  };
  if (mover)
    mover.current = (by) => {
      const at = nearest(last.current === null ? (by === 1 ? 0 : items.length - 1) : last.current + by, by);
      if (at === null) return null;
      last.current = at;
      rows.scrollToIndex(at, { align: 'center' });
      return items[at]!;
    };

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (target.matches(OWN_ARROWS)) return;
    const at = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
    const goal =
      event.key === 'ArrowDown'
        ? nearest(at + 1, 1)
        : event.key === 'ArrowUp'
          ? nearest(at - 1, -1)
          : event.key === 'Home'
            ? nearest(0, 1)
            : event.key === 'End'
              ? nearest(items.length - 1, -1)
              : null;
    if (goal === null) return;
    event.preventDefault();
    focus(goal);
  };

  // What had the focus may be gone (accepted, put right): the next one takes it, so that the keyboard goes on from there.
  const held = useRef(false);
  const followFocus = useEffectEvent(() => {
    if (!held.current || document.activeElement !== document.body || last.current === null) return;
    const at = nearest(Math.min(last.current, items.length - 1), 1) ?? nearest(items.length - 1, -1);
    if (at === null) place.current?.focus();
    else focus(at);
  });
  useEffect(() => followFocus(), [items]);

  return (
    <div
      ref={place}
      className={styles.list}
      tabIndex={0}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        held.current = true;
        const at = event.target.closest('[data-index]')?.getAttribute('data-index');
        if (at !== null && at !== undefined) last.current = Number(at);
      }}
      onBlur={(event) => {
        // Without a next place the element itself went away.
        held.current = event.relatedTarget === null || place.current?.contains(event.relatedTarget) === true;
      }}
    >
      <div className={styles.inner} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            data-index={row.index}
            ref={rows.measureElement}
            className={styles.item}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {render(items[row.index]!)}
          </div>
        ))}
      </div>
    </div>
  );
}
