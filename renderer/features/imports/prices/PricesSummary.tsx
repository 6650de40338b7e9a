import type { PricesProposal } from '../../../../shared/contract/priceSchemas';
import { counted } from '../../../../shared/messages/counted';
import { formatDate } from '../../../../shared/messages/formatValue';
import { useFormat } from '../../../api/format';
import { useReport } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { isAccepted, isOdd, type ProposedSeries, type SeriesChoices } from './acceptance';
import { type FixChoices, sureFixes, withFixes } from './fixChoices';
import styles from './prices.module.css';

interface PricesSummaryProps {
  readonly proposal: PricesProposal;
  readonly choices: SeriesChoices;
  readonly fixes: FixChoices;
  readonly onFixes: (fixes: FixChoices) => void;
  readonly busy: boolean;
}

/** What the files bring, in words: how much of it belongs to something, where the data date moves, what can be fixed. */
export function PricesSummary({ proposal, choices, fixes, onFixes, busy }: PricesSummaryProps) {
  const { locale } = useFormat();
  const report = useReport();
  const from = report?.ok === true ? report.value.dataDate : null;
  const accepted = proposal.series.filter((series) => isAccepted(series, choices));
  const sure = sureFixes(accepted);
  const chosen = Object.values(fixes).reduce((count, list) => count + list.length, 0);
  const day = (isoDate: string) => formatDate(isoDate, locale);
  return (
    <div className={styles['answer']}>
      <p>
        {foundText(proposal)} {dataDateText(from, accepted, day)}
      </p>
      {sure.length === 0 ? null : (
        <Button disabled={busy} onClick={() => onFixes(withFixes(fixes, sure))}>
          Apply {counted(sure.length, 'fix', 'fixes')} the files show
        </Button>
      )}
      {chosen === 0 ? null : (
        <Button disabled={busy} onClick={() => onFixes({})}>
          Take back {counted(chosen, 'fix', 'fixes')}
        </Button>
      )}
    </div>
  );
}

function foundText({ series, refused, questions }: PricesProposal): string {
  const unmatched = series.filter(({ match }) => match === 'unmatched').length;
  const odd = series.filter(isOdd).length;
  const matched = series.length - unmatched;
  return [
    `${counted(series.length, 'series', 'series')} found:`,
    `${matched === 0 ? 'none belongs' : `${matched} ${matched === 1 ? 'belongs' : 'belong'}`} to your portfolio${unmatched === 0 ? '.' : `, ${unmatched} ${unmatched === 1 ? 'matches' : 'match'} nothing in it.`}`,
    odd === 0 ? '' : `${odd} ${odd === 1 ? 'has' : 'have'} something to look at.`,
    refused.length === 0 ? '' : `${refused.length} could not be read.`,
    questions.length === 0 ? '' : `${counted(questions.length, 'file')} with a question.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Only prices of what is held or compared with date the portfolio. */
function dataDateText(
  from: string | null,
  accepted: readonly ProposedSeries[],
  day: (isoDate: string) => string,
): string {
  const dates = accepted.filter(({ match }) => match === 'holding').map(({ proposal }) => proposal.lastDate);
  const to = dates.sort().at(-1);
  if (to === undefined || (from !== null && to <= from)) return '';
  return from === null ? `The data date becomes ${day(to)}.` : `The data date moves from ${day(from)} to ${day(to)}.`;
}
