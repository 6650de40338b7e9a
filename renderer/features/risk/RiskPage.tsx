import { answerFor } from '../../../shared/messages/answerFor';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { useReport } from '../../api/queries';
import { AnswerSentence } from '../../components/AnswerSentence';
import { Page } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { Tabs } from '../../components/Tabs';
import { BenchmarkNotice } from './BenchmarkNotice';
import { ClusteringTab } from './ClusteringTab';
import { CorrelationTab } from './CorrelationTab';
import { DrawdownTab } from './DrawdownTab';
import { MeasuresTab } from './MeasuresTab';

const PAGE_HEIGHT = 640;

/** How much can I lose, how deep did it go, and what moves together? */
export function RiskPage() {
  return (
    <ResultView result={useReport()} height={PAGE_HEIGHT}>
      {(report) => <Risk report={report} />}
    </ResultView>
  );
}

function Risk({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  return (
    <Page title="Risk" answer={<AnswerSentence parts={answerFor('risk', report, { format })} />}>
      <BenchmarkNotice benchmarks={report.benchmarks} />
      <Tabs
        label="Parts of the risk page"
        tabs={[
          { id: 'measures', label: 'Measures', content: <MeasuresTab report={report} /> },
          { id: 'drawdown', label: 'Drawdown', content: <DrawdownTab risk={report.risk} /> },
          {
            id: 'correlation',
            label: 'Correlation',
            content: <CorrelationTab correlation={report.risk.correlation} />,
          },
          { id: 'clustering', label: 'Clustering', content: <ClusteringTab risk={report.risk} /> },
        ]}
      />
    </Page>
  );
}
