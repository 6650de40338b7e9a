import type { Figure } from '../../report/figure';
import { mapResult } from '../../result/result';
import { policyMinima } from '../policyMinima';
import { archLmTest } from '../volatility/archLmTest';
import { type CastScene, castFigure } from './castFigure';
import { figureInput } from './figure';

/** Days looked back by the test for clusters. Source: D§6.8. */
const ARCH_LAGS = 5;

/**
 * Whether calm and rough days come in stretches, and how fast a rough one fades.
 *
 * @param scene - Back-cast, coverage, defaults.
 * @returns The probability of the ARCH test over all days of the back-cast. Source: D§6.8.
 */
export function clusteringFigures(scene: CastScene): Figure[] {
  const returns = scene.cast.ok ? scene.cast.value.returns : new Float64Array(0);
  return [
    castFigure(scene, 'archTestProbability', {
      returns,
      need: policyMinima.garch,
      inputs: [figureInput('daysLookedBack', ARCH_LAGS, 'count')],
      compute: () => mapResult(archLmTest(returns, ARCH_LAGS), ({ pValue }) => pValue),
    }),
  ];
}
