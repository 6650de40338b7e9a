import { useFormat } from '../../api/format';
import type { Column } from './column';
import { reasonsText } from './reasonsText';
import styles from './table.module.css';

interface RowReasonsProps<Row> {
  /** The row that carries the focus, if one does. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
}

/** What a mouse reads by resting on a cell, for the row the keyboard is on. */
export function RowReasons<Row>({ row, columns }: RowReasonsProps<Row>) {
  const format = useFormat();
  const text = row === undefined ? '' : reasonsText(row, columns, format);
  return (
    <p className={styles['reasons']} aria-live="polite">
      {text}
    </p>
  );
}
