import { invariant } from '../result/invariant';
import { normalCumulative } from './normalCumulative';

/**
 * Complementary error function: one minus the error function, without losing the digits of a small remainder.
 *
 * @param x - Any number, no unit; infinities are allowed.
 * @returns From 0 to 2; relative error below 1e-12 up to `x` = 20. Example: `errorFunctionComplement(1)` is 0.1572992070...
 * @throws InvariantError when `x` is NaN.
 *
 * Method: `2 * normalCumulative(-x * sqrt(2))`, O(1). Source: Abramowitz and Stegun, Handbook of Mathematical Functions,
 * 7.1.22.
 */
export function errorFunctionComplement(x: number): number {
  invariant(!Number.isNaN(x), 'error function of NaN');
  return 2 * normalCumulative(-x * Math.SQRT2);
}
