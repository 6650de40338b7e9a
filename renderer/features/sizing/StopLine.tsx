import { formatValue } from '../../../shared/messages/formatValue';
import type { StopRow } from '../../../shared/report/stopReport';
import { useFormat } from '../../api/format';
import { DotOnLine } from '../../charts/DotOnLine';

/** The shared scale of the board: forty percent to either side of the price. */
const SCALE = 0.4;

/** Stop, price and high of one row on a line; nothing without a level or a price. */
export function StopLine({ row }: { readonly row: StopRow }) {
  const format = useFormat();
  if (!row.level.ok || !row.price.ok) return null;
  const price = (value: number) => formatValue(value, 'price', { ...format, unitInHeader: true });
  const high = row.highWaterMark.ok ? row.highWaterMark.value : null;
  const extreme = row.side === 'long' ? 'high' : 'low';
  return (
    <DotOnLine
      stop={row.level.value}
      price={row.price.value}
      high={high}
      scale={SCALE}
      label={`Stop ${price(row.level.value)}, price ${price(row.price.value)}${high === null ? '' : `, ${extreme} ${price(high)}`}`}
    />
  );
}
