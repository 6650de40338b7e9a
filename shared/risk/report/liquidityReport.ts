import { compensatedSum } from '../../math/compensatedSum';
import { epochDay } from '../../model/isoDate';
import type { Measure, Unit } from '../../report/figure';
import type { LiquidityCase, LiquidityReport, LiquidityRow } from '../../report/liquidityReport';
import { fail, mapResult, ok, type Result, valueOrNull } from '../../result/result';
import { averageDailyDollarVolume } from '../liquidity/averageDailyDollarVolume';
import { conservativeVolume } from '../liquidity/conservativeVolume';
import { crisisLiquidity, type Market } from '../liquidity/crisisLiquidity';
import { type ExitCase, exitCase } from '../liquidity/exitCase';
import { liquidationProfile } from '../liquidity/liquidationProfile';
import { illiquidShare, slowExitFlag } from '../liquidity/liquidityFlags';
import { type Spread, spreadOf } from '../liquidity/spreadOf';
import { simpleReturns } from '../series/simpleReturns';
import { sampleVolatility } from '../volatility/sampleVolatility';
import { lastIndexUpTo } from './currency';
import { figure, figureInput } from './figure';
import { returnColumn } from './history';
import { defaultClassOf } from './openRisk';
import { isCash, type Position } from './position';
import type { ReportInput } from './reportInput';
import { equityFraction, type Totals } from './totals';

const PROFILE_DAYS = [1, 2, 3, 5, 10, 20] as const;
const VOLATILITY_BARS = 61;

/** A position's way out in both markets. */
interface Exit {
  readonly position: Position;
  readonly row: LiquidityRow;
  readonly normal: ExitCase | null;
  readonly crisis: ExitCase | null;
}

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
  const stored = position.series;
  const end = stored === null ? 0 : lastIndexUpTo(stored.days, epochDay(input.today)) + 1;
  const bars =
    stored === null || end === 0
      ? null
      : {
          open: stored.open.subarray(0, end),
          high: stored.high.subarray(0, end),
          low: stored.low.subarray(0, end),
          close: stored.close.subarray(0, end),
          volume: stored.volume.subarray(0, end),
        };
  const none: Result<never> = fail({ code: 'no-volume' });
  const local = bars === null ? none : averageDailyDollarVolume(bars, liquidity.tierWindow);
  const toBase = position.toBase;
  const dollars = toBase.ok ? mapResult(local, (value) => value * position.multiplier * toBase.value) : toBase;
  const spread = spreadOf({
    bars,
    sizeClass: defaultClassOf(position),
    classSpreads: liquidity.spread,
    averageDailyDollarVolume: valueOrNull(dollars),
  });
  return {
    spread,
    market: {
      spreadFraction: mapResult(spread, (value) => value.spreadFraction),
      dailyVolatility:
        stored === null || end === 0
          ? fail({ code: 'no-price-history' })
          : dailyVolatility(returnColumn(stored).subarray(0, end)),
      averageDailyVolume: bars === null ? none : conservativeVolume(bars.volume),
      averageDailyDollarVolume: dollars,
      participationFraction: liquidity.participation,
    },
  };
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

function magnitude(position: Position): number {
  return position.value.ok ? Math.abs(position.value.value) : 0;
}

function profileOf(exits: readonly Exit[], market: 'normal' | 'crisis'): readonly number[] | null {
  const liquid = exits.flatMap((exit) => {
    const days = exit[market]?.daysToLiquidate;
    return days?.ok === true && exit.position.value.ok
      ? [{ value: exit.position.value.value, daysToLiquidate: days.value }]
      : [];
  });
  const profile = liquidationProfile(liquid, PROFILE_DAYS);
  return profile.ok ? [...profile.value] : null;
}

type CaseFigures = Omit<LiquidityReport['normal'], 'participationFraction'>;

function caseFigures(
  exits: readonly Exit[],
  market: 'normal' | 'crisis',
  profile: readonly number[] | null,
  totals: Totals,
): CaseFigures {
  const traded = exits.filter((exit) => exit.normal !== null);
  const gross = compensatedSum(traded.map(({ position }) => magnitude(position)));
  const share = (kept: (way: ExitCase) => boolean): number | null => {
    const known = traded.filter((exit) => exit[market] !== null && kept(exit[market]));
    return gross === 0 ? null : compensatedSum(known.map(({ position }) => magnitude(position))) / gross;
  };
  const dress = (measure: Measure, unit: Unit, result: Result<number>, coverageFraction: number | null) =>
    figure(measure, unit, result, {
      coverageFraction,
      asOf: totals.dataDate,
      inputs: [figureInput('tradedValue', gross, 'money'), figureInput('tradedHoldings', traded.length, 'count')],
    });
  const withDays = share((way) => way.daysToLiquidate.ok);
  const soldBy = (measure: Measure, day: (typeof PROFILE_DAYS)[number]) => {
    const sold = profile?.[PROFILE_DAYS.indexOf(day)];
    return dress(
      measure,
      'fraction',
      sold === undefined ? fail({ code: exits.length === 0 ? 'no-holdings' : 'nothing-with-volume' }) : ok(sold),
      withDays,
    );
  };
  return {
    soldInOneDay: soldBy('soldInOneDay', 1),
    soldInFiveDays: soldBy('soldInFiveDays', 5),
    soldInTenDays: soldBy('soldInTenDays', 10),
    exitCost: dress(
      'exitCost',
      'fraction',
      averageCost(traded, market),
      share((way) => way.exitCost.ok),
    ),
    illiquidShare: dress(
      'illiquidShare',
      'fraction',
      illiquid(traded, market, totals),
      share((way) => way.tier.ok),
    ),
    slowHoldings: dress('slowHoldings', 'count', slowCount(traded, market), withDays),
  };
}

/** Cost of selling everything that has a known cost, weighted by value. */
function averageCost(exits: readonly Exit[], market: 'normal' | 'crisis'): Result<number> {
  const known = exits.flatMap((exit) => {
    const cost = exit[market]?.exitCost;
    return cost?.ok === true ? [{ value: magnitude(exit.position), cost: cost.value }] : [];
  });
  const value = compensatedSum(known.map((row) => row.value));
  return value === 0
    ? fail({ code: 'nothing-with-volume' })
    : ok(compensatedSum(known.map((row) => row.value * row.cost)) / value);
}

function illiquid(exits: readonly Exit[], market: 'normal' | 'crisis', totals: Totals): Result<number> {
  const tiered = exits.flatMap((exit) => {
    const tier = exit[market]?.tier;
    return tier?.ok === true ? [{ value: magnitude(exit.position), tier: tier.value }] : [];
  });
  if (tiered.length === 0) return fail({ code: 'nothing-with-volume' });
  return totals.equity.ok ? illiquidShare(tiered, totals.equity.value) : totals.equity;
}

function slowCount(exits: readonly Exit[], market: 'normal' | 'crisis'): Result<number> {
  const known = exits.flatMap((exit) => {
    const days = exit[market]?.daysToLiquidate;
    return days?.ok === true ? [days.value] : [];
  });
  if (known.length === 0) return fail({ code: 'nothing-with-volume' });
  return ok(known.filter((days) => slowExitFlag(days) !== null).length);
}
