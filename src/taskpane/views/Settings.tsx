import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { Settings as PlanSettings } from '../../plan/settings';
import { stateSchema, type PlanRagState } from '../../plan/state';
import { drawScheme } from '../../report';
import type { ViewProps } from '../Body';
import { actions, job } from '../session';
import { WORDS } from '../words';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

/** What is shared with other teams: settings, schemes and corrections by layout; nothing of the plan itself. */
const sharedSchema = z.strictObject({
  settings: stateSchema.shape.settings,
  ownSchemes: stateSchema.shape.ownSchemes,
  corrections: stateSchema.shape.corrections,
});

const change = (settings: Partial<PlanSettings>): void =>
  void actions.keep((kept) => ({ ...kept, settings: { ...kept.settings, ...settings } }));

/** Windows, evidence rule, years, scheme on a sheet, and settings as text to share. */
export default function Settings({ state, checked }: ViewProps) {
  const styles = useStyles();
  const disabled = state.busy !== null || checked.open.readOnly;
  const { settings } = checked.state;
  const own = sharedText(checked.state);
  return (
    <section aria-label={WORDS.settings} className={styles.list}>
      <h2>{WORDS.settings}</h2>
      <NumberField
        key={`due${settings.dueSoonDays}`}
        label={WORDS.dueSoon}
        hint={WORDS.dueSoonHint}
        value={settings.dueSoonDays}
        most={366}
        disabled={disabled}
        onChange={(dueSoonDays) => change({ dueSoonDays })}
      />
      <NumberField
        key={`stale${settings.staleWeeks}`}
        label={WORDS.stale}
        hint={WORDS.staleHint}
        value={settings.staleWeeks}
        most={104}
        disabled={disabled}
        onChange={(staleWeeks) => change({ staleWeeks })}
      />
      <Field label={WORDS.evidence} hint={WORDS.evidenceHint}>
        <Select
          value={settings.evidence}
          disabled={disabled}
          onChange={(_event, { value }) => change({ evidence: value as PlanSettings['evidence'] })}
        >
          {Object.entries(WORDS.evidenceChoices).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={WORDS.years} hint={WORDS.yearsHint}>
        <Select
          value={settings.yearSetting ?? 'none'}
          disabled={disabled}
          onChange={(_event, { value }) =>
            change({ yearSetting: value === 'none' ? null : (value as PlanSettings['yearSetting']) })
          }
        >
          {Object.entries(WORDS.yearChoices).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <SchemeSheet checked={checked} disabled={disabled} />
      <Share key={own} own={own} disabled={disabled} />
    </section>
  );
}

function NumberField({
  label,
  hint,
  value,
  most,
  disabled,
  onChange,
}: {
  label: string;
  hint: string;
  value: number;
  most: number;
  disabled: boolean;
  onChange: (value: number) => void;
}) {
  const take = (text: string): void => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= most && number !== value) onChange(number);
  };
  return (
    <Field label={label} hint={hint}>
      <Input
        type="number"
        min={1}
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

function SchemeSheet({ checked, disabled }: Pick<ViewProps, 'checked'> & { disabled: boolean }) {
  const insert = (): void =>
    void job(WORDS.writing, async (jobs) => {
      const scheme = checked.plans[0]!.scheme.scheme;
      const [name = ''] = await jobs.addSheets([drawScheme(scheme)]);
      return { message: WORDS.schemeSheetDone(name) };
    });
  return (
    <Field label={WORDS.scheme} hint={WORDS.schemeSheetHint}>
      <Button disabled={disabled} onClick={insert}>
        {WORDS.schemeSheet}
      </Button>
    </Field>
  );
}

/** What is shared, as text. */
function sharedText({ settings, ownSchemes, corrections }: PlanRagState): string {
  const byLayout = corrections
    .filter(({ fingerprint }) => fingerprint !== null)
    .map((each) => ({ ...each, sheet: null }));
  return JSON.stringify({ settings, ownSchemes, corrections: byLayout }, null, 1);
}

function Share({ own, disabled }: { own: string; disabled: boolean }) {
  const [text, setText] = useState(own);
  const [problem, setProblem] = useState<string | null>(null);
  const use = (): void => {
    const parsed = sharedSchema.safeParse(jsonOf(text));
    if (!parsed.success) return setProblem(WORDS.badText);
    setProblem(null);
    void actions.keep((before) => ({ ...before, ...parsed.data }));
  };
  return (
    <Field
      label={WORDS.share}
      hint={WORDS.shareHint}
      {...(problem === null ? {} : { validationMessage: problem, validationState: 'error' as const })}
    >
      <Textarea value={text} rows={5} disabled={disabled} onChange={(_event, { value }) => setText(value)} />
      <Button disabled={disabled || text === own} onClick={use}>
        {WORDS.useText}
      </Button>
    </Field>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
