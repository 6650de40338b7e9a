import { counted } from '../../../shared/messages/counted';
import { formatValue } from '../../../shared/messages/formatValue';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import { useFormat } from '../../api/format';
import { Section } from '../../components/Page';
import { SmallTable } from '../../components/SmallTable';
import styles from './exposure.module.css';

type Overlap = ExposureReport['overlaps'][number];

/** Companies that are held in more than one way; nothing where no list of a fund is attached. */
export function OverlapSection({ exposure }: { readonly exposure: ExposureReport }) {
  const format = useFormat();
  const { overlaps, overlapCount, lookThrough } = exposure;
  if (lookThrough.every(({ attached }) => attached === null)) return null;
  return (
    <Section title="Held in more than one way">
      {overlaps.length === 0 ? (
        <p className={styles['note']}>No company is held in more than one way.</p>
      ) : (
        <>
          <p className={styles['note']}>
            {counted(overlapCount, 'company is', 'companies are')} held in more than one way
            {overlapCount > overlaps.length ? `; the largest ${overlaps.length}` : ''}.
          </p>
          <SmallTable
            caption="Companies held in more than one way"
            columns={[
              { id: 'company', header: 'Company' },
              { id: 'share', header: 'Share of equity' },
              { id: 'ways', header: 'Through' },
            ]}
            rows={overlaps.map((overlap) => ({
              id: overlap.symbol,
              cells: [
                `${overlap.symbol}, ${overlap.name}`,
                formatValue(overlap.fraction, 'fraction', format),
                waysOf(overlap),
              ],
            }))}
          />
        </>
      )}
    </Section>
  );
}

function waysOf({ parts }: Overlap): string {
  const funds = parts.flatMap(({ fund }) => fund ?? []);
  const direct = parts.some(({ fund }) => fund === null) ? ['directly'] : [];
  return [...direct, ...funds].join(', ');
}
