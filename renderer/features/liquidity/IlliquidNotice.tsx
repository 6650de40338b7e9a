import { formatValue } from '../../../shared/messages/formatValue';
import type { Figure } from '../../../shared/report/figure';
import { useFormat } from '../../api/format';
import { Badge } from '../../components/Badge';
import { illiquidLimit, illiquidTone } from './exitLimits';
import styles from './liquidity.module.css';

/** Says when the illiquid share is past a limit; nothing when it is not or is unknown. */
export function IlliquidNotice({ figure }: { readonly figure: Figure }) {
  const format = useFormat();
  const tone = figure.value === null ? null : illiquidTone(figure.value);
  if (figure.value === null || tone === null) return null;
  const percent = (value: number) => formatValue(value, 'fraction', format);
  return (
    <p className={styles['note']}>
      <Badge tone={tone}>{tone === 'red' ? 'Over the limit' : 'Over the notice level'}</Badge> {percent(figure.value)}{' '}
      of equity is illiquid or trapped; the {tone === 'red' ? 'limit' : 'notice level'} is{' '}
      {percent(illiquidLimit(tone))}.
    </p>
  );
}
