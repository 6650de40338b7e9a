import type { AnswerPart } from '../../components/AnswerSentence';
import { FigureValue } from '../../components/FigureValue';
import styles from './risk.module.css';

/** A caption with a figure in it that explains itself. */
export function FigureSentence({ parts }: { readonly parts: readonly AnswerPart[] }) {
  return (
    <p className={styles['caption']}>
      {parts.map((part) =>
        'figure' in part ? <FigureValue key={part.text} figure={part.figure} text={part.text} /> : part.text,
      )}
    </p>
  );
}
