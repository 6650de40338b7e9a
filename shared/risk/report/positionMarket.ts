import type { PriceSeries } from '../../model/priceSeries';
import { fail, mapResult, type Result, valueOrNull } from '../../result/result';
import { averageDailyDollarVolume } from '../liquidity/averageDailyDollarVolume';
import { conservativeVolume } from '../liquidity/conservativeVolume';
import { crisisLiquidity, type Market } from '../liquidity/crisisLiquidity';
import { type ExitCase, exitCase } from '../liquidity/exitCase';
import { type Spread, spreadOf } from '../liquidity/spreadOf';
import { simpleReturns } from '../series/simpleReturns';
import { sampleVolatility } from '../volatility/sampleVolatility';
import { defaultClassOf } from './defaultClass';
import { isCash, type Position } from './position';
import type { SeriesMarket } from './preparation';
import type { ReportInput } from './reportInput';
import { barsOf } from './seriesBars';
import { returnColumn } from './seriesReturns';

/** The two markets a position can be sold into. */
export type MarketName = 'normal' | 'crisis';

/** The market a position would be sold into, and the two ways out of it. */
export interface WaysOut {
  readonly market: Market;
  readonly spread: Result<Spread>;
  readonly normal: ExitCase;
  readonly crisis: ExitCase;
}

/**
 * How a position leaves the market, in ordinary times and in a crisis.
 *
 * @param position - A priced holding that trades (`closedMarket` gives null).
 * @param quantity - Size of the order, shares, 0 or more: every account's part of it.
 * @param input - Prices and defaults; `input.preparation` is filled.
 * @returns Its market and both ways out. Source: D§5.3, D§5.6; D§0 crisis switch.
 */
export function waysOut(position: Position, quantity: number, input: ReportInput): WaysOut {
  const { series, multiplier, toBase } = position;
  const compute = () => computedWaysOut(position, quantity, input);
  if (series === null || !toBase.ok) return compute();
  const key = [input.reference.defaults, quantity, multiplier * toBase.value, defaultClassOf(position)];
  return input.preparation.orders([series], key, compute);
}

function computedWaysOut(position: Position, quantity: number, input: ReportInput): WaysOut {
  const { market, spread } = marketOf(position, input);
  const { liquidity } = input.reference.defaults;
  const { stress, participation, stressParticipation } = liquidity;
  const bad = crisisLiquidity(market, {
    spread: stress.spread[defaultClassOf(position) ?? 'small'],
    volatility: stress.volatility,
    volume: stress.volume,
    participation: stressParticipation / participation,
  });
  const options = {
    coefficient: liquidity.impactCoefficient,
    knee: liquidity.impactKnee,
    extrapolatedFrom: liquidity.impactExtrapolatedFrom,
    cap: liquidity.impactDisplayCap,
    tiers: liquidity.tiers,
  };
  return { market, spread, normal: exitCase(quantity, market, options), crisis: exitCase(quantity, bad, options) };
}

/** Absolute value of a position in base currency; 0 where it is unknown and listed elsewhere. */
export function magnitude(position: Position): number {
  return position.value.ok ? Math.abs(position.value.value) : 0;
}

/**
 * Why a position has no market of its own.
 *
 * @param position - A priced holding.
 * @returns The reason; null for one that trades. Source: product.md §7.
 */
export function closedMarket(position: Position): Result<never> | null {
  const kind = position.instrument.kind;
  if (isCash(position)) return fail({ code: 'not-traded' });
  if (kind === 'fund') return fail({ code: 'not-traded' });
  // A contract trades on a volume that is not imported with its index: unknown, but no fault of the price files.
  if (kind === 'index-future' && position.series === null) return fail({ code: 'no-volume' });
  if (kind === 'option' || kind === 'warrant' || kind === 'bond' || kind === 'preferred' || kind === 'private')
    return fail({ code: 'not-modelled', kind });
  return null;
}

/**
 * Measures the market of a position, so that a later report finds it.
 *
 * @param position - A priced holding.
 * @param input - Defaults; `input.preparation` is filled.
 */
export function prepareLiquidity(position: Position, input: ReportInput): void {
  if (closedMarket(position) === null) marketOf(position, input);
}

/**
 * How an ordinary day's volume is read from the defaults.
 *
 * @param input - Defaults.
 * @returns Both windows and the statistic, as `conservativeVolume` takes them. Source: D§5.1.
 */
export function volumeOptions({ reference }: ReportInput): Parameters<typeof conservativeVolume>[1] {
  const { volumeWindow, tierWindow, statistic } = reference.defaults.liquidity;
  return { shortWindow: volumeWindow, longWindow: tierWindow, statistic };
}

function marketOf(position: Position, input: ReportInput): { market: Market; spread: Result<Spread> } {
  const { series, toBase } = position;
  const own = series === null ? NO_MARKET : seriesMarket(series, input);
  const dollars = toBase.ok
    ? mapResult(own.averageDailyMoneyVolume, (value) => value * position.multiplier * toBase.value)
    : toBase;
  const spread = positionSpread(position, valueOrNull(dollars), input);
  return {
    spread,
    market: {
      spreadFraction: mapResult(spread, (value) => value.spreadFraction),
      dailyVolatility: own.dailyVolatility,
      averageDailyVolume: own.averageDailyVolume,
      averageDailyDollarVolume: dollars,
      participationFraction: input.reference.defaults.liquidity.participation,
    },
  };
}

function positionSpread(position: Position, dollars: number | null, input: ReportInput): Result<Spread> {
  const { series } = position;
  const { defaults } = input.reference;
  const { spread, unresolvableSpreadFrom, spreadWindow, tick } = defaults.liquidity;
  const terms = {
    sizeClass: defaultClassOf(position),
    classSpreads: spread,
    averageDailyDollarVolume: dollars,
    unresolvableFrom: unresolvableSpreadFrom,
    options: { window: spreadWindow, leastBars: defaults.minima.spreadBars, tick },
  };
  if (series === null) return spreadOf({ bars: null, price: valueOrNull(position.price), ...terms });
  return input.preparation.spread([series], [defaults, terms.sizeClass, dollars], () =>
    spreadOf({ bars: barsOf(series), price: series.close.at(-1) ?? null, ...terms }),
  );
}

const NO_MARKET: SeriesMarket = {
  dailyVolatility: fail({ code: 'no-price-history' }),
  averageDailyVolume: fail({ code: 'no-volume' }),
  averageDailyMoneyVolume: fail({ code: 'no-volume' }),
};

function seriesMarket(series: PriceSeries, input: ReportInput): SeriesMarket {
  const { defaults } = input.reference;
  return input.preparation.market([series], [defaults], () => {
    const bars = barsOf(series);
    return {
      dailyVolatility: dailyVolatility(returnColumn(series), defaults.liquidity.volatilityWindow),
      averageDailyVolume: conservativeVolume(bars.volume, volumeOptions(input)),
      averageDailyMoneyVolume: averageDailyDollarVolume(bars, defaults.liquidity.tierWindow),
    };
  });
}

function dailyVolatility(prices: Float64Array, window: number): Result<number> {
  const returns = simpleReturns(prices.subarray(-(window + 1)));
  return returns.ok ? sampleVolatility(returns.value) : returns;
}
