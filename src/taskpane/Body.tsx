import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import type { Checked } from '../jobs';
import { actions, type PaneState, type View } from './session';
import { Plans } from './views/ThisPlan';
import { WORDS } from '../words';

export interface ViewProps {
  readonly state: PaneState;
  readonly checked: Checked;
}

/** Each view is loaded when it is first shown. */
const VIEWS: Readonly<Record<View, ComponentType<ViewProps>>> = {
  findings: lazy(() => import('./views/Findings')),
  changes: lazy(() => import('./views/Changes')),
  chase: lazy(() => import('./views/Chase')),
  trend: lazy(() => import('./views/Trend')),
  columns: lazy(() => import('./views/Columns')),
  files: lazy(() => import('./views/Files')),
  settings: lazy(() => import('./views/Settings')),
  guide: lazy(() => import('./views/Guide')),
};
const TABS = Object.keys(WORDS.pane.tabs) as (keyof typeof WORDS.pane.tabs)[];

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

/** The plans of the workbook and the views on them. */
export default function Body({ state, checked }: ViewProps) {
  const styles = useStyles();
  const nothing = checked.plans.length === 0 && state.view !== 'files';
  const View = VIEWS[nothing ? 'guide' : state.view];
  if (nothing) {
    return (
      <Suspense fallback={null}>
        <View state={state} checked={checked} />
      </Suspense>
    );
  }
  return (
    <>
      <Plans state={state} checked={checked} />
      <TabList
        aria-label={WORDS.pane.views}
        className={styles.tabs}
        selectedValue={state.view}
        size="small"
        onTabSelect={(_event, { value }) => actions.show(value as View)}
      >
        {TABS.map((view) => (
          <Tab key={view} value={view}>
            {WORDS.pane.tabs[view]}
          </Tab>
        ))}
      </TabList>
      <Suspense fallback={null}>
        <View state={state} checked={checked} />
      </Suspense>
    </>
  );
}
