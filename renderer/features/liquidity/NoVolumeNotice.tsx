import { formatValue } from '../../../shared/messages/formatValue';
import type { LiquidityReport } from '../../../shared/report/liquidityReport';
import { useFormat } from '../../api/format';
import { Hatch } from '../../components/Hatch';
import styles from './liquidity.module.css';

/** What the schedule cannot place: holdings whose prices carry no volume. Nothing when there are none. */
export function NoVolumeNotice({ liquidity }: { readonly liquidity: LiquidityReport }) {
  const format = useFormat();
  if (liquidity.noVolumeSymbols.length === 0) return null;
  return (
    <p className={styles['note']}>
      <Hatch /> No volume: {liquidity.noVolumeSymbols.join(', ')},{' '}
      {formatValue(liquidity.noVolumeFraction, 'fraction', format)} of value. A price file with a volume column places
      them.
    </p>
  );
}
