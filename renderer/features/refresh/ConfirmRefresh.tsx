import { useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import type { Problem } from '../../../shared/result/problem';
import { type RefreshState, startRefresh } from '../../api/refresh';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { RefreshProblem } from './RefreshProblem';
import styles from './refresh.module.css';
import { SymbolChoice } from './SymbolChoice';

interface ConfirmRefreshProps {
  readonly state: RefreshState;
  readonly onClose: () => void;
}

/** Exactly what would be sent to whom. Nothing is sent before the button that says so is pressed. */
export function ConfirmRefresh({ state, onClose }: ConfirmRefreshProps) {
  const { symbols, host, key, provider } = state;
  const askable = symbols.filter(({ asked }) => asked);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const chosen = askable.map(({ symbol }) => symbol).filter((symbol) => !left.has(symbol));
  const ready = provider !== 'off' && host !== null && key !== 'missing' && chosen.length > 0;
  const start = async () => {
    const outcome = await startRefresh({ host: host ?? '', symbols: chosen });
    if (!outcome.ok) setProblem(outcome.problem);
  };
  return (
    <Dialog
      title="Refresh prices"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!ready} onClick={() => void start()}>
            Send {counted(chosen.length, 'symbol')}
          </Button>
        </>
      }
    >
      <p>{sentence(state)}</p>
      <p className={styles['faint']}>
        Nothing else leaves this computer: no quantities, no amounts, no names of accounts or files. The server sees
        that somebody at your address on the network asks for these symbols.
      </p>
      <SymbolChoice rows={symbols} left={left} onChange={setLeft} />
      <RefreshProblem problem={problem} />
    </Dialog>
  );
}

function sentence({ host, key, provider, symbols }: RefreshState): string {
  if (provider === 'off' || host === null) return 'The price refresh is off: choose a provider in Settings first.';
  if (key === 'missing') return `Ballast has no key for ${host}: enter it in Settings first.`;
  if (!symbols.some(({ asked }) => asked)) return `This portfolio holds nothing that ${host} could have prices of.`;
  const withKey = key === 'not-needed' ? '' : ' and your key with it';
  return `Ballast will ask ${host} for the daily prices of the symbols below, one request for each${withKey}. What comes is shown before anything changes.`;
}
