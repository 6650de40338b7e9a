import type { ProposedFile } from '../../../../shared/contract/importSchemas';
import type { ReadAnswers, ReadSettings } from '../../../../shared/model/proposal';
import { Button } from '../../../components/Button';
import { Tabs } from '../../../components/Tabs';
import { ColumnMapping } from '../ColumnMapping';
import styles from '../imports.module.css';
import { Question } from '../Question';
import { RawLines } from '../RawLines';
import { type SettingOverrides, SettingsLine } from '../SettingsLine';
import type { FileActions } from './FilesStep';
import { TemplateBar } from './TemplateBar';
import { TemplatesTab } from './TemplatesTab';

/** A file whose text can be looked at. */
export type OpenFile = Exclude<ProposedFile, { status: 'refused' }>;

interface FileSettingsProps {
  readonly entry: OpenFile;
  /** The file itself; null where it is no longer at hand. */
  readonly file: File | null;
  readonly answers: ReadAnswers;
  readonly actions: FileActions;
}

/** One file: what only the user can decide, how it was read, its columns, and its lines as they are. */
export function FileSettings({ entry, file, answers, actions }: FileSettingsProps) {
  const { fileId } = entry;
  const onTemplate = (templateId: string | null) => actions.applyTemplate(fileId, templateId);
  const settings = entry.status === 'read' ? entry.file.settings : entry.settings;
  const columns = entry.status === 'read' ? entry.file.columns : entry.columns;
  const questions = entry.status === 'questions' ? entry.questions : [];
  const setOverrides = (overrides: SettingOverrides) => {
    const set = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
    actions.setAnswers(fileId, { ...answers, settings: set as Partial<ReadSettings> });
  };
  return (
    <section className={styles['fileSettings']} aria-label={nameOf(entry)}>
      <div className={styles['partHeading']}>
        <h3>{nameOf(entry)}</h3>
        <span className={styles['faint']}>
          {entry.status === 'read' ? entry.file.format : 'Waits for what only you can decide'}
        </span>
        {actions.isReadByHand(fileId) ? (
          <Button look="quiet" onClick={() => actions.readAsFound(fileId)}>
            Read it without what was set by hand
          </Button>
        ) : null}
      </div>
      {questions
        .filter(({ id }) => id !== 'columns')
        .map((question) => (
          <Question key={question.id} question={question} onAnswer={(given) => actions.answer(fileId, given)} />
        ))}
      {settings === null ? null : (
        <SettingsLine settings={settings} overrides={answers.settings ?? {}} onChange={setOverrides} />
      )}
      <TemplateBar entry={entry} onTemplate={onTemplate} />
      <Tabs
        label="What to look at"
        tabs={[
          ...(columns === null
            ? []
            : [
                {
                  id: 'columns',
                  label: 'Columns',
                  content: (
                    <ColumnMapping
                      // Another reading can find other columns.
                      key={JSON.stringify(columns)}
                      columns={columns}
                      asked={questions.some(({ id }) => id === 'columns')}
                      onAnswer={(given) => actions.answer(fileId, given)}
                    />
                  ),
                },
              ]),
          {
            id: 'raw',
            label: 'Lines as they are',
            content:
              file === null ? null : (
                <RawLines
                  file={file}
                  encoding={settings?.encoding ?? 'utf-8'}
                  headerLine={settings?.headerLine ?? null}
                />
              ),
          },
          {
            id: 'templates',
            label: 'Templates',
            content: (
              <TemplatesTab
                entry={entry}
                hasColumns={columns !== null}
                onTemplate={onTemplate}
                onChanged={actions.again}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

function nameOf(entry: OpenFile): string {
  return entry.status === 'read' ? entry.file.fileName : entry.fileName;
}
