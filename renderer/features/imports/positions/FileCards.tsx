import type { ImportProposal, ProposedFile } from '../../../../shared/contract/importSchemas';
import { formatDate } from '../../../../shared/messages/formatValue';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { FileButton } from '../../../components/FileButton';
import { ColumnMapping } from '../ColumnMapping';
import styles from '../imports.module.css';
import { Question } from '../Question';
import { SettingsLine } from '../SettingsLine';
import { Card } from './Card';
import { RefusedCard } from './RefusedCard';

interface FileCardsProps {
  readonly proposal: ImportProposal;
  readonly onAnswer: (fileId: string, answers: ReadAnswers) => void;
  readonly onRemove: (fileId: string) => void;
  readonly onAdd: (files: readonly File[]) => void;
  /** Reads a file that holds prices as such. */
  readonly onPrices: (fileId: string) => void;
}

/** Each file: what it was recognised as, what it asks, or why it cannot be read. */
export function FileCards({ proposal, onAnswer, onRemove, onAdd, onPrices }: FileCardsProps) {
  return (
    <section className={styles['part']} aria-label="Files">
      {proposal.files.map((entry) => (
        <FileCard
          key={entry.fileId}
          entry={entry}
          onAnswer={(answers) => onAnswer(entry.fileId, answers)}
          onRemove={() => onRemove(entry.fileId)}
          onPrices={() => onPrices(entry.fileId)}
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
  readonly onPrices: () => void;
}

function FileCard({ entry, onAnswer, onRemove, onPrices }: FileCardProps) {
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
          {settings === null ? null : (
            <SettingsLine settings={settings} overrides={{}} onChange={(changed) => onAnswer({ settings: changed })} />
          )}
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
          {entry.settings === null ? null : (
            <SettingsLine
              settings={entry.settings}
              overrides={{}}
              onChange={(changed) => onAnswer({ settings: changed })}
            />
          )}
        </Card>
      );
    case 'refused':
      return <RefusedCard entry={entry} onRemove={onRemove} onPrices={onPrices} />;
  }
}
