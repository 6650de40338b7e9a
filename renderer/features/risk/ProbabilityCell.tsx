import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { FigureValue } from '../../components/FigureValue';
import { figureOf } from './figuresOf';
import { probabilityText } from './probabilityText';

/** A probability inside a table; a very small one is said to be under the least that can be written. */
export function ProbabilityCell({ risk, measure }: { readonly risk: RiskMeasures; readonly measure: Measure }) {
  const format = useFormat();
  const figure = figureOf(risk, measure);
  if (figure === undefined) return null;
  return (
    <FigureValue figure={figure} text={figure.value === null ? undefined : probabilityText(figure.value, format)} />
  );
}
