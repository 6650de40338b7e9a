import { compensatedSum } from '../../math/compensatedSum';
import type { PriceSeries } from '../../model/priceSeries';
import type { LiquidityCase, LiquidityReport, LiquidityRow } from '../../report/liquidityReport';
import { fail, mapResult, type Result, valueOrNull } from '../../result/result';
import { averageDailyDollarVolume } from '../liquidity/averageDailyDollarVolume';
import { conservativeVolume } from '../liquidity/conservativeVolume';
import { crisisLiquidity, type Market } from '../liquidity/crisisLiquidity';
import { type ExitCase, exitCase } from '../liquidity/exitCase';
import { type Spread, spreadOf } from '../liquidity/spreadOf';
import { simpleReturns } from '../series/simpleReturns';
import { sampleVolatility } from '../volatility/sampleVolatility';
import { returnColumn } from './history';
import { caseFigures, type Exit, magnitude, PROFILE_DAYS, profileOf } from './liquidityFigures';
import { defaultClassOf } from './openRisk';
import { isCash, type Position } from './position';
import type { SeriesMarket } from './preparation';
import type { ReportInput } from './reportInput';
import { barsOf } from './seriesBars';
import { equityFraction, type Totals } from './totals';

const VOLATILITY_BARS = 61;

/**
 * The liquidity page: how long and how costly the exit is, in a normal market and in a crisis, both at once.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals.
 * @param input - Prices with volume, defaults.
 * @returns One row per holding; an instrument held in several accounts leaves as one order. Cost is one way, a fraction
 *   of value. Source: D§5; D§0 crisis switch.
 */
export function liquidityReport(positions: readonly Position[], totals: Totals, input: ReportInput): LiquidityReport {
  const quantities = new Map<string, number>();
  for (const { instrument, quantity } of positions)
    quantities.set(instrument.id, (quantities.get(instrument.id) ?? 0) + Math.abs(quantity));
  const exits = positions.map((position) =>
    exitOf(position, quantities.get(position.instrument.id) ?? 0, totals, input),
  );
  const { participation, stressParticipation } = input.reference.defaults.liquidity;
  const normal = profileOf(exits, 'normal');
  const crisis = profileOf(exits, 'crisis');
  const silent = exits.filter(({ normal: way, row }) => way !== null && !row.averageDailyVolume.ok);
  return {
    rows: exits.map(({ row }) => row),
    profile:
      normal === null || crisis === null
        ? []
        : PROFILE_DAYS.map((day, index) => ({ day, normal: normal[index] ?? 0, crisis: crisis[index] ?? 0 })),
    normal: { ...caseFigures(exits, 'normal', normal, totals), participationFraction: participation },
    crisis: { ...caseFigures(exits, 'crisis', crisis, totals), participationFraction: stressParticipation },
    noVolumeFraction:
      totals.grossValue === 0
        ? 0
        : compensatedSum(silent.map(({ position }) => magnitude(position))) / totals.grossValue,
    noVolumeSymbols: [...new Set(silent.map(({ position }) => position.instrument.symbol))],
  };
}

function exitOf(position: Position, quantity: number, totals: Totals, input: ReportInput): Exit {
  const base = {
    holdingId: position.holding.id,
    symbol: position.instrument.symbol,
    accountName: position.account.name,
    kind: position.instrument.kind,
    value: position.value,
    weight: equityFraction(position.value, totals),
  };
  const closed = closedMarket(position);
  if (closed !== null) {
    const none: LiquidityCase = {
      daysToLiquidate: closed,
      spread: closed,
      impact: closed,
      exitCost: closed,
      tier: null,
    };
    const row: LiquidityRow = {
      ...base,
      averageDailyVolume: closed,
      averageDailyDollarVolume: closed,
      spreadSource: 'none',
      normal: none,
      crisis: none,
      immediate: isCash(position),
    };
    return { position, row, normal: null, crisis: null };
  }
  const { market, spread } = marketOf(position, input);
  const { stress, impactCoefficient, impactKnee, participation, stressParticipation } =
    input.reference.defaults.liquidity;
  const bad = crisisLiquidity(market, {
    spread: stress.spread[defaultClassOf(position) ?? 'small'],
    volatility: stress.volatility,
    volume: stress.volume,
    participation: stressParticipation / participation,
  });
  const options = { coefficient: impactCoefficient, knee: impactKnee };
  const normal = exitCase(quantity, market, options);
  const crisis = exitCase(quantity, bad, options);
  const row: LiquidityRow = {
    ...base,
    averageDailyVolume: market.averageDailyVolume,
    averageDailyDollarVolume: market.averageDailyDollarVolume,
    spreadSource: spread.ok ? spread.value.source : 'none',
    normal: cells(normal),
    crisis: cells(crisis),
    immediate: false,
  };
  return { position, row, normal, crisis };
}

