import type { Measure } from '../../../shared/report/figure';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { SmallTable } from '../../components/SmallTable';
import { FigureCell } from './FigureCell';
import styles from './risk.module.css';

/** Historical, filtered, modified, Gaussian. */
type Methods = readonly [Measure, Measure, Measure, Measure];

const ROWS: readonly { readonly label: string; readonly measures: Methods }[] = [
  {
    label: 'VaR 95%',
    measures: ['historicalValueAtRisk95', 'filteredValueAtRisk95', 'modifiedValueAtRisk95', 'gaussianValueAtRisk95'],
  },
  {
    label: 'ES 95%',
    measures: [
      'historicalExpectedShortfall95',
      'filteredExpectedShortfall95',
      'modifiedExpectedShortfall95',
      'gaussianExpectedShortfall95',
    ],
  },
  {
    label: 'VaR 99%',
    measures: ['historicalValueAtRisk99', 'filteredValueAtRisk99', 'modifiedValueAtRisk99', 'gaussianValueAtRisk99'],
  },
  {
    label: 'ES 99%',
    measures: [
      'historicalExpectedShortfall99',
      'filteredExpectedShortfall99',
      'modifiedExpectedShortfall99',
      'gaussianExpectedShortfall99',
    ],
  },
];

/** Value at risk and expected shortfall by four methods side by side. */
export function LossTable({ risk }: { readonly risk: RiskMeasures }) {
  return (
    <>
      <SmallTable
        caption="Loss on one day by method"
        columns={[
          { id: 'measure', header: 'Of value' },
          { id: 'historical', header: 'Historical' },
          { id: 'filtered', header: 'Filtered' },
          { id: 'modified', header: 'Modified' },
          { id: 'gaussian', header: 'Gaussian' },
        ]}
        rows={ROWS.map(({ label, measures }) => ({
          id: label,
          cells: [label, ...measures.map((measure) => <FigureCell key={measure} risk={risk} measure={measure} />)],
        }))}
      />
      <p className={styles['note']}>
        VaR: the loss exceeded on one day in 20 (95%) or in 100 (99%). ES: the mean loss on those days. Filtered: past
        returns rescaled to today’s volatility. Modified: Gaussian, corrected for lopsided returns and fat tails.
      </p>
    </>
  );
}
