import { formatValue, UNKNOWN } from '../../shared/messages/formatValue';
import { problemSentence } from '../../shared/messages/problemSentence';
import type { Cell, Unit } from '../../shared/report/figure';
import { useFormat } from '../api/format';
import { useUi } from '../state/useUi';
import styles from './CellValue.module.css';
import { classNames } from './classNames';
import { hidesUnit, MASK } from './masking';

interface CellValueProps {
  readonly cell: Cell;
  readonly unit: Unit;
  /** Currency of the amount where it is not the base currency. */
  readonly currency?: string;
  /** A gain or loss: its sign is always shown, its colour follows the sign. */
  readonly signed?: boolean;
  readonly digits?: number;
  readonly unitInHeader?: boolean;
}

/** The number of a table cell; unknown is "—" with its reason, an assumption shows as a dotted line under the number. */
export function CellValue({ cell, unit, currency, signed = false, digits, unitInHeader = false }: CellValueProps) {
  const format = useFormat(currency);
  const privacy = useUi((ui) => ui.privacy);
  if (!cell.ok) {
    const reason = problemSentence(cell.problem, format);
    return (
      <span className={styles['unknown']} title={reason}>
        <span aria-hidden="true">{UNKNOWN}</span>
        <span className={styles['spoken']}>{`Unknown: ${reason}`}</span>
      </span>
    );
  }
  const notes = (cell.notes ?? []).map((note) => problemSentence(note, format)).join(' ');
  const text = formatValue(cell.value, unit, { ...format, unitInHeader, ...(digits === undefined ? {} : { digits }) });
  const tone = signed && (cell.value > 0 ? styles['gain'] : cell.value < 0 && styles['loss']);
  return (
    <span className={classNames(tone, notes !== '' && styles['noted'])} title={notes === '' ? undefined : notes}>
      {privacy && hidesUnit(unit) ? MASK : signed && cell.value > 0 && !text.startsWith('+') ? `+${text}` : text}
    </span>
  );
}
