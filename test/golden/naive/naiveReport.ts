import { castOf, componentShares, equityOf, type NaiveCast, sleeveOf } from './backcast';
import { bothKnown, type DailyReturns, historyOf, type NaiveHistory, type NaiveRow } from './history';
import { averageCost, exitOf, type MarketName, type NaiveExit, soldBy } from './liquidity';
import {
  betaOf,
  correlationOf,
  ewmaYearly,
  gaussianLoss,
  gaussianTailLoss,
  historicalLoss,
  historicalTailLoss,
  largest,
  standardDeviation,
  underWater,
} from './statistics';
import { lastAt, type NaiveInput, type NaivePosition } from './valuation';

/** A figure by name; null is unknown. */
export type NaiveFigures = Readonly<Record<string, number | null>>;

export interface NaiveReport {
  readonly figures: NaiveFigures;
  readonly holdings: readonly NaiveFigures[];
  /** Back-cast returns, oldest first. */
  readonly returns: readonly number[];
}

/** The report's risk figures a second time, slowly and without a line of the engine. Source: D§5, D§6, product.md §7. */
export function naiveReport(given: NaiveInput): NaiveReport {
  const input = { ...given, seriesOf: (symbol: string) => startedSeries(symbol, given) };
  const history = historyOf(input);
  const positions = history.rows.map(({ position }) => position);
  const cast = castOf(history);
  const exits = { normal: exitsOf(positions, 'normal', input), crisis: exitsOf(positions, 'crisis', input) };
  const shares = cast === null ? null : componentShares(history, cast, input.reference.defaults.risk.window);
  return {
    returns: cast?.returns ?? [],
    figures: {
      equity: equityOf(positions),
      proxiedFraction: cast?.proxiedFraction ?? 0,
      excludedDays: cast?.excludedDays ?? 0,
      ...lossFigures(cast, input),
      ...benchmarkFigures(cast, history, input),
      ...sleeveFigures('smallSleeve', sleeveOf(history, 'russell2000'), input),
      ...sleeveFigures('largeSleeve', sleeveOf(history, 'sp500'), input),
      ...marketFigures('normal', exits.normal),
      ...marketFigures('crisis', exits.crisis),
    },
    holdings: history.rows.map((row, at) => ({
      ...holdingFigures(row, history, input),
      riskShare: riskShareOf(row, shares),
      ...exitFigures(exits.normal[at] ?? null, exits.crisis[at] ?? null),
    })),
  };
}

/** A series that begins after today does not exist yet. */
function startedSeries(symbol: string, given: NaiveInput) {
  const series = given.seriesOf(symbol);
  return series === null || lastAt(series.days, given.today) < 0 ? null : series;
}

function lossFigures(cast: NaiveCast | null, input: NaiveInput): NaiveFigures {
  const { window, ewmaDecay } = input.reference.defaults.risk;
  const recent = cast === null ? [] : cast.returns.slice(-window);
  const from = (need: number, compute: () => number): number | null => (recent.length < need ? null : compute());
  const depths = cast === null ? [] : underWater(cast.returns);
  return {
    annualisedVolatility: from(30, () => standardDeviation(recent) * Math.sqrt(252)),
    ewmaVolatility: from(30, () => ewmaYearly(recent, ewmaDecay)),
    historicalValueAtRisk95: from(250, () => historicalLoss(recent, 0.05)),
    historicalExpectedShortfall95: from(250, () => historicalTailLoss(recent, 0.05)),
    historicalValueAtRisk99: from(500, () => historicalLoss(recent, 0.01)),
    historicalExpectedShortfall99: from(500, () => historicalTailLoss(recent, 0.01)),
    gaussianValueAtRisk95: from(250, () => gaussianLoss(recent, 0.05)),
    gaussianExpectedShortfall95: from(250, () => gaussianTailLoss(recent, 0.05)),
    gaussianValueAtRisk99: from(500, () => gaussianLoss(recent, 0.01)),
    gaussianExpectedShortfall99: from(500, () => gaussianTailLoss(recent, 0.01)),
    maximumDrawdown: from(30, () => Math.max(0, largest(depths))),
    currentDrawdown: from(30, () => depths.at(-1) ?? 0),
  };
}

