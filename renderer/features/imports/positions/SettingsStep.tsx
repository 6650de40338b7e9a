import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import styles from '../imports.module.css';
import type { HandedFile } from '../useProposal';
import { FileSettings, type OpenFile } from './FileSettings';
import type { FileActions } from './FilesStep';

interface SettingsStepProps {
  readonly proposal: ImportProposal;
  readonly files: readonly HandedFile[];
  readonly answers: Readonly<Record<string, ReadAnswers>>;
  readonly actions: FileActions;
  /** The file whose settings are shown; of several one at a time. */
  readonly shown: string | null;
  readonly onShow: (fileId: string) => void;
}

/** How each file is read: what it asks, what was found out, which column is what, and its lines as they are. */
export function SettingsStep(props: SettingsStepProps) {
  const { proposal, files, answers, actions, shown, onShow } = props;
  const open = proposal.files.filter((entry): entry is OpenFile => entry.status !== 'refused');
  // What asks comes first, until the user chooses another file.
  const entry =
    open.find(({ fileId }) => fileId === shown) ?? open.find(({ status }) => status === 'questions') ?? open[0];
  if (entry === undefined) return null;
  const handed = files.find(({ fileId }) => fileId === entry.fileId);
  return (
    <div className={styles['settingsStep']}>
      {open.length < 2 ? null : <FileList open={open} shown={entry.fileId} onShow={onShow} />}
      <FileSettings
        key={entry.fileId}
        entry={entry}
        file={handed?.file ?? null}
        answers={answers[entry.fileId] ?? {}}
        actions={actions}
      />
    </div>
  );
}

interface FileListProps {
  readonly open: readonly OpenFile[];
  readonly shown: string;
  readonly onShow: (fileId: string) => void;
}

function FileList({ open, shown, onShow }: FileListProps) {
  return (
    <ul className={styles['fileList']} aria-label="Files to look at">
      {open.map((entry) => (
        <li key={entry.fileId}>
          <button
            type="button"
            className={styles['fileChoice']}
            aria-pressed={entry.fileId === shown}
            onClick={() => onShow(entry.fileId)}
          >
            <span title={nameOf(entry)}>{nameOf(entry)}</span>
            <span className={styles['faint']}>{entry.status === 'questions' ? 'asks' : 'read'}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf(entry: OpenFile): string {
  return entry.status === 'read' ? entry.file.fileName : entry.fileName;
}
