import { counted } from '../../../shared/messages/counted';
import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import styles from './risk.module.css';

/** Below this a share would be written as 0.0%. */
const SHOWN_FROM = 0.0005;

/** On what the measures rest: today's holdings over past days, not the account's own past. */
export function BasisNote({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  const [first, last] = [risk.days[0], risk.days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <p className={styles['note']}>
      Current holdings, back-cast over {counted(risk.observations, 'trading day')} from{' '}
      {formatDate(first, format.locale)} to {formatDate(last, format.locale)}: what today’s weights would have done, not
      what the account did. Drawdown looks at all of these days, the other measures at the latest of them.
      {risk.proxiedFraction >= SHOWN_FROM
        ? ` ${formatValue(risk.proxiedFraction, 'fraction', format)} of the value follows its benchmark where it has no price of its own.`
        : ''}
      {risk.excludedDays > 0
        ? ` ${counted(risk.excludedDays, 'day')} left out because too much of the value had no price.`
        : ''}
    </p>
  );
}
