import { epochDay, isoDateOf } from '../../model/isoDate';
import type { Instrument } from '../../model/portfolio';
import type { PriceSeries } from '../../model/priceSeries';
import type { SizingReport, SizingRequest } from '../../report/sizing';
import type { Problem } from '../../result/problem';
import { fail, mapResult, ok, type Result, valueOrNull } from '../../result/result';
import { conservativeVolume } from '../liquidity/conservativeVolume';
import { simpleReturns } from '../series/simpleReturns';
import { type PositionSize, sizePosition } from '../sizing/sizePosition';
import { noiseLabel } from '../stops/noiseMultiple';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { ewmaVolatility } from '../volatility/ewmaVolatility';
import { attachedScene } from './attachedScene';
import { classify, multiplierOf } from './classification';
import { currencyRate, majorUnit, rateOn, seriesToDate } from './currency';
import { type DefaultClass, largestClass } from './defaultClass';
import { expectedLossAtStop } from './openRisk';
import { type Position, positionsOf } from './position';
import { volumeOptions } from './positionMarket';
import type { ReportInput } from './reportInput';
import { returnColumn } from './seriesReturns';
import { latestAtr, levelToday, stopNoise } from './stoppable';
import { stopCover, stopsInForce } from './stopsInForce';
import { equityFraction, type Totals, totalsOf } from './totals';

/** The symbol being sized, held or not. */
interface Candidate {
  readonly instrument: Instrument | null;
  /** Prices up to today. */
  readonly series: PriceSeries | null;
  readonly entryPrice: Result<number>;
  readonly entryDate: string | null;
  readonly pointValue: Result<number>;
}

/**
 * The sizing worksheet: how many shares fit every limit at once, and which limit decides.
 *
 * @param request - What the user typed.
 * @param input - Document, prices, reference tables; the selection's equity is what is risked.
 * @returns Ceilings side by side, the binding one named, each number with its reason where there is none.
 *   Source: D§3; D§4.4 for the gap.
 */
export function createSizingReport(request: SizingRequest, input: ReportInput): SizingReport {
  const facts = factsOf(request, input);
  const { candidate, stop, atr } = facts;
  const size = sizeOf(request, facts, input);
  const part = (pick: (value: PositionSize) => number | null): Result<number> => {
    if (!size.ok) return size;
    const value = pick(size.value);
    return value === null ? fail(size.value.problem ?? { code: 'no-estimate' }) : ok(value);
  };
  const shares = part((value) => value.shares);
  const noise = stopNoise(candidate.entryPrice, stop, request.side, atr);
  return {
    symbol: request.symbol,
    entryPrice: candidate.entryPrice,
    entryDate: candidate.entryDate,
    stopLevel: stop,
    riskPerShare: riskPerShare(candidate.entryPrice, stop),
    equity: facts.equity,
    atr,
    noiseMultiple: noise,
    noise: noise.ok && noise.value >= 0 ? noiseLabel(noise.value, input.reference.defaults.stops.noise) : null,
    volatility: facts.volatility,
    averageDailyVolume: facts.volume,
    sizeClass: facts.sizeClass,
    sizeClassAssumed: facts.sizeClassAssumed,
    sizeMultiplier: input.reference.defaults.sizing.sizeMultiplier[facts.sizeClass],
    weightCapFraction: capOf(facts.sizeClass, input),
    ceilings: size.ok ? size.value.ceilings.map((row) => ({ ...row })) : [],
    binding: size.ok ? size.value.binding : null,
    shares,
    riskMoney: part((value) => value.riskMoney),
    value: positionValue(shares, candidate),
    weightFraction: part((value) => value.weightFraction),
    gapLoss: gapLoss(request, facts, input),
    notes: notesOf(size),
  };
}

