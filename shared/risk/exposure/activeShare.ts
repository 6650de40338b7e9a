import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';

/**
 * Active share: how much of a portfolio differs from its benchmark. Answers "how different is this portfolio from its
 * index?".
 *
 * @param portfolio - Weight fraction by symbol, normally summing to 1; not modified.
 * @param benchmark - Weight fraction by symbol, same scale; not modified.
 * @returns Half the sum of absolute differences, 0 (identical) to 1 (nothing in common) for long-only weights. Example:
 *   A 0.4, B 0.35, C 0.25 against A 0.2, B 0.3, D 0.5 is 0.5.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: one pass over both, compensated, O(n). Source: Cremers and Petajisto, Review of Financial Studies 22 (2009);
 * D§6.6.
 */
export function activeShare(portfolio: ReadonlyMap<string, number>, benchmark: ReadonlyMap<string, number>): number {
  const symbols = new Set([...portfolio.keys(), ...benchmark.keys()]);
  const differences = Array.from(symbols, (symbol) => {
    const difference = (portfolio.get(symbol) ?? 0) - (benchmark.get(symbol) ?? 0);
    invariant(Number.isFinite(difference), 'weight is not finite');
    return Math.abs(difference);
  });
  return compensatedSum(differences) / 2;
}
