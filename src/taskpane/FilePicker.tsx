import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

/** A button that lets the user pick files, or a folder with all that is in it. The same files can be picked again. */
export function FilePicker({
  label,
  accept,
  from = 'file',
  disabled,
  size = 'medium',
  onPick,
}: {
  label: string;
  accept?: string;
  from?: 'file' | 'files' | 'folder';
  disabled: boolean;
  size?: NonNullable<ButtonProps['size']>;
  onPick: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          if (from === 'folder') element?.setAttribute('webkitdirectory', '');
          input.current = element;
        }}
        type="file"
        hidden
        multiple={from !== 'file'}
        {...(accept === undefined ? {} : { accept })}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
      <Button size={size} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
