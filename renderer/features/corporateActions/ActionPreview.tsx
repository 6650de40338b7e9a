import type { CorporateActionPreview } from '../../../shared/contract/corporateActionSchemas';
import { formatValue } from '../../../shared/messages/formatValue';
import { useFormat } from '../../api/format';
import { Checkbox } from '../../components/Checkbox';
import { decimalValue } from '../../components/decimalText';
import { SmallTable } from '../../components/SmallTable';
import styles from './corporateActions.module.css';
import { pricesSentence } from './pricesSentence';

interface ActionPreviewProps {
  readonly preview: CorporateActionPreview;
  readonly effectiveOn: string;
  readonly currency: string;
  readonly restate: boolean;
  readonly onRestate: (restate: boolean) => void;
}

const COLUMNS = [
  { id: 'account', header: 'Account' },
  { id: 'symbol', header: 'Symbol', align: 'left' as const },
  { id: 'quantity', header: 'Quantity' },
  { id: 'quantityAfter', header: 'after' },
  { id: 'cost', header: 'Total cost' },
  { id: 'costAfter', header: 'after' },
  { id: 'stop', header: 'Stop on record' },
  { id: 'stopAfter', header: 'after' },
];

/** Before and after of every holding an action touches, and what it means for the stored prices. */
export function ActionPreview({ preview, effectiveOn, currency, restate, onRestate }: ActionPreviewProps) {
  const format = useFormat(currency);
  const quantity = (text: string | null) =>
    numberOrDash(decimalValue(text), (value) => formatValue(value, 'shares', format));
  const money = (value: number | null) =>
    numberOrDash(value, (known) => formatValue(known, 'money', { ...format, unitInHeader: true }));
  const { prices } = preview;
  return (
    <section className={styles['preview']} aria-label="What changes">
      {preview.holdings.length === 0 ? (
        <p className={styles['soft']}>No holding changes: the action is recorded, nothing else.</p>
      ) : (
        <SmallTable
          caption={`What changes, amounts in ${currency}`}
          columns={COLUMNS}
          rows={preview.holdings.map((line, at) => ({
            id: `${at}`,
            cells: [
              line.accountName,
              line.symbol,
              quantity(line.quantityBefore),
              quantity(line.quantityAfter),
              money(decimalValue(line.costBefore)),
              money(decimalValue(line.costAfter)),
              money(line.stopBefore),
              money(line.stopAfter),
            ],
          }))}
        />
      )}
      <p className={styles['soft']}>{pricesSentence(prices, effectiveOn)}</p>
      {prices.state === 'raw' || prices.state === 'restated' ? (
        <Checkbox checked={restate} onChange={onRestate}>
          Divide the stored prices before that day
        </Checkbox>
      ) : null}
    </section>
  );
}

function numberOrDash(value: number | null, text: (value: number) => string): string {
  return value === null ? '—' : text(value);
}
