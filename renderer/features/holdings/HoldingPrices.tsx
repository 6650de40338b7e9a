import type { Instrument } from '../../../shared/model/portfolio';
import type { HoldingRow } from '../../../shared/report/holdingRow';
import { useDocument, useSeries } from '../../api/queries';
import { PriceChart } from '../../charts/PriceChart';
import { ResultView } from '../../components/ResultView';
import styles from './holdings.module.css';

interface HoldingPricesProps {
  readonly instrument: Instrument;
  readonly row: HoldingRow | undefined;
}

/** Closing prices with the stop level, or what to import to see them. */
export function HoldingPrices({ instrument, row }: HoldingPricesProps) {
  const open = useDocument();
  const links = open?.ok === true ? open.value.document.series : [];
  const hasSeries = links.some(({ symbol }) => symbol === instrument.symbol);
  const series = useSeries(hasSeries ? instrument.symbol : null);
  if (!hasSeries)
    return (
      <p className={styles['faint']}>
        No price history: add a price file named {instrument.symbol}.csv to see it here.
      </p>
    );
  return (
    <ResultView result={series} height={220}>
      {({ days, close }) => (
        <PriceChart
          days={days}
          close={close}
          level={row?.stopLevel.ok === true ? row.stopLevel.value : null}
          currency={instrument.currency}
        />
      )}
    </ResultView>
  );
}
