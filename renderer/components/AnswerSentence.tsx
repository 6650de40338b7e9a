import type { Figure } from '../../shared/report/figure';
import { useExplain } from '../state/useExplain';
import { useUi } from '../state/useUi';
import styles from './AnswerSentence.module.css';
import { hidesUnit, MASK } from './masking';

export type AnswerPart = { readonly text: string } | { readonly figure: Figure; readonly text: string };

/** A page's answer in words; each figure in it opens its explanation. */
export function AnswerSentence({ parts }: { readonly parts: readonly AnswerPart[] }) {
  return (
    <p className={styles['answer']}>
      {parts.map((part) =>
        'figure' in part ? (
          <FigureWord key={`${part.figure.measure} ${part.text}`} figure={part.figure} text={part.text} />
        ) : (
          part.text
        ),
      )}
    </p>
  );
}

function FigureWord({ figure, text }: { readonly figure: Figure; readonly text: string }) {
  const open = useExplain((explain) => explain.open);
  const hidden = useUi((ui) => ui.privacy) && hidesUnit(figure.unit);
  return (
    <button type="button" className={styles['figure']} onClick={() => open(figure)}>
      {hidden ? MASK : text}
    </button>
  );
}
