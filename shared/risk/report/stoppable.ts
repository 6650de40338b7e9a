import { epochDay } from '../../model/isoDate';
import type { Stop, StopRule } from '../../model/portfolio';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import { averageTrueRange } from '../stops/averageTrueRange';
import { noiseMultiple } from '../stops/noiseMultiple';
import { type Side, sideSign } from '../stops/side';
import type { StopDefaults } from '../stops/stopContext';
import { type StopState, stopLevel } from '../stops/stopLevel';
import { lastIndexUpTo } from './currency';
import type { Position } from './position';
import type { ReportInput } from './reportInput';
import { barsOf } from './seriesBars';

const TRADED = ['stock', 'adr', 'reit', 'bdc', 'etf', 'leveraged-etf', 'index-future', 'crypto'];

/** Whether a position trades on an exchange, so that a stop can be placed on it. Source: product.md §7. */
export function isStoppable(position: Position): boolean {
  return TRADED.includes(position.instrument.kind) && position.quantity !== 0;
}

/** Which way a position earns. */
export function sideOf(position: Position): Side {
  return position.quantity < 0 ? 'short' : 'long';
}

/** What a stop rule is measured on: a holding, or a position that is only planned. */
export interface StopSubject {
  readonly series: PriceSeries | null;
  readonly side: Side;
  readonly price: Result<number>;
  readonly entryPrice: number | null;
  readonly entryDate: string | null;
}

/** A holding as the subject of a stop rule. */
export function stopSubject(position: Position): StopSubject {
  return {
    series: position.series,
    side: sideOf(position),
    price: position.price,
    entryPrice: entryPriceOf(position),
    entryDate: entryDateOf(position),
  };
}

/**
 * What a stop rule gives today, measured on the instrument's own prices up to today.
 *
 * @param subject - Its series must be stored for any rule but a typed level.
 * @param rule - The rule.
 * @param recorded - The stop in force, or null for one that is new today.
 * @param input - Today and the defaults.
 * @returns Level and high-water mark. Problems: `no-price-history`, and those of the rule (see `stopLevel`).
 */
export function levelToday(
  subject: StopSubject,
  rule: StopRule,
  recorded: Pick<Stop, 'level' | 'highWaterMark' | 'entryPrice' | 'entryDate' | 'setOn' | 'ratchet'> | null,
  input: ReportInput,
): Result<StopState> {
  const series = subject.series;
  if (series === null) {
    if (rule.method !== 'fixed-level' || !subject.price.ok) return fail({ code: 'no-price-history' });
    return ok({ level: rule.level, highWaterMark: subject.price.value, exitNow: false });
  }
  const indexOf = (isoDate: string | null): number | null => {
    const index = isoDate === null ? -1 : lastIndexUpTo(series.days, epochDay(isoDate));
    return index < 0 ? null : index;
  };
  const terms = {
    side: subject.side,
    entryPrice: recorded?.entryPrice ?? subject.entryPrice,
    entryIndex: indexOf(recorded?.entryDate ?? subject.entryDate),
    recordedIndex: recorded === null ? null : indexOf(recorded.setOn),
    previousLevel: recorded?.level ?? null,
    highWaterMark: recorded?.highWaterMark ?? null,
    ratchet: recorded?.ratchet ?? true,
    initialRiskPerShare: null,
    defaults: stopDefaults(input),
  };
  const compute = () => stopLevel(rule, { bars: barsOf(series), ...terms });
  // Rules on trial come and go with every key the user presses; what is recorded is asked again with each report.
  if (recorded === null) return compute();
  const { defaults: _, ...measured } = terms;
  const key = [input.reference.defaults, ...Object.entries(rule).flat(), ...Object.values(measured)];
  return input.preparation.stops([series], key, compute);
}

/** Defaults that stop rules fall back on. Source: D§4.2, D§14b. */
function stopDefaults({ reference }: ReportInput): StopDefaults {
  const { atrPeriod, assumedRiskInAtr, volatilityQuotient } = reference.defaults.stops;
  const { decay, least, most } = volatilityQuotient;
  return { atrPeriod, assumedRiskInAtr, volatilityQuotient: { decay, least, most } };
}

/** Average price paid per share, from the total cost; null where the file names no cost. */
export function entryPriceOf(position: Position): number | null {
  const cost = position.holding.costBasis;
  if (cost === null || position.quantity === 0) return null;
  const perShare = Number(cost) / (position.quantity * position.multiplier);
  return Number.isFinite(perShare) && perShare > 0 ? perShare : null;
}

/** Day of the oldest lot; null where no lot is dated. */
export function entryDateOf(position: Position): string | null {
  const dates = position.holding.lots.flatMap((lot) => (lot.acquired === null ? [] : [lot.acquired]));
  return dates.sort()[0] ?? null;
}

/** ATR of the default period on the last bar. Problems: those of the ATR; `no-price-history` without a series. */
export function latestAtr(position: Pick<Position, 'series'>, period: number, input: ReportInput): Result<number> {
  const series = position.series;
  if (series === null) return fail({ code: 'no-price-history' });
  return input.preparation.numbers([series], ['atr', period], () => {
    const { high, low, close } = series;
    const range = averageTrueRange({ high, low, close }, period);
    if (!range.ok) return range;
    const value = range.value.at(-1);
    return value === undefined || Number.isNaN(value) ? fail({ code: 'no-price-range' }) : ok(value, range.notes);
  });
}

/** Distance from the price to a stop as a fraction of the price: positive while the stop is not reached. */
export function stopDistance(price: Result<number>, level: Result<number>, side: Side): Result<number> {
  if (!level.ok) return level;
  if (!price.ok) return price;
  return ok((sideSign(side) * (price.value - level.value)) / price.value);
}

/** Distance to a stop in ATRs. */
export function stopNoise(
  price: Result<number>,
  level: Result<number>,
  side: Side,
  atr: Result<number>,
): Result<number> {
  if (!level.ok) return level;
  if (!price.ok) return price;
  return atr.ok ? noiseMultiple({ price: price.value, stop: level.value, side }, atr.value) : atr;
}
