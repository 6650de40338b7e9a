import { compensatedSum } from '../../math/compensatedSum';
import { mean } from '../../math/mean';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';
import { weightedSumOfRows } from '../panel/weightedSumOfRows';

/** Keeps a day whose proxied weights add up to the limit in other digits. */
const ROUNDING = 1e-12;

/** Today's holdings and their past returns. */
export interface BackcastRequest {
  /** Signed fraction of equity per holding, shorts negative; shape [holdings]. */
  readonly weights: ArrayLike<number>;
  /** Per holding its simple returns on one calendar, NaN where it has none; shape [holdings][days]. */
  readonly returns: readonly Float64Array[];
  /** Per holding what stands in on days without a return (beta times benchmark return), or null; same shape. */
  readonly proxies: readonly (Float64Array | null)[];
  /** Fraction of equity in cash, which earns 0 and needs no proxy; negative when borrowed. */
  readonly cashWeightFraction: number;
  /** Most of a day's gross weight that may be proxied before the day says nothing about the portfolio; 0.2 by default. */
  readonly mostProxied: number;
}

/** Today's holdings on the past days that say something about them. */
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

/** The back-cast of every calendar day, before days that say too little are left out. */
export interface BackcastDays {
  /** Portfolio return, decimal fraction of equity; NaN where a holding has neither a return nor a proxy; shape [days]. */
  readonly values: Float64Array;
  /** Absolute weight that is proxied that day; shape [days]. */
  readonly proxiedWeights: Float64Array;
  /** Sum of absolute weights, cash included. */
  readonly grossWeight: number;
  /** As requested. */
  readonly mostProxied: number;
}

/**
 * Back-cast portfolio returns: what today's holdings would have returned on past days. Not the account's own history.
 * Answers "how would what I hold today have fared on past days?".
 *
 * @param request - Weights, aligned returns and proxies; not modified. A holding of weight 0 is passed over.
 * @returns Returns of the days on which every holding has a return or a proxy and at most the requested share of gross weight is proxied;
 *   note `proxied` when anything was. Days before the first such day are no history and are not counted as excluded.
 *   Example: weights 0.6 and 0.3 with returns 0.01 and -0.02 give 0.
 *   Problems: `no-holdings` when no holding has weight; `too-few-observations` when no day can be computed.
 * @throws InvariantError when shapes differ or a weight is not finite.
 *
 * Method: weighted sum of simple returns per day, `weightedSumOfRows`; O(holdings x days). Source: D§0, whose history, gaps.
 */
export function backcastReturns(request: BackcastRequest): Result<Backcast> {
  return request.returns.some((_, holding) => request.weights[holding] !== 0)
    ? keptBackcast(backcastDays(request))
    : fail({ code: 'no-holdings' });
}

/**
 * The back-cast of every day of the calendar: see `backcastReturns`, which leaves out what says too little.
 *
 * @param request - Weights, aligned returns and proxies; not modified. A holding of weight 0 is passed over.
 * @returns Values, proxied weights and gross weight; new arrays.
 * @throws InvariantError when shapes differ or a weight is not finite.
 *
 * Method: `weightedSumOfRows` over holdings without a proxy, then the others one by one; O(holdings x days). Source:
 * D§0. Part of: `backcastReturns`.
 */
export function backcastDays(request: BackcastRequest): BackcastDays {
  requireShapes(request);
  const held = heldRows(request);
  const weights = held.map(({ weight }) => Math.abs(weight));
  return {
    ...dayReturns(held, request.returns[0]?.length ?? 0),
    grossWeight: Math.abs(request.cashWeightFraction) + compensatedSum(weights),
    mostProxied: request.mostProxied,
  };
}

/**
 * The days of a back-cast that say something about the portfolio.
 *
 * @param days - From `backcastDays`; not modified.
 * @returns As `backcastReturns`. Problem: `too-few-observations` when no day can be computed.
 *
 * Part of: `backcastReturns`.
 */
