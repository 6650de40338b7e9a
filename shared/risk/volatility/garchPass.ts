import { invariant } from '../../result/invariant';

/** Two of the three numbers of a GARCH(1,1) model: the third follows from the sample variance. */
export interface TargetedGarch {
  /** Weight of yesterday's squared surprise, 0 or more. */
  readonly alpha: number;
  /** Weight of yesterday's variance, 0 or more; `alpha + beta` at most 1. */
  readonly beta: number;
}

/** How well such a model fits, and where it ends. */
export interface GarchPass {
  /** `sum ln h + e^2 / h` in units of the sample variance: minus twice the logarithm of the likelihood but for a constant. */
  readonly misfit: number;
  /** Variance of the last observed period over the sample variance. */
  readonly lastRatio: number;
  /** Variance of the period after it over the sample variance. */
  readonly nextRatio: number;
}

/** Periods whose variances are multiplied before one logarithm is taken; their product stays inside a double. */
const BLOCK = 16;

/**
 * One pass of a variance-targeted GARCH(1,1) model over a series: how well it fits and where it ends.
 *
 * @param squaredRatios - Squared surprises over the sample variance, **oldest first**, finite; shape [observations]; not
 *   modified.
 * @param model - Weights of the surprise and of the variance.
 * @returns Misfit and the last two variances, without unit. Example: ratios 1, 1 with any weights give a misfit of 2.
 * @throws InvariantError when there is no observation.
 *
 * Method: `h = (1 - a - b) + a e^2 + b h`, started at 1, the sample variance; O(n) with one logarithm per 16 periods.
 * Source: Bollerslev, Journal of Econometrics 31 (1986), 307-327; D§6.8. Part of: `garchFit`.
 */
export function garchPass(squaredRatios: Float64Array, { alpha, beta }: TargetedGarch): GarchPass {
  invariant(squaredRatios.length > 0, 'GARCH pass over no observations');
  const constant = 1 - alpha - beta;
  let [misfit, product, lastRatio, nextRatio] = [0, 1, 1, 1];
  for (let at = 0; at < squaredRatios.length; at++) {
    const ratio = squaredRatios[at] ?? Number.NaN;
    lastRatio = nextRatio;
    misfit += ratio / lastRatio;
    product *= lastRatio;
    if (at % BLOCK === BLOCK - 1) {
      misfit += Math.log(product);
      product = 1;
    }
    nextRatio = constant + alpha * ratio + beta * lastRatio;
  }
  return { misfit: misfit + Math.log(product), lastRatio, nextRatio };
}
