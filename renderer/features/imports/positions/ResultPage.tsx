import { useState } from 'react';
import type { ImportResult } from '../../../../shared/contract/importSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { TradeType } from '../../../../shared/model/tradeType';
import { api } from '../../../api/ballastApi';
import { edited } from '../../../api/documentActions';
import { useFormat } from '../../../api/format';
import { useDocument } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { SmallTable } from '../../../components/SmallTable';
import { countText } from '../countText';
import styles from '../imports.module.css';
import { TRADE_TYPE_WORDS } from '../tradeTypeWords';
import { CountTable } from './CountTable';
import type { SummaryLine } from './importSummary';

/** An import that was made. */
export interface Imported {
  readonly result: ImportResult;
  /** The document as the import left it: after another edit "undo" would mean something else. */
  readonly revision: number;
  readonly sentence: string;
  readonly staysOut: readonly SummaryLine[];
}

/** What an import did, and the way back. */
export function ResultPage({ imported }: { readonly imported: Imported }) {
  const { result, revision, sentence, staysOut } = imported;
  const open = useDocument();
  const [undone, setUndone] = useState(false);
  const current = open?.ok === true && open.value.status.revision === revision;
  const takeBack = async () => {
    if (edited(await api.documentUndo({})).ok) setUndone(true);
  };
  if (undone)
    return (
      <p className={styles['answer']} role="status">
        The import is undone: the portfolio is as it was before. Redo brings it back.
      </p>
    );
  return (
    <>
      <p className={styles['answer']} role="status">
        {sentence} {effectOf(result)}
      </p>
      <div>
        <Button icon="undo" disabled={!current} onClick={() => void takeBack()}>
          Undo import
        </Button>
      </div>
      <div className={styles['two']}>
        <CountTable title="Came in" header="What" lines={linesOf(result)} />
        {staysOut.length === 0 ? null : <CountTable title="Stayed out, because" header="Reason" lines={staysOut} />}
      </div>
      <NotBuilt result={result} />
    </>
  );
}

function effectOf({ holdings, holdingsWithLots }: ImportResult): string {
  const { added, changed, removed } = holdings;
  const parts = [
    added > 0 ? `${countText(added, 'holding')} added` : '',
    changed > 0 ? `${countText(changed, 'holding')} changed` : '',
    removed > 0 ? `${countText(removed, 'holding')} gone` : '',
    holdingsWithLots > 0 ? `${countText(holdingsWithLots, 'holding')} with lots from trades` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'No holding changed.' : `${parts.join(', ')}.`;
}

function linesOf({ positions, trades }: ImportResult): SummaryLine[] {
  const types = (Object.keys(trades) as TradeType[]).map((type) => ({
    what: TRADE_TYPE_WORDS[type],
    rows: trades[type] ?? 0,
  }));
  return [...(positions > 0 ? [{ what: 'Positions held', rows: positions }] : []), ...types];
}

function NotBuilt({ result: { notBuilt } }: { readonly result: ImportResult }) {
  const format = useFormat();
  if (notBuilt.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Not built from the trades">
      <h3>Not built from the trades</h3>
      <SmallTable
        caption="Not built from the trades"
        columns={[
          { id: 'symbol', header: 'Symbol' },
          { id: 'account', header: 'Account', align: 'left' },
          { id: 'reason', header: 'Why', align: 'left' },
        ]}
        rows={notBuilt.map(({ account, symbol, reason }) => ({
          id: `${account} ${symbol}`,
          cells: [symbol, account, problemSentence(reason, format)],
        }))}
      />
    </section>
  );
}
