import { compensatedSum } from '../../math/compensatedSum';
import { isoDateOf } from '../../model/isoDate';
import type { ReportLine, RiskMeasures } from '../../report/riskMeasures';
import type { Benchmark } from '../../result/problem';
import type { Result } from '../../result/result';
import { correlationMatrix } from '../dependence/correlationMatrix';
import { drawdowns } from '../drawdown/drawdowns';
import { policyMinima } from '../policyMinima';
import type { Backcast } from '../series/backcastReturns';
import { annualisedVolatility } from '../volatility/annualisedVolatility';
import { sleeve } from './backcast';
import type { History } from './history';
import { isCash } from './position';
import type { ReportInput } from './reportInput';
import { largestContributions, type PortfolioCast } from './riskContributions';
import { riskFigures, sleeveFigures } from './riskFigures';

const ROLLING_DAYS = 60;
const MATRIX_NAMES = 12;
const WORST_DAYS = 10;
const LISTED_CONTRIBUTIONS = 15;

/**
 * The risk page: today's holdings applied to past returns, never the account's own past.
 *
 * @param history - Aligned returns.
 * @param portfolio - The selection's back-cast and what each holding contributes to its risk.
 * @param coverageFraction - Share of gross value that is modelled or proxied.
 * @param input - Reference tables.
 * @returns Figures, chart lines and the correlation of the riskiest holdings; policy minima applied (D§0).
 *   Source: D§6.1-6.5.
 */
export function riskMeasures(
  history: History,
  { cast, contributions }: PortfolioCast,
  coverageFraction: number | null,
  input: ReportInput,
): RiskMeasures {
  const days = cast.ok ? [...cast.value.dayIndexes].map((index) => isoDateOf(history.calendar[index] ?? 0)) : [];
  const small = sleeve(history, 'small');
  const large = sleeve(history, 'large');
  return {
    days,
    returns: cast.ok ? [...cast.value.returns] : [],
    observations: cast.ok ? cast.value.returns.length : 0,
    proxiedFraction: cast.ok ? cast.value.proxiedWeightFraction : 0,
    excludedDays: cast.ok ? cast.value.excludedDays : 0,
    figures: [
      ...riskFigures(cast, history, coverageFraction, input).map((row) => ({ ...row, asOf: days.at(-1) ?? null })),
      ...sleeveFigures('small', small, input),
      ...sleeveFigures('large', large, input),
    ],
    drawdowns: cast.ok ? chartLines(cast.value, history, small, large, (returns) => [...drawdowns(returns)]) : [],
    rollingVolatility: cast.ok ? chartLines(cast.value, history, small, large, rolling) : [],
    correlation: riskiestCorrelations(history, contributions, MATRIX_NAMES),
    contributions: largestContributions(contributions, LISTED_CONTRIBUTIONS),
    worstDays: worstDays(cast, days),
  };
}

/** Lines of a chart on the days of the portfolio's own back-cast; a line without a return that day has a hole. */
function chartLines(
  cast: Backcast,
  history: History,
  small: Result<Backcast>,
  large: Result<Backcast>,
  transform: (returns: Float64Array) => (number | null)[],
): ReportLine[] {
  const place = (returns: Float64Array, indexes: Int32Array): (number | null)[] => {
    const transformed = transform(returns);
    const byDay = new Array<number | null>(history.calendar.length).fill(null);
    indexes.forEach((day, at) => {
      byDay[day] = transformed[at] ?? null;
    });
    return Array.from(cast.dayIndexes, (day) => byDay[day] ?? null);
  };
  const benchmark = (name: Benchmark): (number | null)[] | null => {
    const returns = history.benchmarks[name]?.returns;
    if (returns === undefined) return null;
    const first = cast.dayIndexes[0] ?? 0;
    const indexes = Int32Array.from(returns.keys()).filter((day) => day >= first && Number.isFinite(returns[day]));
    return place(returns.subarray(first).filter(Number.isFinite), indexes);
  };
  const lines: [string, (number | null)[] | null][] = [
    ['portfolio', place(cast.returns, cast.dayIndexes)],
    ['smallSleeve', small.ok ? place(small.value.returns, small.value.dayIndexes) : null],
    ['largeSleeve', large.ok ? place(large.value.returns, large.value.dayIndexes) : null],
    ['russell2000', benchmark('russell2000')],
    ['sp500', benchmark('sp500')],
  ];
  return lines.flatMap(([name, values]) => (values === null ? [] : [{ name, values }]));
}

function rolling(returns: Float64Array): (number | null)[] {
  return Array.from(returns, (_, index) => {
    if (index + 1 < ROLLING_DAYS) return null;
    const volatility = annualisedVolatility(returns.subarray(index + 1 - ROLLING_DAYS, index + 1));
    return volatility.ok ? volatility.value : null;
  });
}

/**
 * Correlations of the instruments that carry most of the portfolio's risk.
 *
 * @param history - Aligned returns; only holdings with a history of their own take part.
 * @param contributions - What each holding carries; by value where that is not known.
 * @param count - How many instruments at most.
 * @returns Symmetric values with their counts; null for a pair below the policy minimum. Source: D§0, D§6.4.
 */
export function riskiestCorrelations(
  history: History,
  contributions: PortfolioCast['contributions'],
  count: number,
): RiskMeasures['correlation'] {
  const shares = new Map(contributions.ok ? contributions.value.map((row) => [row.holdingId, row.share]) : []);
  const rank = (row: History['positions'][number]): number =>
    contributions.ok ? Math.abs(shares.get(row.position.holding.id) ?? 0) : magnitude(row);
  const seen = new Set<string>();
  const rows = history.positions
    .filter((row) => row.treatment === 'modelled' && !isCash(row.position))
    .sort((left, right) => rank(right) - rank(left))
    .filter((row) => !seen.has(row.position.instrument.id) && seen.add(row.position.instrument.id))
    .slice(0, count);
  const matrix = correlationMatrix(rows.map((row) => row.returns));
  const enough = (row: number, column: number): boolean =>
    (matrix.observations[row]?.[column] ?? 0) >= policyMinima.correlationAndBeta;
  return {
    symbols: rows.map((row) => row.position.instrument.symbol),
    values: matrix.correlation.map((line, row) => line.map((value, column) => (enough(row, column) ? value : null))),
    observations: matrix.observations,
  };
}

function magnitude(row: History['positions'][number]): number {
  return row.position.value.ok ? Math.abs(row.position.value.value) : 0;
}

function worstDays(cast: Result<Backcast>, days: readonly string[]): RiskMeasures['worstDays'] {
  if (!cast.ok) return [];
  return Array.from(cast.value.returns, (value, index) => ({ isoDate: days[index] ?? '', return: value }))
    .sort((left, right) => left.return - right.return)
    .slice(0, WORST_DAYS);
}

/**
 * Share of gross value, cash included, whose risk is modelled from its own history or a named proxy.
 *
 * @param history - Aligned returns.
 * @returns 0 to 1, or null when nothing has a value.
 */
export function modelledCoverage(history: History): number | null {
  const total = compensatedSum(history.positions.map(magnitude));
  const covered = compensatedSum(history.positions.map((row) => (row.treatment === 'excluded' ? 0 : magnitude(row))));
  return total === 0 ? null : covered / total;
}
