import { decimalToNumber } from '../../model/decimal';
import { epochDay } from '../../model/isoDate';
import type { HoldingRow } from '../../report/holdingRow';
import type { LiquidityRow } from '../../report/liquidityReport';
import type { ExposureClass, Flag } from '../../report/reportTerms';
import type { StopRow } from '../../report/stopReport';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { beta } from '../dependence/beta';
import { pairedObservations } from '../dependence/pairedObservations';
import { slowExitFlag } from '../liquidity/liquidityFlags';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { breakpointsInForce } from './breakpointsInForce';
import type { ClassShares } from './classification';
import { withMinimum } from './figure';
import type { History, PositionHistory } from './history';
import { isCash, type Position } from './position';
import type { ReportInput } from './reportInput';
import type { PortfolioCast } from './riskContributions';
import { equityFraction, type Totals } from './totals';

/** What the row takes from the other parts of the report. */
export interface RowSources {
  readonly history: History;
  readonly totals: Totals;
  readonly portfolio: PortfolioCast;
  readonly stops: ReadonlyMap<string, StopRow>;
  readonly liquidity: ReadonlyMap<string, LiquidityRow>;
}

/**
 * The holdings table.
 *
 * @param sources - Aligned history, totals, stop and liquidity rows by holding id.
 * @param input - Reference tables.
 * @returns One row per holding of the selection, in document order; each cell a value or its reason.
 */
export function holdingRows(sources: RowSources, input: ReportInput): HoldingRow[] {
  const { contributions } = sources.portfolio;
  const shares = new Map(contributions.ok ? contributions.value.map((row) => [row.holdingId, row.share]) : []);
  return sources.history.positions.map((entry) =>
    holdingRow({ entry, sources, riskShare: riskShareOf(entry, contributions, shares) }, input),
  );
}

/**
 * Days since a holding's price, against the youngest price of the selection.
 *
 * @param position - The position.
 * @param totals - The selection's data date.
 * @returns Calendar days, or null for cash and for a position without a price.
 */
export function staleDays(position: Position, totals: Totals): number | null {
  if (isCash(position) || position.priceDate === null || totals.dataDate === null) return null;
  if (position.priceDate === totals.dataDate) return 0;
  return epochDay(totals.dataDate) - epochDay(position.priceDate);
}

function riskShareOf(
  entry: PositionHistory,
  contributions: PortfolioCast['contributions'],
  shares: ReadonlyMap<string, number>,
): Result<number> {
  if (entry.treatment === 'excluded' && entry.problem !== null) return fail(entry.problem);
  if (!contributions.ok) return contributions;
  // Cash takes no part in the volatility: its share is nothing, not unknown.
  return ok(shares.get(entry.position.holding.id) ?? 0);
}

interface RowParts {
  readonly entry: PositionHistory;
  readonly sources: RowSources;
  readonly riskShare: Result<number>;
}

function holdingRow({ entry, sources, riskShare }: RowParts, input: ReportInput): HoldingRow {
  const { position } = entry;
  const { holding, instrument, classification } = position;
  const window = input.reference.defaults.risk.window;
  const stop = sources.stops.get(holding.id);
  const liquidity = sources.liquidity.get(holding.id);
  const cost: Result<number> =
    holding.costBasis === null
      ? fail(isCash(position) ? { code: 'not-equity', kind: instrument.kind } : { code: 'no-cost-basis' })
      : mapResult(position.toBase, (factor) => decimalToNumber(holding.costBasis ?? '0') * factor);
  const gain: Result<number> = !cost.ok ? cost : mapResult(position.value, (value) => value - cost.value);
  return {
    holdingId: holding.id,
    instrumentId: instrument.id,
    accountId: position.account.id,
    accountName: position.account.name,
    symbol: instrument.symbol,
    name: instrument.name,
    kind: instrument.kind,
    treatment: entry.treatment,
    treatmentProblem: entry.problem,
    currency: instrument.currency,
    quantity: position.quantity,
    price: position.price,
    priceDate: position.priceDate,
    priceSource: position.priceSource,
    value: position.value,
    weight: equityFraction(position.value, sources.totals),
    cost,
    gain,
    gainFraction: !cost.ok
      ? cost
      : cost.value === 0
        ? fail({ code: 'no-cost-basis' })
        : mapResult(gain, (value) => value / Math.abs(cost.value)),
    marketCap: instrument.marketCap === null ? fail({ code: 'no-market-cap' }) : ok(instrument.marketCap.value),
    russellClass: classOf(position, classification.russell),
    dollarClass: classOf(position, classification.dollar),
    sector: instrument.sector,
    volatility: volatilityOf(entry, window, input),
    beta: betaOf(entry, sources.history, window, input),
    riskShare,
    stopLevel: stop?.level ?? fail({ code: 'no-stop' }),
    stopMethod: stop?.rule?.method ?? null,
    stopDistance: stop?.distance ?? fail({ code: 'no-stop' }),
    daysToLiquidate: liquidity?.normal.daysToLiquidate ?? fail({ code: 'no-volume' }),
    tier: liquidity?.normal.tier ?? null,
    flags: flagsOf(entry, stop, liquidity, sources.totals, input),
  };
}

