import { counted } from '../../../shared/messages/counted';
import { formatDate } from '../../../shared/messages/formatValue';
import type { DataIssue } from '../../../shared/report/dataIssue';
import type { RiskReport } from '../../../shared/report/riskReport';
import type { Result } from '../../../shared/result/result';
import { useFormat } from '../../api/format';
import { AnswerSentence } from '../../components/AnswerSentence';

const MOST_NAMED = 8;

interface DataAnswerProps {
  readonly report: Result<RiskReport> | undefined;
  readonly issues: Result<readonly DataIssue[]> | undefined;
}

/** How old the data are, what has no prices, and how much is missing, in words. */
export function DataAnswer({ report, issues }: DataAnswerProps) {
  const { locale } = useFormat();
  if (report?.ok !== true) return null;
  const { dataDate, holdings, stale } = report.value;
  const without = holdings.filter(({ flags }) => flags.includes('no-prices')).map(({ symbol }) => symbol);
  const sentences = [
    dataDate === null ? 'No price is known yet.' : `The youngest price is of ${formatDate(dataDate, locale)}.`,
    without.length === 0
      ? 'Every holding that needs prices has them.'
      : `Valued as the positions file or the index says, for want of a price history: ${named(without)}.`,
    stale.length === 0 ? '' : `Older than the others: ${named(stale.map(({ symbol }) => symbol))}.`,
    issues?.ok === true ? countSentence(issues.value) : '',
  ];
  return <AnswerSentence parts={[{ text: sentences.filter(Boolean).join(' ') }]} />;
}

function countSentence(issues: readonly DataIssue[]): string {
  const counting = issues.filter(({ setAside }) => setAside === null);
  const count = (weight: DataIssue['weight']) => counting.filter((issue) => issue.weight === weight).length;
  if (counting.length === 0) return '';
  const parts = [
    count('missing') > 0 ? `${counted(count('missing'), 'thing is', 'things are')} missing` : '',
    count('doubtful') > 0 ? `${count('doubtful')} in doubt` : '',
    count('old') > 0 ? `${count('old')} old` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function named(symbols: readonly string[]): string {
  const unique = [...new Set(symbols)];
  const rest = unique.length - MOST_NAMED;
  return rest > 0 ? `${unique.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : unique.join(', ');
}
