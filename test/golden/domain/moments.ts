import { centralMoments } from '../../../shared/math/centralMoments';
import { mean } from '../../../shared/math/mean';
import { populationShape } from '../../../shared/risk/var/populationShape';
import type { ShapedMoments } from '../../../shared/risk/var/sampleReturnMoments';
import { obtained } from '../../support/outcome';

/** Moments with the divisor n throughout, as D4 to D6 and PerformanceAnalytics take them; the product takes n - 1. */
export function populationMoments(returns: ArrayLike<number>): ShapedMoments {
  const standardDeviation = Math.sqrt(centralMoments(returns).second);
  return { mean: mean(returns), standardDeviation, ...obtained(populationShape(returns)) };
}
