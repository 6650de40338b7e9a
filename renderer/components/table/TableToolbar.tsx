import type { ReactNode } from 'react';
import { useNotices } from '../../state/useNotices';
import { useUi } from '../../state/useUi';
import { IconButton } from '../Button';
import { Checkbox } from '../Checkbox';
import { Popover } from '../Popover';
import type { Column } from './column';
import styles from './table.module.css';

interface TableToolbarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly shown: number;
  readonly total: number;
  readonly isShown: (columnId: string) => boolean;
  readonly onToggle: (columnId: string) => void;
  readonly csv: () => string;
  /** Filter and switches of this table. */
  readonly tools: ReactNode;
}

/** How many rows there are, which columns are shown, and the rows as CSV. */
export function TableToolbar<Row>({ columns, shown, total, isShown, onToggle, csv, tools }: TableToolbarProps<Row>) {
  const privacy = useUi((ui) => ui.privacy);
  const say = useNotices((notices) => notices.say);
  const copy = () =>
    navigator.clipboard.writeText(csv()).then(
      () => say(`${shown} rows copied as CSV.`),
      () => say('The clipboard did not accept the rows; nothing was copied.', 'problem'),
    );
  return (
    <div className={styles['toolbar']}>
      <div className={styles['tools']}>
        {tools}
        <span className={styles['count']}>
          {shown === total ? `${total} ${total === 1 ? 'row' : 'rows'}` : `${shown} of ${total} rows`}
        </span>
      </div>
      <Popover label="Columns" align="end" trigger={<IconButton icon="columns" label="Choose columns" />}>
        <fieldset className={styles['chooser']}>
          <legend>Columns</legend>
          {columns.slice(1).map((column) => (
            <Checkbox key={column.id} checked={isShown(column.id)} onChange={() => onToggle(column.id)}>
              {column.header}
            </Checkbox>
          ))}
        </fieldset>
      </Popover>
      <IconButton
        icon="copy"
        label="Copy as CSV"
        title={privacy ? 'Amounts are hidden: show them before copying' : 'Copy as CSV'}
        disabled={privacy}
        onClick={() => void copy()}
      />
    </div>
  );
}