/** Why a position has no market of its own; null for one that trades. Source: product.md §7. */
function closedMarket(position: Position): Result<never> | null {
  const kind = position.instrument.kind;
  if (isCash(position)) return fail({ code: 'not-traded' });
  if (kind === 'fund') return fail({ code: 'not-traded' });
  // A contract trades on a volume that is not imported with its index: unknown, but no fault of the price files.
  if (kind === 'index-future' && position.series === null) return fail({ code: 'no-volume' });
  if (kind === 'option' || kind === 'warrant' || kind === 'bond' || kind === 'preferred' || kind === 'private')
    return fail({ code: 'not-modelled', kind });
  return null;
}

function marketOf(position: Position, input: ReportInput): { market: Market; spread: Result<Spread> } {
  const { liquidity } = input.reference.defaults;
  const { series, toBase } = position;
  const own = series === null ? NO_MARKET : seriesMarket(series, input);
  const dollars = toBase.ok
    ? mapResult(own.averageDailyMoneyVolume, (value) => value * position.multiplier * toBase.value)
    : toBase;
  const terms = {
    sizeClass: defaultClassOf(position),
    classSpreads: liquidity.spread,
    averageDailyDollarVolume: valueOrNull(dollars),
  };
  const spread =
    series === null
      ? spreadOf({ bars: null, ...terms })
      : input.preparation.spread(
          [series, liquidity.spread],
          `${terms.sizeClass} ${terms.averageDailyDollarVolume}`,
          () => spreadOf({ bars: barsOf(series), ...terms }),
        );
  return {
    spread,
    market: {
      spreadFraction: mapResult(spread, (value) => value.spreadFraction),
      dailyVolatility: own.dailyVolatility,
      averageDailyVolume: own.averageDailyVolume,
      averageDailyDollarVolume: dollars,
      participationFraction: liquidity.participation,
    },
  };
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

const NO_MARKET: SeriesMarket = {
  dailyVolatility: fail({ code: 'no-price-history' }),
  averageDailyVolume: fail({ code: 'no-volume' }),
  averageDailyMoneyVolume: fail({ code: 'no-volume' }),
};

function seriesMarket(series: PriceSeries, input: ReportInput): SeriesMarket {
  const { tierWindow } = input.reference.defaults.liquidity;
  return input.preparation.market([series], String(tierWindow), () => {
    const bars = barsOf(series);
    return {
      dailyVolatility: dailyVolatility(returnColumn(series)),
      averageDailyVolume: conservativeVolume(bars.volume),
      averageDailyMoneyVolume: averageDailyDollarVolume(bars, tierWindow),
    };
  });
}

function dailyVolatility(prices: Float64Array): Result<number> {
  const returns = simpleReturns(prices.subarray(-VOLATILITY_BARS));
  return returns.ok ? sampleVolatility(returns.value) : returns;
}

function cells(way: ExitCase): LiquidityCase {
  return {
    daysToLiquidate: way.daysToLiquidate,
    spread: way.spread,
    impact: way.impact,
    exitCost: way.exitCost,
    tier: valueOrNull(way.tier),
  };
}
