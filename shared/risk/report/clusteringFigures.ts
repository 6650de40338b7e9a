import type { Figure, FigureInput } from '../../report/figure';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { policyMinima } from '../policyMinima';
import { archLmTest } from '../volatility/archLmTest';
import { type GarchFit, garchFit } from '../volatility/garchFit';
import { type CastMeasure, type CastScene, castFigure } from './castFigure';
import { defaultInput } from './defaultInput';
import { figureInput } from './figure';

/** Days looked back by the test for clusters. Source: D§6.8. */
const ARCH_LAGS = 5;
const TRADING_DAYS_A_YEAR = 252;

/**
 * Whether calm and rough days come in stretches, how rough it is now, and how fast that fades.
 *
 * @param scene - Back-cast, coverage, defaults: the preferred window, longer than that of the losses.
 * @returns Volatility of tomorrow and half-life of a shock by GARCH(1,1), and the probability of the ARCH test. A model
 *   that returns to no level gives its volatility by EWMA, with a note, and no half-life. Source: D§6.8.
 */
export function clusteringFigures(scene: CastScene): Figure[] {
  const { preferredWindow, ewmaDecay } = scene.input.reference.defaults.risk;
  const returns = scene.cast.ok ? scene.cast.value.returns.subarray(-preferredWindow) : new Float64Array(0);
  const need = policyMinima.garch;
  const fit: Result<GarchFit> = scene.cast.ok
    ? garchFit(returns, { minimumObservations: need, decay: ewmaDecay })
    : scene.cast;
  const windowDays = defaultInput('windowDays', preferredWindow, 'count', scene.input.reference.defaults);
  const fitted: Omit<CastMeasure, 'compute'> = { returns, need, inputs: [...modelInputs(fit), windowDays] };
  return [
    castFigure(scene, 'garchVolatility', {
      ...fitted,
      compute: () => mapResult(fit, ({ currentVariance }) => annualised(currentVariance)),
    }),
    castFigure(scene, 'garchHalfLife', { ...fitted, unit: 'days', compute: () => halfLifeOf(fit) }),
    castFigure(scene, 'archTestProbability', {
      returns,
      need,
      inputs: [figureInput('daysLookedBack', ARCH_LAGS, 'count'), windowDays],
      compute: () => mapResult(archLmTest(returns, ARCH_LAGS), ({ pValue }) => pValue),
    }),
  ];
}

/** Without a level to return to there is no half-life, and the reason is the fit's own note. */
function halfLifeOf(fit: Result<GarchFit>): Result<number> {
  if (!fit.ok) return fit;
  const { halfLifeDays, persistence } = fit.value;
  const reason = fit.notes?.find(({ code }) => code === 'not-stationary');
  return halfLifeDays === null
    ? fail(reason ?? { code: 'not-stationary', persistence, fallback: 'ewma' })
    : ok(halfLifeDays);
}

function modelInputs(fit: Result<GarchFit>): FigureInput[] {
  if (!fit.ok) return [];
  const { alpha, beta, persistence, longRunVariance } = fit.value;
  return [
    figureInput('weightOfLastSurprise', alpha, 'ratio'),
    figureInput('weightOfLastVariance', beta, 'ratio'),
    figureInput('persistence', persistence, 'ratio'),
    ...(longRunVariance === null
      ? []
      : [figureInput('volatilityInTheLongRun', annualised(longRunVariance), 'fraction')]),
  ];
}

function annualised(variance: number): number {
  return Math.sqrt(variance * TRADING_DAYS_A_YEAR);
}
