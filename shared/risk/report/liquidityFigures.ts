import { compensatedSum } from '../../math/compensatedSum';
import type { Measure, Unit } from '../../report/figure';
import type { LiquidityReport, LiquidityRow } from '../../report/liquidityReport';
import { fail, ok, type Result } from '../../result/result';
import type { ExitCase } from '../liquidity/exitCase';
import { liquidationProfile } from '../liquidity/liquidationProfile';
import { illiquidShare, slowExitFlag } from '../liquidity/liquidityFlags';
import { figure, figureInput } from './figure';
import type { Position } from './position';
import type { Totals } from './totals';

/** Days the exit schedule reports. Source: D§5.1. */
export const PROFILE_DAYS = [1, 2, 3, 5, 10, 20] as const;

/** A position's way out in both markets. */
export interface Exit {
  readonly position: Position;
  readonly row: LiquidityRow;
  readonly normal: ExitCase | null;
  readonly crisis: ExitCase | null;
}

/** The two markets a position can be sold into. */
export type MarketName = 'normal' | 'crisis';

/** Absolute value of a position in base currency; 0 where it is unknown and listed elsewhere. */
export function magnitude(position: Position): number {
  return position.value.ok ? Math.abs(position.value.value) : 0;
}

/**
 * The exit schedule of a selection.
 *
 * @param exits - Ways out of every position; those without known days take no part.
 * @param market - Normal or crisis.
 * @returns Fraction sold by each of `PROFILE_DAYS`, or null when no position has known days.
 */
export function profileOf(exits: readonly Exit[], market: MarketName): readonly number[] | null {
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

/**
 * The key figures of one market.
 *
 * @param exits - Ways out of every position.
 * @param market - Normal or crisis.
 * @param profile - Its exit schedule.
 * @param totals - The selection's totals.
 * @returns Figures with the share of traded value they cover. Source: D§5.3, D§5.5.
 */
export function caseFigures(
  exits: readonly Exit[],
  market: MarketName,
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
function averageCost(exits: readonly Exit[], market: MarketName): Result<number> {
  const known = exits.flatMap((exit) => {
    const cost = exit[market]?.exitCost;
    return cost?.ok === true ? [{ value: magnitude(exit.position), cost: cost.value }] : [];
  });
  const value = compensatedSum(known.map((row) => row.value));
  return value === 0
    ? fail({ code: 'nothing-with-volume' })
    : ok(compensatedSum(known.map((row) => row.value * row.cost)) / value);
}

function illiquid(exits: readonly Exit[], market: MarketName, totals: Totals): Result<number> {
  const tiered = exits.flatMap((exit) => {
    const tier = exit[market]?.tier;
    return tier?.ok === true ? [{ value: magnitude(exit.position), tier: tier.value }] : [];
  });
  if (tiered.length === 0) return fail({ code: 'nothing-with-volume' });
  return totals.equity.ok ? illiquidShare(tiered, totals.equity.value) : totals.equity;
}

function slowCount(exits: readonly Exit[], market: MarketName): Result<number> {
  const known = exits.flatMap((exit) => {
    const days = exit[market]?.daysToLiquidate;
    return days?.ok === true ? [days.value] : [];
  });
  if (known.length === 0) return fail({ code: 'nothing-with-volume' });
  return ok(known.filter((days) => slowExitFlag(days) !== null).length);
}
