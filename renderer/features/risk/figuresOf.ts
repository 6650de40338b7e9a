import type { Figure, Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';

/** The figures of some measures, in the order asked for; one the report does not carry is left out. */
export function figuresOf(risk: Pick<RiskMeasures, 'figures'>, measures: readonly Measure[]): Figure[] {
  return measures.flatMap((measure) => figureOf(risk, measure) ?? []);
}

/** The figure of one measure; undefined where the report does not carry it. */
export function figureOf(risk: Pick<RiskMeasures, 'figures'>, measure: Measure): Figure | undefined {
  return risk.figures.find((figure) => figure.measure === measure);
}
