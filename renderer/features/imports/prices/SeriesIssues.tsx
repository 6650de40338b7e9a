import { problemSentence } from '../../../../shared/messages/problemSentence';
import { fixLabel, issueSuggestion, issueWords } from '../../../../shared/messages/seriesFix';
import type { ChosenFix } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { Button } from '../../../components/Button';
import type { ProposedSeries } from './acceptance';
import styles from './prices.module.css';

const MOST_LINES = 12;

interface SeriesIssuesProps {
  readonly series: ProposedSeries;
  readonly busy: boolean;
  readonly onFix: (issue: string, fix: ChosenFix['fix']) => void;
  readonly onTakeBack: (issue: string, fix: ChosenFix['fix']) => void;
}

/** Each oddity with its lines and what can be done about it; what was done can be taken back. */
export function SeriesIssues({ series, busy, onFix, onTakeBack }: SeriesIssuesProps) {
  const format = useFormat();
  const { issues, applied } = series.proposal;
  return (
    <>
      {issues.length === 0 && applied.length === 0 ? <p>Nothing odd was found.</p> : null}
      {applied.length === 0 ? null : (
        <ul className={styles['issues']} aria-label="Fixed">
          {applied.map(({ issue, fix }) => (
            <li key={`${issue} ${fix}`} className={styles['issue']}>
              <p>
                Applied: {fixLabel(fix, { problem: { code: 'row-not-data' } }).toLowerCase()} ({issueText(issue)}).
              </p>
              <Button disabled={busy} onClick={() => onTakeBack(issue, fix)}>
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles['issues']} aria-label="To look at">
        {issues.map(({ id, code, problem, lines, count, fixes }) => (
          <li key={id} className={styles['issue']}>
            <p>
              {problemSentence(problem, format)} <span className={styles['soft']}>{linesText(lines, count)}</span>
              {fixes.length === 0 ? <span className={styles['soft']}> {issueSuggestion(code)}</span> : null}
            </p>
            {fixes.map((fix) => (
              <Button key={fix} disabled={busy} onClick={() => onFix(id, fix)}>
                {fixLabel(fix, { problem })}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function linesText(lines: readonly number[], count: number): string {
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const rest = count - Math.min(lines.length, MOST_LINES);
  return `${count === 1 ? 'Line' : 'Lines'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** "split@2024-06-10" is "1 split of 2024-06-10" without its number. */
function issueText(issue: string): string {
  const [code = '', day] = issue.split(/[@:]/);
  const word = issueWords(code, 1).replace(/^1 /, '');
  return day === undefined || !/^\d/.test(day) ? word : `${word} of ${day}`;
}
