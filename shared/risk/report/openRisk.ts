import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, mapResult, ok, type Result, valueOrNull } from '../../result/result';
import { simpleReturns } from '../series/simpleReturns';
import { expectedStopLoss } from '../stops/expectedStopLoss';
import { gapDistance } from '../stops/gapDistance';
import { gapShare } from '../stops/gapShare';
import { overnightGaps } from '../stops/overnightGaps';
import { type Side, type StopDistance, sideSign } from '../stops/side';
import { stopSlippage } from '../stops/stopSlippage';
import { touchProbability } from '../stops/touchProbability';
import { worstGap } from '../stops/worstGap';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { defaultClassOf } from './defaultClass';
import type { Position } from './position';
import { type WaysOut, waysOut } from './positionMarket';
import type { SeriesNights } from './preparation';
import type { ReportInput } from './reportInput';
import { barsOf } from './seriesBars';
import { returnColumn } from './seriesReturns';
import { sideOf } from './stoppable';

/**
 * Money lost from the current price to the stop.
 *
 * @param position - The position.
 * @param level - Stop level, price per share.
 * @returns Base currency, positive, 0 when the stop has been reached. Source: D§3, portfolio heat.
 */
export function lossToStop(position: Position, level: number): Result<number> {
  if (!position.price.ok) return position.price;
  if (!position.value.ok) return position.value;
  const distance = sideSign(sideOf(position)) * (position.price.value - level);
  return ok((Math.max(0, distance) / position.price.value) * Math.abs(position.value.value));
}

/**
 * The loss counted for a position without a stop: a default share of its value by size class, labelled as assumed.
 *
 * @param position - The position.
 * @param input - The defaults.
 * @returns Base currency, positive, with a note `assumed-loss`. A position of unknown size takes the small-cap row.
 *   Source: D§3, D§0 unknowns and defaults.
 */
export function assumedLoss(position: Position, input: ReportInput): Result<number> {
  const sizeClass = defaultClassOf(position);
  const lossFraction = input.reference.defaults.sizing.defaultLoss[sizeClass ?? 'small'];
  if (!position.value.ok) return position.value;
  return ok(Math.abs(position.value.value) * lossFraction, [
    { code: 'assumed-loss', sizeClass: sizeClass ?? 'unknown', lossFraction },
  ]);
}

/** A stop, and what its fill costs beyond its level without any gap, price units per share. */
export interface FilledStop extends StopDistance {
  readonly slippagePerShare: number;
}

/**
 * Expected loss per share at a stop once nights that jump it are counted.
 *
 * @param position - The position with its series.
 * @param stop - Price, stop, side and slippage.
 * @param input - What is prepared of the prices, and the defaults.
 * @returns Price units per share, positive, at least the distance to the stop. Note: `assumed-input` where the share of
 *   gaps among stop-outs is the default one. Problems: `no-price-history`, `too-few-observations`, `stop-wrong-side`,
 *   `zero-variance`. Source: D§4.4, default model max(empirical, t3).
 */
export function expectedLossAtStop(
  { series }: Pick<Position, 'series'>,
  stop: FilledStop,
  input: ReportInput,
): Result<number> {
  if (series === null) return fail({ code: 'no-price-history' });
  const away = gapDistance(stop);
  if (!away.ok) return away;
  const { gap } = input.reference.defaults.stops;
  const nights = input.preparation.nights([series], [stop.side, gap.window], () =>
    nightsOf(series, stop.side, gap.window),
  );
  if (!nights.ok) return nights;
  const { gaps, standardDeviation: overnightVolatility } = nights.value;
  const risk = input.preparation.gapRisks([nights.value], [away.value, gap.leastNights], () =>
    worstGap(gaps, away.value, { overnightVolatility, leastNights: gap.leastNights }),
  );
  if (!risk.ok) return risk;
  const share = gapShareOf(series, stop, { probability: risk.value.probability, input });
  if (!share.ok) return share;
  const loss = expectedStopLoss(stop, {
    meanOvershoot: risk.value.meanOvershoot,
    gapShare: share.value,
    slippagePerShare: stop.slippagePerShare,
  });
  return loss.ok ? ok(loss.value, share.notes) : loss;
}