/** The last `count` days that have a return, oldest first. */
function latestKnown(returns: Float64Array, count: number): Float64Array {
  const known = new Float64Array(count);
  let first = count;
  for (let index = returns.length - 1; index >= 0 && first > 0; index--) {
    const value = returns[index] ?? Number.NaN;
    if (Number.isFinite(value)) known[--first] = value;
  }
  return known.subarray(first);
}

/** The class most of the holding stands in; null for what is not equity. */
function classOf(position: Position, shares: ClassShares): ExposureClass | null {
  if (!position.classification.equity) return null;
  let largest: string | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const name in shares) {
    const share = shares[name as keyof typeof shares] ?? Number.NEGATIVE_INFINITY;
    if (share > most) [largest, most] = [name, share];
  }
  return largest === null ? 'unknown' : (largest as ExposureClass);
}

function volatilityOf(entry: PositionHistory, window: number, { preparation, reference }: ReportInput): Result<number> {
  if (entry.treatment === 'cash') return ok(0);
  if (entry.treatment === 'excluded' && entry.problem !== null) return fail(entry.problem);
  return preparation.numbers([entry.returns], ['volatility', window], () => {
    const own = latestKnown(entry.returns, window);
    return withMinimum(own.length, reference.defaults.minima.volatility, () => annualisedVolatility(own));
  });
}

function betaOf(
  entry: PositionHistory,
  history: History,
  window: number,
  { preparation, reference }: ReportInput,
): Result<number> {
  if (entry.treatment === 'cash') return ok(0);
  if (entry.treatment === 'excluded' && entry.problem !== null) return fail(entry.problem);
  const benchmark = history.benchmarks.russell2000;
  if (benchmark === null) return fail({ code: 'no-benchmark', benchmark: 'russell2000' });
  return preparation.numbers([entry.returns, benchmark.returns], ['beta', window], () => {
    const pair = pairedObservations(entry.returns.slice(-window), benchmark.returns.slice(-window));
    return withMinimum(pair.first.length, reference.defaults.minima.correlationAndBeta, () =>
      beta(pair.first, pair.second),
    );
  });
}

/** Worst first, as the table shows them. */
const FLAGS: readonly Flag[] = [
  'missing-fx',
  'not-modelled',
  'stop-breached',
  'very-slow-exit',
  'slow-exit',
  'stale-price',
  'no-prices',
  'no-volume',
  'unknown-size',
  'no-stop',
  'daily-reset',
  'near-breakpoint',
  'short-position',
  'value-mismatch',
];

function flagsOf(
  entry: PositionHistory,
  stop: StopRow | undefined,
  liquidity: LiquidityRow | undefined,
  totals: Totals,
  input: ReportInput,
): Flag[] {
  const { position } = entry;
  const days = liquidity?.normal.daysToLiquidate;
  const slow =
    days?.ok === true ? slowExitFlag(days.value, input.reference.defaults.liquidity.flags.slowExitDays) : null;
  const traded = stop !== undefined;
  const raised: Record<Flag, boolean> = {
    'missing-fx': !position.value.ok && position.value.problem.code === 'missing-fx',
    'not-modelled': entry.treatment === 'excluded' && entry.problem?.code === 'not-modelled',
    'stop-breached': stop?.status === 'breached' || stop?.status === 'exit-due',
    'very-slow-exit': slow === 'red',
    'slow-exit': slow === 'amber',
    'stale-price': (staleDays(position, totals) ?? 0) > 0,
    'no-prices': traded && position.series === null && entry.treatment !== 'modelled',
    'no-volume': traded && position.series !== null && liquidity?.averageDailyVolume.ok === false,
    'unknown-size': position.classification.equity && position.classification.russell === null,
    'no-stop': stop?.status === 'none',
    'daily-reset': position.classification.vehicle === 'leveraged-inverse',
    'near-breakpoint': isNearBreakpoint(position, input),
    'short-position': position.quantity < 0,
    'value-mismatch': position.valueMismatch,
  };
  return FLAGS.filter((flag) => raised[flag]);
}

function isNearBreakpoint(position: Position, input: ReportInput): boolean {
  const cap = position.instrument.marketCap?.value;
  if (cap === undefined || position.classification.vehicle !== 'direct') return false;
  const { large, floor } = breakpointsInForce(input.reference);
  const { nearBreakpoint } = input.reference.defaults.exposure;
  return [large, floor].some((border) => Math.abs(cap / border - 1) <= nearBreakpoint);
}
