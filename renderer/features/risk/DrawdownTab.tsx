import { formatDate, formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { LineChart } from '../../charts/LineChart';
import { percentAxis } from '../../charts/percentAxis';
import { KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Page';
import { SmallTable } from '../../components/SmallTable';
import { DrawdownTables } from './DrawdownTables';
import { figuresOf } from './figuresOf';
import styles from './risk.module.css';
import { peakOf, riskLines } from './riskLines';

/** How deep and how long: the fall below the last peak, small and large companies and both indexes beside it. */
export function DrawdownTab({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  return (
    <>
      <KeyFigures
        figures={figuresOf(risk, [
          'maximumDrawdown',
          'currentDrawdown',
          'smallSleeveDrawdown',
          'largeSleeveDrawdown',
          'painIndex',
          'ulcerIndex',
        ])}
      />
      <div className={styles['columnsWide']}>
        <Section title="Below the last peak">
          <LineChart
            caption={drawdownCaption(risk, format)}
            days={risk.days}
            lines={riskLines(risk.drawdowns)}
            format={(value) => formatValue(-value, 'fraction', format)}
            formatAxis={(value, step) => percentAxis(format)(-value, step)}
            formatDay={(day) => formatDate(day, format.locale)}
            locale={format.locale}
            height={320}
            area
            downwards
          />
        </Section>
        <Section title="Worst days">
          <SmallTable
            caption="Worst days of today’s holdings"
            columns={[
              { id: 'day', header: 'Day' },
              { id: 'return', header: 'Return' },
            ]}
            rows={risk.worstDays.map((day) => ({
              id: day.isoDate,
              cells: [
                formatDate(day.isoDate, format.locale),
                <span key="return" className={day.return < 0 ? styles['loss'] : undefined}>
                  {formatValue(day.return, 'signed-fraction', format)}
                </span>,
              ],
            }))}
          />
        </Section>
      </div>
      <DrawdownTables risk={risk} />
    </>
  );
}

/** When the deepest fall was and how it compares with the small-company index. */
function drawdownCaption(risk: RiskMeasures, format: TextFormat): string {
  const lines = riskLines(risk.drawdowns);
  const deepest = peakOf(lines.find((line) => line.role === 'you'));
  if (deepest === null) return 'No drawdown can be drawn without past returns.';
  const percent = (value: number) => formatValue(-value, 'fraction', format);
  const day = formatDate(risk.days[deepest.index] ?? '', format.locale);
  const index = peakOf(lines.find((line) => line.role === 'russell2000'));
  const beside = index === null ? '' : `; the Russell 2000’s deepest over the same days was ${percent(index.value)}`;
  return `Today’s holdings stood furthest below their peak on ${day}, at ${percent(deepest.value)}${beside}.`;
}
