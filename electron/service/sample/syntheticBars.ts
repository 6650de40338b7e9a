import type { SeededGenerator } from '../../../shared/math/seededGenerator';
import type { PriceSeries } from '../../../shared/model/priceSeries';

/** What decides the look of a series beside its returns. */
export interface BarShape {
  readonly symbol: string;
  /** Close on the last day. */
  readonly lastClose: number;
  /** Mean shares a day; null for a series without volume. */
  readonly averageVolume: number | null;
}

/** Share of a day's variance that falls between close and open (D§4.4). */
const OVERNIGHT_SHARE = 0.3;
const VOLUME_SPREAD = 0.35;

/**
 * Turns daily log returns into bars: an overnight gap, then a day whose high and low are those of a Brownian path from
 * open to close, and a volume that rises with the size of the move.
 *
 * @param random - Source of randomness; advanced.
 * @param days - Trading days; shape [days].
 * @param returns - Log returns close to close; shape [days]; not modified.
 * @param volatility - Daily volatility of each day; shape [days]; not modified.
 * @param shape - Symbol, last close, volume.
 * @returns Bars in cents (hundredths of a cent below a dollar).
 */
export function syntheticBars(
  random: SeededGenerator,
  days: Int32Array,
  paths: { readonly returns: Float64Array; readonly volatility: Float64Array },
  shape: BarShape,
): PriceSeries {
  const count = days.length;
  const column = (): Float64Array => new Float64Array(count);
  const [open, high, low, close, volume] = [column(), column(), column(), column(), column()];
  let logClose = Math.log(shape.lastClose) - paths.returns.reduce((sum, value) => sum + value, 0);
  for (let day = 0; day < count; day++) {
    const change = paths.returns[day] ?? 0;
    const deviation = paths.volatility[day] ?? 0;
    const gap =
      OVERNIGHT_SHARE * change + Math.sqrt(OVERNIGHT_SHARE * (1 - OVERNIGHT_SHARE)) * deviation * random.normal();
    const [logOpen, logEnd] = [logClose + gap, logClose + change];
    const variance = (1 - OVERNIGHT_SHARE) * deviation * deviation;
    open[day] = tick(Math.exp(logOpen));
    close[day] = tick(Math.exp(logEnd));
    high[day] = tick(Math.exp(extreme(random, logOpen, logEnd, variance, 1)));
    low[day] = tick(Math.exp(extreme(random, logOpen, logEnd, variance, -1)));
    volume[day] = dayVolume(random, shape.averageVolume, Math.abs(change) / deviation);
    logClose = logEnd;
  }
  return { symbol: shape.symbol, days, open, high, low, close, adjustedClose: column().fill(Number.NaN), volume };
}

/** Exact draw of the highest (or lowest) point of a Brownian path between two known ends. */
function extreme(random: SeededGenerator, start: number, end: number, variance: number, sign: 1 | -1): number {
  const span = Math.sqrt((end - start) ** 2 - 2 * variance * Math.log(random.uniform()));
  return (start + end + sign * span) / 2;
}

function dayVolume(random: SeededGenerator, average: number | null, moveInDeviations: number): number {
  if (average === null) return Number.NaN;
  const log = VOLUME_SPREAD * random.normal() - (VOLUME_SPREAD * VOLUME_SPREAD) / 2 + 0.3 * (moveInDeviations - 0.8);
  return Math.max(1, Math.round(average * Math.exp(log)));
}

function tick(price: number): number {
  const perDollar = price < 1 ? 10_000 : 100;
  return Math.max(1, Math.round(price * perDollar)) / perDollar;
}
