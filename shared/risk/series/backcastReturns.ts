import { compensatedSum, compensatedSumOf } from '../../math/compensatedSum';
import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/** Most of a day's weight that may be proxied before the day says nothing about the portfolio. Source: D§0. */
const MOST_PROXIED = 0.2;
/** Keeps a day whose proxied weights add up to the limit in other digits. */
const ROUNDING = 1e-12;

export interface BackcastRequest {
  /** Signed fraction of equity per holding, shorts negative; shape [holdings]. */
  readonly weights: ArrayLike<number>;
  /** Per holding its simple returns on one calendar, NaN where it has none; shape [holdings][days]. */
  readonly returns: readonly Float64Array[];
  /** Per holding what stands in on days without a return (beta times benchmark return), or null; same shape. */
  readonly proxies: readonly (Float64Array | null)[];
  /** Fraction of equity in cash, which earns 0 and needs no proxy; negative when borrowed. */
  readonly cashWeightFraction: number;
}

export interface Backcast {
  /** Portfolio return per day kept, decimal fraction of equity, oldest first; shape [days kept]. */
  readonly returns: Float64Array;
  /** Calendar index of each return; shape [days kept]. */
  readonly dayIndexes: Int32Array;
  /** Mean over the days kept of the proxied share of gross weight, cash included, 0 to 0.2. */
  readonly proxiedWeightFraction: number;
  /** Days after the first one kept that had to be left out. */
  readonly excludedDays: number;
}

/**
 * Back-cast portfolio returns: what today's holdings would have returned on past days. Not the account's own history.
 *
 * @param request - Weights, aligned returns and proxies; not modified. A holding of weight 0 is passed over.
 * @returns Returns of the days on which every holding has a return or a proxy and at most 20 % of gross weight is proxied;
 *   note `proxied` when anything was. Days before the first such day are no history and are not counted as excluded.
 *   Example: weights 0.6 and 0.3 with returns 0.01 and -0.02 give 0.
 *   Problems: `no-holdings` when no holding has weight; `too-few-observations` when no day can be computed.
 * @throws InvariantError when shapes differ or a weight is not finite.
 *
 * Method: weighted sum of simple returns per day, compensated; O(holdings x days). Source: D§0, whose history, gaps.
 */
export function backcastReturns(request: BackcastRequest): Result<Backcast> {
  requireShapes(request);
  const { weights, returns, proxies, cashWeightFraction } = request;
  const held = returns
    .map((own, holding): HeldRow => ({ own, weight: weights[holding] ?? Number.NaN, proxy: proxies[holding] ?? null }))
    .filter(({ weight }) => weight !== 0);
  if (held.length === 0) return fail({ code: 'no-holdings' });
  // One row of parts for all days: thousands of holdings would make as many short-lived arrays as there are days.
  const parts = new Float64Array(held.length);
  const grossWeight =
    Math.abs(cashWeightFraction) +
    compensatedSumOf(weights.length, (holding) => Math.abs(weights[holding] ?? Number.NaN));

  const kept: { index: number; value: number; proxiedShare: number }[] = [];
  const days = returns[0]?.length ?? 0;
  for (let index = 0; index < days; index++) {
    const day = dayReturn(held, index, parts);
    const proxiedShare = day.proxiedWeight / grossWeight;
    // Written so that a day without a value, which is NaN, is left out.
    if (Number.isFinite(day.value) && proxiedShare <= MOST_PROXIED + ROUNDING) {
      kept.push({ index, value: day.value, proxiedShare });
    }
  }

  const [first] = kept;
  if (first === undefined) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const proxiedWeightFraction = mean(kept.map((day) => day.proxiedShare));
  return ok(
    {
      returns: Float64Array.from(kept, (day) => day.value),
      dayIndexes: Int32Array.from(kept, (day) => day.index),
      proxiedWeightFraction,
      excludedDays: days - first.index - kept.length,
    },
    proxiedWeightFraction > 0 ? [{ code: 'proxied', weightFraction: proxiedWeightFraction }] : [],
  );
}

interface HeldRow {
  readonly weight: number;
  readonly own: Float64Array;
  readonly proxy: Float64Array | null;
}

/** The portfolio's return on one day, NaN when a holding has neither a return nor a proxy; `parts` is written over. */
function dayReturn(held: readonly HeldRow[], index: number, parts: Float64Array) {
  let proxiedWeight = 0;
  let at = 0;
  for (const { weight, own, proxy } of held) {
    const ownReturn = own[index] ?? Number.NaN;
    const isProxied = Number.isNaN(ownReturn);
    const part = weight * (isProxied ? (proxy?.[index] ?? Number.NaN) : ownReturn);
    if (!Number.isFinite(part)) return { value: Number.NaN, proxiedWeight };
    if (isProxied) proxiedWeight += Math.abs(weight);
    parts[at++] = part;
  }
  return { value: compensatedSum(parts), proxiedWeight };
}

function requireShapes({ weights, returns, proxies, cashWeightFraction }: BackcastRequest): void {
  invariant(weights.length === returns.length && proxies.length === returns.length, 'one row per holding');
  const days = returns[0]?.length ?? 0;
  invariant(
    [...returns, ...proxies].every((row) => row === null || row.length === days),
    'rows on different calendars',
  );
  invariant(
    Number.isFinite(cashWeightFraction) && Array.from(weights).every(Number.isFinite),
    'weights are not finite',
  );
}
