import { compensatedSum } from '../../math/compensatedSum';
import type { RiskMeasures } from '../../report/riskMeasures';
import type { Result } from '../../result/result';
import { correlationMatrix } from '../dependence/correlationMatrix';
import { policyMinima } from '../policyMinima';
import type { Backcast } from '../series/backcastReturns';
import { sleeve } from './backcast';
import { backtestVerdict, castBacktest } from './backtestFigures';
import type { CastScene } from './castFigure';
import { chartLines, datedCalendar, type NamedReturns, namedReturns } from './chartLines';
import { drawdownSpells } from './drawdownSpells';
import type { History, PositionHistory } from './history';
import { isCash } from './position';
import type { ReportInput } from './reportInput';
import { largestContributions, type PortfolioCast } from './riskContributions';
import { riskFigures, sleeveFigures } from './riskFigures';
import { riskPageFigures } from './riskPageFigures';
import { stressedGrid } from './stressedGrid';

const MATRIX_NAMES = 12;
const WORST_DAYS = 10;
const WORST_FALLS = 5;
const LISTED_CONTRIBUTIONS = 15;

/**
 * The risk page: today's holdings applied to past returns, never the account's own past.
 *
 * @param history - Aligned returns.
 * @param portfolio - The selection's back-cast and what each holding contributes to its risk.
 * @param coverageFraction - Share of gross value that is modelled or proxied.
 * @param input - Reference tables.
 * @returns Figures, chart lines and the correlation of the riskiest holdings; policy minima applied (D§0).
 *   Source: D§6.1-6.9.
 */
export function riskMeasures(
  history: History,
  portfolio: PortfolioCast,
  coverageFraction: number | null,
  input: ReportInput,
): RiskMeasures {
  const { cast, contributions } = portfolio;
  const scene: CastScene = { cast, coverageFraction, input };
  const parts = { small: sleeve(history, 'small', input), large: sleeve(history, 'large', input) };
  const rows = cast.ok ? namedReturns({ portfolio: cast.value, ...parts }, history, input) : [];
  const { rows: riskiest, ...correlation } = riskiestCorrelations(history, contributions, MATRIX_NAMES);
  const backtest = castBacktest(cast, input);
  const basis = basisOf(scene, history);
  const figures = [
    ...riskFigures(cast, history, coverageFraction, input),
    ...sleeveFigures('small', parts.small, input),
    ...sleeveFigures('large', parts.large, input),
    ...riskPageFigures(scene, history, { portfolio, backtest }),
  ];
  return {
    ...basis,
    figures: figures.map((row) => ({ ...row, asOf: row.asOf ?? basis.days.at(-1) ?? null })),
    drawdowns: chartLines(rows, 'drawdown', input),
    drawdownSpells: rows[0] === undefined ? [] : drawdownSpells(rows[0], WORST_FALLS),
    deepestFalls: rows.map(deepestFall),
    rollingVolatility: chartLines(rows, 'volatility', input),
    correlation: { ...correlation, stressed: stressedGrid(riskiest, correlation, input) },
    contributions: largestContributions(contributions, LISTED_CONTRIBUTIONS),
    backtest: backtestVerdict(backtest),
    worstDays: worstDays(cast, basis.days),
  };
}

/** What all of it rests on: the days of the back-cast and its returns. */
function basisOf(
  { cast, input }: CastScene,
  history: History,
): Pick<RiskMeasures, 'days' | 'returns' | 'observations' | 'proxiedFraction' | 'excludedDays'> {
  if (!cast.ok) return { days: [], returns: [], observations: 0, proxiedFraction: 0, excludedDays: 0 };
  const { returns, dayIndexes, proxiedWeightFraction, excludedDays } = cast.value;
  const { isoDates } = datedCalendar(history.calendar, input);
  return {
    days: Array.from(dayIndexes, (index) => isoDates[index] ?? ''),
    returns: [...returns],
    observations: returns.length,
    proxiedFraction: proxiedWeightFraction,
    excludedDays,
  };
}

function deepestFall(row: NamedReturns): RiskMeasures['deepestFalls'][number] {
  return { name: row.name, spell: drawdownSpells(row, 1)[0] ?? null };
}

/** Correlations with the rows they are of. */
interface Correlations extends Omit<RiskMeasures['correlation'], 'stressed'> {
  readonly rows: readonly PositionHistory[];
}

/**
 * Correlations of the instruments that carry most of the portfolio's risk.
 *
 * @param history - Aligned returns; only holdings with a history of their own take part.
 * @param contributions - What each holding carries; by value where that is not known.
 * @param count - How many instruments at most.
 * @returns Symmetric values with their counts and rows; null for a pair below the policy minimum. Source: D§0, D§6.4.
 */
export function riskiestCorrelations(
  history: History,
  contributions: PortfolioCast['contributions'],
  count: number,
): Correlations {
  const rows = riskiestRows(history, contributions, count);
  const matrix = correlationMatrix(rows.map((row) => row.returns));
  const enough = (row: number, column: number): boolean =>
    (matrix.observations[row]?.[column] ?? 0) >= policyMinima.correlationAndBeta;
  return {
    rows,
    symbols: rows.map((row) => row.position.instrument.symbol),
    values: matrix.correlation.map((line, row) => line.map((value, column) => (enough(row, column) ? value : null))),
    observations: matrix.observations,
  };
}

function riskiestRows(
  history: History,
  contributions: PortfolioCast['contributions'],
  count: number,
): PositionHistory[] {
  const shares = new Map(contributions.ok ? contributions.value.map((row) => [row.holdingId, row.share]) : []);
  const seen = new Set<string>();
  return history.positions
    .filter((row) => row.treatment === 'modelled' && !isCash(row.position))
    .map((row) => {
      const share = Math.abs(shares.get(row.position.holding.id) ?? 0);
      return { row, rank: contributions.ok ? share : magnitude(row) };
    })
    .sort((left, right) => right.rank - left.rank)
    .map(({ row }) => row)
    .filter((row) => !seen.has(row.position.instrument.id) && seen.add(row.position.instrument.id))
    .slice(0, count);
}

function magnitude(row: PositionHistory): number {
  return row.position.value.ok ? Math.abs(row.position.value.value) : 0;
}

function worstDays(cast: Result<Backcast>, days: readonly string[]): RiskMeasures['worstDays'] {
  if (!cast.ok) return [];
  const { returns } = cast.value;
  const edge = returns.slice().sort()[WORST_DAYS - 1] ?? Number.POSITIVE_INFINITY;
  return days
    .flatMap((isoDate, index) => {
      const value = returns[index] ?? Number.NaN;
      return value <= edge ? [{ isoDate, return: value }] : [];
    })
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
