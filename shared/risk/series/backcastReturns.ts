import { compensatedSum } from '../../math/compensatedSum';
import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { weightedSumOfRows } from '../panel/weightedSumOfRows';

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
 * Method: weighted sum of simple returns per day, `weightedSumOfRows`; O(holdings x days). Source: D§0, whose history, gaps.
 */
export function backcastReturns(request: BackcastRequest): Result<Backcast> {
  requireShapes(request);
  const { returns, cashWeightFraction } = request;
  const held = heldRows(request);
  if (held.length === 0) return fail({ code: 'no-holdings' });
  const days = returns[0]?.length ?? 0;
  const grossWeight = Math.abs(cashWeightFraction) + compensatedSum(held.map(({ weight }) => Math.abs(weight)));
  const { values, proxiedWeights } = dayReturns(held, days);
  const kept = Int32Array.from(values.keys()).filter(
    // Written so that a day without a value, which is NaN, is left out.
    (day) =>
      Number.isFinite(values[day]) && (proxiedWeights[day] ?? Number.NaN) / grossWeight <= MOST_PROXIED + ROUNDING,
  );
  const [first] = kept;
  if (first === undefined) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const proxiedWeightFraction = mean(Float64Array.from(kept, (day) => proxiedWeights[day] ?? Number.NaN)) / grossWeight;
  return ok(
    {
      returns: Float64Array.from(kept, (day) => values[day] ?? Number.NaN),
      dayIndexes: kept,
      proxiedWeightFraction,
      excludedDays: days - first - kept.length,
    },
    proxiedWeightFraction > 0 ? [{ code: 'proxied', weightFraction: proxiedWeightFraction }] : [],
  );
}

interface HeldRow {
  readonly weight: number;
  readonly own: Float64Array;
  readonly proxy: Float64Array | null;
}

function heldRows({ weights, returns, proxies }: BackcastRequest): HeldRow[] {
  return returns
    .map((own, holding): HeldRow => ({ own, weight: weights[holding] ?? Number.NaN, proxy: proxies[holding] ?? null }))
    .filter(({ weight }) => weight !== 0);
}

/** The portfolio's return per day, NaN where a holding has neither a return nor a proxy, and the weight proxied then. */
function dayReturns(held: readonly HeldRow[], days: number) {
  const values = new Float64Array(days);
  const proxiedWeights = new Float64Array(days);
  const whole = held.filter(({ proxy }) => proxy === null);
  weightedSumOfRows(
    whole.map(({ own }) => own),
    whole.map(({ weight }) => weight),
    values,
  );
  for (const row of held) if (row.proxy !== null) addFilled(row, row.proxy, values, proxiedWeights);
  return { values, proxiedWeights };
}

function addFilled(row: HeldRow, proxy: Float64Array, values: Float64Array, proxiedWeights: Float64Array): void {
  const { own, weight } = row;
  const size = Math.abs(weight);
  for (let day = 0; day < values.length; day++) {
    const known = own[day] ?? Number.NaN;
    const isProxied = Number.isNaN(known);
    values[day] = (values[day] ?? Number.NaN) + weight * (isProxied ? (proxy[day] ?? Number.NaN) : known);
    if (isProxied) proxiedWeights[day] = (proxiedWeights[day] ?? Number.NaN) + size;
  }
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
