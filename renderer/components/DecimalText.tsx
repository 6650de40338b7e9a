import { formatValue, UNKNOWN } from '../../shared/messages/formatValue';
import type { Unit } from '../../shared/report/figure';
import { useFormat } from '../api/format';
import { useUi } from '../state/useUi';
import { hidesUnit, MASK } from './masking';

interface DecimalTextProps {
  /** A number as the document or a file has it; null where it has none. */
  readonly text: string | null;
  readonly unit: Unit;
  readonly currency?: string;
  readonly unitInHeader?: boolean;
}

/** An entered number as the reader writes it, hidden where amounts are. */
export function DecimalText({ text, unit, currency, unitInHeader = false }: DecimalTextProps) {
  const format = useFormat(currency);
  const privacy = useUi((ui) => ui.privacy);
  if (text === null) return UNKNOWN;
  return privacy && hidesUnit(unit) ? MASK : formatValue(Number(text), unit, { ...format, unitInHeader });
}
