import type { PricesProposal } from '../../../../shared/contract/priceSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import styles from '../imports.module.css';
import { Question } from '../Question';

interface PriceFileProblemsProps {
  readonly proposal: PricesProposal;
  readonly onAnswer: (fileId: string, answers: ReadAnswers) => void;
}

/** Files that need the user's word, files that cannot be read, and holdings that would still have no prices. */
export function PriceFileProblems({ proposal, onAnswer }: PriceFileProblemsProps) {
  const format = useFormat();
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
      {refused.map(({ fileName, problem }) => (
        <div key={fileName} className={styles['card']}>
          <div className={styles['cardHeading']}>
            <strong>{fileName}</strong>
            <Badge tone="amber">Not read</Badge>
          </div>
          <p role="alert">{problemSentence(problem, format)} Nothing was changed.</p>
        </div>
      ))}
      {stillWithout.length === 0 ? null : <p>Still without prices: {stillWithout.join(', ')}.</p>}
    </>
  );
}
