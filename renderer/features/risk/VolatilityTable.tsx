import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { SmallTable } from '../../components/SmallTable';
import { FigureCell } from './FigureCell';

const ROWS: readonly { readonly label: string; readonly measure: Measure }[] = [
  { label: 'Sample', measure: 'annualisedVolatility' },
  { label: 'EWMA, recent days weigh more', measure: 'ewmaVolatility' },
  { label: 'Small-cap part', measure: 'smallSleeveVolatility' },
  { label: 'Large-cap part', measure: 'largeSleeveVolatility' },
];

/** How much the value moves in a year: all of it, and its small and large companies apart. */
export function VolatilityTable({ risk }: { readonly risk: RiskMeasures }) {
  return (
    <SmallTable
      caption="Volatility a year"
      columns={[
        { id: 'measure', header: 'Method or part' },
        { id: 'value', header: 'A year' },
      ]}
      rows={ROWS.map(({ label, measure }) => ({
        id: measure,
        cells: [label, <FigureCell key="value" risk={risk} measure={measure} />],
      }))}
    />
  );
}
