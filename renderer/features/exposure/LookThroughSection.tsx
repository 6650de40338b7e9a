import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import type { SizeScheme } from '../../../shared/report/reportTerms';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { Hatch } from '../../components/Hatch';
import { Section } from '../../components/Page';
import { useOverlays } from '../../state/useOverlays';
import styles from './exposure.module.css';

type LookThroughRow = ExposureReport['lookThrough'][number];

/** Which funds and futures are seen through, by which list or table, and which are not. */
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
function isOpaque({ index, attached, problem }: LookThroughRow, scheme: SizeScheme): boolean {
  if (attached !== null) return false;
  if (index === null) return true;
  return problem !== null && !(problem.code === 'no-index-classes' && problem.scheme !== scheme);
}

function LookThroughItem({ row, report }: { readonly row: LookThroughRow; readonly report: RiskReport }) {
  const format = useFormat();
  const weight = report.holdings.find((holding) => holding.holdingId === row.holdingId)?.weight;
  const share = weight?.ok === true ? `${formatValue(weight.value, 'fraction', format)} of equity, ` : '';
  return (
    <li className={styles['fund']}>
      <span>
        <strong>{row.symbol}</strong>: {share}
        {row.attached !== null ? (
          <ByList attached={row.attached} scheme={report.exposure.scheme} />
        ) : isOpaque(row, report.exposure.scheme) ? (
          <NotThrough row={row} />
        ) : (
          <ByTable row={row} />
        )}
      </span>
      {row.attachable ? <AttachButton row={row} /> : null}
    </li>
  );
}

function NotThrough({ row }: { readonly row: LookThroughRow }) {
  const format = useFormat();
  return (
    <>
      not looked through. <Hatch />{' '}
      <span className={styles['note']}>{row.problem === null ? '' : problemSentence(row.problem, format)}</span>
    </>
  );
}

function ByTable({ row }: { readonly row: LookThroughRow }) {
  const format = useFormat();
  return (
    <>
      {row.index ?? ''} {formatValue(row.factor, 'multiple', format)}.{' '}
      <span className={styles['note']}>
        {row.source ?? ''}
        {row.asOf === null ? '' : `, ${formatDate(row.asOf, format.locale)}`}
      </span>
    </>
  );
}

interface ByListProps {
  readonly attached: NonNullable<LookThroughRow['attached']>;
  readonly scheme: SizeScheme;
}

function ByList({ attached, scheme }: ByListProps) {
  const format = useFormat();
  const placed = scheme === 'russell' ? attached.russellFraction : attached.dollarFraction;
  const share = (value: number) => formatValue(value, 'fraction', format);
  return (
    <>
      seen through {formatValue(attached.lines, 'count', format)} lines, {share(placed)} of it placed by size.{' '}
      <Badge tone="info" title={attached.fileName}>
        Holdings of {formatDate(attached.asOf, format.locale)}
      </Badge>{' '}
      <span className={styles['note']}>
        {share(attached.sectorFraction)} placed by sector, {share(attached.notEquityFraction)} cash and derivatives.
      </span>
    </>
  );
}

function AttachButton({ row }: { readonly row: LookThroughRow }) {
  const show = useOverlays((overlays) => overlays.show);
  const label = row.attached === null ? 'Attach holdings file' : 'Replace holdings file';
  return (
    <Button aria-label={`${label} of ${row.symbol}`} onClick={() => show('import-reference', [], row.symbol)}>
      {label}
    </Button>
  );
}
