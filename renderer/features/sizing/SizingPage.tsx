import { useState } from 'react';
import { answerFor } from '../../../shared/messages/answerFor';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { useReport } from '../../api/queries';
import { AnswerSentence } from '../../components/AnswerSentence';
import { NoHoldingsPage } from '../../components/NoHoldingsPage';
import { Page } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { Tabs } from '../../components/Tabs';
import { CoverageTab } from './CoverageTab';
import { SizeTab } from './SizeTab';
import { StopBoardTab } from './StopBoardTab';
import { type SizingDraft, startingDraft } from './sizingDraft';

const PAGE_HEIGHT = 640;

type TabId = 'size' | 'board' | 'coverage';

/** How many shares fit my risk budget, and where do I get out? */
export function SizingPage() {
  return (
    <ResultView result={useReport()} height={PAGE_HEIGHT}>
      {(report) =>
        report.holdings.length === 0 ? (
          <NoHoldingsPage
            title="Sizing & stops"
            sentence="With holdings this page says how many shares of something fit your risk budget, and how far each price is from its stop."
          />
        ) : (
          <Sizing report={report} />
        )
      }
    </ResultView>
  );
}

function Sizing({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  const [tab, setTab] = useState<TabId>('size');
  // Kept here, so that a look at the stop board does not empty the form.
  const [draft, setDraft] = useState<SizingDraft>(startingDraft);
  return (
    <Page
      title="Sizing & stops"
      answer={<AnswerSentence parts={answerFor(tab === 'size' ? 'sizing' : 'stops', report, { format })} />}
    >
      <Tabs
        label="Parts of the sizing page"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'size',
            label: 'Size a position',
            content: <SizeTab report={report} draft={draft} onChange={setDraft} />,
          },
          { id: 'board', label: 'Stop board', content: <StopBoardTab stops={report.stops} /> },
          { id: 'coverage', label: 'Coverage', content: <CoverageTab report={report} /> },
        ]}
      />
    </Page>
  );
}
