import { makeStyles, tokens } from '@fluentui/react-components';
import type { RatingGroup } from '../../plan/schemes/types';

/** One shape a group, on 12 by 12: a rating is known by its word and its shape, never by colour alone (WCAG 1.4.1). */
const SHAPES: Readonly<Record<RatingGroup, string>> = {
  red: 'M4 1h4l3 3v4l-3 3H4L1 8V4z',
  amberRed: 'M1 2h10L6 11z',
  amber: 'M6 1l5 10H1z',
  amberGreen: 'M6 .5 11.5 6 6 11.5.5 6z',
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1z',
  blue: 'M1.5 1.5h9v9h-9z',
  grey: 'M1 4h10v4H1z',
  noData: 'M2.5 1 6 4.5 9.5 1 11 2.5 7.5 6 11 9.5 9.5 11 6 7.5 2.5 11 1 9.5 4.5 6 1 2.5z',
};

const useStyles = makeStyles({
  mark: { whiteSpace: 'nowrap' },
  shape: {
    width: '12px',
    height: '12px',
    marginRight: '4px',
    verticalAlign: '-1px',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', stroke: 'CanvasText' },
  },
});

export interface Mark {
  readonly name: string;
  readonly group: RatingGroup | null;
  readonly colour: string | null;
}

/** A rating as its shape, colour and word. */
export function RatingMark({ name, group, colour }: Mark) {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      {group !== null && (
        <svg className={styles.shape} viewBox="0 0 12 12" aria-hidden="true">
          <path d={SHAPES[group]} fill={colour ?? 'none'} />
        </svg>
      )}
      {name}
    </span>
  );
}