function sleeveFigures(name: string, cast: NaiveCast | null, input: NaiveInput): NaiveFigures {
  const enough = cast !== null && cast.returns.length >= 30;
  const recent = enough ? cast.returns.slice(-input.reference.defaults.risk.window) : [];
  return {
    [`${name}Volatility`]: enough ? standardDeviation(recent) * Math.sqrt(252) : null,
    [`${name}Drawdown`]: enough ? Math.max(0, largest(underWater(cast.returns))) : null,
  };
}

function benchmarkFigures(cast: NaiveCast | null, history: NaiveHistory, input: NaiveInput): NaiveFigures {
  const pairWith = (benchmark: DailyReturns | null): [number[], number[]] => {
    if (cast === null || benchmark === null) return [[], []];
    const { window } = input.reference.defaults.risk;
    const sameDays = cast.at.map((at) => benchmark[at] ?? Number.NaN);
    return bothKnown(cast.returns.slice(-window), sameDays.slice(-window));
  };
  const [small, large] = [pairWith(history.russell2000), pairWith(history.sp500)];
  return {
    betaToRussell2000: pairFigure(small, betaOf),
    correlationToRussell2000: pairFigure(small, correlationOf),
    betaToSp500: pairFigure(large, betaOf),
    correlationToSp500: pairFigure(large, correlationOf),
  };
}

/** Unknown below 60 pairs, and where something never moved: 0 divided by 0. */
function pairFigure(pair: [number[], number[]], of: (first: number[], second: number[]) => number): number | null {
  if (pair[0].length < 60) return null;
  const value = of(...pair);
  return Number.isNaN(value) ? null : value;
}

function holdingFigures(row: NaiveRow, history: NaiveHistory, input: NaiveInput): NaiveFigures {
  if (row.still) return { volatility: 0, beta: 0 };
  if (row.excluded) return { volatility: null, beta: null };
  const { window } = input.reference.defaults.risk;
  const own = row.returns.filter((value) => !Number.isNaN(value)).slice(-window);
  const index = history.russell2000?.slice(-window) ?? [];
  const paired = bothKnown(row.returns.slice(-window), index);
  return {
    volatility: own.length < 30 ? null : standardDeviation(own) * Math.sqrt(252),
    beta: pairFigure(paired, betaOf),
  };
}

/** Cash and a holding of nothing have no part in the movement; what is left out of it has none that is known; nobody has one of an unknown whole. */
function riskShareOf({ position, excluded }: NaiveRow, shares: ReadonlyMap<string, number> | null): number | null {
  if (shares === null || excluded) return null;
  return shares.get(position.holding.id) ?? 0;
}

function exitsOf(positions: readonly NaivePosition[], name: MarketName, input: NaiveInput): (NaiveExit | null)[] {
  return positions.map((position) => exitOf(position, positions, { name, input }));
}

function exitFigures(normal: NaiveExit | null, crisis: NaiveExit | null): NaiveFigures {
  return {
    averageDailyVolume: normal?.volume ?? null,
    averageDailyDollarVolume: normal?.dollars ?? null,
    daysToLiquidate: normal?.days ?? null,
    exitCost: normal?.cost ?? null,
    crisisDaysToLiquidate: crisis?.days ?? null,
    crisisExitCost: crisis?.cost ?? null,
  };
}

function marketFigures(name: MarketName, exits: readonly (NaiveExit | null)[]): NaiveFigures {
  const traded = exits.flatMap((exit) => (exit === null ? [] : [exit]));
  return {
    [`${name} soldInOneDay`]: soldBy(1, traded),
    [`${name} soldInFiveDays`]: soldBy(5, traded),
    [`${name} soldInTenDays`]: soldBy(10, traded),
    [`${name} exitCost`]: averageCost(traded),
  };
}
