import { Button } from '@fluentui/react-components';
import type { ViewProps } from '../Body';
import { actions, job } from '../session';
import { sampleSheet } from '../sample';
import { WORDS } from '../words';

/** No plan in the workbook: why not, and a two-minute guide. */
export default function Welcome({ state, checked }: ViewProps) {
  const insert = (): void =>
    void job(WORDS.writing, async (jobs) => {
      const [name = ''] = await jobs.addSheets([sampleSheet()]);
      return { message: WORDS.sampleDone(name) };
    }).then(actions.read);
  const told = checked.skipped.filter(({ why }) => why !== 'It is empty.');
  return (
    <>
      <section aria-label={WORDS.skipped}>
        <p>
          <strong>{WORDS.noPlan}</strong> {WORDS.noPlanHelp}
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
      <section aria-label={WORDS.welcome}>
        <h2>{WORDS.welcome}</h2>
        <ol>
          {WORDS.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button disabled={state.busy !== null || checked.open.readOnly} onClick={insert}>
          {WORDS.trySample}
        </Button>{' '}
        <Button onClick={() => actions.show('files')}>{WORDS.files}</Button>
      </section>
    </>
  );
}
