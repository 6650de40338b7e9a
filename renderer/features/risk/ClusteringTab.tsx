import { formatDate, formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { LineChart } from '../../charts/LineChart';
import { percentAxis } from '../../charts/percentAxis';
import { KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Page';
import { clusteringSentence } from './clusteringSentence';
import { FigureSentence } from './FigureSentence';
import { figuresOf } from './figuresOf';
import { peakOf, riskLines } from './riskLines';

/** Calm and rough stretches: volatility measured over the last 60 days, day by day. */
export function ClusteringTab({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  return (
    <>
      <KeyFigures
        figures={figuresOf(risk, ['annualisedVolatility', 'ewmaVolatility', 'garchVolatility', 'garchHalfLife'])}
      />
      <Section title="Volatility over 60 days, annualised">
        <FigureSentence parts={clusteringSentence(risk, format)} />
        <LineChart
          caption={clusteringCaption(risk, format)}
          days={risk.days}
          lines={riskLines(risk.rollingVolatility)}
          format={(value) => formatValue(value, 'fraction', format)}
          formatAxis={percentAxis(format)}
          formatDay={(day) => formatDate(day, format.locale)}
          locale={format.locale}
          height={320}
          fromZero
        />
      </Section>
    </>
  );
}

/** How far the last 60 days are from the roughest stretch. */
function clusteringCaption(risk: RiskMeasures, format: TextFormat): string {
  const yours = riskLines(risk.rollingVolatility).find((line) => line.role === 'you');
  const roughest = peakOf(yours);
  const latest = yours?.values.at(-1) ?? null;
  if (roughest === null || latest === null) return 'Rolling volatility needs at least 60 days of returns.';
  const percent = (value: number) => formatValue(value, 'fraction', format);
  const day = formatDate(risk.days[roughest.index] ?? '', format.locale);
  return `The last 60 days give ${percent(latest)} a year; the roughest stretch ended on ${day} at ${percent(roughest.value)}.`;
}
