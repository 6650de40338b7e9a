import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../classNames';
import type { Column } from './column';
import styles from './table.module.css';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly rowIndex: number;
  readonly active: boolean;
  /** Whether the focus should follow: the row became active by the keyboard. */
  readonly takesFocus: boolean;
  readonly dimmed: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

/** One row. Its first cell opens the detail and carries the focus for J, K, the arrows and Enter. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, columns, rowIndex, active, takesFocus, dimmed, onOpen, onKey, onFocus } = props;
  const [first, ...rest] = columns;
  const open = onOpen === undefined ? undefined : () => onOpen(row);
  return (
    <tr
      aria-rowindex={rowIndex}
      className={classNames(styles['row'], takesFocus && styles['active'], dimmed && styles['dimmed'])}
      onDoubleClick={open}
    >
      {first === undefined ? null : (
        <th scope="row" className={classNames(styles['cell'], styles['pinned'], styles[first.align ?? 'left'])}>
          {open === undefined ? (
            first.render(row)
          ) : (
            <Opener active={active} takesFocus={takesFocus} onOpen={open} onKey={onKey} onFocus={onFocus}>
              {first.render(row)}
            </Opener>
          )}
        </th>
      )}
      {rest.map((column) => (
        <td key={column.id} className={classNames(styles['cell'], styles[column.align ?? 'left'])}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

interface OpenerProps {
  readonly active: boolean;
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly children: ReactNode;
}

function Opener({ active, takesFocus, onOpen, onKey, onFocus, children }: OpenerProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <button
      ref={button}
      type="button"
      className={styles['opener']}
      tabIndex={active ? 0 : -1}
      onClick={onOpen}
      onKeyDown={onKey}
      onFocus={onFocus}
    >
      {children}
    </button>
  );
}
