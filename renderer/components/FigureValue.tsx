import { formatValue, UNKNOWN } from '../../shared/messages/formatValue';
import { measureText } from '../../shared/messages/measures';
import { problemSentence } from '../../shared/messages/problemSentence';
import type { Figure } from '../../shared/report/figure';
import { useFormat } from '../api/format';
import { useExplain } from '../state/useExplain';
import { useUi } from '../state/useUi';
import { classNames } from './classNames';
import styles from './FigureValue.module.css';
import { hidesUnit, MASK } from './masking';

interface FigureValueProps {
  readonly figure: Figure;
  readonly emphasis?: boolean;
  /** Decimal places instead of the unit's own. */
  readonly digits?: number | undefined;
  /** Other words for a known value. */
  readonly text?: string | undefined;
}

/** A figure that explains itself: click it, or press `e` on it. Unknown is "—" with its reason. */
export function FigureValue({ figure, emphasis = false, digits, text: words }: FigureValueProps) {
  const open = useExplain((explain) => explain.open);
  const privacy = useUi((ui) => ui.privacy);
  const format = useFormat();
  const name = measureText(figure.measure).name;
  const reason = figure.problem === null ? null : problemSentence(figure.problem, format);
  const text = words ?? valueText();
  return (
    <button
      type="button"
      className={classNames(
        styles['figure'],
        emphasis && styles['emphasis'],
        figure.value === null && styles['unknown'],
      )}
      title={reason ?? `${name}: explain this number`}
      aria-label={`${name}: ${reason ?? text}. Explain`}
      onClick={() => open(figure)}
      onKeyDown={(event) => {
        if (event.key === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey) open(figure);
      }}
    >
      {text}
    </button>
  );

  function valueText(): string {
    if (figure.value === null) return UNKNOWN;
    if (privacy && hidesUnit(figure.unit)) return MASK;
    return formatValue(figure.value, figure.unit, digits === undefined ? format : { ...format, digits });
  }
}
