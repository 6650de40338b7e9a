import { UNKNOWN } from '../../shared/messages/formatValue';
import { sizeClassLabel } from '../../shared/messages/labels';
import type { ExposureClass, SizeScheme } from '../../shared/report/reportTerms';
import { Hatch } from './Hatch';
import styles from './SizeClass.module.css';

interface SizeClassProps {
  /** Null for what has no size, such as cash. */
  readonly sizeClass: ExposureClass | null;
  readonly scheme: SizeScheme;
}

/** A size class by its word and its step of the ramp; unknown is hatched. */
export function SizeClass({ sizeClass, scheme }: SizeClassProps) {
  if (sizeClass === null) return <span title="Has no company size">{UNKNOWN}</span>;
  return (
    <span className={styles['class']} title={sizeClassLabel(sizeClass, scheme)}>
      {sizeClass === 'unknown' ? (
        <Hatch />
      ) : (
        <span className={styles['swatch']} style={{ background: `var(--size-${sizeClass})` }} />
      )}
      {sizeClassLabel(sizeClass, 'dollar')}
    </span>
  );
}
