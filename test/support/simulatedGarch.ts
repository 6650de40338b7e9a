import { seededGenerator } from '../../shared/math/seededGenerator';

/** Level the variance of every path returns to, squared fraction per period. */
export const LONG_RUN_VARIANCE = 1e-4;

/** Which path to draw. */
export interface SimulatedGarch {
  readonly seed: number;
  readonly length: number;
  readonly alpha: number;
  readonly beta: number;
}

/** A GARCH(1,1) path with normal surprises and no mean, started at its long-run variance. */
export function simulatedGarch({ seed, length, alpha, beta }: SimulatedGarch): readonly number[] {
  const generator = seededGenerator(seed);
  let variance = LONG_RUN_VARIANCE;
  return Object.freeze(
    Array.from({ length }, () => {
      const surprise = Math.sqrt(variance) * generator.normal();
      variance = LONG_RUN_VARIANCE * (1 - alpha - beta) + alpha * surprise ** 2 + beta * variance;
      return surprise;
    }),
  );
}
