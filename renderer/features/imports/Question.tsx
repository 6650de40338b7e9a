import type { Question as Asked, ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import { Button } from '../../components/Button';
import { useUi } from '../../state/useUi';
import { CurrencyAnswer } from './CurrencyAnswer';
import styles from './imports.module.css';

const MOST_ROWS = 5;

interface QuestionProps {
  readonly question: Asked;
  readonly onAnswer: (answers: ReadAnswers) => void;
}

const SENTENCES: Record<Asked['id'], string> = {
  'date-order': 'Every date of this file can be read in two ways. Which one is meant?',
  'decimal-mark': 'The numbers of this file can be read in two ways. Which mark stands before the decimals?',
  encoding: 'This file is not in the usual encoding (UTF-8). Are these lines right when read as Western European text?',
  'cost-meaning': 'Is the cost in this file the total of the position, or per share?',
  columns: 'Which column is what?',
  currency: 'This file names no currency. Which one are its amounts in?',
};

const CHOICES: Readonly<Record<string, string>> = {
  mdy: 'Month first: 03/04 is March 4',
  dmy: 'Day first: 03/04 is April 3',
  ymd: 'Year first',
  '.': 'Point: 1,234.56',
  ',': 'Comma: 1.234,56',
  total: 'Total of the position',
  'per-share': 'Per share',
  'windows-1252': 'Yes, they are right',
};

/** What only the user can decide, beside lines of the file. */
export function Question({ question, onAnswer }: QuestionProps) {
  return (
    <fieldset className={styles['question']}>
      <legend>{SENTENCES[question.id]}</legend>
      {question.samples.length === 0 ? null : <Samples rows={question.samples} />}
      <div className={styles['choices']}>
        {question.choices.map((choice) => (
          <Button key={choice} onClick={() => onAnswer(answersFor(question.id, choice))}>
            {CHOICES[choice] ?? choice}
          </Button>
        ))}
        {question.id === 'currency' ? <CurrencyAnswer onAnswer={(currency) => onAnswer({ currency })} /> : null}
      </div>
    </fieldset>
  );
}

/** Rows of the file the question is about. */
function Samples({ rows }: { readonly rows: readonly string[] }) {
  const privacy = useUi((ui) => ui.privacy);
  if (privacy) return <p className={styles['faint']}>Amounts are hidden, so the rows of the file are, too.</p>;
  return <pre className={styles['samples']}>{rows.slice(0, MOST_ROWS).join('\n')}</pre>;
}

/** The choices come from the reader's own lists, so each is a value of its setting. */
function answersFor(id: Asked['id'], choice: string): ReadAnswers {
  switch (id) {
    case 'date-order':
      return { settings: { dateOrder: choice as ReadSettings['dateOrder'] } };
    case 'decimal-mark':
      return { settings: { decimalMark: choice as ReadSettings['decimalMark'] } };
    case 'encoding':
      return { settings: { encoding: choice as ReadSettings['encoding'] } };
    case 'cost-meaning':
      return { costMeaning: choice === 'per-share' ? 'per-share' : 'total' };
    case 'currency':
      return { currency: choice };
    case 'columns':
      return {};
  }
}
