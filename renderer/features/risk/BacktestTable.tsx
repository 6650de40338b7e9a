import { formatValue } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { Section } from '../../components/Page';
import { SmallTable } from '../../components/SmallTable';
import { FigureCell } from './FigureCell';
import { ProbabilityCell } from './ProbabilityCell';
import styles from './risk.module.css';
import { TrafficLightBadge } from './TrafficLightBadge';

/** How the 99 % value at risk would have fared on days it had not seen. */
export function BacktestTable({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  const { backtest } = risk;
  const title = 'Would VaR 99% have held?';
  if (backtest.problem !== null || backtest.zone === null)
    return (
      <Section title={title}>
        <p className={styles['note']}>
          {backtest.problem === null ? 'Unknown.' : problemSentence(backtest.problem, format)}
        </p>
      </Section>
    );
  const count = (value: number) => formatValue(value, 'count', format);
  const expected = (value: number) => formatValue(value, 'days', format);
  const rate = backtest.expected / backtest.forecasts;
  return (
    <Section title={title} actions={<TrafficLightBadge zone={backtest.zone} />}>
      <SmallTable
        caption="Days with a loss beyond VaR 99%"
        columns={[
          { id: 'days', header: 'Losses beyond the forecast' },
          { id: 'found', header: 'Days' },
          { id: 'expected', header: 'Expected' },
        ]}
        rows={[
          {
            id: 'recent',
            cells: [
              `Latest ${count(backtest.recentForecasts)} days`,
              <FigureCell key="found" risk={risk} measure="valueAtRisk99RecentExceedances" />,
              expected(rate * backtest.recentForecasts),
            ],
          },
          {
            id: 'all',
            cells: [
              `All ${count(backtest.forecasts)} forecasts`,
              <FigureCell key="found" risk={risk} measure="valueAtRisk99Exceedances" />,
              expected(backtest.expected),
            ],
          },
        ]}
      />
      <SmallTable
        caption="Tests of VaR 99%"
        columns={[
          { id: 'test', header: 'Chance of this, were the forecast right' },
          { id: 'probability', header: 'Probability' },
        ]}
        rows={[
          {
            id: 'coverage',
            cells: [
              'Their number (Kupiec)',
              <ProbabilityCell key="p" risk={risk} measure="valueAtRisk99CoverageProbability" />,
            ],
          },
          {
            id: 'independence',
            cells: [
              'Their clustering (Christoffersen)',
              <ProbabilityCell key="p" risk={risk} measure="valueAtRisk99IndependenceProbability" />,
            ],
          },
        ]}
      />
    </Section>
  );
}
