import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { canWatchEdits, selectCell } from '../../excel';
import { schemeChoices } from '../../jobs/schemes';
import { parseCellAddress } from '../../plan/address';
import type { Settings as PlanSettings } from '../../plan/settings';
import { drawScheme } from '../../report';
import type { ViewProps } from '../Body';
import { actions, job } from '../session';
import { WORDS } from '../../words';
import { SchemeSelect } from './SchemeSelect';
import { Share } from './Share';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  schemes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const change = (settings: Partial<PlanSettings>): void =>
  void actions.keep((kept) => ({ ...kept, settings: { ...kept.settings, ...settings } }));

/** Windows, evidence rule, years, schemes, and the settings as a file to share. Each explains itself in one sentence. */
export default function Settings({ state, checked }: ViewProps) {
  const styles = useStyles();
  const disabled = state.busy !== null || checked.open.readOnly;
  const { settings } = checked.state;
  return (
    <section aria-label={WORDS.pane.settings} className={styles.list}>
      <h2>{WORDS.pane.settings}</h2>
      <NumberField
        key={`due${settings.dueSoonDays}`}
        label={WORDS.pane.dueSoon}
        hint={WORDS.pane.dueSoonHint}
        value={settings.dueSoonDays}
        least={0}
        most={366}
        disabled={disabled}
        onChange={(dueSoonDays) => change({ dueSoonDays })}
      />
      <NumberField
        key={`stale${settings.staleWeeks}`}
        label={WORDS.pane.stale}
        hint={WORDS.pane.staleHint}
        value={settings.staleWeeks}
        least={1}
        most={104}
        disabled={disabled}
        onChange={(staleWeeks) => change({ staleWeeks })}
      />
      <Choice
        label={WORDS.pane.evidence}
        hint={WORDS.pane.evidenceHint}
        choices={WORDS.pane.evidenceChoices}
        value={settings.evidence}
        disabled={disabled}
        onChange={(evidence) => change({ evidence })}
      />
      <Choice
        label={WORDS.pane.years}
        hint={WORDS.pane.yearsHint}
        choices={WORDS.pane.yearChoices}
        value={settings.yearSetting ?? 'none'}
        disabled={disabled}
        onChange={(value) => change({ yearSetting: value === 'none' ? null : value })}
      />
      <Follow state={state} />
      <Schemes checked={checked} disabled={disabled} />
      <Share state={checked.state} disabled={disabled} />
    </section>
  );
}

/** The live check: off until it is switched on, and off again when the pane is opened anew. */
function Follow({ state }: Pick<ViewProps, 'state'>) {
  const can = canWatchEdits();
  return (
    <Field hint={can ? WORDS.pane.followHint : WORDS.pane.followCannot}>
      <Switch
        checked={state.following}
        disabled={!can || state.busy !== null}
        label={WORDS.pane.follow}
        onChange={(_event, { checked }) => void actions.follow(checked)}
      />
    </Field>
  );
}

function Choice<Value extends string>({
  label,
  hint,
  choices,
  value,
  disabled,
  onChange,
}: {
  label: string;
  hint: string;
  choices: Readonly<Record<Value, string>>;
  value: Value;
  disabled: boolean;
  onChange: (value: Value) => void;
}) {
  return (
    <Field label={label} hint={hint}>
      <Select
        value={value}
        disabled={disabled}
        onChange={(_event, { value: chosen }) => onChange(chosen as Value)}
      >
        {(Object.entries(choices) as [Value, string][]).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function NumberField({
  label,
  hint,
  value,
  least,
  most,
  disabled,
  onChange,
}: {
  label: string;
  hint: string;
  value: number;
  least: number;
  most: number;
  disabled: boolean;
  onChange: (value: number) => void;
}) {
  const [problem, setProblem] = useState(false);
  const take = (text: string): void => {
    const number = Number(text);
    const wrong = text.trim() === '' || !Number.isInteger(number) || number < least || number > most;
    setProblem(wrong);
    if (!wrong && number !== value) onChange(number);
  };
  return (
    <Field
      label={label}
      hint={hint}
      {...(problem
        ? { validationMessage: WORDS.pane.badNumber(least, most), validationState: 'error' as const }
        : {})}
    >
      <Input
        type="number"
        min={least}
        max={most}
        defaultValue={String(value)}
        disabled={disabled}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

/** The schemes that can be chosen, a sheet to change one on, and what is wrong on such a sheet. */
function Schemes({ checked, disabled }: Pick<ViewProps, 'checked'> & { disabled: boolean }) {
  const styles = useStyles();
  const [first] = checked.plans;
  const choices = first ? schemeChoices(checked, first.scheme.scheme) : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const scheme = choices.find(({ id }) => id === chosen) ?? first?.scheme.scheme;
  const insert = (): void =>
    void job(WORDS.pane.writing, async (jobs) => {
      if (!scheme) return {};
      const [name = ''] = await jobs.addSheets([drawScheme(scheme)]);
      return { message: WORDS.pane.schemeSheetDone(name) };
    });
  return (
    <>
      {checked.schemeProblems.length > 0 && (
        <div role="alert">
          <strong>{WORDS.pane.schemeProblems}</strong>
          <ul className={styles.problems}>
            {checked.schemeProblems.map(({ sheet, cell, message }) => (
              <li key={`${sheet} ${cell} ${message}`}>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    const at = parseCellAddress(cell);
                    if (at) void selectCell(sheet, at.row, at.column);
                  }}
                >
                  {sheet}, {cell}
                </Button>{' '}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Field label={WORDS.pane.schemeToChange} hint={WORDS.pane.schemeSheetHint}>
        <SchemeSelect schemes={choices} value={scheme?.id ?? ''} disabled={disabled} onChange={setChosen} />
      </Field>
      {scheme && (
        <ul className={styles.schemes} aria-label={scheme.name}>
          {scheme.ratings.map(({ id, name, meaning }) => (
            <li key={id}>
              <strong>{name}</strong>: {meaning}
            </li>
          ))}
        </ul>
      )}
      <Button disabled={disabled || !scheme} onClick={insert}>
        {WORDS.pane.schemeSheet}
      </Button>
    </>
  );
}
