import { formatValue } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { Histogram } from '../../charts/Histogram';
import { measureValue } from './figuresOf';

/** Past daily returns with the worst twentieth shaded, and the loss measures drawn where they stand. */
export function ReturnsHistogram({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  const percent = (value: number) => formatValue(value, 'signed-fraction', format);
  const valueAtRisk = measureValue(risk, 'historicalValueAtRisk95');
  const shortfall = measureValue(risk, 'historicalExpectedShortfall95');
  const marks = [
    { name: 'VaR 95 %', loss: valueAtRisk },
    { name: 'ES 95 %', loss: shortfall },
  ].flatMap(({ name, loss }) => (loss === null ? [] : [{ value: -loss, label: `${name} ${percent(-loss)}` }]));
  return (
    <Histogram
      caption={
        valueAtRisk === null
          ? `${risk.returns.length} daily returns.`
          : `One day in 20 was worse than ${percent(-valueAtRisk)}; those days are shaded.`
      }
      values={risk.returns}
      tailBelow={valueAtRisk === null ? null : -valueAtRisk}
      marks={marks}
      format={percent}
      formatCount={(value) => formatValue(value, 'count', { ...format, digits: 0 })}
    />
  );
}
