import type { LiquidityRow } from '../../../shared/report/riskReport';
import { Badge } from '../../components/Badge';
import { CellValue } from '../../components/CellValue';
import { daysOf, exitTone, type Market } from './exitLimits';
import styles from './liquidity.module.css';

/** Less would be written as 0.0 days, which reads as none. */
const LEAST_SHOWN = 0.1;

/** Days to sell one holding, badged past a limit; "at once" for cash. */
export function ExitDays({ row, market }: { readonly row: LiquidityRow; readonly market: Market }) {
  if (row.immediate) return <span className={styles['quiet']}>at once</span>;
  const known = daysOf(row, market);
  if (known !== null && known < LEAST_SHOWN) return <span>&lt; {LEAST_SHOWN}</span>;
  const tone = exitTone(known ?? 0);
  const days = <CellValue cell={row[market].daysToLiquidate} unit="days" />;
  if (tone === null) return days;
  return (
    <Badge tone={tone} title={tone === 'red' ? 'More than twenty days' : 'More than ten days'}>
      {days}
    </Badge>
  );
}
