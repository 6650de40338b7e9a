import { compensatedSum } from '../../math/compensatedSum';
import type { FigureInput, Measure, Unit } from '../../report/figure';
import type { LiquidityReport, LiquidityRow } from '../../report/liquidityReport';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import type { ExitCase } from '../liquidity/exitCase';
import { liquidationProfile } from '../liquidity/liquidationProfile';
import { illiquidShare, slowExitFlag } from '../liquidity/liquidityFlags';
import { figure, figureInput } from './figure';
import {
  assumedSpreadInputs,
  assumedSpreadNotes,
  impactInputs,
  type SpreadUse,
  slowInputs,
  tierInputs,
  volumeInputs,
} from './liquidityInputs';
import type { Position } from './position';
import { type MarketName, magnitude } from './positionMarket';
import type { ReportInput } from './reportInput';
import type { Totals } from './totals';

/** A position's way out in both markets. */
export interface Exit {
  readonly position: Position;
  readonly row: LiquidityRow;
  readonly normal: ExitCase | null;
  readonly crisis: ExitCase | null;
}

/** Everything the key figures of one market are computed from. */
export interface CaseScene {
  readonly exits: readonly Exit[];
  readonly market: MarketName;
  readonly totals: Totals;
  readonly input: ReportInput;
}

/**
 * The exit schedule of a selection.
 *
 * @param exits - Ways out of every position; those without known days take no part.
 * @param market - Normal or crisis.
 * @param days - Days to report on, trading days.
 * @returns Fraction sold by each of the days, or null when no position has known days. Source: D§5.1.
 */
export function profileOf(
  exits: readonly Exit[],
  market: MarketName,
  days: readonly number[],
): readonly number[] | null {
  const liquid = exits.flatMap((exit) => {
    const known = exit[market]?.daysToLiquidate;
    return known?.ok === true && exit.position.value.ok
      ? [{ value: exit.position.value.value, daysToLiquidate: known.value }]
      : [];
  });
  const profile = liquidationProfile(liquid, days);
  return profile.ok ? [...profile.value] : null;
}

type CaseFigures = Omit<LiquidityReport['normal'], 'participationFraction'>;

/**
 * The key figures of one market.
 *
 * @param scene - Ways out of every position, the market, totals and defaults.
 * @returns Figures with the share of traded value they cover, and what they add up. Source: D§5.3, D§5.5.
 */
export function caseFigures(scene: CaseScene): CaseFigures {
  return {
    soldInOneDay: soldBy('soldInOneDay', 1, scene),
    soldInFiveDays: soldBy('soldInFiveDays', 5, scene),
    soldInTenDays: soldBy('soldInTenDays', 10, scene),
    exitCost: costFigure(scene),
    illiquidShare: illiquidFigure(scene),
    slowHoldings: slowFigure(scene),
  };
}

interface CaseLine {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly result: Result<number>;
  /** Exits the figure adds up. */
  readonly counted: readonly Exit[];
  readonly inputs: readonly FigureInput[];
  readonly notes?: readonly Problem[];
}

/** A figure with what it covers of the traded value. */
function dress({ measure, unit, result, counted, inputs, notes = [] }: CaseLine, { exits, totals }: CaseScene) {
  const traded = exits.filter((exit) => exit.normal !== null);
  const gross = sumOf(traded);
  return figure(measure, unit, result, {
    coverageFraction: gross === 0 ? null : sumOf(counted) / gross,
    asOf: totals.dataDate,
    inputs: [
      figureInput('tradedValue', gross, 'money'),
      figureInput('tradedHoldings', traded.length, 'count'),
      figureInput('countedHoldings', counted.length, 'count'),
      figureInput('countedValue', sumOf(counted), 'money'),
      ...inputs,
    ],
    notes,
  });
}

