import { formatDate, formatValue, UNKNOWN } from '../../../../shared/messages/formatValue';
import { issueWords } from '../../../../shared/messages/seriesFix';
import type { Format } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import { Checkbox } from '../../../components/Checkbox';
import type { Column } from '../../../components/DataTable';
import styles from '../imports.module.css';
import { isAccepted, matchOf, type ProposedSeries, type SeriesChoices, symbolOf } from './acceptance';

const MATCHES: Record<ProposedSeries['match'], string> = {
  holding: 'Holding',
  benchmark: 'Benchmark',
  fx: 'Exchange rate',
  unmatched: 'Unmatched',
};

interface SeriesColumnsOptions {
  readonly format: Format;
  readonly choices: SeriesChoices;
  /** Symbols of the document. */
  readonly held: ReadonlySet<string>;
  readonly onAccept: (series: ProposedSeries, accepted: boolean) => void;
}

/** The columns of the list of series. */
export function seriesColumns({ format, choices, held, onAccept }: SeriesColumnsOptions): Column<ProposedSeries>[] {
  const match = (series: ProposedSeries) => matchOf(series, choices, held);
  const day = (isoDate: string) => formatDate(isoDate, format.locale);
  return [
    words('symbol', 'Symbol', 110, (series) => symbolOf(series, choices)),
    {
      ...words('accept', 'Import', 84, (series) => (isAccepted(series, choices) ? 'yes' : 'no')),
      render: (series) => (
        <Checkbox checked={isAccepted(series, choices)} onChange={(accepted) => onAccept(series, accepted)}>
          <span className={styles['spoken']}>{`Import ${symbolOf(series, choices)}`}</span>
        </Checkbox>
      ),
    },
    {
      ...words('match', 'Belongs to', 112, (series) => MATCHES[match(series)]),
      render: (series) => (
        <Badge tone={match(series) === 'unmatched' ? 'amber' : 'info'}>{MATCHES[match(series)]}</Badge>
      ),
    },
    number(
      'bars',
      'Days',
      72,
      ({ proposal }) => proposal.bars,
      (value) => formatValue(value, 'count', format),
    ),
    {
      ...words('first', 'From', 104, ({ proposal }) => proposal.firstDate),
      render: ({ proposal }) => day(proposal.firstDate),
    },
    {
      ...words('last', 'To', 104, ({ proposal }) => proposal.lastDate),
      render: ({ proposal }) => day(proposal.lastDate),
    },
    number(
      'close',
      'Last close',
      96,
      ({ proposal }) => proposal.lastClose,
      (value) => formatValue(value, 'price', { ...format, unitInHeader: true }),
    ),
    words('issues', 'To look at', 200, ({ proposal }) => issueText(proposal.issues)),
    words('format', 'Read as', 160, ({ proposal }) => proposal.format),
    words('file', 'File', 180, ({ proposal }) => proposal.fileName),
  ];
}

/** Issues of one kind are counted together, each of a day though it may be. */
function issueText(issues: ProposedSeries['proposal']['issues']): string {
  const counts = new Map<string, number>();
  for (const { code, count } of issues) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].map(([code, count]) => issueWords(code, count)).join(', ');
}

function words(
  id: string,
  header: string,
  width: number,
  value: (series: ProposedSeries) => string,
): Column<ProposedSeries> {
  return { id, header, width, value, render: (series) => <span title={value(series)}>{value(series)}</span> };
}

function number(
  id: string,
  header: string,
  width: number,
  value: (series: ProposedSeries) => number | null,
  text: (value: number) => string,
): Column<ProposedSeries> {
  const shown = (known: number | null) => (known === null ? UNKNOWN : text(known));
  return { id, header, width, align: 'right', value, render: (series) => shown(value(series)) };
}
