import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import type { LiquidityReport } from '../../../shared/report/liquidityReport';
import { useFormat } from '../../api/format';
import { percentAxis } from '../../charts/percentAxis';
import { StepChart } from '../../charts/StepChart';
import type { Market } from './exitLimits';
import styles from './liquidity.module.css';

interface ExitScheduleProps {
  readonly liquidity: LiquidityReport;
  readonly market: Market;
}

/** How much of the value is sold by which day, normally and in a crisis. */
export function ExitSchedule({ liquidity, market }: ExitScheduleProps) {
  const format = useFormat();
  const { profile } = liquidity;
  if (profile.length === 0)
    return (
      <p className={styles['note']}>
        No holding has the volume a schedule needs: it appears with a price file that has a volume column.
      </p>
    );
  return (
    <StepChart
      caption={scheduleCaption(liquidity, market, format)}
      axisLabel="Day"
      positions={profile.map((point) => point.day)}
      lines={[
        { label: 'Normal', role: 'you', values: profile.map((point) => point.normal) },
        { label: 'Crisis', role: 'crisis', values: profile.map((point) => point.crisis) },
      ]}
      format={(value) => formatValue(value, 'fraction', format)}
      formatAxis={percentAxis(format)}
      formatPosition={(value) => formatValue(value, 'count', { ...format, digits: 0 })}
    />
  );
}

function scheduleCaption({ profile }: LiquidityReport, market: Market, format: TextFormat): string {
  const percent = (value: number) => formatValue(value, 'fraction', format);
  const inWords = market === 'crisis' ? 'In a crisis' : 'In a normal market';
  const [first, last] = [profile[0], profile.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `${inWords} ${percent(first[market])} is sold by day ${first.day} and ${percent(last[market])} by day ${last.day}.`;
}
