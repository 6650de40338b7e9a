import { answerFor } from '../../../shared/messages/answerFor';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { useReport } from '../../api/queries';
import { AnswerSentence } from '../../components/AnswerSentence';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { KeyFigures } from '../../components/KeyFigures';
import { Page } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useOverlays } from '../../state/useOverlays';
import { ExampleHoldings } from './ExampleHoldings';
import { HoldingsTable } from './HoldingsTable';

/** What do I own? */
export function HoldingsPage() {
  const report = useReport();
  const format = useFormat();
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Page
      title="Holdings"
      answer={report?.ok === true ? <AnswerSentence parts={answerFor('holdings', report.value, { format })} /> : null}
      actions={
        <>
          <Button icon="data" onClick={() => show('import-prices')}>
            Add prices
          </Button>
          <Button icon="plus" onClick={() => show('add-holding')}>
            Type a holding
          </Button>
          <Button icon="file" onClick={() => show('import-positions')}>
            Import broker files
          </Button>
        </>
      }
    >
      <ResultView result={report} height={560}>
        {(value) => (value.holdings.length === 0 ? <NoHoldings /> : <Holdings report={value} />)}
      </ResultView>
    </Page>
  );
}

function Holdings({ report }: { readonly report: RiskReport }) {
  const { totals, exposure, stops, liquidity, risk } = report;
  const volatility = risk.figures.filter(({ measure }) => measure === 'annualisedVolatility');
  const figures = [
    totals.equity,
    totals.cash,
    exposure.smallCap,
    ...volatility,
    stops.coverage,
    liquidity.normal.soldInOneDay,
  ];
  return (
    <>
      <KeyFigures figures={figures} />
      <HoldingsTable report={report} />
    </>
  );
}

function NoHoldings() {
  const show = useOverlays((overlays) => overlays.show);
  return (
    <EmptyState
      title="What do you own?"
      sentence="Every position by account, with its value, weight, size, stop, distance and how many days an exit takes."
      example={<ExampleHoldings />}
      action={
        <Button look="primary" icon="file" onClick={() => show('import-positions')}>
          Import a broker file
        </Button>
      }
    />
  );
}
