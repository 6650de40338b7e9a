import type { LiquidityRow } from '../../../shared/report/liquidityReport';
import { Badge } from '../../components/Badge';
import { DaysValue } from '../../components/DaysValue';
import { daysOf, exitTone, type Market } from './exitLimits';
import styles from './liquidity.module.css';

/** Days to sell one holding, badged past a limit; "at once" for cash. */
export function ExitDays({ row, market }: { readonly row: LiquidityRow; readonly market: Market }) {
  if (row.immediate) return <span className={styles['quiet']}>at once</span>;
  const tone = exitTone(daysOf(row, market) ?? 0);
  const days = <DaysValue cell={row[market].daysToLiquidate} />;
  if (tone === null) return days;
  return (
    <Badge tone={tone} title={tone === 'red' ? 'More than twenty days' : 'More than ten days'}>
      {days}
    </Badge>
  );
}
