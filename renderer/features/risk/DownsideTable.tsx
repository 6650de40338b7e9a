import { formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import { benchmarkLabel } from '../../../shared/messages/labels';
import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import type { Benchmark } from '../../../shared/result/problem';
import { useFormat } from '../../api/format';
import { Section } from '../../components/Page';
import { SmallTable } from '../../components/SmallTable';
import { FigureCell } from './FigureCell';
import { figureOf } from './figuresOf';
import styles from './risk.module.css';

type Measures = readonly [Measure, Measure, Measure, Measure, Measure];

const ROWS: readonly { readonly benchmark: Benchmark; readonly measures: Measures }[] = [
  {
    benchmark: 'russell2000',
    measures: [
      'correlationToRussell2000',
      'downsideCorrelationToRussell2000',
      'excessDownCorrelationToRussell2000',
      'betaToRussell2000',
      'downsideBetaToRussell2000',
    ],
  },
  {
    benchmark: 'sp500',
    measures: [
      'correlationToSp500',
      'downsideCorrelationToSp500',
      'excessDownCorrelationToSp500',
      'betaToSp500',
      'downsideBetaToSp500',
    ],
  },
];

/** Dependence on both indexes on calm and on falling days, with the days it rests on. */
export function DownsideTable({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  const days = (measure: Measure): string => {
    const count = figureOf(risk, measure)?.observations ?? null;
    return count === null ? UNKNOWN : formatValue(count, 'count', format);
  };
  return (
    <Section title="On the days an index falls">
      <SmallTable
        caption="Correlation and beta on all days and on falling days"
        columns={[
          { id: 'index', header: 'Portfolio and' },
          { id: 'days', header: 'Days' },
          { id: 'falling', header: 'Falling days' },
          { id: 'correlation', header: 'Correlation' },
          { id: 'downCorrelation', header: 'Correlation, falling' },
          { id: 'excess', header: 'Extra in falls' },
          { id: 'beta', header: 'Beta' },
          { id: 'downBeta', header: 'Beta, falling' },
        ]}
        rows={ROWS.map(({ benchmark, measures }) => ({
          id: benchmark,
          cells: [
            benchmarkLabel(benchmark),
            days(measures[0]),
            days(measures[1]),
            ...measures.map((measure) => <FigureCell key={measure} risk={risk} measure={measure} />),
          ],
        }))}
      />
      <p className={styles['note']}>
        Looking at falling days alone lowers a correlation by itself: a lower one there does not mean that holdings part
        ways in falls. “Extra in falls” is what is left after that effect; above 0 the value falls together with the
        index more than the narrower range explains.
      </p>
    </Section>
  );
}
