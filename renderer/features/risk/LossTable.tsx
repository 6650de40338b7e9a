import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { SmallTable } from '../../components/SmallTable';
import { FigureCell } from './FigureCell';

const ROWS: readonly { readonly label: string; readonly measures: readonly [Measure, Measure] }[] = [
  { label: 'VaR 95%, one day in 20', measures: ['historicalValueAtRisk95', 'gaussianValueAtRisk95'] },
  { label: 'ES 95%, mean of those days', measures: ['historicalExpectedShortfall95', 'gaussianExpectedShortfall95'] },
  { label: 'VaR 99%, one day in 100', measures: ['historicalValueAtRisk99', 'gaussianValueAtRisk99'] },
  { label: 'ES 99%, mean of those days', measures: ['historicalExpectedShortfall99', 'gaussianExpectedShortfall99'] },
];

/** Value at risk and expected shortfall by two methods side by side. */
export function LossTable({ risk }: { readonly risk: RiskMeasures }) {
  return (
    <SmallTable
      caption="Loss on one day by method"
      columns={[
        { id: 'measure', header: 'Of value' },
        { id: 'historical', header: 'Historical' },
        { id: 'gaussian', header: 'Gaussian' },
      ]}
      rows={ROWS.map(({ label, measures }) => ({
        id: label,
        cells: [label, ...measures.map((measure) => <FigureCell key={measure} risk={risk} measure={measure} />)],
      }))}
    />
  );
}
