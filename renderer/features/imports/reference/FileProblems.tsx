import type { ReferenceProposal } from '../../../../shared/contract/referenceSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import styles from '../imports.module.css';
import { Question } from '../Question';

interface FileProblemsProps {
  readonly proposal: ReferenceProposal;
  readonly onAnswer: (fileId: string, answers: ReadAnswers) => void;
}

/** Files that need the user's word, and files that are no reference data. */
export function FileProblems({ proposal: { refused, questions }, onAnswer }: FileProblemsProps) {
  const format = useFormat();
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
    </>
  );
}
