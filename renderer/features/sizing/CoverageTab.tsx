import { formatValue } from '../../../shared/messages/formatValue';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { PairedBars, type Tone } from '../../charts/PairedBars';
import { percentAxis } from '../../charts/percentAxis';
import { KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Page';
import { openRiskCaption, openRiskShares } from './openRiskShares';
import styles from './sizing.module.css';

const MOST_BARS = 12;

/** How much of the value has a stop, what is lost if every stop fires, and how much of that is assumed. */
export function CoverageTab({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  const { stops } = report;
  const shares = openRiskShares(report, MOST_BARS);
  const without = new Set(stops.rows.filter((row) => row.openRiskAssumed).map((row) => row.symbol));
  return (
    <>
      <KeyFigures
        figures={[stops.coverage, stops.lossIfAllFire, stops.gapLossIfAllFire, stops.openRisk, stops.assumedOpenRisk]}
      />
      <Section title="Where the open risk sits">
        <PairedBars
          caption={openRiskCaption(shares, format)}
          names={shares.map((share) => (share.assumed ? `${share.symbol} (assumed)` : share.symbol))}
          series={[
            {
              label: 'Open risk, of equity',
              values: shares.map((share) => share.fraction),
              tones: shares.map((share): Tone => (share.assumed ? 'unknown' : 'accent')),
            },
          ]}
          format={(value) => formatValue(value, 'fraction', format)}
          formatAxis={percentAxis(format)}
        />
        {without.size === 0 ? null : (
          <p className={styles['note']}>
            Without a stop, counted at the assumed loss of the size class: {[...without].join(', ')}.
          </p>
        )}
      </Section>
    </>
  );
}
