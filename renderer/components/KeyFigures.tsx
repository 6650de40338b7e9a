import { formatCoverage } from '../../shared/messages/formatValue';
import { measureShortName } from '../../shared/messages/measureShortName';
import { measureText } from '../../shared/messages/measures';
import type { Figure } from '../../shared/report/figure';
import { useFormat } from '../api/format';
import { FigureValue } from './FigureValue';
import styles from './KeyFigures.module.css';

/** A whole is a whole up to what doubles add up to. */
const FULL_COVERAGE = 1 - 1e-9;

/** The three to six figures under a page's answer. */
export function KeyFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles['row']}>
      {figures.map((figure) => (
        <KeyFigure key={figure.measure} figure={figure} />
      ))}
    </dl>
  );
}

function KeyFigure({ figure }: { readonly figure: Figure }) {
  const format = useFormat();
  const partial = figure.value !== null && figure.coverageFraction !== null && figure.coverageFraction < FULL_COVERAGE;
  return (
    <div className={styles['tile']}>
      <dt title={measureText(figure.measure).name}>{measureShortName(figure.measure)}</dt>
      <dd>
        <FigureValue figure={figure} emphasis digits={figure.unit === 'money' ? 0 : undefined} />
        {partial ? (
          <span className={styles['note']}>covers {formatCoverage(figure.coverageFraction ?? 0, format)} of value</span>
        ) : null}
      </dd>
    </div>
  );
}
