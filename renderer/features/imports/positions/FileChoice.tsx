import { Button } from '../../../components/Button';
import { CurrencyField } from '../../../components/CurrencyField';
import { DropZone } from '../../../components/DropZone';
import { FileButton } from '../../../components/FileButton';
import { TextField } from '../../../components/TextField';
import styles from '../imports.module.css';
import { BROKER_ENDINGS } from './FilesStep';

interface Target {
  readonly name: string;
  readonly currency: string;
}

interface FileChoiceProps {
  /** Files that are there already, and how to have them read. */
  readonly waiting: { readonly files: readonly File[]; readonly read: () => void };
  readonly onFiles: (files: readonly File[]) => void;
  /** The portfolio to be made; null where one is open. */
  readonly target: Target | null;
  readonly onTarget: (target: Target) => void;
}

/** Where the files come from, and the portfolio they make where none is open. */
export function FileChoice({ waiting, onFiles, target, onTarget }: FileChoiceProps) {
  return (
    <>
      {target === null ? null : (
        <div className={styles['two']}>
          <TextField
            label="Name of the new portfolio"
            value={target.name}
            maxLength={120}
            onChange={(name) => onTarget({ ...target, name })}
          />
          <CurrencyField value={target.currency} onChange={(currency) => onTarget({ ...target, currency })} />
        </div>
      )}
      {waiting.files.length === 0 ? null : (
        <Button look="primary" icon="file" onClick={waiting.read}>
          Read {waiting.files.map(({ name }) => name).join(', ')}
        </Button>
      )}
      <DropZone
        sentence="Drop what your broker lets you download: positions, lots or transactions, as CSV, OFX, QFX, XML or JSON, of one account or many. Files are read and shown first; nothing changes before you confirm."
        onFiles={onFiles}
      >
        <FileButton label="Choose files" multiple primary accept={BROKER_ENDINGS} onFiles={onFiles} />
      </DropZone>
    </>
  );
}
