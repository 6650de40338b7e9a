import { useEffect, useRef } from 'react';
import { counted } from '../../../../shared/messages/counted';
import { formatDate, formatValue, type TextFormat } from '../../../../shared/messages/formatValue';
import { adjustmentSentence } from '../../../../shared/messages/seriesFix';
import type { ChosenFix } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { TextField } from '../../../components/TextField';
import styles from '../imports.module.css';
import type { ProposedSeries } from './acceptance';
import { SeriesIssues } from './SeriesIssues';

interface SeriesDetailProps {
  readonly series: ProposedSeries;
  readonly accepted: boolean;
  readonly symbol: string;
  readonly onSymbol: (symbol: string) => void;
  readonly busy: boolean;
  readonly onFix: (issue: string, fix: ChosenFix['fix']) => void;
  readonly onTakeBack: (issue: string, fix: ChosenFix['fix']) => void;
}

/** One series: under which symbol it is stored, what it replaces, and each oddity with its lines. */
export function SeriesDetail({ series, accepted, symbol, onSymbol, ...fixing }: SeriesDetailProps) {
  const format = useFormat();
  const { proposal } = series;
  const card = useRef<HTMLElement>(null);
  // Opened below a table: whoever opened it wants to see it.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const range = `${formatDate(proposal.firstDate, format.locale)} to ${formatDate(proposal.lastDate, format.locale)}`;
  return (
    <section ref={card} className={styles['card']} aria-label={`Series ${proposal.symbol}`}>
      <div className={styles['cardHeading']}>
        <strong>{proposal.symbol}</strong>
        <span className={styles['summary']}>
          {range} · {proposal.hasRange ? 'with high and low' : 'close only'} ·{' '}
          {proposal.hasVolume ? 'with volume' : 'no volume'}
          {storedText(series, format)}
          {accepted ? '' : ' · left out'}
        </span>
      </div>
      <SeriesIssues series={series} {...fixing} />
      <p className={styles['faint']}>{adjustmentSentence(proposal)}</p>
      <div className={styles['two']}>
        <TextField
          label="Stored under the symbol"
          value={symbol}
          maxLength={64}
          onChange={onSymbol}
          hint="Change it where the file is named differently from your holding."
        />
      </div>
    </section>
  );
}

/** What becomes of the days that are stored already. */
function storedText({ replacesBars, addsBars }: ProposedSeries, format: TextFormat): string {
  if (replacesBars === null) return '';
  const stored = formatValue(replacesBars, 'count', format);
  if (addsBars === null) return ` · replaces ${stored} stored days`;
  return ` · adds ${counted(addsBars, 'day')} to ${stored} stored ones`;
}
