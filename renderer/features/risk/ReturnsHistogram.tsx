import { formatValue } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { Histogram } from '../../charts/Histogram';
import { percentAxis } from '../../charts/percentAxis';
import { figureOf } from './figuresOf';

/** Past daily returns with the worst twentieth shaded, and the loss measures drawn where they stand. */
export function ReturnsHistogram({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  const percent = (value: number) => formatValue(value, 'signed-fraction', format);
  const figure = figureOf(risk, 'historicalValueAtRisk95');
  const valueAtRisk = figure?.value ?? null;
  const shortfall = figureOf(risk, 'historicalExpectedShortfall95')?.value ?? null;
  // The measures are taken on the last part of the history: the bars show the same days.
  const returns = risk.returns.slice(-(figure?.observations ?? risk.returns.length));
  const marks = [
    { name: 'VaR 95%', loss: valueAtRisk },
    { name: 'ES 95%', loss: shortfall },
  ].flatMap(({ name, loss }) => (loss === null ? [] : [{ value: -loss, label: `${name} ${percent(-loss)}` }]));
  return (
    <Histogram
      caption={
        valueAtRisk === null
          ? `${returns.length} daily returns.`
          : `Of the last ${returns.length} days, one in 20 was worse than ${percent(-valueAtRisk)}; those are shaded.`
      }
      values={returns}
      tailBelow={valueAtRisk === null ? null : -valueAtRisk}
      marks={marks}
      format={percentAxis(format, 'signed-fraction')}
      formatCount={(value) => formatValue(value, 'count', { ...format, digits: 0 })}
    />
  );
}