/** What the ceilings are computed from. */
interface SizingFacts {
  readonly candidate: Candidate;
  readonly stop: Result<number>;
  /** ATR of the default period, for the noise a stop stands in. */
  readonly atr: Result<number>;
  /** ATR of the Turtle period, for the percent-volatility ceiling. */
  readonly turtleAtr: Result<number>;
  readonly volatility: Result<number>;
  readonly volume: Result<number>;
  readonly equity: Result<number>;
  /** Open risk so far, fraction of equity; null when unknown. */
  readonly heat: number | null;
  readonly sizeClass: DefaultClass;
  readonly sizeClassAssumed: boolean;
}

function factsOf(request: SizingRequest, input: ReportInput): SizingFacts {
  const positions = positionsOf(input);
  const totals = totalsOf(positions);
  const candidate = candidateOf(request, input);
  const { stops } = input.reference.defaults;
  const known =
    candidate.instrument === null
      ? null
      : largestClass(classify(candidate.instrument, input.reference, attachedScene(input)));
  return {
    candidate,
    stop: stopOf(request, candidate, input),
    atr: latestAtr(candidate, stops.atrPeriod, input),
    turtleAtr: latestAtr(candidate, stops.turtlePeriod, input),
    volatility: cautiousVolatility(candidate.series, input),
    volume:
      candidate.series === null
        ? fail({ code: 'no-volume' })
        : conservativeVolume(candidate.series.volume, volumeOptions(input)),
    equity: totals.equity,
    heat: heatOf(positions, totals, input),
    sizeClass: known ?? request.assumedClass ?? 'small',
    sizeClassAssumed: known === null,
  };
}

/** Open risk so far. Without a position that can have a stop nothing is at risk of one; else unknown stays unknown. */
function heatOf(positions: readonly Position[], totals: Totals, input: ReportInput): number | null {
  const stops = stopsInForce(positions, input);
  if (stops.length === 0) return 0;
  const { valued, atStops, assumed } = stopCover(stops);
  return valued.length === 0 ? null : valueOrNull(equityFraction(ok(atStops + assumed), totals));
}

function sizeOf(request: SizingRequest, facts: SizingFacts, input: ReportInput): Result<PositionSize> {
  const { candidate, equity, heat, sizeClass } = facts;
  if (!candidate.entryPrice.ok) return candidate.entryPrice;
  if (!equity.ok) return equity;
  if (!candidate.pointValue.ok) return candidate.pointValue;
  const { sizing } = input.reference.defaults;
  const { targetVolatility, participationFraction, exitDays, maxHeatFraction } = input.document.settings;
  return ok(
    sizePosition({
      equity: equity.value,
      entryPrice: candidate.entryPrice.value,
      stopLevel: valueOrNull(facts.stop),
      side: request.side,
      pointValue: candidate.pointValue.value,
      costPerShare: candidate.entryPrice.value * request.costFraction,
      riskFraction: request.riskFraction,
      atr: valueOrNull(facts.turtleAtr),
      annualisedVolatility: valueOrNull(facts.volatility),
      targetVolatility,
      weightCapFraction: capOf(sizeClass, input),
      sizeMultiplier: sizing.sizeMultiplier[sizeClass],
      averageDailyVolume: valueOrNull(facts.volume),
      participationFraction,
      exitDays,
      heat: { currentHeat: heat === null ? null : heat * equity.value, maxHeatFraction },
      kelly: request.kelly,
      kellyFraction: sizing.kellyFraction,
      kellyCap: sizing.kellyCap,
      tick: input.reference.defaults.liquidity.tick,
      leastStop: sizing.leastStop,
      volatilityFloor: sizing.volatilityFloor,
      mostLeverage: sizing.mostLeverage,
      leaveOut: request.leaveOut ?? [],
      lotSize: 1,
      fractionalShares: false,
    }),
  );
}

