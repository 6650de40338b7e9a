import type { ImportProposal, ProposedFile } from '../../../../shared/contract/importSchemas';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { Button } from '../../../components/Button';
import { FileButton } from '../../../components/FileButton';
import type { Overlay } from '../../../state/useOverlays';
import { Card } from './Card';
import { ReadCard } from './ReadCard';
import { RefusedCard } from './RefusedCard';
import { TemplateBar } from './TemplateBar';

/** Endings of what brokers export; any other file can be dropped all the same. */
export const BROKER_ENDINGS = '.csv,.txt,.tsv,.ofx,.qfx,.xml,.json,text/csv';

/** What can be done with a file of an import. */
export interface FileActions {
  readonly answer: (fileId: string, answers: ReadAnswers) => void;
  readonly setAnswers: (fileId: string, answers: ReadAnswers) => void;
  readonly remove: (fileIds: readonly string[]) => void;
  readonly add: (files: readonly File[]) => void;
  /** Reads a file with a saved template; null without one. */
  readonly applyTemplate: (fileId: string, templateId: string | null) => void;
  /** Forgets every word of the user on how a file is read. */
  readonly readAsFound: (fileId: string) => void;
  /** Whether there is such a word. */
  readonly isReadByHand: (fileId: string) => boolean;
  /** Asks once more: what is offered for a file can be different. */
  readonly again: () => void;
}

interface FilesStepProps {
  readonly proposal: ImportProposal;
  readonly actions: FileActions;
  /** Goes to the settings of a file. */
  readonly onSettings: (fileId: string) => void;
  /** Hands a file that is no broker's over to the importer it belongs to. */
  readonly onElsewhere: (fileId: string, overlay: Overlay) => void;
}

/** Each file: what it was recognised as, what it asks, or why it cannot be read. */
export function FilesStep({ proposal, actions, onSettings, onElsewhere }: FilesStepProps) {
  return (
    <>
      {proposal.files.map((entry) => (
        <FileEntry
          key={entry.fileId}
          entry={entry}
          proposal={proposal}
          actions={actions}
          onSettings={() => onSettings(entry.fileId)}
          onElsewhere={(overlay) => onElsewhere(entry.fileId, overlay)}
        />
      ))}
      <div>
        <FileButton label="Add another file" multiple accept={BROKER_ENDINGS} onFiles={actions.add} />
      </div>
    </>
  );
}

interface FileEntryProps {
  readonly entry: ProposedFile;
  readonly proposal: ImportProposal;
  readonly actions: FileActions;
  readonly onSettings: () => void;
  readonly onElsewhere: (overlay: Overlay) => void;
}

function FileEntry({ entry, proposal, actions, onSettings, onElsewhere }: FileEntryProps) {
  const remove = () => actions.remove([entry.fileId]);
  switch (entry.status) {
    case 'read':
      return (
        <ReadCard
          entry={entry}
          duplicates={proposal.duplicates.filter(({ fileId }) => fileId === entry.fileId).length}
          reconcile={proposal.reconcile.filter(({ fileName }) => fileName === entry.file.fileName)}
          onPart={(part) => actions.answer(entry.fileId, { part })}
          onSettings={onSettings}
          onElsewhere={onElsewhere}
          onRemove={remove}
        />
      );
    case 'questions':
      return (
        <Card name={entry.fileName} summary="Cannot be read without a guess" onRemove={remove}>
          <p>{questionsText(entry.questions.length)}</p>
          <TemplateBar entry={entry} onTemplate={(templateId) => actions.applyTemplate(entry.fileId, templateId)} />
          <div>
            <Button onClick={onSettings}>Answer</Button>
          </div>
        </Card>
      );
    case 'refused':
      return (
        <RefusedCard
          entry={entry}
          onRemove={remove}
          onElsewhere={onElsewhere}
          onReadAsFound={actions.isReadByHand(entry.fileId) ? () => actions.readAsFound(entry.fileId) : null}
        />
      );
  }
}

function questionsText(count: number): string {
  return count === 1
    ? 'One thing about this file only you can decide; rows of it are shown beside the question.'
    : `${count} things about this file only you can decide; rows of it are shown beside each question.`;
}
