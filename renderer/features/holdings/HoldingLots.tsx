import { formatDate, UNKNOWN } from '../../../shared/messages/formatValue';
import type { Holding } from '../../../shared/model/portfolio';
import { useFormat } from '../../api/format';
import { DecimalText } from '../../components/DecimalText';
import { SmallTable } from '../../components/SmallTable';
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
  const { locale } = useFormat();
  if (holding.lots.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Lots">
      <h3>Lots</h3>
      <SmallTable
        caption={`Lots of this holding, cost in ${currency}`}
        columns={COLUMNS}
        rows={holding.lots.map(({ id, acquired, quantity, costBasis }) => ({
          id,
          cells: [
            acquired === null ? UNKNOWN : formatDate(acquired, locale),
            <DecimalText key="quantity" text={quantity} unit="shares" />,
            <DecimalText key="cost" text={costBasis} unit="money" currency={currency} />,
          ],
        }))}
      />
    </section>
  );
}