function candidateOf(request: SizingRequest, input: ReportInput): Candidate {
  const symbol = request.symbol.trim().toUpperCase();
  const instrument = input.document.instruments.find((row) => row.symbol === symbol) ?? null;
  const series = seriesToDate(symbol, input);
  const close = series?.close.at(-1);
  const typed = request.entryPrice;
  const currency = instrument?.currency ?? input.document.baseCurrency;
  const rate = currencyRate(currency, input.document.baseCurrency, input);
  return {
    instrument,
    series,
    entryPrice: typed !== null ? ok(typed) : close === undefined ? fail({ code: 'no-price' }) : ok(close),
    entryDate: typed === null && series !== null ? isoDateOf(series.days.at(-1) ?? 0) : null,
    pointValue: !rate.ok
      ? rate
      : pointValue(rate.value === null ? 1 : rateOn(rate.value, epochDay(input.today)), instrument, currency, input),
  };
}

function pointValue(
  factor: number | null,
  instrument: Instrument | null,
  currency: string,
  input: ReportInput,
): Result<number> {
  const problem: Problem = { code: 'missing-fx', from: currency, to: input.document.baseCurrency };
  return factor === null
    ? fail(problem)
    : ok(factor * majorUnit(currency) * (instrument === null ? 1 : multiplierOf(instrument, input.reference)));
}

function stopOf(request: SizingRequest, candidate: Candidate, input: ReportInput): Result<number> {
  const entryPrice = valueOrNull(candidate.entryPrice);
  const subject = { ...candidate, side: request.side, price: candidate.entryPrice, entryPrice };
  const state = levelToday(subject, request.stop, null, input);
  if (!state.ok) return state;
  return state.value.level === null ? fail({ code: 'no-stop' }) : ok(state.value.level, state.notes);
}

/** The larger of EWMA and recent volatility, never below a floor. Source: D§3, volatility targeting. */
function cautiousVolatility(series: PriceSeries | null, input: ReportInput): Result<number> {
  if (series === null) return fail({ code: 'no-price-history' });
  const { risk, sizing } = input.reference.defaults;
  const returns = simpleReturns(returnColumn(series).subarray(-(risk.window + 1)));
  if (!returns.ok) return returns;
  const recent = annualisedVolatility(returns.value.slice(-sizing.recentVolatilityWindow));
  if (!recent.ok) return recent;
  const weighted = ewmaVolatility(returns.value, { decay: risk.ewmaDecay });
  return weighted.ok ? ok(Math.max(recent.value, weighted.value, sizing.volatilityFloor)) : weighted;
}

/** The user's weight cap for a class; mega has no row of its own and inherits large. Source: D§0. */
function capOf(sizeClass: DefaultClass, input: ReportInput): number {
  return input.document.settings.weightCaps[sizeClass === 'mega' ? 'large' : sizeClass];
}

function riskPerShare(entry: Result<number>, stop: Result<number>): Result<number> {
  if (!entry.ok) return entry;
  return mapResult(stop, (level) => Math.abs(entry.value - level));
}

function positionValue(shares: Result<number>, candidate: Candidate): Result<number> {
  if (!shares.ok) return shares;
  if (!candidate.entryPrice.ok) return candidate.entryPrice;
  const price = candidate.entryPrice.value;
  return mapResult(candidate.pointValue, (point) => shares.value * price * point);
}

/** What nights beyond the stop add to the loss per share, on average. */
function gapLoss(request: SizingRequest, { candidate, stop }: SizingFacts, input: ReportInput): Result<number> {
  if (!stop.ok) return stop;
  if (!candidate.entryPrice.ok) return candidate.entryPrice;
  const price = candidate.entryPrice.value;
  const loss = expectedLossAtStop(
    candidate,
    { price, stop: stop.value, side: request.side, slippagePerShare: 0 },
    input,
  );
  return mapResult(loss, (perShare) => perShare - Math.abs(price - stop.value));
}

function notesOf(size: Result<PositionSize>): Problem[] {
  if (!size.ok) return [size.problem];
  return size.value.problem === null ? [...size.value.notes] : [size.value.problem, ...size.value.notes];
}
