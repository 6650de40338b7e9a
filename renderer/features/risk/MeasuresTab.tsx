import type { RiskReport } from '../../../shared/report/riskReport';
import { KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Page';
import { BacktestTable } from './BacktestTable';
import { BasisNote } from './BasisNote';
import { DependenceTable } from './DependenceTable';
import { ExcludedList } from './ExcludedList';
import { figuresOf } from './figuresOf';
import { LossTable } from './LossTable';
import { ReturnsHistogram } from './ReturnsHistogram';
import styles from './risk.module.css';
import { VolatilityTable } from './VolatilityTable';

/** How much a bad day costs, by several methods, and on what the numbers rest. */
export function MeasuresTab({ report }: { readonly report: RiskReport }) {
  const { risk } = report;
  return (
    <>
      <KeyFigures
        figures={figuresOf(risk, [
          'historicalValueAtRisk95',
          'historicalExpectedShortfall95',
          'annualisedVolatility',
          'maximumDrawdown',
          'betaToRussell2000',
          'betaToSp500',
        ])}
      />
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <Section title="Daily returns of today’s holdings">
            <ReturnsHistogram risk={risk} />
            <BasisNote risk={risk} />
          </Section>
          <BacktestTable risk={risk} />
        </div>
        <div className={styles['stack']}>
          <Section title="Loss on one day">
            <LossTable risk={risk} />
          </Section>
          <Section title="Volatility, a year">
            <VolatilityTable risk={risk} />
          </Section>
          <Section title="Against the indexes">
            <DependenceTable risk={risk} />
          </Section>
        </div>
      </div>
      {report.excluded.length === 0 ? null : <ExcludedList excluded={report.excluded} />}
    </>
  );
}
