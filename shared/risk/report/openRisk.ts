import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import type { PriceSeries } from '../../model/priceSeries';
import type { DollarClass } from '../../model/reference';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { expectedStopLoss } from '../stops/expectedStopLoss';
import { gapDistance } from '../stops/gapDistance';
import { overnightGaps } from '../stops/overnightGaps';
import { type Side, type StopDistance, sideSign } from '../stops/side';
import { worstGap } from '../stops/worstGap';
import type { Classification } from './classification';
import type { Position } from './position';
import type { SeriesNights } from './preparation';
import type { ReportInput } from './reportInput';
import { barsOf } from './seriesBars';
import { sideOf } from './stoppable';

/** Overnight share of daily variance, where a symbol's own nights do not say. Source: D§4.4. */
const OVERNIGHT_SHARE = 0.3;
const GAP_NIGHTS = 500;

/** Row of a by-class table of defaults. */
export type DefaultClass = Exclude<DollarClass, 'nano'>;

/**
 * The row of the by-class defaults a position takes: its dollar class, nano as micro; a vehicle takes the class most of
 * its index is in. Size unknown gives null, and the caller says what it assumes.
 *
 * @param position - The position.
 * @returns The row, or null. Source: D§0, two size schemes.
 */
export function defaultClassOf(position: Position): DefaultClass | null {
  return largestClass(position.classification);
}

/**
 * The defaults row of a classification, held or not; see `defaultClassOf`.
 *
 * @param classification - What the instrument is.
 * @returns The row of its largest class, or null where size is unknown.
 */
export function largestClass(classification: Classification): DefaultClass | null {
  const shares = classification.dollar ?? classification.russell;
  if (shares === null) return null;
  const largest = Object.entries(shares).sort(([, left], [, right]) => right - left)[0]?.[0] as DollarClass | undefined;
  if (largest === undefined) return null;
  return largest === 'nano' ? 'micro' : largest;
}

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

/**
 * Expected loss per share at a stop once nights that jump it are counted.
 *
 * @param position - The position with its series.
 * @param distance - Price, stop, side.
 * @param input - What is prepared of the prices.
 * @returns Price units per share, positive, at least the distance to the stop. Problems: `no-price-history`,
 *   `too-few-observations`, `stop-wrong-side`, `zero-variance`. Source: D§4.4, default model max(empirical, t3).
 */
export function expectedLossAtStop(
  { series }: Pick<Position, 'series'>,
  distance: StopDistance,
  input: ReportInput,
): Result<number> {
  if (series === null) return fail({ code: 'no-price-history' });
  const away = gapDistance(distance);
  if (!away.ok) return away;
  const nights = input.preparation.nights([series], distance.side, () => nightsOf(series, distance.side));
  if (!nights.ok) return nights;
  const risk = worstGap(nights.value.gaps, away.value, nights.value.standardDeviation);
  if (!risk.ok) return risk;
  return expectedStopLoss(distance, {
    meanOvershoot: risk.value.meanOvershoot,
    gapShare: OVERNIGHT_SHARE,
    slippagePerShare: 0,
  });
}

function nightsOf(series: PriceSeries, side: Side): Result<SeriesNights> {
  const known = overnightGaps(barsOf(series), side);
  if (!known.ok) return known;
  const gaps = known.value.slice(-GAP_NIGHTS);
  if (gaps.length < 2) return fail({ code: 'too-few-observations', have: gaps.length, need: 2 });
  return ok({ gaps, standardDeviation: sampleStandardDeviation(gaps) });
}

/**
 * Expected money lost if a position's stop fires, gaps counted.
 *
 * @param position - The position.
 * @param level - Stop level, price per share.
 * @param input - What is prepared of the prices.
 * @returns Base currency, positive. Problems: those of `expectedLossAtStop` and of the position's value.
 *
 * Source: D§4.4.
 */
export function expectedStopMoney(position: Position, level: number, input: ReportInput): Result<number> {
  if (!position.price.ok) return position.price;
  if (!position.value.ok) return position.value;
  const price = position.price.value;
  const perPrice = Math.abs(position.value.value) / price;
  const loss = expectedLossAtStop(position, { price, stop: level, side: sideOf(position) }, input);
  return mapResult(loss, (perShare) => perShare * perPrice);
}
