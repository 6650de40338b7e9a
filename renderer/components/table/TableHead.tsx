import { classNames } from '../classNames';
import { Icon } from '../Icon';
import type { Column, Sort } from './column';
import styles from './table.module.css';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (columnId: string) => void;
}

/** Column headers with their units; each is a button that sorts. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, index) => {
          const direction = sort?.columnId === column.id ? sort.direction : 'none';
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction}
              className={classNames(
                styles['cell'],
                styles['head'],
                styles[column.align ?? 'left'],
                index === 0 && styles['corner'],
              )}
            >
              <button
                type="button"
                className={styles['sorter']}
                onClick={() => onSort(column.id)}
                title={column.header}
              >
                <span className={styles['headerText']}>{column.header}</span>
                {column.unitLabel === undefined ? null : <span className={styles['unit']}>{column.unitLabel}</span>}
                <span className={classNames(styles['arrow'], direction === 'none' && styles['arrowIdle'])}>
                  <Icon name={direction === 'descending' ? 'down' : 'up'} />
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
