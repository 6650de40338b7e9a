import type { PricesProposal } from '../../../../shared/contract/priceSchemas';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import styles from '../imports.module.css';
import { Question } from '../Question';
import { RefusedFiles } from './RefusedFiles';

const MOST_NAMED = 12;

interface PriceFileProblemsProps {
  readonly proposal: PricesProposal;
  readonly onAnswer: (fileId: string, answers: ReadAnswers) => void;
}

/** Files that need the user's word, files that cannot be read, and holdings that would still have no prices. */
export function PriceFileProblems({ proposal, onAnswer }: PriceFileProblemsProps) {
  const { refused, questions, stillWithout } = proposal;
  return (
    <>
      {questions.map(({ fileId, fileName, questions: asked }) => (
        <div key={fileId} className={styles['card']}>
          <strong>{fileName}</strong>
          {asked.map((question) => (
            <Question key={question.id} question={question} onAnswer={(answers) => onAnswer(fileId, answers)} />
          ))}
        </div>
      ))}
      <RefusedFiles refused={refused} />
      {stillWithout.length === 0 ? null : <p>Still without prices: {namedText(stillWithout)}.</p>}
    </>
  );
}

function namedText(symbols: readonly string[]): string {
  const rest = symbols.length - MOST_NAMED;
  return `${symbols.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
