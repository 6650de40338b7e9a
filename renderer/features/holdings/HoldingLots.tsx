import { formatDate, formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import type { Holding } from '../../../shared/model/portfolio';
import { useFormat } from '../../api/format';
import { hidesUnit, MASK } from '../../components/masking';
import { SmallTable } from '../../components/SmallTable';
import { useUi } from '../../state/useUi';
import styles from './holdings.module.css';

const COLUMNS = [
  { id: 'acquired', header: 'Acquired' },
  { id: 'quantity', header: 'Quantity' },
  { id: 'cost', header: 'Total cost' },
];

interface HoldingLotsProps {
  readonly holding: Holding;
  readonly currency: string;
}

/** The tax lots the file named. */
export function HoldingLots({ holding, currency }: HoldingLotsProps) {
  const format = useFormat(currency);
  const privacy = useUi((ui) => ui.privacy);
  if (holding.lots.length === 0) return null;
  const shown = (text: string | null, unit: 'shares' | 'money') => {
    if (text === null) return UNKNOWN;
    return privacy && hidesUnit(unit) ? MASK : formatValue(Number(text), unit, format);
  };
  return (
    <section className={styles['part']} aria-label="Lots">
      <h3>Lots</h3>
      <SmallTable
        caption={`Lots of this holding, cost in ${currency}`}
        columns={COLUMNS}
        rows={holding.lots.map(({ id, acquired, quantity, costBasis }) => ({
          id,
          cells: [
            acquired === null ? UNKNOWN : formatDate(acquired, format.locale),
            shown(quantity, 'shares'),
            shown(costBasis, 'money'),
          ],
        }))}
      />
    </section>
  );
}
