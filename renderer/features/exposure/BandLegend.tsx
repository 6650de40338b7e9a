import { formatValue } from '../../../shared/messages/formatValue';
import type { ClassBar } from '../../../shared/report/exposureReport';
import { useFormat } from '../../api/format';
import type { Segment } from '../../charts/StackedBars';
import { classNames } from '../../components/classNames';
import { Hatch } from '../../components/Hatch';
import styles from './exposure.module.css';
import { anySizeKnown } from './sizeBands';

interface BandLegendProps {
  readonly segments: readonly Segment[];
  readonly bars: readonly ClassBar[];
  readonly chosen: string | null;
  readonly onToggle: (id: string) => void;
}

/** The bands as buttons: colour, name, share and number of holdings; the keyboard's way into a band. */
export function BandLegend({ segments, bars, chosen, onToggle }: BandLegendProps) {
  const format = useFormat();
  const known = anySizeKnown(bars);
  return (
    <ul className={styles['legend']}>
      {segments.map((segment, index) => (
        <li key={segment.id}>
          <button
            type="button"
            className={styles['band']}
            aria-pressed={segment.id === chosen}
            disabled={(bars[index]?.members.length ?? 0) === 0}
            onClick={() => onToggle(segment.id)}
          >
            {segment.step === 'unknown' ? (
              <Hatch />
            ) : (
              <span className={classNames(styles['swatch'], styles[segment.id])} />
            )}
            {segment.label}
            {known || segment.step === 'unknown' ? (
              <>
                <strong>{formatValue(bars[index]?.fraction ?? 0, 'fraction', format)}</strong>
                <span className={styles['count']}>{bars[index]?.members.length ?? 0}</span>
              </>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
