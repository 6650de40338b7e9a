import type { ReactNode } from 'react';
import type { ImportProposal, ProposedFile } from '../../../../shared/contract/schemas';
import { formatDate } from '../../../../shared/messages/formatValue';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import { Button, IconButton } from '../../../components/Button';
import { FileButton } from '../../../components/FileButton';
import { useOverlays } from '../../../state/useOverlays';
import { ColumnMapping } from '../ColumnMapping';
import styles from '../imports.module.css';
import { Question } from '../Question';
import { SettingsLine } from '../SettingsLine';

interface FileCardsProps {
  readonly proposal: ImportProposal;
  readonly onAnswer: (fileId: string, answers: ReadAnswers) => void;
  readonly onRemove: (fileId: string) => void;
  readonly onAdd: (files: readonly File[]) => void;
}

/** Each file: what it was recognised as, what it asks, or why it cannot be read. */
export function FileCards({ proposal, onAnswer, onRemove, onAdd }: FileCardsProps) {
  return (
    <section className={styles['part']} aria-label="Files">
      {proposal.files.map((entry) => (
        <FileCard
          key={entry.fileId}
          entry={entry}
          onAnswer={(answers) => onAnswer(entry.fileId, answers)}
          onRemove={() => onRemove(entry.fileId)}
        />
      ))}
      <div>
        <FileButton label="Add another file" multiple accept=".csv,.txt,.tsv,text/csv" onFiles={onAdd} />
      </div>
    </section>
  );
}

interface FileCardProps {
  readonly entry: ProposedFile;
  readonly onAnswer: (answers: ReadAnswers) => void;
  readonly onRemove: () => void;
}

function FileCard({ entry, onAnswer, onRemove }: FileCardProps) {
  const { locale } = useFormat();
  switch (entry.status) {
    case 'read': {
      const { fileName, format, asOf, accounts, positions, skipped, settings, columns } = entry.file;
      const summary = [
        format,
        `${positions.length} rows`,
        accounts.length > 1 ? `${accounts.length} accounts` : null,
        asOf === null ? 'no date' : `as of ${formatDate(asOf, locale)}`,
        skipped.length === 0 ? null : `${skipped.length} skipped`,
      ];
      return (
        <Card name={fileName} summary={summary.filter(Boolean).join(' · ')} onRemove={onRemove}>
          <SettingsLine settings={settings} onAnswer={onAnswer} />
          {columns === null ? null : (
            <details className={styles['settings']}>
              <summary>Change what the columns are</summary>
              <ColumnMapping columns={columns} onAnswer={onAnswer} />
            </details>
          )}
        </Card>
      );
    }
    case 'questions':
      return (
        <Card name={entry.fileName} summary="Cannot be read without a guess; please decide." onRemove={onRemove}>
          {entry.questions.map((question) =>
            question.id === 'columns' && entry.columns !== null ? (
              <ColumnMapping key={question.id} columns={entry.columns} onAnswer={onAnswer} />
            ) : (
              <Question key={question.id} question={question} onAnswer={onAnswer} />
            ),
          )}
          {entry.settings === null ? null : <SettingsLine settings={entry.settings} onAnswer={onAnswer} />}
        </Card>
      );
    case 'refused':
      return <RefusedCard entry={entry} onRemove={onRemove} />;
  }
}

interface RefusedCardProps {
  readonly entry: Extract<ProposedFile, { status: 'refused' }>;
  readonly onRemove: () => void;
}

function RefusedCard({ entry, onRemove }: RefusedCardProps) {
  const format = useFormat();
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Card name={entry.fileName} summary={<Badge tone="amber">Not read</Badge>} onRemove={onRemove}>
      <p role="alert">{problemSentence(entry.problem, format)} Nothing was changed.</p>
      {entry.problem.code === 'file-prices' ? (
        <div>
          <Button icon="data" onClick={() => show('import-prices')}>
            Add as prices
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

interface CardProps {
  readonly name: string;
  readonly summary: ReactNode;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Card({ name, summary, onRemove, children }: CardProps) {
  return (
    <div className={styles['card']}>
      <div className={styles['cardHeading']}>
        <strong title={name}>{name}</strong>
        <span className={styles['summary']}>{summary}</span>
        <IconButton icon="close" label={`Leave out ${name}`} onClick={onRemove} />
      </div>
      {children}
    </div>
  );
}
