import { useRef } from 'react';
import { Button } from './Button';

interface FileButtonProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Endings the chooser offers first. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Takes a whole folder. */
  readonly folder?: boolean;
  readonly primary?: boolean;
}

// React passes the attribute on; its types do not know it.
const FOLDER = { webkitdirectory: '' };

/** What the system keeps in a folder for itself is not the user's. */
const HIDDEN = '.';

/** A button that opens the system's file chooser. */
export function FileButton({
  label,
  onFiles,
  accept,
  multiple = false,
  folder = false,
  primary = false,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple || folder}
        {...(folder ? FOLDER : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])].filter(({ name }) => !name.startsWith(HIDDEN)));
          // The same file chosen again must count again.
          event.target.value = '';
        }}
      />
      <Button
        look={primary ? 'primary' : 'plain'}
        icon={folder ? 'folder' : 'file'}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
