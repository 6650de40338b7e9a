import type { Measure } from '../report/figure';
import { measureText } from './measures';

/** Names that fit a tile of a sixth of the page; measures without a row are short enough as they are. */
const SHORT: Partial<Record<Measure, string>> = {
  smallCapExposure: 'Small-cap, gross',
  smallCapNetExposure: 'Small-cap, net',
  largeCapExposure: 'Large-cap',
  unknownExposure: 'Unknown size',
  effectiveHoldings: 'Effective holdings',
  topFiveShare: 'Five largest',
  historicalValueAtRisk95: 'VaR 95%, a day',
  historicalValueAtRisk99: 'VaR 99%, a day',
  historicalExpectedShortfall95: 'ES 95%, a day',
  historicalExpectedShortfall99: 'ES 99%, a day',
  betaToRussell2000: 'Beta, Russell 2000',
  betaToSp500: 'Beta, S&P 500',
  diversificationRatio: 'Diversification',
  largestRiskShare: 'Largest risk share',
  garchVolatility: 'Volatility, GARCH',
  garchHalfLife: 'Half-life, days',
  smallSleeveDrawdown: 'Small-cap, deepest',
  largeSleeveDrawdown: 'Large-cap, deepest',
  ewmaVolatility: 'Recent volatility',
  exitCost: 'Exit cost, one way',
  slowHoldings: 'Over ten days',
  lossIfAllStopsFire: 'Loss at all stops',
  gapLossIfAllStopsFire: 'Same, with gaps',
  assumedOpenRisk: 'Assumed open risk',
};

/**
 * A measure's name where there is little room. Answers "what is this tile?".
 *
 * @param measure - Code name.
 * @returns At most 20 characters; the full name and formula are one click away.
 */
export function measureShortName(measure: Measure): string {
  return SHORT[measure] ?? measureText(measure).name;
}
