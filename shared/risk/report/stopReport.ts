import { compensatedSum } from '../../math/compensatedSum';
import type { Stop } from '../../model/portfolio';
import type { StopReport, StopRow } from '../../report/riskReport';
import { fail, ok, type Result } from '../../result/result';
import { noiseLabel } from '../stops/noiseMultiple';
import type { StopState } from '../stops/stopLevel';
import { figure, figureInput } from './figure';
import { assumedLoss, expectedStopMoney, lossToStop } from './openRisk';
import type { Position } from './position';
import type { ReportInput } from './reportInput';
import { isStoppable, latestAtr, levelToday, sideOf, stopDistance, stopNoise, stopSubject } from './stoppable';
import { equityFraction, type Totals } from './totals';

/** A row with what the aggregates need beside it. */
interface Judged {
  readonly position: Position;
  readonly row: StopRow;
  /** The level in force today. */
  readonly level: Result<number>;
}

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
  const stops = new Map(input.document.stops.map((stop) => [stop.holdingId, stop]));
  const judged = positions
    .filter(isStoppable)
    .map((position) => judge(position, stops.get(position.holding.id) ?? null, input));
  return { rows: judged.map(({ row }) => row), ...stopTotals(judged, totals) };
}

function judge(position: Position, stop: Stop | null, input: ReportInput): Judged {
  const side = sideOf(position);
  const today = stop === null ? fail({ code: 'no-stop' }) : levelToday(stopSubject(position), stop.rule, stop, input);
  const recorded: Result<number> = stop?.level == null ? fail({ code: 'no-stop' }) : ok(stop.level);
  const current = levelOf(today);
  const level = stop?.ratchet === true && current.ok ? current : recorded;
  const atr = latestAtr(position, input.reference.defaults.stops.atrPeriod, input);
  const noise = stopNoise(position.price, level, side, atr);
  const distance = stopDistance(position.price, level, side);
  const lossAtLevel = level.ok ? lossToStop(position, level.value) : level;
  return {
    position,
    level,
    row: {
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
      // A stop whose distance nobody can tell protects no more than none.
      openRisk: lossAtLevel.ok ? lossAtLevel : assumedLoss(position, input),
      openRiskAssumed: !lossAtLevel.ok,
    },
  };
}

function levelOf(state: Result<StopState>): Result<number> {
  if (!state.ok) return state;
  return state.value.level === null ? fail({ code: 'no-stop' }) : ok(state.value.level, state.notes);
}

function statusOf(stop: Stop | null, today: Result<StopState>, distance: Result<number>): StopRow['status'] {
  if (stop === null) return 'none';
  if (today.ok && today.value.exitNow) return 'exit-due';
  return distance.ok && distance.value <= 0 ? 'breached' : 'open';
}

function stopTotals(judged: readonly Judged[], totals: Totals): Omit<StopReport, 'rows'> {
  const none: Result<never> = fail({ code: 'no-holdings' });
  const valued = judged.filter(({ position }) => position.value.ok);
  const gross = compensatedSum(valued.map(magnitude));
  const withStop = valued.filter(({ row }) => !row.openRiskAssumed);
  const covered = compensatedSum(withStop.map(magnitude));
  const assumed = compensatedSum(valued.filter(({ row }) => row.openRiskAssumed).map(openRiskOf));
  const atStops = compensatedSum(withStop.map(openRiskOf));
  const gaps = withStop.map((entry) => {
    const expected = entry.level.ok ? expectedStopMoney(entry.position, entry.level.value) : entry.level;
    return { entry, known: expected.ok, money: expected.ok ? expected.value : openRiskOf(entry) };
  });
  const gapKnown = compensatedSum(gaps.filter((gap) => gap.known).map(({ entry }) => magnitude(entry)));
  const gapCoverage = covered === 0 ? null : gapKnown / covered;
  const coverageFraction = totals.grossValue === 0 ? null : gross / totals.grossValue;
  const context = { coverageFraction, asOf: totals.dataDate };
  const counts = [
    figureInput('holdingsWithStop', withStop.length, 'count'),
    figureInput('holdingsWithoutStop', valued.length - withStop.length, 'count'),
  ];
  const known = (value: number): Result<number> => (valued.length === 0 ? none : ok(value));
  return {
    coverage: figure('stopCoverage', 'fraction', gross === 0 ? none : ok(covered / gross), {
      ...context,
      inputs: counts,
    }),
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

function magnitude({ position }: Judged): number {
  return position.value.ok ? Math.abs(position.value.value) : 0;
}

function openRiskOf({ row }: Judged): number {
  return row.openRisk.ok ? row.openRisk.value : 0;
}
