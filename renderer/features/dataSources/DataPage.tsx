import type { DocumentState } from '../../../shared/contract/schemas';
import { useDataIssues } from '../../api/dataIssues';
import { useDocument, useReport } from '../../api/queries';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Page, Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useOverlays } from '../../state/useOverlays';
import { AccountsTable } from './AccountsTable';
import { ActionsTable } from './ActionsTable';
import { DataAnswer } from './DataAnswer';
import { ACCOUNTS_ID } from './fixes';
import { ImportLog } from './ImportLog';
import { IssuesSection } from './IssuesSection';
import { RecordsTable } from './RecordsTable';
import { SeriesTable } from './SeriesTable';

const ISSUES_HEIGHT = 200;

/** Where does each number come from, how old is it, and what is missing? */
export function DataPage() {
  const open = useDocument();
  const report = useReport();
  const issues = useDataIssues();
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Page
      title="Data"
      answer={<DataAnswer report={report} issues={issues} />}
      actions={
        <>
          <Button icon="data" onClick={() => show('import-prices')}>
            Add prices
          </Button>
          <Button icon="exposure" onClick={() => show('import-reference')}>
            Funds and facts
          </Button>
          <Button icon="file" onClick={() => show('import-positions')}>
            Import broker files
          </Button>
        </>
      }
    >
      <ResultView result={issues} height={ISSUES_HEIGHT}>
        {(list) => <IssuesSection issues={list} />}
      </ResultView>
      <ResultView result={open}>{(state) => <Sources state={state} />}</ResultView>
    </Page>
  );
}

function Sources({ state }: { readonly state: DocumentState }) {
  const { series, imports, accounts, records = [], corporateActions = [] } = state.document;
  return (
    <>
      <Prices series={series} />
      <Section title="Funds, companies and economic series">
        {records.length === 0 ? (
          <p>
            No table yet: the holdings file of a fund, an exchange screener or a series of a central bank goes here.
          </p>
        ) : (
          <RecordsTable records={records} />
        )}
      </Section>
      <Section title="Imports">
        <ImportLog imports={imports} />
      </Section>
      {corporateActions.length === 0 ? null : (
        <Section title="Corporate actions">
          <ActionsTable actions={corporateActions} />
        </Section>
      )}
      <div id={ACCOUNTS_ID}>
        <Section title="Accounts">
          <AccountsTable accounts={accounts} />
        </Section>
      </div>
    </>
  );
}

function Prices({ series }: Pick<DocumentState['document'], 'series'>) {
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Section title="Prices">
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
  );
}
