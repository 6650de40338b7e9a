import { Button } from '../../../components/Button';
import styles from '../imports.module.css';
import type { OpenFile } from './FileSettings';

interface TemplateBarProps {
  readonly entry: OpenFile;
  readonly onTemplate: (templateId: string | null) => void;
}

/** Saved templates for a file with these headings: one click reads it with one. */
export function TemplateBar({ entry, onTemplate }: TemplateBarProps) {
  const { appliedTemplate, suggestedTemplates } = entry;
  const others = suggestedTemplates.filter(({ templateId }) => templateId !== appliedTemplate?.templateId);
  if (appliedTemplate === null && others.length === 0) return null;
  return (
    <div className={styles['choices']}>
      {appliedTemplate === null ? null : (
        <>
          <span>Read with your template “{appliedTemplate.name}”.</span>
          <Button onClick={() => onTemplate(null)}>Read without it</Button>
        </>
      )}
      {others.map(({ templateId, name }) => (
        <Button key={templateId} onClick={() => onTemplate(templateId)}>
          Use template “{name}”
        </Button>
      ))}
    </div>
  );
}
