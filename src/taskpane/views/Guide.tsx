import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ViewProps } from '../Body';
import { actions, job, session } from '../session';
import { sampleSheet } from '../sample';
import { WORDS } from '../../words';

/** Two minutes with Plan RAG, on a sample; where the workbook has no plan, also why not. */
export default function Guide({ state, checked }: ViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (session.takeAttention('guide')) heading.current?.focus();
  });
  const insert = (): void =>
    void job(WORDS.pane.writing, async (jobs) => {
      const [name = ''] = await jobs.addSheets([sampleSheet()]);
      return { message: WORDS.pane.sampleDone(name) };
    }).then(actions.read);
  return (
    <>
      {checked.plans.length === 0 && <NoPlan checked={checked} />}
      <section aria-label={WORDS.pane.welcome}>
        <h2 ref={heading} tabIndex={-1}>
          {WORDS.pane.welcome}
        </h2>
        <ol>
          {WORDS.pane.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button disabled={state.busy !== null || checked.open.readOnly} onClick={insert}>
          {WORDS.pane.trySample}
        </Button>{' '}
        <Button onClick={() => actions.show('files')}>{WORDS.pane.files}</Button>
      </section>
    </>
  );
}

function NoPlan({ checked }: Pick<ViewProps, 'checked'>) {
  const told = checked.skipped.filter(({ why }) => why !== WORDS.reading.isEmpty);
  return (
    <section aria-label={WORDS.pane.skipped}>
      <p>
        <strong>{WORDS.pane.noPlan}</strong> {WORDS.pane.noPlanHelp}
      </p>
      {told.length > 0 && (
        <ul>
          {told.map(({ sheet, why }) => (
            <li key={sheet}>
              <strong>{sheet}</strong>: {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
