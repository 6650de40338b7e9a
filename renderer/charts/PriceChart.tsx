import { useMemo } from 'react';
import { formatDate, formatValue } from '../../shared/messages/formatValue';
import type { IsoDate } from '../../shared/model/isoDate';
import { useFormat } from '../api/format';
import { LineChart } from './LineChart';

export interface PriceChartProps {
  /** Days since 1970-01-01, oldest first, as the contract's series carries them. */
  readonly days: Int32Array;
  /** Price per share on those days. */
  readonly close: Float64Array;
  /** The stop level in force, drawn across; null or absent where there is none. */
  readonly level?: number | null;
  /** Currency of the prices where it is not the base currency. */
  readonly currency?: string;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Closing prices over time with the stop level across them. */
export function PriceChart({ days, close, level = null, currency }: PriceChartProps) {
  const text = useFormat(currency);
  const isoDays = useMemo(() => Array.from(days, isoDay), [days]);
  const lines = useMemo(
    () => [{ label: 'Close', role: 'you' as const, values: Array.from(close, priceOrNull) }],
    [close],
  );
  const format = (price: number) => formatValue(price, 'price', text);
  const formatDay = (day: IsoDate) => formatDate(day, text.locale);
  const last = close.at(-1);
  const caption =
    last === undefined
      ? 'No closing price is stored.'
      : `Last close ${format(last)} on ${formatDay(isoDays.at(-1) ?? '')}${level === null ? '' : `; stop at ${format(level)}`}.`;
  return (
    <LineChart
      caption={caption}
      days={isoDays}
      lines={lines}
      format={format}
      formatAxis={format}
      formatDay={formatDay}
      locale={text.locale}
      height={240}
      levels={level === null ? [] : [{ value: level, label: `Stop ${format(level)}` }]}
    />
  );
}

function isoDay(days: number): IsoDate {
  return new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function priceOrNull(price: number): number | null {
  return Number.isFinite(price) ? price : null;
}
