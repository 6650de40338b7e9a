import { benchmarkLabel } from '../../../shared/messages/labels';
import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import type { Benchmark } from '../../../shared/result/problem';
import { SmallTable } from '../../components/SmallTable';
import { FigureCell } from './FigureCell';

const ROWS: readonly { readonly benchmark: Benchmark; readonly measures: readonly [Measure, Measure] }[] = [
  { benchmark: 'russell2000', measures: ['betaToRussell2000', 'correlationToRussell2000'] },
  { benchmark: 'sp500', measures: ['betaToSp500', 'correlationToSp500'] },
];

/** Beta and correlation to the two indexes. */
export function DependenceTable({ risk }: { readonly risk: RiskMeasures }) {
  return (
    <SmallTable
      caption="Beta and correlation"
      columns={[
        { id: 'index', header: 'Index' },
        { id: 'beta', header: 'Beta' },
        { id: 'correlation', header: 'Correlation' },
      ]}
      rows={ROWS.map(({ benchmark, measures }) => ({
        id: benchmark,
        cells: [
          benchmarkLabel(benchmark),
          ...measures.map((measure) => <FigureCell key={measure} risk={risk} measure={measure} />),
        ],
      }))}
    />
  );
}
