import { compensatedSum, compensatedSumOf } from '../../math/compensatedSum';
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
  const liquid: { value: number; daysToLiquidate: number }[] = [];
  for (const { position, [market]: way } of exits) {
    if (way?.daysToLiquidate.ok === true && position.value.ok)
      liquid.push({ value: position.value.value, daysToLiquidate: way.daysToLiquidate.value });
  }
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
  const { exits, market } = scene;
  const traded = exits.filter((exit) => exit.normal !== null);
  const withDays = exits.filter((exit) => exit[market]?.daysToLiquidate.ok === true);
  const sums: CaseSums = { ...scene, traded: counted(traded), withDays: counted(withDays) };
  const [one, five, ten] = profileOf(withDays, market, [1, 5, 10]) ?? [];
  return {
    soldInOneDay: soldBy('soldInOneDay', one, sums),
    soldInFiveDays: soldBy('soldInFiveDays', five, sums),
    soldInTenDays: soldBy('soldInTenDays', ten, sums),
    exitCost: costFigure(sums),
    illiquidShare: illiquidFigure(sums),
    slowHoldings: slowFigure(withDays, sums),
  };
}

/** How many exits a figure adds up, and what they are worth together. */
interface Counted {
  readonly count: number;
  readonly value: number;
}

/** What several figures of one market share. */
interface CaseSums extends CaseScene {
  readonly traded: Counted;
  readonly withDays: Counted;
}

function counted(exits: readonly Exit[]): Counted {
  return {
    count: exits.length,
    value: compensatedSumOf(exits.length, (at) => magnitudeAt(exits, at)),
  };
}

function magnitudeAt(exits: readonly Exit[], at: number): number {
  const exit = exits[at];
  return exit === undefined ? Number.NaN : magnitude(exit.position);
}

interface CaseLine {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly result: Result<number>;
  /** Exits the figure adds up. */
  readonly counted: Counted;
  readonly inputs: readonly FigureInput[];
  readonly notes?: readonly Problem[];
}

/** A figure with what it covers of the traded value. */
function dress({ measure, unit, result, counted, inputs, notes = [] }: CaseLine, { traded, totals }: CaseSums) {
  return figure(measure, unit, result, {
    coverageFraction: traded.value === 0 ? null : counted.value / traded.value,
    asOf: totals.dataDate,
    inputs: [
      figureInput('tradedValue', traded.value, 'money'),
      figureInput('tradedHoldings', traded.count, 'count'),
      figureInput('countedHoldings', counted.count, 'count'),
      figureInput('countedValue', counted.value, 'money'),
      ...inputs,
    ],
    notes,
  });
}

function soldBy(measure: Measure, sold: number | undefined, scene: CaseSums) {
  const { exits, withDays } = scene;
  return dress(
    {
      measure,
      unit: 'fraction',
      result:
        sold === undefined ? fail({ code: exits.length === 0 ? 'no-holdings' : 'nothing-with-volume' }) : ok(sold),
      counted: withDays,
      inputs: [
        ...(sold === undefined ? [] : [figureInput('soldValue', sold * withDays.value, 'money')]),
        ...volumeInputs(scene),
      ],
    },
    scene,
  );
}

/** Cost of selling everything that has a known cost, weighted by value. */
function costFigure(scene: CaseSums) {
  const costs = scene.exits.flatMap((exit) => {
    const cost = exit[scene.market]?.exitCost;
    return cost?.ok === true ? [{ exit, money: magnitude(exit.position) * cost.value }] : [];
  });
  const uses = costs.map(({ exit }) => spreadUse(exit));
  const sum = counted(costs.map(({ exit }) => exit));
  const money = compensatedSum(costs.map((row) => row.money));
  return dress(
    {
      measure: 'exitCost',
      unit: 'fraction',
      result: sum.value === 0 ? fail({ code: 'nothing-with-volume' }) : ok(money / sum.value),
      counted: sum,
      inputs: [
        figureInput('exitCostMoney', money, 'money'),
        ...volumeInputs(scene),
        ...impactInputs(scene),
        ...assumedSpreadInputs(uses, scene),
      ],
      notes: assumedSpreadNotes(uses, scene),
    },
    scene,
  );
}

function illiquidFigure(scene: CaseSums) {
  const { totals, market } = scene;
  const tiered = scene.exits.flatMap((exit) => {
    const tier = exit[market]?.tier;
    return tier?.ok === true ? [{ exit, value: magnitude(exit.position), tier: tier.value }] : [];
  });
  const uses = tiered.map(({ exit }) => spreadUse(exit));
  const known = totals.equity.ok ? illiquidShare(tiered, totals.equity.value) : totals.equity;
  const illiquid = tiered.filter(({ tier }) => tier === 'L4' || tier === 'L5');
  return dress(
    {
      measure: 'illiquidShare',
      unit: 'fraction',
      result: tiered.length === 0 ? fail({ code: 'nothing-with-volume' }) : known,
      counted: counted(tiered.map(({ exit }) => exit)),
      inputs: [
        figureInput('illiquidValue', compensatedSum(illiquid.map(({ value }) => value)), 'money'),
        figureInput('illiquidHoldings', illiquid.length, 'count'),
        ...(totals.equity.ok ? [figureInput('equity', totals.equity.value, 'money')] : []),
        ...tierInputs(scene),
        ...volumeInputs(scene),
        ...assumedSpreadInputs(uses, scene),
      ],
      notes: assumedSpreadNotes(uses, scene),
    },
    scene,
  );
}

function slowFigure(withDays: readonly Exit[], scene: CaseSums) {
  const limits = scene.input.reference.defaults.liquidity.flags.slowExitDays;
  const slow = withDays.filter((exit) => {
    const days = exit[scene.market]?.daysToLiquidate;
    return days?.ok === true && slowExitFlag(days.value, limits) !== null;
  });
  return dress(
    {
      measure: 'slowHoldings',
      unit: 'count',
      result: withDays.length === 0 ? fail({ code: 'nothing-with-volume' }) : ok(slow.length),
      counted: scene.withDays,
      inputs: [...slowInputs(scene), ...volumeInputs(scene)],
    },
    scene,
  );
}

function spreadUse({ position, row }: Exit): SpreadUse {
  return { position, spreadAssumed: row.spreadSource === 'class-default' };
}
