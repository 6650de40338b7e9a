import type { InstrumentFact } from '../../../../shared/contract/referenceSchemas';
import { counted } from '../../../../shared/messages/counted';
import { formatValue } from '../../../../shared/messages/formatValue';
import { useFormat } from '../../../api/format';
import { Checkbox } from '../../../components/Checkbox';
import styles from '../imports.module.css';

interface FactsListProps {
  readonly facts: readonly InstrumentFact[];
  readonly taken: boolean;
  readonly onTaken: (taken: boolean) => void;
}

/** Which instruments would get a size or a sector from the lists, listed before anything changes. */
export function FactsList({ facts, taken, onTaken }: FactsListProps) {
  const format = useFormat('USD');
  if (facts.length === 0) return null;
  const sizes = facts.filter(({ marketCap }) => marketCap !== null).length;
  const sectors = facts.filter(({ sector }) => sector !== null).length;
  const what = [
    ...(sizes === 0 ? [] : [`${counted(sizes, 'instrument')} a market capitalisation`]),
    ...(sectors === 0 ? [] : [`${counted(sectors, 'instrument')} a sector`]),
  ].join(' and ');
  return (
    <section className={styles['card']} aria-label="Facts for your instruments">
      <Checkbox checked={taken} onChange={onTaken}>
        Give {what}
      </Checkbox>
      <details className={styles['settings']}>
        <summary>Which ones</summary>
        <ul className={styles['part']}>
          {facts.map(({ instrumentId, key, symbol, marketCap, sector, before }) => (
            <li key={`${key} ${instrumentId}`}>
              <strong>{symbol}</strong>:{' '}
              {[
                ...(marketCap === null
                  ? []
                  : [`${formatValue(marketCap / 1e6, 'count', format)} million USD${instead(before.marketCap)}`]),
                ...(sector === null ? [] : [sector]),
              ].join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );

  function instead(cap: number | null): string {
    return cap === null ? '' : ` in place of ${formatValue(cap / 1e6, 'count', format)}`;
  }
}
