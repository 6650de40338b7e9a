import { answerFor } from '../../../shared/messages/answerFor';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { useReport } from '../../api/queries';
import { AnswerSentence } from '../../components/AnswerSentence';
import { NoHoldingsPage } from '../../components/NoHoldingsPage';
import { Page } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { Tabs } from '../../components/Tabs';
import { BenchmarkNotice } from './BenchmarkNotice';
import { ClusteringTab } from './ClusteringTab';
import { ContributionTab } from './ContributionTab';
import { CorrelationTab } from './CorrelationTab';
import { DrawdownTab } from './DrawdownTab';
import { MeasuresTab } from './MeasuresTab';
import { NeedsPrices } from './NeedsPrices';

const PAGE_HEIGHT = 640;

/** How much can I lose, what causes it, how deep did it go, and what moves together? */
export function RiskPage() {
  return (
    <ResultView result={useReport()} height={PAGE_HEIGHT}>
      {(report) =>
        report.holdings.length === 0 ? (
          <NoHoldingsPage
            title="Risk"
            sentence="With holdings and their prices this page says how much a bad day costs, how deep the value fell and what moves together."
          />
        ) : (
          <Risk report={report} />
        )
      }
    </ResultView>
  );
}

function Risk({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  return (
    <Page title="Risk" answer={<AnswerSentence parts={answerFor('risk', report, { format })} />}>
      <BenchmarkNotice benchmarks={report.benchmarks} />
      {report.risk.observations === 0 ? <NeedsPrices /> : <Parts report={report} />}
    </Page>
  );
}

function Parts({ report }: { readonly report: RiskReport }) {
  return (
    <Tabs
      label="Parts of the risk page"
      tabs={[
        { id: 'measures', label: 'Measures', content: <MeasuresTab report={report} /> },
        { id: 'contribution', label: 'Contribution', content: <ContributionTab risk={report.risk} /> },
        { id: 'drawdown', label: 'Drawdown', content: <DrawdownTab risk={report.risk} /> },
        { id: 'correlation', label: 'Correlation', content: <CorrelationTab risk={report.risk} /> },
        { id: 'clustering', label: 'Clustering', content: <ClusteringTab risk={report.risk} /> },
      ]}
    />
  );
}
