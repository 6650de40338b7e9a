import { compensatedSum } from '../../math/compensatedSum';
import type { Stop } from '../../model/portfolio';
import type { StopReport, StopRow } from '../../report/stopReport';
import { fail, ok, type Result } from '../../result/result';
import { noiseLabel } from '../stops/noiseMultiple';
import type { StopState } from '../stops/stopLevel';
import { figure, figureInput } from './figure';
import { expectedStopMoney } from './openRisk';
import type { Position } from './position';
import type { ReportInput } from './reportInput';
import { latestAtr, sideOf, stopDistance, stopNoise } from './stoppable';
import { openRiskOf, type StopInForce, stopCover, stoppedValue, stopsInForce } from './stopsInForce';
import { equityFraction, type Totals } from './totals';

/**
 * The stop board and its totals.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals.
 * @param input - Stops as recorded, prices, defaults.
 * @returns One row per exchange-traded position; coverage is a share of their absolute value; losses positive, in base
 *   currency. Source: D§3 heat, D§4.2, D§4.4; D§0 stops and splits.
 */
export function stopReport(positions: readonly Position[], totals: Totals, input: ReportInput): StopReport {
  const stops = stopsInForce(positions, input);
  return { rows: stops.map((stop) => rowOf(stop, input)), ...stopTotals(stops, totals, input) };
}

function rowOf(
  { position, stop, today, current, level, openRisk, openRiskAssumed }: StopInForce,
  input: ReportInput,
): StopRow {
  const side = sideOf(position);
  const atr = latestAtr(position, input.reference.defaults.stops.atrPeriod, input);
  const noise = stopNoise(position.price, level, side, atr);
  const distance = stopDistance(position.price, level, side);
  return {
    holdingId: position.holding.id,
    symbol: position.instrument.symbol,
    accountName: position.account.name,
    side,
    quantity: position.quantity,
    price: position.price,
    rule: stop?.rule ?? null,
    ratchet: stop?.ratchet ?? false,
    level,
    currentLevel: current,
    highWaterMark: today.ok ? ok(today.value.highWaterMark) : today,
    distance,
    atr,
    noiseMultiple: noise,
    noise: noise.ok && noise.value >= 0 ? noiseLabel(noise.value) : null,
    status: statusOf(stop, today, distance),
    openRisk,
    openRiskAssumed,
  };
}

function statusOf(stop: Stop | null, today: Result<StopState>, distance: Result<number>): StopRow['status'] {
  if (stop === null) return 'none';
  if (today.ok && today.value.exitNow) return 'exit-due';
  return distance.ok && distance.value <= 0 ? 'breached' : 'open';
}

function stopTotals(stops: readonly StopInForce[], totals: Totals, input: ReportInput): Omit<StopReport, 'rows'> {
  const { valued, withStop, gross, covered, atStops, assumed, coverage } = stopCover(stops);
  const gaps = withStop.map((entry) => {
    const expected = entry.level.ok ? expectedStopMoney(entry.position, entry.level.value, input) : entry.level;
    return { entry, known: expected.ok, money: expected.ok ? expected.value : openRiskOf(entry) };
  });
  const gapKnown = compensatedSum(gaps.filter((gap) => gap.known).map(({ entry }) => stoppedValue(entry)));
  const gapCoverage = covered === 0 ? null : gapKnown / covered;
  const coverageFraction = totals.grossValue === 0 ? null : gross / totals.grossValue;
  const context = { coverageFraction, asOf: totals.dataDate };
  const counts = [
    figureInput('holdingsWithStop', withStop.length, 'count'),
    figureInput('holdingsWithoutStop', valued.length - withStop.length, 'count'),
  ];
  const known = (value: number): Result<number> => (valued.length === 0 ? fail({ code: 'no-holdings' }) : ok(value));
  return {
    coverage: figure('stopCoverage', 'fraction', coverage, { ...context, inputs: counts }),
    openRisk: figure('openRisk', 'fraction', equityFraction(known(atStops + assumed), totals), {
      ...context,
      inputs: [...counts, figureInput('openRiskMoney', atStops + assumed, 'money')],
    }),
    assumedOpenRisk: figure('assumedOpenRisk', 'fraction', equityFraction(known(assumed), totals), {
      ...context,
      inputs: [figureInput('assumedRiskMoney', assumed, 'money')],
    }),
    lossIfAllFire: figure(
      'lossIfAllStopsFire',
      'money',
      withStop.length === 0 ? fail({ code: 'no-stop' }) : ok(atStops),
      {
        ...context,
        inputs: counts,
      },
    ),
    gapLossIfAllFire: figure(
      'gapLossIfAllStopsFire',
      'money',
      withStop.length === 0 ? fail({ code: 'no-stop' }) : ok(compensatedSum(gaps.map((gap) => gap.money))),
      {
        ...context,
        coverageFraction: gapCoverage,
        inputs: counts,
        notes:
          gapCoverage !== null && gapCoverage < 1 ? [{ code: 'partial-coverage', coverageFraction: gapCoverage }] : [],
      },
    ),
  };
}
