import { priceColumn } from './history';
import { estimatedSpread, type LogBar } from './spread';
import { median, standardDeviation } from './statistics';
import { lastAt, type NaiveInput, type NaivePosition } from './valuation';

/** One holding's way out; null is unknown. */
export interface NaiveExit {
  readonly value: number;
  readonly volume: number | null;
  readonly dollars: number | null;
  readonly days: number | null;
  readonly cost: number | null;
}

export type MarketName = 'normal' | 'crisis';

const UNTRADED = ['cash', 'money-market', 'fund', 'option', 'warrant', 'bond', 'preferred', 'private'];
const LEAST_BARS = 21;
const SPREAD_BARS = 60;
const TICK = 0.01;
/** From here on bars cannot resolve a spread (engine's own limit, see `spreadOf`). */
const UNRESOLVABLE = 25e6;

/** Null for what has no market of its own (product.md §7). */
export function exitOf(
  position: NaivePosition,
  positions: readonly NaivePosition[],
  market: { readonly name: MarketName; readonly input: NaiveInput },
): NaiveExit | null {
  const { instrument, series } = position;
  if (UNTRADED.includes(instrument.kind)) return null;
  if (instrument.kind === 'index-future' && series === null) return null;
  const { liquidity } = market.input.reference.defaults;
  const stress = market.name === 'crisis' ? liquidity.stress : { volume: 1, volatility: 1, spread: null };
  const bars = series === null ? 0 : lastAt(series.days, market.input.today) + 1;
  const volumes = series === null ? [] : [...series.volume].slice(0, bars);
  const volume = scaled(ordinaryVolume(volumes), stress.volume);
  const dollars = dollarVolume(position, bars, liquidity.tierWindow);
  let quantity = 0;
  for (const other of positions) if (other.instrument.id === instrument.id) quantity += Math.abs(other.quantity);
  const participation = market.name === 'crisis' ? liquidity.stressParticipation : liquidity.participation;
  const days = volume === null || volume === 0 ? null : quantity / (participation * volume);
  const normalSpread = spreadOf(position, bars, { dollars, classes: liquidity.spread });
  const spread = scaled(normalSpread, stress.spread === null ? 1 : stress.spread[position.classRow ?? 'small']);
  const volatility = scaled(dailyVolatility(position, bars), stress.volatility);
  const impact = impactOf({ volatility, volume, quantity }, liquidity);
  const cost = spread === null || impact === null ? null : spread / 2 + impact;
  return { value: Math.abs(position.value ?? 0), volume: ordinaryVolume(volumes), dollars, days, cost };
}

/** Fraction of value sold by a day, each holding at an even pace. */
export function soldBy(day: number, exits: readonly NaiveExit[]): number | null {
  let sold = 0;
  let whole = 0;
  for (const { value, days } of exits) {
    if (days === null) continue;
    whole += value;
    sold += value * (days === 0 ? 1 : Math.min(1, day / days));
  }
  return whole === 0 ? null : sold / whole;
}

/** Cost of everything with a known cost, weighted by value. */
export function averageCost(exits: readonly NaiveExit[]): number | null {
  let paid = 0;
  let whole = 0;
  for (const { value, cost } of exits) {
    if (cost === null) continue;
    whole += value;
    paid += value * cost;
  }
  return whole === 0 ? null : paid / whole;
}

function scaled(value: number | null, multiple: number): number | null {
  return value === null ? null : value * multiple;
}

/** The smaller of the medians of the last 20 and the last 60 bars, days without a volume left out (D§5.1). */
function ordinaryVolume(volumes: readonly number[]): number | null {
  const month = volumes.slice(-20).filter((volume) => !Number.isNaN(volume));
  const quarter = volumes.slice(-60).filter((volume) => !Number.isNaN(volume));
  return month.length === 0 ? null : Math.min(median(month), median(quarter));
}

function dollarVolume({ series, multiplier, toBase }: NaivePosition, bars: number, window: number): number | null {
  if (series === null || toBase === null) return null;
  const traded: number[] = [];
  for (let at = Math.max(0, bars - window); at < bars; at++) {
    const value = (series.volume[at] ?? Number.NaN) * (series.close[at] ?? Number.NaN);
    if (!Number.isNaN(value)) traded.push(value);
  }
  return traded.length === 0 ? null : median(traded) * multiplier * toBase;
}

function spreadOf(
  { series, classRow, holding }: NaivePosition,
  bars: number,
  market: { readonly dollars: number | null; readonly classes: Record<string, number> },
): number | null {
  const price = series === null ? Number(holding.filePrice ?? 0) : (series.close[bars - 1] ?? 0);
  const assumed = (row: string) => Math.max(market.classes[row] ?? Number.NaN, price > 0 ? TICK / price : 0);
  if (market.dollars !== null && market.dollars >= UNRESOLVABLE) return assumed(classRow ?? 'large');
  const byClass = classRow === null ? null : (market.classes[classRow] ?? null);
  const seen: LogBar[] = [];
  for (let at = Math.max(0, bars - SPREAD_BARS); series !== null && at < bars; at++) {
    const bar = { open: series.open[at], high: series.high[at], low: series.low[at], close: series.close[at] };
    const [open, high, low, close] = [bar.open, bar.high, bar.low, bar.close].map((price) =>
      Math.log(price ?? Number.NaN),
    );
    if ([open, high, low, close].some((price) => Number.isNaN(price))) continue;
    seen.push({ open: open ?? 0, high: high ?? 0, low: low ?? 0, close: close ?? 0 });
  }
  if (series === null || seen.length < LEAST_BARS) return classRow === null ? null : assumed(classRow);
  const atTick = TICK / (series.close[bars - 1] ?? Number.NaN);
  return Math.max(estimatedSpread(seen), atTick, byClass ?? 0);
}

/** Of the last 60 returns from bar to bar. */
function dailyVolatility({ series }: NaivePosition, bars: number): number | null {
  if (series === null) return null;
  const prices = priceColumn(series).slice(0, bars).slice(-61);
  const returns: number[] = [];
  for (let at = 1; at < prices.length; at++) returns.push((prices[at] ?? 0) / (prices[at - 1] ?? 0) - 1);
  return returns.length < 2 ? null : standardDeviation(returns);
}

/** Square root of the day's share, linear below the knee, at most half the price (D§5.3). */
function impactOf(
  order: { readonly volatility: number | null; readonly volume: number | null; readonly quantity: number },
  law: { readonly impactCoefficient: number; readonly impactKnee: number },
): number | null {
  const { volatility, volume, quantity } = order;
  if (volatility === null || volume === null || volume === 0) return null;
  const share = quantity / volume;
  const root = share < law.impactKnee ? (Math.sqrt(law.impactKnee) * share) / law.impactKnee : Math.sqrt(share);
  return Math.min(0.5, law.impactCoefficient * volatility * root);
}
