import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { selectCell } from '../../excel';
import { cellAddress } from '../../plan/address';
import { longDate } from '../../plan/dates';
import type { LastRun } from '../../plan/state';
import type { ViewProps } from '../Body';
import { actions } from '../session';
import { VirtualList } from '../VirtualList';
import { WORDS } from '../../words';
import { LOCALE } from '../../words/format';
import { markOfCell } from './marks';
import { RatingMark } from './RatingMark';

type Cell = LastRun['cells'][number];

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  item: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const keyOf = ({ sheet, row, column }: Cell): string => `${sheet}:${row}:${column}`;
const estimate = (): number => 33;

/** What the last recalculation changed, also one from the ribbon or by somebody else, with Undo. */
export function LastChanges({ state, checked }: ViewProps) {
  const styles = useStyles();
  const run = checked.state.lastRun;
  if (!run || run.cells.length === 0) return null;
  const when = new Date(run.at);
  const time = Number.isNaN(when.getTime())
    ? ''
    : new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' }).format(when);
  return (
    <section aria-label={WORDS.pane.lastRun} className={styles.section}>
      <h3 className={styles.title}>{WORDS.pane.lastRun}</h3>
      <div>{WORDS.pane.lastRunTold(run.cells.length, longDate(run.asAt), time)}</div>
      <div>
        <Button
          size="small"
          disabledFocusable={state.busy !== null || checked.open.readOnly}
          onClick={() => void actions.undo()}
        >
          {WORDS.pane.putBack}
        </Button>
      </div>
      <VirtualList
        label={WORDS.pane.lastRun}
        items={run.cells}
        keyOf={keyOf}
        estimate={estimate}
        render={(cell) => (
          <div className={styles.item}>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void selectCell(cell.sheet, cell.row, cell.column)}
            >
              <span>
                {cell.sheet}, {cellAddress(cell.row, cell.column)}:{' '}
                <RatingMark {...markOfCell(checked, cell.sheet, cell.valueBefore, cell.fillBefore)} /> →{' '}
                <RatingMark {...markOfCell(checked, cell.sheet, cell.valueAfter, cell.fillAfter)} />
              </span>
            </Button>
          </div>
        )}
      />
    </section>
  );
}
