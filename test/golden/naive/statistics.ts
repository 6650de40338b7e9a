/**
 * Textbook statistics in plain loops. Nothing here may come from `shared/math` or `shared/risk`: this is the other side
 * of the comparison. Formulas: D§6.1-6.5.
 */

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Divided by n - 1. */
export function covariance(first: readonly number[], second: readonly number[]): number {
  const [firstMean, secondMean] = [mean(first), mean(second)];
  let sum = 0;
  for (let at = 0; at < first.length; at++) sum += ((first[at] ?? 0) - firstMean) * ((second[at] ?? 0) - secondMean);
  return sum / (first.length - 1);
}

export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(covariance(values, values));
}

export function betaOf(asset: readonly number[], benchmark: readonly number[]): number {
  return covariance(asset, benchmark) / covariance(benchmark, benchmark);
}

export function correlationOf(first: readonly number[], second: readonly number[]): number {
  return covariance(first, second) / (standardDeviation(first) * standardDeviation(second));
}

export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Type 7: the value at position (n - 1) * probability of the sorted row, linear in between. */
export function quantile(values: readonly number[], probability: number): number {
  const sorted = ascending(values);
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

export function historicalLoss(returns: readonly number[], tail: number): number {
  return -quantile(returns, tail);
}

/** Mean of the returns at or below the quantile (D§0). */
export function historicalTailLoss(returns: readonly number[], tail: number): number {
  const edge = quantile(returns, tail);
  const worst: number[] = [];
  for (const value of returns) if (value <= edge) worst.push(value);
  return worst.length === 0 ? -edge : -mean(worst);
}

/** Normal quantiles of any printed table, to the last digit of a double. */
const NORMAL = { 0.05: -1.6448536269514729, 0.01: -2.3263478740408408 } as const;
export type Tail = keyof typeof NORMAL;

export function gaussianLoss(returns: readonly number[], tail: Tail): number {
  return -mean(returns) - NORMAL[tail] * standardDeviation(returns);
}

export function gaussianTailLoss(returns: readonly number[], tail: Tail): number {
  const density = Math.exp((-NORMAL[tail] * NORMAL[tail]) / 2) / Math.sqrt(2 * Math.PI);
  return -mean(returns) + (density / tail) * standardDeviation(returns);
}

/** Seed: sample variance of the first 60 returns, or of all; then the recursion over the rest. Oldest first. */
export function ewmaYearly(returns: readonly number[], decay: number): number {
  const seed = returns.slice(0, 60);
  let variance = covariance(seed, seed);
  for (let at = seed.length; at < returns.length; at++) {
    const value = returns[at] ?? 0;
    variance = decay * variance + (1 - decay) * value * value;
  }
  return Math.sqrt(variance * 252);
}

/** Fraction below the highest wealth so far, after each day; wealth starts at 1 and stays where it is once lost. */
export function underWater(returns: readonly number[]): number[] {
  let wealth = 1;
  let peak = 1;
  const depths: number[] = [];
  for (const value of returns) {
    if (wealth > 0) wealth *= 1 + value;
    if (wealth > peak) peak = wealth;
    depths.push(1 - wealth / peak);
  }
  return depths;
}

export function largest(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
