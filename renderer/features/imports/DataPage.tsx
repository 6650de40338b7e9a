import type { DocumentState } from '../../../shared/contract/schemas';
import { useDocument, useReport } from '../../api/queries';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Page, Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useOverlays } from '../../state/useOverlays';
import { AccountsTable } from './AccountsTable';
import { DataAnswer } from './DataAnswer';
import { ImportLog } from './ImportLog';
import { BenchmarkHint } from './prices/BenchmarkHint';
import { SeriesTable } from './SeriesTable';

/** Where does each number come from, how old is it, and what is missing? */
export function DataPage() {
  const open = useDocument();
  const report = useReport();
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Page
      title="Data"
      answer={<DataAnswer report={report} />}
      actions={
        <>
          <Button icon="data" onClick={() => show('import-prices')}>
            Add prices
          </Button>
          <Button icon="file" onClick={() => show('import-positions')}>
            Import broker files
          </Button>
        </>
      }
    >
      <ResultView result={open}>{(state) => <Sources state={state} />}</ResultView>
    </Page>
  );
}

function Sources({ state }: { readonly state: DocumentState }) {
  const show = useOverlays((overlays) => overlays.show);
  const { series, imports, accounts } = state.document;
  return (
    <>
      <Section title="Prices">
        <BenchmarkHint symbols={series.map(({ symbol }) => symbol)} />
        {series.length === 0 ? (
          <EmptyState
            title="No prices yet"
            sentence="With price files Ballast computes volatility, losses, stops and how long an exit takes. One CSV per symbol, or a folder of them."
            action={
              <Button look="primary" icon="data" onClick={() => show('import-prices')}>
                Add prices
              </Button>
            }
          />
        ) : (
          <SeriesTable series={series} />
        )}
      </Section>
      <Section title="Imports">
        <ImportLog imports={imports} />
      </Section>
      <Section title="Accounts">
        <AccountsTable accounts={accounts} />
      </Section>
    </>
  );
}
