import { classNames } from '../classNames';
import type { Column } from './column';
import styles from './table.module.css';

/** The height of the rows that are not drawn. */
export function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} className={styles['void']} style={{ height }} />
    </tr>
  );
}

interface GroupHeadingProps {
  readonly label: string;
  readonly count: number;
  readonly columns: number;
}

/** The line above the rows of one group. */
export function GroupHeading({ label, count, columns }: GroupHeadingProps) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns} className={styles['group']}>
        <span className={styles['groupLabel']}>
          {label} <span className={styles['unit']}>{count}</span>
        </span>
      </th>
    </tr>
  );
}

/** One line across the table, where no row is left. */
export function Notice({ text, columns }: { readonly text: string; readonly columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className={classNames(styles['cell'], styles['notice'])}>
        {text}
      </td>
    </tr>
  );
}

/** The totals row, always in view. */
export function Totals<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td
            key={column.id}
            className={classNames(
              styles['cell'],
              styles['total'],
              styles[column.align ?? 'left'],
              index === 0 && styles['corner'],
            )}
          >
            {column.footer}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
