import { useState } from 'react';
import { formatDate } from '../../../../shared/messages/formatValue';
import { useFormat } from '../../../api/format';
import {
  deleteTemplate,
  loadTemplates,
  saveTemplate,
  shareTemplate,
  type Template,
  useTemplates,
} from '../../../api/templates';
import { Button } from '../../../components/Button';
import { FileButton } from '../../../components/FileButton';
import { ResultView } from '../../../components/ResultView';
import { SmallTable } from '../../../components/SmallTable';
import { TextField } from '../../../components/TextField';
import styles from '../imports.module.css';
import type { OpenFile } from './FileSettings';

interface TemplatesTabProps {
  readonly entry: OpenFile;
  /** Whether the columns of the file are known, so that there is something to save. */
  readonly hasColumns: boolean;
  readonly onTemplate: (templateId: string | null) => void;
  /** What is saved or gone can change what is offered for the file. */
  readonly onChanged: () => void;
}

/** Saved ways to read a file: save this one, use, share or delete another, load one that was shared. */
export function TemplatesTab({ entry, hasColumns, onTemplate, onChanged }: TemplatesTabProps) {
  const [version, setVersion] = useState(() => performance.now());
  const templates = useTemplates(version);
  const changed = () => {
    setVersion(performance.now());
    onChanged();
  };
  return (
    <>
      <p>
        A template keeps which column is what and how a file is read. A file with the same headings gets it offered, by
        name, and it can be shared as a file.
      </p>
      {hasColumns ? <SaveForm entry={entry} onSaved={changed} /> : null}
      <ResultView result={templates}>
        {(saved) => (
          <>
            {saved.length === 0 ? (
              <p className={styles['faint']}>No template is saved yet.</p>
            ) : (
              <TemplateTable templates={saved} onUse={onTemplate} onChanged={changed} />
            )}
          </>
        )}
      </ResultView>
      <div>
        <FileButton
          label="Load a template file"
          accept=".json,application/json"
          onFiles={(files) => void loadTemplates(files).then(changed)}
        />
      </div>
    </>
  );
}

interface SaveFormProps {
  readonly entry: OpenFile;
  readonly onSaved: () => void;
}

const MOST_LETTERS = 120;

function SaveForm({ entry, onSaved }: SaveFormProps) {
  const { fileId, appliedTemplate } = entry;
  const [name, setName] = useState('');
  const save = async (asName: string, templateId: string | null) => {
    if (!(await saveTemplate(fileId, asName, templateId))) return;
    setName('');
    onSaved();
  };
  return (
    <form
      className={styles['saveForm']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save(name, null);
      }}
    >
      <TextField label="Name of the template" value={name} maxLength={MOST_LETTERS} onChange={setName} />
      <Button type="submit" disabled={name.trim() === ''}>
        Save as template
      </Button>
      {appliedTemplate === null ? null : (
        <Button onClick={() => void save(appliedTemplate.name, appliedTemplate.templateId)}>
          Update “{appliedTemplate.name}”
        </Button>
      )}
    </form>
  );
}

const HEADERS = [
  { id: 'name', header: 'Template' },
  { id: 'columns', header: 'Columns it knows', align: 'left' as const },
  { id: 'saved', header: 'Saved', align: 'left' as const },
  { id: 'actions', header: 'What to do with it', align: 'left' as const },
];

interface TemplateTableProps {
  readonly templates: readonly Template[];
  readonly onUse: (templateId: string) => void;
  readonly onChanged: () => void;
}

function TemplateTable({ templates, onUse, onChanged }: TemplateTableProps) {
  const { locale } = useFormat();
  return (
    <SmallTable
      caption="Saved templates"
      columns={HEADERS}
      rows={templates.map((template) => ({
        id: template.templateId,
        cells: [
          template.name,
          <span key="columns" className={styles['cellSamples']}>
            {headingsOf(template)}
          </span>,
          formatDate(template.savedOn, locale),
          <TemplateActions
            key="actions"
            template={template}
            onUse={() => onUse(template.templateId)}
            onChanged={onChanged}
          />,
        ],
      }))}
    />
  );
}

function headingsOf({ columns }: Template): string {
  return columns
    .filter(({ field }) => field !== 'ignore')
    .map(({ heading }) => heading)
    .join(' · ');
}

interface TemplateActionsProps {
  readonly template: Template;
  readonly onUse: () => void;
  readonly onChanged: () => void;
}

function TemplateActions({ template, onUse, onChanged }: TemplateActionsProps) {
  // There is no way back from it, so it is said twice.
  const [asked, setAsked] = useState(false);
  const { name } = template;
  return (
    <span className={styles['choices']}>
      <Button look="quiet" onClick={onUse} aria-label={`Use ${name}`}>
        Use
      </Button>
      <Button look="quiet" onClick={() => void shareTemplate(template)} aria-label={`Share as a file: ${name}`}>
        Share as a file
      </Button>
      {asked ? (
        <Button onClick={() => void deleteTemplate(template).then((gone) => gone && onChanged())}>
          Delete {name} for good
        </Button>
      ) : (
        <Button look="quiet" onClick={() => setAsked(true)} aria-label={`Delete ${name}`}>
          Delete
        </Button>
      )}
    </span>
  );
}