/** How many stop-outs are gaps: nights beyond the stop against days that wander to it, over the same stretch. */
function gapShareOf(
  series: PriceSeries,
  stop: StopDistance,
  { probability, input }: { readonly probability: number; readonly input: ReportInput },
): Result<number> {
  const { window, overnightShare } = input.reference.defaults.stops.gap;
  const volatility = input.preparation.numbers([series], ['stretch of nights', window], () => {
    const returns = simpleReturns(returnColumn(series).subarray(-(window + 1)));
    return returns.ok ? annualisedVolatility(returns.value) : returns;
  });
  const touch = volatility.ok
    ? touchProbability(stop, { annualisedVolatility: volatility.value, days: 1 })
    : volatility;
  return gapShare({
    gapProbability: probability,
    intradayProbability: valueOrNull(touch),
    assumedShare: overnightShare,
  });
}

function nightsOf(series: PriceSeries, side: Side, window: number): Result<SeriesNights> {
  const known = overnightGaps(barsOf(series), side);
  if (!known.ok) return known;
  const gaps = known.value.slice(-window);
  if (gaps.length < 2) return fail({ code: 'too-few-observations', have: gaps.length, need: 2 });
  return ok({ gaps, standardDeviation: sampleStandardDeviation(gaps) });
}

/** A stop that fires, with the size of the order it sends. */
export interface FiringStop {
  /** Price per share. */
  readonly level: number;
  /** Shares sold at once: those of every holding of the instrument whose stop fires; 0 or more. */
  readonly quantity: number;
}

/** What a position is expected to lose if its stop fires. Money in base currency, positive. */
export interface ExpectedStop {
  /** Gaps counted, and slippage where it is known. */
  readonly money: number;
  /** Part of it that the fill costs beyond the level. */
  readonly slippage: Result<number>;
  /** Whether the spread in it is its class default. */
  readonly spreadAssumed: boolean;
}

/**
 * Expected money lost if a position's stop fires: gaps counted, and half the spread and half the crisis impact on top.
 *
 * @param position - The position.
 * @param stop - Level and size of the order.
 * @param input - What is prepared of the prices, and the defaults.
 * @returns The loss and the slippage in it. Notes and problems: those of `expectedLossAtStop` and of the position's value.
 *
 * Source: D§4.4.
 */
export function expectedStopMoney(position: Position, stop: FiringStop, input: ReportInput): Result<ExpectedStop> {
  if (!position.price.ok) return position.price;
  if (!position.value.ok) return position.value;
  const price = position.price.value;
  const perPrice = Math.abs(position.value.value) / price;
  const { spread, crisis } = waysOut(position, stop.quantity, input);
  const slippage = slippageOf(stop.level, { spread, crisis, input });
  const filled = {
    price,
    stop: stop.level,
    side: sideOf(position),
    slippagePerShare: slippage.ok ? slippage.value : 0,
  };
  return mapResult(expectedLossAtStop(position, filled, input), (perShare) => ({
    money: perShare * perPrice,
    slippage: mapResult(slippage, (value) => value * perPrice),
    spreadAssumed: spread.ok && spread.value.source === 'class-default',
  }));
}

function slippageOf(
  level: number,
  { spread, crisis, input }: Pick<WaysOut, 'spread' | 'crisis'> & { readonly input: ReportInput },
): Result<number> {
  if (!spread.ok) return spread;
  return mapResult(crisis.impact, (stressedImpactFraction) =>
    stopSlippage({
      stop: level,
      spreadFraction: spread.value.spreadFraction,
      stressedImpactFraction,
      impactShare: input.reference.defaults.stops.gap.slippageImpactShare,
    }),
  );
}
