import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { FIELDS, type Field as PlanField } from '../../plan/model';
import { FIELD_LABELS } from '../../plan/reading';
import { WORDS } from '../../words';

/** What a column means, by its header. What was chosen shows at once, and what it is taken for when `onChoose` is done. */
export function FieldSelect({
  header,
  place,
  field,
  hint,
  disabled,
  onChoose,
}: {
  header: string;
  /** The column's letters, where they are known. */
  place?: string;
  field: PlanField | null;
  hint: string;
  disabled: boolean;
  onChoose: (field: PlanField | null) => Promise<void>;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const name = header || WORDS.pane.noHeader;
  return (
    <Field label={place === undefined ? name : `${place}: ${name}`} hint={hint}>
      <Select
        size="small"
        value={chosen ?? field ?? ''}
        // A column is known by its header.
        disabled={disabled || header === ''}
        onChange={(_event, { value }) => {
          setChosen(value);
          void onChoose(value === '' ? null : (value as PlanField)).finally(() => setChosen(null));
        }}
      >
        <option value="">{WORDS.pane.leaveAlone}</option>
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {FIELD_LABELS[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
