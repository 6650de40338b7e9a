import type { Measure } from '../report/figure';
import { EXPOSURE_MEASURES } from './measures/exposureMeasures';
import { LIQUIDITY_MEASURES } from './measures/liquidityMeasures';
import type { MeasureText } from './measures/measureText';
import { RISK_MEASURES } from './measures/riskMeasures';
import { STOP_MEASURES } from './measures/stopMeasures';

/** The type makes a measure without words a compile error. */
const MEASURES: Record<Measure, MeasureText> = {
  ...EXPOSURE_MEASURES,
  ...RISK_MEASURES,
  ...STOP_MEASURES,
  ...LIQUIDITY_MEASURES,
};

/**
 * What a measure is called, the question it answers, how it is computed and where the method can be read.
 *
 * @param measure - Code name of the measure.
 * @returns Name without a period; question with a question mark; formula in words and signs; source for the reader.
 */
export function measureText(measure: Measure): MeasureText {
  return MEASURES[measure];
}
