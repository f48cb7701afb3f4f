import { Select } from '@fluentui/react-components';
import type { Scheme } from '../../plan/schemes';

/** One of these schemes, by name. A Field around it gives its label. */
export function SchemeSelect({
  schemes,
  value,
  onChange,
  ...field
}: {
  schemes: readonly Scheme[];
  value: string;
  disabled: boolean;
  size?: 'small' | 'medium';
  /** Set by the Field around it. */
  id?: string;
  onChange: (id: string) => void;
}) {
  return (
    <Select {...field} value={value} onChange={(_event, { value: chosen }) => onChange(chosen)}>
      {schemes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
