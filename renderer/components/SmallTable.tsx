import type { ReactNode } from 'react';
import styles from './SmallTable.module.css';

export interface SmallTableColumn {
  readonly id: string;
  readonly header: string;
  readonly align?: 'left' | 'right';
}

export interface SmallTableRow {
  readonly id: string;
  /** One per column; the first names the row. */
  readonly cells: readonly ReactNode[];
  readonly highlighted?: boolean;
}

interface SmallTableProps {
  readonly caption: string;
  readonly columns: readonly SmallTableColumn[];
  readonly rows: readonly SmallTableRow[];
}

/** A table of a few fixed rows: nothing to sort, filter or scroll. Lists that grow use DataTable. */
export function SmallTable({ caption, columns, rows }: SmallTableProps) {
  const alignOf = (index: number) => styles[columns[index]?.align ?? (index === 0 ? 'left' : 'right')];
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column.id} scope="col" className={alignOf(index)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.highlighted === true ? styles['highlighted'] : undefined}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row" className={alignOf(index)}>
                  {row.cells[index]}
                </th>
              ) : (
                <td key={column.id} className={alignOf(index)}>
                  {row.cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