export function keptBackcast(days: BackcastDays): Result<Backcast> {
  const { values, proxiedWeights, grossWeight } = days;
  const kept = keptDays(days);
  const [first] = kept;
  if (first === undefined) return fail({ code: 'too-few-observations', have: 0, need: 1 });
  const proxiedWeightFraction = mean(at(proxiedWeights, kept)) / grossWeight;
  return ok(
    {
      returns: at(values, kept),
      dayIndexes: kept,
      proxiedWeightFraction,
      excludedDays: values.length - first - kept.length,
    },
    proxiedWeightFraction > 0 ? [{ code: 'proxied', weightFraction: proxiedWeightFraction }] : [],
  );
}

function keptDays({ values, proxiedWeights, grossWeight, mostProxied }: BackcastDays): Int32Array {
  const kept = new Int32Array(values.length);
  const most = grossWeight * (mostProxied + ROUNDING);
  let count = 0;
  for (let day = 0; day < values.length; day++) {
    if (Number.isFinite(values[day]) && (proxiedWeights[day] ?? Number.NaN) <= most) kept[count++] = day;
  }
  return kept.slice(0, count);
}

function at(values: Float64Array, days: Int32Array): Float64Array {
  return Float64Array.from(days, (day) => values[day] ?? Number.NaN);
}

/** One holding of a back-cast. */
export interface HeldRow {
  /** Signed fraction of equity. */
  readonly weight: number;
  /** Its returns, NaN where it has none; shape [days]. */
  readonly own: Float64Array;
  /** What stands in on those days, or null; shape [days]. */
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
  for (const row of held) if (row.proxy !== null) addFilled(row, row.proxy, { values, proxiedWeights });
  return { values, proxiedWeights };
}

type DayRows = Pick<BackcastDays, 'values' | 'proxiedWeights'>;

/** Adds a holding's part to every day; where `weight` is a change, `size` is the change of its absolute value. */
function addFilled(row: HeldRow, proxy: Float64Array, days: DayRows, size = Math.abs(row.weight)): void {
  const { own, weight } = row;
  const { values, proxiedWeights } = days;
  for (let day = 0; day < values.length; day++) {
    const known = own[day] ?? Number.NaN;
    const isProxied = Number.isNaN(known);
    values[day] = (values[day] ?? Number.NaN) + weight * (isProxied ? (proxy[day] ?? Number.NaN) : known);
    if (isProxied) proxiedWeights[day] = (proxiedWeights[day] ?? Number.NaN) + size;
  }
}

/**
 * The back-cast after one holding's weight has changed against cash, without going through the others again.
 *
 * @param days - The back-cast before; not modified.
 * @param row - The holding with its weight before, not 0 unless it has no day without a return; not modified.
 * @param weight - Its weight after, finite.
 * @param cashWeightFraction - Cash before and after, fractions of equity.
 * @returns New days; the same numbers as `backcastDays` on the new weights but for rounding.
 *
 * Method: adds the change of weight times the holding's returns; O(days). Source: D§0, whose history. Part of:
 * `backcastReturns`.
 */
export function changedBackcastDays(
  days: BackcastDays,
  row: HeldRow,
  weight: number,
  cashWeightFraction: { readonly before: number; readonly after: number },
): BackcastDays {
  const values = days.values.slice();
  const proxiedWeights = days.proxiedWeights.slice();
  const growth = Math.abs(weight) - Math.abs(row.weight);
  const change = { ...row, weight: weight - row.weight };
  if (row.proxy === null) weightedSumOfRows([row.own], [change.weight], values);
  else addFilled(change, row.proxy, { values, proxiedWeights }, growth);
  const cashGrowth = Math.abs(cashWeightFraction.after) - Math.abs(cashWeightFraction.before);
  return { ...days, values, proxiedWeights, grossWeight: days.grossWeight + growth + cashGrowth };
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
