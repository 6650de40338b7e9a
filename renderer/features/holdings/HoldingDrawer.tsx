import type { DocumentState } from '../../../shared/contract/schemas';
import type { RiskReport } from '../../../shared/report/riskReport';
import { applyCommand } from '../../api/documentActions';
import { useDocument, useReport } from '../../api/queries';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useOverlays } from '../../state/useOverlays';
import { useUi } from '../../state/useUi';
import { HoldingFacts } from './HoldingFacts';
import { HoldingFlags } from './HoldingFlags';
import { HoldingForm } from './HoldingForm';
import { HoldingLots } from './HoldingLots';
import { HoldingPrices } from './HoldingPrices';
import styles from './holdings.module.css';
import { InstrumentForm } from './InstrumentForm';

/** One holding in full: what it is worth, its prices with the stop, what is known of it, and everything to correct. */
export function HoldingDrawer({ holdingId }: { readonly holdingId: string }) {
  const open = useDocument();
  const report = useReport();
  const openHolding = useOverlays((overlays) => overlays.openHolding);
  if (open?.ok !== true) return null;
  const found = partsOf(open.value, holdingId);
  if (found === null) return null;
  const { holding, instrument } = found;
  const row = report?.ok === true ? rowOf(report.value, holdingId) : undefined;
  const close = () => openHolding(null);
  const remove = async () => {
    const outcome = await applyCommand({ name: 'removeHoldings', holdingIds: [holdingId] });
    if (outcome.ok) close();
  };
  const toStops = () => {
    close();
    useUi.getState().go('sizing');
  };
  return (
    <Dialog title={title(instrument.symbol, instrument.name)} placement="drawer" onClose={close}>
      {row === undefined ? null : <HoldingFacts row={row} />}
      <HoldingPrices instrument={instrument} row={row} />
      {row === undefined ? null : <HoldingFlags row={row} />}
      <div className={styles['buttons']}>
        <Button icon="sizing" onClick={toStops}>
          Set a stop
        </Button>
        <Button onClick={() => useOverlays.getState().show('corporate-action')}>Split, merger, new symbol…</Button>
        <Button onClick={() => void remove()}>Remove this holding</Button>
      </div>
      <HoldingForm holding={holding} currency={instrument.currency} />
      <InstrumentForm instrument={instrument} />
      <HoldingLots holding={holding} currency={instrument.currency} />
    </Dialog>
  );
}

function partsOf({ document }: DocumentState, holdingId: string) {
  const holding = document.holdings.find(({ id }) => id === holdingId);
  const instrument = document.instruments.find(({ id }) => id === holding?.instrumentId);
  return holding === undefined || instrument === undefined ? null : { holding, instrument };
}

function rowOf(report: RiskReport, holdingId: string) {
  return report.holdings.find((row) => row.holdingId === holdingId);
}

function title(symbol: string, name: string): string {
  return name === '' || name === symbol ? symbol : `${symbol} – ${name}`;
}
