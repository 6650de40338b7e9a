import { counted } from '../../../../shared/messages/counted';
import { formatDate, formatValue, type TextFormat } from '../../../../shared/messages/formatValue';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import { useFormat } from '../../../api/format';
import { TextField } from '../../../components/TextField';
import styles from '../imports.module.css';
import type { ProposedSeries } from './acceptance';

const MOST_LINES = 12;

interface SeriesDetailProps {
  readonly series: ProposedSeries;
  readonly accepted: boolean;
  readonly symbol: string;
  readonly onSymbol: (symbol: string) => void;
}

/** One series: under which symbol it is stored, what it replaces, and each oddity with its lines. */
export function SeriesDetail({ series, accepted, symbol, onSymbol }: SeriesDetailProps) {
  const format = useFormat();
  const { proposal } = series;
  const range = `${formatDate(proposal.firstDate, format.locale)} to ${formatDate(proposal.lastDate, format.locale)}`;
  return (
    <div className={styles['card']}>
      <div className={styles['cardHeading']}>
        <strong>{proposal.symbol}</strong>
        <span className={styles['summary']}>
          {range} · {proposal.hasRange ? 'with high and low' : 'close only'} ·{' '}
          {proposal.hasVolume ? 'with volume' : 'no volume'}
          {storedText(series, format)}
          {accepted ? '' : ' · left out'}
        </span>
      </div>
      <div className={styles['two']}>
        <TextField
          label="Stored under the symbol"
          value={symbol}
          maxLength={64}
          onChange={onSymbol}
          hint="Change it where the file is named differently from your holding."
        />
      </div>
      {proposal.issues.length === 0 ? <p className={styles['faint']}>Nothing odd was found.</p> : null}
      <ul className={styles['part']}>
        {proposal.issues.map(({ code, problem, lines, count }) => (
          <li key={`${code} ${lines[0] ?? ''}`}>
            {problemSentence(problem, format)} <span className={styles['faint']}>{linesText(lines, count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesText(lines: readonly number[], count: number): string {
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const rest = count - Math.min(lines.length, MOST_LINES);
  return `${count === 1 ? 'Line' : 'Lines'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** What becomes of the days that are stored already. */
function storedText({ replacesBars, addsBars }: ProposedSeries, format: TextFormat): string {
  if (replacesBars === null) return '';
  const stored = formatValue(replacesBars, 'count', format);
  if (addsBars === null) return ` · replaces ${stored} stored days`;
  return ` · adds ${counted(addsBars, 'day')} to ${stored} stored ones`;
}
