import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import type { SizeScheme } from '../../../shared/report/reportTerms';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { Hatch } from '../../components/Hatch';
import { Section } from '../../components/Page';
import styles from './exposure.module.css';

type LookThroughRow = ExposureReport['lookThrough'][number];

/** Which funds and futures are seen through, by which table, and which are not. */
export function LookThroughSection({ report }: { readonly report: RiskReport }) {
  const { lookThrough } = report.exposure;
  return (
    <Section title="Inside funds and futures">
      {lookThrough.length === 0 ? (
        <p className={styles['note']}>The selected accounts hold no funds and no index futures.</p>
      ) : (
        <ul className={styles['list']}>
          {lookThrough.map((row) => (
            <LookThroughItem key={row.holdingId} row={row} report={report} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A missing split by one scheme does not matter while the other one is used. */
function isOpaque({ index, problem }: LookThroughRow, scheme: SizeScheme): boolean {
  if (index === null) return true;
  return problem !== null && !(problem.code === 'no-index-classes' && problem.scheme !== scheme);
}

function LookThroughItem({ row, report }: { readonly row: LookThroughRow; readonly report: RiskReport }) {
  const format = useFormat();
  const weight = report.holdings.find((holding) => holding.holdingId === row.holdingId)?.weight;
  const share = weight?.ok === true ? `${formatValue(weight.value, 'fraction', format)} of equity, ` : '';
  if (isOpaque(row, report.exposure.scheme))
    return (
      <li>
        <strong>{row.symbol}</strong>: {share}not looked through. <Hatch />{' '}
        <span className={styles['note']}>{row.problem === null ? '' : problemSentence(row.problem, format)}</span>
      </li>
    );
  return (
    <li>
      <strong>{row.symbol}</strong>: {share}
      {row.index ?? ''} {formatValue(row.factor, 'multiple', format)}.{' '}
      <span className={styles['note']}>
        {row.source ?? ''}
        {row.asOf === null ? '' : `, ${formatDate(row.asOf, format.locale)}`}
      </span>
    </li>
  );
}
