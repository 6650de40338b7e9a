import { compensatedSum } from '../../math/compensatedSum';
import { sampleStandardDeviation } from '../../math/sampleStandardDeviation';
import { fail, ok, type Result } from '../../result/result';
import { policyMinima } from '../policyMinima';
import type { CastRow } from './backcast';
import { type CastScene, windowedReturns } from './castFigure';
import type { MemoKey } from './memo';
import { onDays, type PortfolioCast } from './riskContributions';

/** What holding several things saves. */
export interface Diversification {
  /** Volatility were nothing to offset anything over the volatility there is; 1 or more. */
  readonly ratio: number;
  /** Weighted sum of the holdings' own volatilities, decimal fraction a day. */
  readonly apart: number;
  /** Volatility of the portfolio, decimal fraction a day. */
  readonly together: number;
}

/**
 * Diversification ratio of a back-cast, from the volatility of each holding over the window.
 *
 * @param scene - Back-cast and defaults: the window.
 * @param parts - Its holdings with their weights; cash has no volatility and takes no part.
 * @returns Ratio and what it is made of. Problems: those of the back-cast and its parts; `too-few-observations` below the
 *   policy minimum; `zero-variance` when the portfolio never moved.
 *
 * Method: `sum |w_i| s_i / s_p`; a holding's deviation is kept for the same prices and days; O(holdings x window) once.
 * Source: Choueifaty and Coignard, Journal of Portfolio Management 35 (2008); D§6.6. Part of: `diversificationRatio`.
 */
export function castDiversification(scene: CastScene, parts: PortfolioCast['parts']): Result<Diversification> {
  const { cast, input } = scene;
  if (!cast.ok) return cast;
  if (!parts.ok) return parts;
  const returns = windowedReturns(cast, input);
  const need = policyMinima.volatility;
  if (returns.length < need) return fail({ code: 'too-few-observations', have: returns.length, need });
  const together = sampleStandardDeviation(returns);
  if (together === 0) return fail({ code: 'zero-variance' });
  const days = cast.value.dayIndexes.subarray(-returns.length);
  const first = days[0] ?? 0;
  const key = (days.at(-1) ?? 0) - first === days.length - 1 ? [first, days.length] : null;
  const apart = compensatedSum(
    parts.value.rows.map((row) =>
      row.weight === 0 ? 0 : Math.abs(row.weight) * deviationOn(row, { days, key }, scene),
    ),
  );
  return ok({ ratio: apart / together, apart, together });
}

/** Days of a window, and what they are found by again; null for days with a hole, which are other days each time. */
interface Window {
  readonly days: Int32Array;
  readonly key: MemoKey | null;
}

/** A holding's own deviation; on days without a hole it is the same for every report on the same prices. */
function deviationOn(row: CastRow, { days, key }: Window, { input }: CastScene): number {
  const { returns, proxy } = row.entry;
  const compute = () => sampleStandardDeviation(onDays(row, days));
  if (key === null) return compute();
  return input.preparation.deviations(proxy === null ? [returns] : [returns, proxy], key, compute);
}
