import type { Figure, Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskReport';

/** The figures of some measures, in the order asked for; one the report does not carry is left out. */
export function figuresOf(risk: Pick<RiskMeasures, 'figures'>, measures: readonly Measure[]): Figure[] {
  return measures.flatMap((measure) => risk.figures.find((figure) => figure.measure === measure) ?? []);
}

/** The value of one measure; null where it is unknown or not in the report. */
export function measureValue(risk: Pick<RiskMeasures, 'figures'>, measure: Measure): number | null {
  return risk.figures.find((figure) => figure.measure === measure)?.value ?? null;
}