function soldBy(measure: Measure, day: number, scene: CaseScene) {
  const { exits, market } = scene;
  const sold = profileOf(exits, market, [day])?.[0];
  const counted = exits.filter((exit) => exit[market]?.daysToLiquidate.ok === true);
  return dress(
    {
      measure,
      unit: 'fraction',
      result:
        sold === undefined ? fail({ code: exits.length === 0 ? 'no-holdings' : 'nothing-with-volume' }) : ok(sold),
      counted,
      inputs: [
        ...(sold === undefined ? [] : [figureInput('soldValue', sold * sumOf(counted), 'money')]),
        ...volumeInputs(scene),
      ],
    },
    scene,
  );
}

/** Cost of selling everything that has a known cost, weighted by value. */
function costFigure(scene: CaseScene) {
  const costs = scene.exits.flatMap((exit) => {
    const cost = exit[scene.market]?.exitCost;
    return cost?.ok === true ? [{ exit, money: magnitude(exit.position) * cost.value }] : [];
  });
  const counted = costs.map(({ exit }) => exit);
  const value = sumOf(counted);
  const money = compensatedSum(costs.map((row) => row.money));
  return dress(
    {
      measure: 'exitCost',
      unit: 'fraction',
      result: value === 0 ? fail({ code: 'nothing-with-volume' }) : ok(money / value),
      counted,
      inputs: [
        figureInput('exitCostMoney', money, 'money'),
        ...volumeInputs(scene),
        ...impactInputs(scene),
        ...assumedSpreadInputs(counted.map(spreadUse), scene),
      ],
      notes: assumedSpreadNotes(counted.map(spreadUse), scene),
    },
    scene,
  );
}

function illiquidFigure(scene: CaseScene) {
  const { totals, market } = scene;
  const tiered = scene.exits.flatMap((exit) => {
    const tier = exit[market]?.tier;
    return tier?.ok === true ? [{ exit, value: magnitude(exit.position), tier: tier.value }] : [];
  });
  const counted = tiered.map(({ exit }) => exit);
  const known = totals.equity.ok ? illiquidShare(tiered, totals.equity.value) : totals.equity;
  const illiquid = tiered.filter(({ tier }) => tier === 'L4' || tier === 'L5');
  return dress(
    {
      measure: 'illiquidShare',
      unit: 'fraction',
      result: tiered.length === 0 ? fail({ code: 'nothing-with-volume' }) : known,
      counted,
      inputs: [
        figureInput('illiquidValue', compensatedSum(illiquid.map(({ value }) => value)), 'money'),
        figureInput('illiquidHoldings', illiquid.length, 'count'),
        ...(totals.equity.ok ? [figureInput('equity', totals.equity.value, 'money')] : []),
        ...tierInputs(scene),
        ...volumeInputs(scene),
        ...assumedSpreadInputs(counted.map(spreadUse), scene),
      ],
      notes: assumedSpreadNotes(counted.map(spreadUse), scene),
    },
    scene,
  );
}

function slowFigure(scene: CaseScene) {
  const limits = scene.input.reference.defaults.liquidity.flags.slowExitDays;
  const known = scene.exits.flatMap((exit) => {
    const days = exit[scene.market]?.daysToLiquidate;
    return days?.ok === true ? [{ exit, days: days.value }] : [];
  });
  const slow = known.filter(({ days }) => slowExitFlag(days, limits) !== null);
  return dress(
    {
      measure: 'slowHoldings',
      unit: 'count',
      result: known.length === 0 ? fail({ code: 'nothing-with-volume' }) : ok(slow.length),
      counted: known.map(({ exit }) => exit),
      inputs: [...slowInputs(scene), ...volumeInputs(scene)],
    },
    scene,
  );
}

function spreadUse({ position, row }: Exit): SpreadUse {
  return { position, spreadAssumed: row.spreadSource === 'class-default' };
}

function sumOf(exits: readonly Exit[]): number {
  return compensatedSum(exits.map(({ position }) => magnitude(position)));
}
