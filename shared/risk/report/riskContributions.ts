import { compensatedSum } from '../../math/compensatedSum';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import type { RiskContribution, RiskMeasures } from '../../report/riskMeasures';
import { fail, ok, type Result } from '../../result/result';
import { covariancesWith } from '../panel/covariancesWith';
import { policyMinima } from '../policyMinima';
import type { Backcast } from '../series/backcastReturns';
import { backcast, type CastParts, type CastRow, castParts } from './backcast';
import type { History } from './history';
import type { ReportInput } from './reportInput';
import type { Totals } from './totals';

/** The selection applied to past returns, with what each holding contributes. */
export interface PortfolioCast {
  readonly parts: Result<CastParts>;
  readonly cast: Result<Backcast>;
  readonly contributions: Result<readonly RiskContribution[]>;
}

/**
 * Casts the selection back and shares out its volatility.
 *
 * @param history - Aligned returns.
 * @param totals - Totals of the selection.
 * @param input - Defaults: the window.
 * @returns Parts, back-cast and contributions, each with its own problem.
 */
export function portfolioCast(history: History, totals: Totals, input: ReportInput): PortfolioCast {
  const parts = castParts(history, totals, input);
  const cast = backcast(parts);
  return { parts, cast, contributions: contributionsOf(parts, cast, input) };
}

/**
 * The contributions to a back-cast, where there is one.
 *
 * @param parts - Holdings and weights.
 * @param cast - Their back-cast.
 * @param input - Defaults: the window.
 * @returns As `riskContributions`. Problems: also those of `parts` and `cast`.
 */
export function contributionsOf(
  parts: Result<CastParts>,
  cast: Result<Backcast>,
  input: ReportInput,
): PortfolioCast['contributions'] {
  if (!parts.ok) return parts;
  return cast.ok ? riskContributions(cast.value, parts.value.rows, input.reference.defaults.risk.window) : cast;
}

/**
 * How much of the portfolio's volatility each holding carries, over the last days of the back-cast.
 *
 * @param cast - The back-cast of the selection.
 * @param rows - Its holdings with their weights; not modified.
 * @param window - Days to look back.
 * @returns One entry per holding in the given order: share of the portfolio's volatility, negative for one that dampens
 *   it; together 1. Problems: `too-few-observations` below the policy minimum; `zero-variance` when the portfolio never
 *   moved.
 *
 * Method: Euler decomposition `w_i cov(r_i, r_p) / var(r_p)`; no matrix of all pairs, O(holdings x days). Source: Jorion,
 * Value at Risk, 3rd ed., ch. 7; D§6.3.
 */
export function riskContributions(
  cast: Backcast,
  rows: readonly CastRow[],
  window: number,
): Result<readonly RiskContribution[]> {
  const returns = cast.returns.slice(-window);
  const need = policyMinima.volatility;
  if (returns.length < need) return fail({ code: 'too-few-observations', have: returns.length, need });
  const deviation = sampleStandardDeviation(returns);
  if (deviation === 0) return fail({ code: 'zero-variance' });
  const days = cast.dayIndexes.subarray(-window);
  const covariances = covariancesWith(
    rows.map((row) => onDays(row, days)),
    returns,
  );
  return ok(
    rows.map(({ entry, weight }, at) => {
      const marginal = (covariances[at] ?? Number.NaN) / deviation;
      const { holding, instrument } = entry.position;
      return { holdingId: holding.id, symbol: instrument.symbol, weight, share: (weight * marginal) / deviation };
    }),
  );
}

/**
 * A holding's returns on some days, proxied where it has none of its own.
 *
 * @param row - The holding.
 * @param days - Calendar indexes, increasing; shape [days]; not modified.
 * @returns Shape [days]; a view of its own returns where that is all there is to it.
 *
 * Part of: `riskContributions`.
 */
export function onDays({ entry }: CastRow, days: Int32Array): Float64Array {
  const { returns, proxy } = entry;
  const first = days[0] ?? 0;
  const unbroken = (days.at(-1) ?? 0) - first === days.length - 1;
  if (unbroken && proxy === null) return returns.subarray(first, first + days.length);
  const row = new Float64Array(days.length);
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? 0;
    const own = returns[day] ?? Number.NaN;
    row[at] = Number.isNaN(own) ? (proxy?.[day] ?? Number.NaN) : own;
  }
  return row;
}

/**
 * Contributions of instruments: one held in several accounts carries its risk as one.
 *
 * @param contributions - Of holdings; not modified.
 * @returns One entry per symbol in the order of its first holding, under that holding's id.
 *
 * Part of: `riskContributions`.
 */
export function contributionsBySymbol(contributions: readonly RiskContribution[]): RiskContribution[] {
  const together = new Map<string, RiskContribution>();
  for (const row of contributions) {
    const known = together.get(row.symbol);
    const sum = known && { ...known, weight: known.weight + row.weight, share: known.share + row.share };
    together.set(row.symbol, sum ?? row);
  }
  return [...together.values()];
}

/**
 * The instruments that carry most risk, for a list with room for some of them.
 *
 * @param contributions - Of all holdings, or why there are none; not modified.
 * @param count - How many at most.
 * @returns Largest absolute share first, an instrument of several accounts as one; what is left over as one share and how
 *   many instruments that is.
 */
export function largestContributions(
  contributions: PortfolioCast['contributions'],
  count: number,
): RiskMeasures['contributions'] {
  if (!contributions.ok)
    return { largest: [], others: 0, othersWeight: 0, otherCount: 0, problem: contributions.problem };
  const ranked = contributionsBySymbol(contributions.value).sort(
    (left, right) => Math.abs(right.share) - Math.abs(left.share),
  );
  const rest = ranked.slice(count);
  return {
    largest: ranked.slice(0, count),
    others: compensatedSum(rest.map(({ share }) => share)),
    othersWeight: compensatedSum(rest.map(({ weight }) => weight)),
    otherCount: rest.length,
    problem: null,
  };
}
