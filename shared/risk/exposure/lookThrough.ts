import { compensatedSumOf } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import type { ClassedPosition } from './classExposure';

/** What is known of a symbol: its own class vector, or the list of what it holds. */
export type Constituents =
  | {
      readonly kind: 'classes';
      /** Daily multiple of what the classes describe: 1 for a stock, 3 or -1 for a leveraged or inverse fund. */
      readonly factor: number;
      /** Share per class, together at most 1; null where nothing is known. */
      readonly classes: Readonly<Record<string, number>> | null;
    }
  | {
      readonly kind: 'fund';
      readonly holdings: readonly { readonly symbol: string; readonly weightFraction: number }[];
    };

/** Where the look-through finds constituents and how far it goes. */
export interface LookThroughOptions {
  /** What a symbol stands for; null where nobody knows it. Pure: the same symbol gets the same answer. */
  readonly constituentsOf: (symbol: string) => Constituents | null;
  /** Most levels of funds to open: 1 opens the fund itself, 3 a fund in a fund in a fund. */
  readonly maximumDepth: number;
}

/** The remainder of weights that sum to 1 up to this is rounding. */
const ROUNDING = 1e-9;

/**
 * Look-through: what a holding consists of once funds, and funds of funds, are opened. Answers "what do I own through this
 * fund?". A leveraged or inverse fund counts with its factor and its index, never with the swaps it lists.
 *
 * @param holding - Symbol and signed market value, for a future its notional, in base currency; not modified.
 * @param options - The lookup and the depth.
 * @returns Positions for `classExposure`; their values add up to the holding's. What a fund's list leaves open, an unknown
 *   symbol, a fund below the depth and a fund that holds itself are positions without classes: unknown, never cash. Notes:
 *   `not-looked-through` for an unknown symbol; `nesting-too-deep` where the depth or a circle ends the search;
 *   `input-out-of-range` (`fundWeights`) where a list exceeds 1, whose excess then stands as an unknown position of the
 *   other sign. Example: 100 in a fund of 60 % A and 30 % B gives A 60, B 30 and 10 without classes.
 * @throws InvariantError when a value, weight or factor is not finite or the depth is not a whole number of 1 or more.
 *
 * Method: depth-first, O(positions found). Source: D§2.2.
 */
export function lookThrough(
  holding: { readonly symbol: string; readonly valueBase: number },
  options: LookThroughOptions,
): Result<readonly ClassedPosition[]> {
  const { maximumDepth } = options;
  invariant(Number.isInteger(maximumDepth) && maximumDepth >= 1, 'depth is not a whole number of 1 or more');
  const notes = new Map<string, Problem>();
  const positions = opened(holding, [], { ...options, notes });
  return ok(positions, [...notes.values()]);
}

type Search = LookThroughOptions & { readonly notes: Map<string, Problem> };

function opened(
  holding: { readonly symbol: string; readonly valueBase: number },
  path: readonly string[],
  search: Search,
): ClassedPosition[] {
  const { symbol, valueBase } = holding;
  invariant(Number.isFinite(valueBase), 'value of a holding is not finite');
  const found = search.constituentsOf(symbol);
  if (found === null) return unknown(valueBase, { code: 'not-looked-through' }, search);
  if (found.kind === 'classes') {
    invariant(Number.isFinite(found.factor), 'factor is not finite');
    return [{ valueBase, factor: found.factor, classes: found.classes }];
  }
  if (path.length >= search.maximumDepth || path.includes(symbol))
    return unknown(valueBase, { code: 'nesting-too-deep', limit: search.maximumDepth }, search);
  const inner = found.holdings.flatMap((one) =>
    opened({ symbol: one.symbol, valueBase: valueBase * one.weightFraction }, [...path, symbol], search),
  );
  return [...inner, ...remainder(valueBase, found.holdings, search)];
}

function remainder(
  valueBase: number,
  holdings: readonly { readonly weightFraction: number }[],
  search: Search,
): ClassedPosition[] {
  const sum = compensatedSumOf(holdings.length, (index) => holdings[index]?.weightFraction ?? Number.NaN);
  if (Math.abs(1 - sum) <= ROUNDING) return [];
  const over: Problem = { code: 'input-out-of-range', input: 'fundWeights', value: sum };
  return unknown(valueBase * (1 - sum), sum > 1 ? over : null, search);
}

function unknown(valueBase: number, note: Problem | null, search: Search): ClassedPosition[] {
  if (note !== null) search.notes.set(JSON.stringify(note), note);
  return [{ valueBase, factor: 1, classes: null }];
}
