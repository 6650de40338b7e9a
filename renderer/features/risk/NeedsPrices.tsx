import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { useOverlays } from '../../state/useOverlays';

/** The risk page before any price history: a chart of nothing would say less than this sentence. */
export function NeedsPrices() {
  const show = useOverlays((overlays) => overlays.show);
  return (
    <EmptyState
      title="Risk needs price history"
      sentence="Drop a folder of price files: daily returns, drawdown, correlation and volatility of today’s holdings are computed from them."
      action={
        <Button look="primary" onClick={() => show('import-prices')}>
          Add prices
        </Button>
      }
    />
  );
}
