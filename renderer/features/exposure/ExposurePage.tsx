import { answerFor } from '../../../shared/messages/answerFor';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { useReport } from '../../api/queries';
import { AnswerSentence } from '../../components/AnswerSentence';
import { ErrorState } from '../../components/ErrorState';
import { KeyFigures } from '../../components/KeyFigures';
import { NoHoldingsPage } from '../../components/NoHoldingsPage';
import { Page, Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { ConcentrationSection } from './ConcentrationSection';
import styles from './exposure.module.css';
import { LookThroughSection } from './LookThroughSection';
import { OverlapSection } from './OverlapSection';
import { SchemeSwitch } from './SchemeSwitch';
import { SectorSection } from './SectorSection';
import { SizeBandsSection } from './SizeBandsSection';
import { VehicleTable } from './VehicleTable';

const PAGE_HEIGHT = 640;

/** How small-cap am I, through my funds? */
export function ExposurePage() {
  return (
    <ResultView result={useReport()} height={PAGE_HEIGHT}>
      {(report) =>
        report.holdings.length === 0 ? (
          <NoHoldingsPage
            title="Exposure"
            sentence="With holdings this page says how much of your equity is in small and in large companies, also through your funds."
          />
        ) : (
          <Exposure report={report} />
        )
      }
    </ResultView>
  );
}

function Exposure({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  const { exposure } = report;
  return (
    <Page
      title="Exposure"
      answer={<AnswerSentence parts={answerFor('exposure', report, { format })} />}
      actions={<SchemeSwitch scheme={exposure.scheme} />}
    >
      <KeyFigures
        figures={[
          exposure.smallCap,
          exposure.smallCapNet,
          exposure.largeCap,
          exposure.unknown,
          exposure.gross,
          exposure.effectiveHoldings,
        ]}
      />
      {exposure.gross.problem === null ? (
        <Breakdown report={report} />
      ) : (
        <ErrorState problem={exposure.gross.problem} title="No shares of equity" />
      )}
    </Page>
  );
}

/** The parts that are shares of equity, and what they are made of. */
function Breakdown({ report }: { readonly report: RiskReport }) {
  const { exposure } = report;
  return (
    <>
      <SizeBandsSection report={report} />
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <SectorSection exposure={exposure} />
          <ConcentrationSection exposure={exposure} />
        </div>
        <div className={styles['stack']}>
          <Section title="How it is held">
            <VehicleTable vehicles={exposure.vehicles} />
          </Section>
          <LookThroughSection report={report} />
          <OverlapSection exposure={exposure} />
        </div>
      </div>
    </>
  );
}
