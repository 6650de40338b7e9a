import { useMemo } from 'react';
import { differenceLine, differenceSentences } from '../../../shared/messages/differenceText';
import type { PortfolioDifference } from '../../../shared/model/portfolioDifference';
import { useFormat } from '../../api/format';
import { type Column, DataTable } from '../../components/DataTable';
import { hidesUnit, MASK } from '../../components/masking';
import { useUi } from '../../state/useUi';
import styles from './backups.module.css';

type Line = ReturnType<typeof differenceLine> & { readonly id: string };

const MOST_HEIGHT = 420;

interface ComparisonViewProps {
  readonly differences: readonly PortfolioDifference[];
  /** What the two sides are called at the head of the table. */
  readonly before: string;
  readonly after: string;
}

/** What differs between two copies: in counts first, then line by line. */
export function ComparisonView({ differences, before, after }: ComparisonViewProps) {
  const format = useFormat();
  const privacy = useUi((ui) => ui.privacy);
  const lines = useMemo(
    () => differences.map((one, index): Line => ({ ...differenceLine(one, format), id: String(index) })),
    [differences, format],
  );
  const columns = useMemo(() => comparisonColumns({ before, after, privacy }), [before, after, privacy]);
  return (
    <>
      <ul className={styles['sentences']}>
        {differenceSentences(differences).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {lines.length === 0 ? null : (
        <DataTable<Line>
          tableId="comparison"
          caption={`Differences between ${before} and ${after}`}
          rows={lines}
          columns={columns}
          rowKey={({ id }) => id}
          height={MOST_HEIGHT}
        />
      )}
    </>
  );
}

function comparisonColumns({
  before,
  after,
  privacy,
}: Pick<ComparisonViewProps, 'before' | 'after'> & { readonly privacy: boolean }): Column<Line>[] {
  const shown = (line: Line, text: string) => (privacy && line.unit !== null && hidesUnit(line.unit) ? MASK : text);
  const side = (id: 'before' | 'after', header: string): Column<Line> => ({
    id,
    header: header.charAt(0).toUpperCase() + header.slice(1),
    align: 'right',
    width: 116,
    value: (line) => shown(line, line[id]),
    render: (line) => shown(line, line[id]),
  });
  return [
    { id: 'subject', header: 'What', width: 220, value: ({ subject }) => subject, render: ({ subject }) => subject },
    { id: 'change', header: 'Change', width: 140, value: ({ change }) => change, render: ({ change }) => change },
    side('before', before),
    side('after', after),
  ];
}
