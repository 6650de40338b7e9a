import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { FigureValue } from '../../components/FigureValue';
import { figureOf } from './figuresOf';

/** The figure of one measure inside a table; nothing where an older report does not carry it. */
export function FigureCell({ risk, measure }: { readonly risk: RiskMeasures; readonly measure: Measure }) {
  const figure = figureOf(risk, measure);
  return figure === undefined ? null : <FigureValue figure={figure} />;
}
