import { Badge } from '../../../components/Badge';
import styles from '../imports.module.css';
import type { PreviewRow, RowState } from './previewRows';

interface RowLineProps {
  readonly row: PreviewRow;
  readonly leftOut: boolean;
  readonly text: string;
}

/** The line of a row in its file, on the button that leaves the row out or takes it again. */
export function RowLine({ row, leftOut, text }: RowLineProps) {
  const hint = hintOf(row, leftOut);
  return (
    <span title={hint}>
      {text}
      <span className={styles['spoken']}>{` (${hint})`}</span>
    </span>
  );
}

function hintOf(row: PreviewRow, leftOut: boolean): string {
  if (row.position === null && row.trade === null) return 'not read';
  if (row.state === 'duplicate') return 'on record already';
  return leftOut ? 'take this row again' : 'leave this row out';
}

interface RowStateBadgeProps {
  readonly state: RowState;
  readonly leftOut: boolean;
}

/** What a row is to the import, in a word. */
export function RowStateBadge({ state, leftOut }: RowStateBadgeProps) {
  if (leftOut) return <Badge>Left out</Badge>;
  switch (state) {
    case 'error':
      return <Badge tone="red">Error</Badge>;
    case 'warning':
      return <Badge tone="amber">Warning</Badge>;
    case 'duplicate':
      return <Badge tone="info">Duplicate</Badge>;
    case 'skipped':
      return <Badge>Skipped</Badge>;
    case 'valid':
      return <span className={styles['faint']}>Valid</span>;
  }
}
